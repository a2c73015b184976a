// Fetches and compiles the engine.

import {EngineError, unreached} from '../../shared/failure.js'

// The smallest program: four letters and a version.
const smallest = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)
const programType = 'application/wasm'

/**
 * How much is to come, and who is told what has.
 * @typedef {object} Count
 * @property {number} [bytes]
 * @property {(loaded: number) => void} [onprogress]
 */

/**
 * A way to the program.
 * @typedef {object} Way
 * @property {string} url
 * @property {boolean} [packed]
 * @property {number} [unless] the server sends so many bytes
 */

// Bytes is the size of the program, decoded: what has been read is counted
// against it, as the length that a server names is that of what it packed.
// The signal ends it.
/**
 * @param {{url: string, gzipUrl?: string, signal: AbortSignal} & Count} how
 * @returns {Promise<WebAssembly.Module>}
 */
export async function fetchEngine({url, gzipUrl, signal, ...how}) {
  if (typeof WebAssembly !== 'object') throw new EngineError('blocked', 'no WebAssembly here')
  try {
    new WebAssembly.Module(smallest)
  } catch (error) {
    throw new EngineError('blocked', 'the rules of this page forbid WebAssembly', error)
  }
  try {
    return await first(waysTo(url, gzipUrl, how.bytes), signal, how)
  } catch (error) {
    throw refused(error)
  }
}

/**
 * A host that packs what it sends sends the program. From one that does not we
 * take the file that was packed when the site was built, and unpack it here;
 * and the whole program, which is four times that, only if that is not there.
 * @param {string} url
 * @param {string} [gzipUrl]
 * @param {number} [bytes]
 * @returns {Way[]}
 */
function waysTo(url, gzipUrl, bytes) {
  if (!gzipUrl || typeof DecompressionStream !== 'function') return [{url}]
  const ways = [{url: gzipUrl, packed: true}, {url}]
  return hostPacks() === false ? ways : [{url, unless: bytes}, ...ways]
}

/**
 * The program, by the first way on which it comes.
 * @param {Way[]} ways
 * @param {AbortSignal} signal
 * @param {Count} how
 */
async function first(ways, signal, how) {
  for (;;) {
    const way = /** @type {Way} */ (ways.shift())
    try {
      return await compile(await get(way, signal), way.packed, how)
    } catch (error) {
      if (/** @type {EngineError} */ (error).reason !== 'server' || ways.length === 0) throw error
    }
  }
}

// Our own script lies beside the engine: how it came tells how that will. It
// is undefined where the browser does not say, as of other origins' files.
const script = /** @type {HTMLScriptElement | null} */ (document.currentScript)?.src

function hostPacks() {
  /** @type {PerformanceResourceTiming[]} */
  const [came] = script ? /** @type {any} */ (performance.getEntriesByName(script, 'resource')) : []
  if (!came?.decodedBodySize) return undefined
  return came.encodedBodySize < came.decodedBodySize
}

/**
 * Gets a file, unless the server sends so many bytes: then it was not packed.
 * @param {Way} way
 * @param {AbortSignal} signal
 */
async function get({url, unless}, signal) {
  /** @type {Response} */
  let response
  try {
    response = await fetch(url, {credentials: 'same-origin', signal})
  } catch (error) {
    throw new EngineError(unreached(url), 'the engine could not be fetched', error)
  }
  if (!response.ok) throw new EngineError('server', `the server answered ${response.status}`)
  if (unless && Number(response.headers.get('Content-Length')) === unless) {
    response.body?.cancel()
    throw new EngineError('server', 'the server does not pack the engine')
  }
  return response
}

/**
 * Compiles while the bytes arrive, where the browser can. For the next visit it
 * keeps what it compiled only of the answer itself: a copy of that is counted.
 * @param {Response} response
 * @param {boolean | undefined} packed
 * @param {Count} how
 */
async function compile(response, packed, how) {
  const isPlain = !packed && response.headers.get('Content-Type') === programType
  const program = isPlain ? response : await unpack(response)
  const copy = program.clone()
  const compiling = WebAssembly.compileStreaming
    ? WebAssembly.compileStreaming(program)
    : program.arrayBuffer().then(bytes => WebAssembly.compile(bytes))
  compiling.catch(() => {}) // what the count finds comes first
  await count(readerOf(copy), how)
  performance.mark('fetched')
  const module = await compiling
  performance.mark('compiled')
  return module
}

/**
 * The answer as a program, whatever the server calls it and whether
 * or not it says that it is packed.
 * @param {Response} response
 */
async function unpack(response) {
  const reader = readerOf(response)
  const start = await read(reader)
  /** @type {ReadableStream<BufferSource>} */
  let body = new ReadableStream({
    start(out) {
      if (start.done) out.close()
      else out.enqueue(start.value)
    },
    async pull(out) {
      const {done, value} = await read(reader)
      if (done) out.close()
      else out.enqueue(value)
    },
    cancel(why) {
      return reader.cancel(why)
    },
  })
  if (start.value?.[0] === 0x1f && start.value[1] === 0x8b) {
    if (typeof DecompressionStream !== 'function') {
      throw new EngineError(
        'server',
        'the server sent a packed engine that this browser cannot unpack',
      )
    }
    body = body.pipeThrough(new DecompressionStream('gzip'))
  }
  return new Response(body, {headers: {'Content-Type': programType}})
}

/** @param {Response} response */
const readerOf = response =>
  /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (response.body).getReader()

/**
 * Reads the program to its end.
 * @param {ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>} reader
 * @param {Count} how
 */
async function count(reader, {bytes, onprogress = () => {}}) {
  let loaded = 0
  for (;;) {
    const {done, value} = await read(reader)
    if (loaded === 0 && !isProgram(value)) {
      reader.cancel()
      throw new EngineError('server', 'the server sent something else than the engine')
    }
    if (done) break
    loaded += value.byteLength
    onprogress(Math.min(loaded, bytes || loaded))
  }
  // Some servers end a file in its middle as if that were its end.
  if (bytes && loaded < bytes) throw new EngineError('network', 'the engine came only in part')
}

/** @param {ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>} reader */
async function read(reader) {
  try {
    return await reader.read()
  } catch (error) {
    throw new EngineError('network', 'the engine stopped arriving', error)
  }
}

/** @param {Uint8Array | undefined} start */
function isProgram(start) {
  return start && smallest.subarray(0, 4).every((letter, i) => letter === start[i])
}

/** @param {unknown} error */
function refused(error) {
  if (error instanceof EngineError) return error
  if (error instanceof WebAssembly.CompileError) {
    return new EngineError('blocked', 'this browser cannot run the engine', error)
  }
  return new EngineError('network', 'the engine stopped arriving', error)
}
