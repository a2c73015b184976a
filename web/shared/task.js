/**
 * Resolves in a task of its own: what the reader did meanwhile comes first. No timer, for
 * browsers hold those of pages back that nobody sees.
 * @returns {Promise<void>}
 */
export function nextTask() {
  const {port1, port2} = new MessageChannel()
  return new Promise(resolve => {
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
