/**
 * Why there is no moving picture. The page has words for every reason:
 *
 *   network     nothing came, or it stopped coming
 *   file        the page was opened from a file: browsers let it fetch nothing
 *   server      the server answered, but not with the engine or the story's plan
 *   blocked     this browser has no WebAssembly, or the page's rules forbid it
 *   webgl       no canvas to draw on (WebGL 2), or the browser took it away
 *   engine      the engine broke down
 * @typedef {'network' | 'file' | 'server' | 'blocked' | 'webgl' | 'engine'} Reason
 */

export class EngineError extends Error {
  /**
   * @param {Reason} reason
   * @param {string} message
   * @param {unknown} [cause]
   */
  constructor(reason, message, cause) {
    super(message, {cause})
    this.name = 'EngineError'
    this.reason = reason
  }
}

/**
 * Returns the reason when nothing came from an address.
 * @param {string} url
 * @returns {Reason}
 */
export const unreached = url => (/^(file|content):/.test(url) ? 'file' : 'network')
