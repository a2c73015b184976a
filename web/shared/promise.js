/** Returns a promise that is kept or broken from outside. That nobody waits for it is no error. */
export function promise() {
  let resolve = () => {}
  /** @type {(error: unknown) => void} */
  let reject = () => {}
  /** @type {Promise<void>} */
  const kept = new Promise((yes, no) => {
    resolve = yes
    reject = no
  })
  kept.catch(() => {})
  return {kept, resolve, reject}
}
