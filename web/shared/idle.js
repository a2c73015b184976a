/**
 * Resolves once the page has seen to what else was waiting.
 * @returns {Promise<void>}
 */
export function breath() {
  return new Promise(done => {
    const {port1, port2} = new MessageChannel() // a timer would wait longer and longer
    port1.onmessage = () => {
      port1.close()
      done()
    }
    port2.postMessage(null)
  })
}

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
