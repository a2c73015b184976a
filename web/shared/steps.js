// Finding a step among the steps of a story, or an account of one. The accounts of a step
// stand behind it among the steps; the id of an account is its step's, a colon and its own.

/**
 * Returns the index of a step, named by its id or by its index from 0; -1 if there is
 * none.
 * @param {readonly {id: string}[]} steps
 * @param {unknown} step
 */
export function indexOf(steps, step) {
  if (typeof step === 'number') return steps[step] ? step : -1
  return steps.findIndex(s => s.id === step)
}

/**
 * Returns the same, and throws where there is no such step.
 * @param {readonly {id: string}[]} steps
 * @param {unknown} step
 */
export function checkedIndex(steps, step) {
  const index = indexOf(steps, step)
  if (index < 0) throw new RangeError(`no step ${JSON.stringify(step)}`)
  return index
}

/**
 * Returns the own id of an account; '' of a step.
 * @param {{id: string}} step
 */
export const accountOf = ({id}) => id.slice(id.indexOf(':') + 1 || id.length)

/**
 * Returns the accounts of the step that has the id, or of which it is one.
 * @template {{id: string}} S
 * @param {readonly S[]} steps
 * @param {string} id
 */
export function accountsOf(steps, id) {
  const [own] = id.split(':')
  return steps.filter(s => s.id.startsWith(`${own}:`))
}

/**
 * Returns the id of the account, named by its own id, of the step that has the id or of
 * which it is one; that of the step without an account's.
 * @param {readonly {id: string}[]} steps
 * @param {string} id
 * @param {unknown} account
 */
export function withAccount(steps, id, account) {
  const [own] = id.split(':')
  if (account === '') return own
  const found = accountsOf(steps, id).find(s => accountOf(s) === account)
  if (!found) throw new RangeError(`no account ${JSON.stringify(account)} of step ${own}`)
  return found.id
}
