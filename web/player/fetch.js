// Fetches and compiles the engine.

import {EngineError} from './failure.js'

// Bytes is the size of the program, decoded: what has been read is counted
// against it, as the length that a server names is that of what it packed.
export async function fetchEngine({url, gzipUrl, bytes, onprogress = () => {}}) {
  if (typeof WebAssembly !== 'object') throw new EngineError('blocked', 'no WebAssembly here')
  let response
  try {
    response = await get(url)
  } catch (error) {
    if (!gzipUrl || error.reason !== 'server') throw error
    response = await get(gzipUrl)
  }
  const body = await counted(response, bytes, onprogress)
  try {
    return await compile(body)
  } catch (error) {
    throw refused(error)
  }
}

async function get(url) {
  let response
  try {
    response = await fetch(url, {credentials: 'same-origin'})
  } catch (error) {
    throw new EngineError('network', 'the engine could not be fetched', error)
  }
  if (!response.ok) throw new EngineError('server', `the server answered ${response.status}`)
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
