// Finding a step among the steps of a story.

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
