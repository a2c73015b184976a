// The runtime: the scripts that start the engine and speak for it (engine.js, and
// Go's wasm_exec.js). They come with the engine: a page that nobody plays does
// without them.
import {EngineError, unreached} from '../../shared/failure.js'

/** @typedef {typeof import('../engine/engine.js')} Runtime */

/** @type {Promise<Runtime> | null} */
let coming = null

/**
 * Fetches the runtime, once; what fails is fetched anew the next time. Its own
 * exports are what engine.js has.
 * @param {string} url
 */
export function runtime(url) {
  coming ??= load(url).catch(error => {
    coming = null
    throw error
  })
  return coming
}

/**
 * @param {string} url
 * @returns {Promise<Runtime>}
 */
function load(url) {
  return new Promise((done, fail) => {
    const script = document.createElement('script')
    script.src = url
    script.addEventListener('load', () => {
      if (globalThis.standoffRuntime) done(globalThis.standoffRuntime)
      else fail(new EngineError('server', `${url} is not the runtime`))
    })
    script.addEventListener('error', () => {
      script.remove()
      fail(new EngineError(unreached(url), `${url} cannot be fetched`))
    })
    document.head.append(script)
  })
}
