// Fetches and compiles the engine.

import {EngineError} from './failure.js'

// Bytes is the size of the program, decoded: what has been read is counted
// against it, as the length that a server names is that of what it packed.
export async function fetchEngine({url, gzipUrl, bytes, onprogress = () => {}}) {
  if (typeof WebAssembly !== 'object') throw new EngineError('blocked', 'no WebAssembly here')
  const body = await first(waysTo(url, gzipUrl, bytes), bytes, onprogress)
  try {
    return await compile(body)
  } catch (error) {
    throw refused(error)
  }
}

// A host that packs what it sends sends the program. From one that does not we
// take the file that was packed when the site was built, and unpack it here;
// and the whole program, which is four times that, only if that is not there.
function waysTo(url, gzipUrl, bytes) {
  if (!gzipUrl || typeof DecompressionStream !== 'function') return [{url}]
  const ways = [{url: gzipUrl}, {url}]
  return hostPacks() === false ? ways : [{url, unless: bytes}, ...ways]
}

// First is the program by the first way on which it comes.
async function first(ways, bytes, onprogress) {
  for (;;) {
    try {
      return await counted(await get(ways.shift()), bytes, onprogress)
    } catch (error) {
      if (error.reason !== 'server' || ways.length === 0) throw error
    }
  }
}

// Our own script lies beside the engine: how it came tells how that will. It
// is undefined where the browser does not say, as of other origins' files.
const script = document.currentScript && document.currentScript.src

function hostPacks() {
  const [came] = script ? performance.getEntriesByName(script, 'resource') : []
  if (!came || !came.decodedBodySize) return undefined
  return came.encodedBodySize < came.decodedBodySize
}

// Gets a file, unless the server sends so many bytes: then it was not packed.
async function get({url, unless}) {
  const leave = new AbortController()
  let response
  try {
    response = await fetch(url, {credentials: 'same-origin', signal: leave.signal})
  } catch (error) {
    throw new EngineError('network', 'the engine could not be fetched', error)
  }
  if (!response.ok) throw new EngineError('server', `the server answered ${response.status}`)
  if (unless && Number(response.headers.get('Content-Length')) === unless) {
    leave.abort()
    throw new EngineError('server', 'the server does not pack the engine')
  }
  return response
}

// Counted is the program's bytes as a stream, unpacked where the server sent a
// packed file without saying so.
async function counted(response, bytes, onprogress) {
  const reader = response.body.getReader()
  const first = await read(reader)
  const packed = first.value?.[0] === 0x1f && first.value[1] === 0x8b
  if (!packed && !isProgram(first.value)) {
    reader.cancel()
    throw new EngineError('server', 'the server sent something else than the engine')
  }
  let raw = new ReadableStream({
    start(out) { out.enqueue(first.value) },
    async pull(out) {
      const {done, value} = await read(reader)
      if (done) out.close()
      else out.enqueue(value)
    },
    cancel(why) { return reader.cancel(why) },
  })
  if (packed) {
    if (typeof DecompressionStream !== 'function') {
      throw new EngineError('server', 'the server sent a packed engine that this browser cannot unpack')
    }
    raw = raw.pipeThrough(new DecompressionStream('gzip'))
  }
  let loaded = 0
  return raw.pipeThrough(new TransformStream({
    transform(chunk, out) {
      loaded += chunk.byteLength
      onprogress(Math.min(loaded, bytes || loaded), bytes || 0)
      out.enqueue(chunk)
    },
    // Some servers end a file in its middle as if that were its end.
    flush() {
      if (loaded < bytes) throw new EngineError('network', 'the engine came only in part')
    },
  }))
}

async function read(reader) {
  try {
    return await reader.read()
  } catch (error) {
    throw new EngineError('network', 'the engine stopped arriving', error)
  }
}

function isProgram(start) {
  return start && start[0] === 0 && start[1] === 0x61 && start[2] === 0x73 && start[3] === 0x6d
}

// Compiles while the bytes arrive, where the browser can.
async function compile(body) {
  if (WebAssembly.compileStreaming) {
    const headers = {'Content-Type': 'application/wasm'}
    return WebAssembly.compileStreaming(new Response(body, {headers}))
  }
  return WebAssembly.compile(await new Response(body).arrayBuffer())
}

function refused(error) {
  if (error instanceof EngineError) return error
  if (error instanceof WebAssembly.CompileError) {
    const forbidden = /polic|CSP|unsafe-eval|disallowed/i.test(error.message)
    return new EngineError('blocked', forbidden
      ? 'the rules of this page forbid WebAssembly' : 'this browser cannot run the engine', error)
  }
  return new EngineError('network', 'the engine stopped arriving', error)
}
