/**
 * Resolves when the page has nothing else to do, or after a second at most.
 * @returns {Promise<void>}
 */
export function idle() {
  return new Promise(done => {
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback(() => done(), {timeout: 1000})
    } else {
      setTimeout(done, 0)
    }
  })
}
