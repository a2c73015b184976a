// Starts the Go program in a world of its own.
//
// Go finds everything through one value, its global object. We give it ours
// (world.js) instead of the page's, so that what Ebitengine does to "the page"
// happens to nobody. And we keep its timers, so that a program that rests does
// not wake the processor.
/** @import {World} from './world.js' */
import {EngineError} from '../../shared/failure.js'
import {nextTask} from '../../shared/task.js'

// Go's wasm_exec.js keeps the values that the program holds in a list in which
// the global object has this number.
const globalNumber = 5

/**
 * What we use of Go's own wasm_exec.js.
 * @typedef {object} GoProgram
 * @property {WebAssembly.Imports & {gojs: Record<string, (sp: number) => void>}} importObject
 * @property {DataView} mem
 * @property {Record<string, string>} env
 * @property {boolean} exited
 * @property {(code: number) => void} exit
 * @property {() => void} _resume
 * @property {(instance: WebAssembly.Instance) => Promise<void>} run
 */

/**
 * @param {WebAssembly.Module} module
 * @param {World} world
 */
export async function start(module, world) {
  if (typeof globalThis.Go !== 'function') {
    throw new EngineError('engine', 'wasm_exec.js is not loaded')
  }
  const go = new globalThis.Go()
  go.env = {GOGC: '50'} // what is let go is looked for sooner: by bench/collector.mjs it costs nothing
  replaceGlobal(go, world.global)
  const timers = keepTimers(go)
  world.park = () => timers.park()
  world.unpark = () => timers.unpark()
  go.exit = code => world.fail(new EngineError('engine', `the engine ended (${code})`))
  let instance
  try {
    instance = await WebAssembly.instantiate(module, go.importObject)
  } catch (error) {
    throw new EngineError('blocked', 'this browser cannot run the engine', error)
  }
  // What takes long here are tasks of their own, between which the thread is the reader's: to compile,
  // to start Go and Ebitengine, and what our caller does then.
  await nextTask()
  go.run(instance).catch(error => world.fail(new EngineError('engine', String(error), error)))
  await world.started
  await nextTask()
  performance.mark('begun')
}

/**
 * Go.run() sets these two fields; whatever it sets, the global object in them
 * is ours.
 * @param {GoProgram} go
 * @param {object} global
 */
function replaceGlobal(go, global) {
  settle(go, '_values', (/** @type {unknown[]} */ values) => {
    values[globalNumber] = global
  })
  settle(go, '_ids', (/** @type {Map<unknown, number>} */ ids) => {
    ids.delete(globalThis)
    ids.set(global, globalNumber)
  })
}

/**
 * Has a field changed once, when it is first set.
 * @template V
 * @param {object} object
 * @param {string} name
 * @param {(value: V) => void} change
 */
function settle(object, name, change) {
  Object.defineProperty(object, name, {
    configurable: true,
    set(/** @type {V} */ value) {
      change(value)
      const plain = {value, writable: true, configurable: true, enumerable: true}
      Object.defineProperty(object, name, plain)
    },
  })
}

/**
 * Go asks the page to be woken. While the program is parked, which is whenever
 * it waits for a frame that nobody needs, it is not. Nothing is lost: a timer
 * that is due fires as soon as the program runs again.
 * @param {GoProgram} go
 */
function keepTimers(go) {
  const imports = go.importObject.gojs
  const due = new Map() // what was asked for: number → time
  const set = new Map() // what the page was asked for: number → its timer
  let parked = false
  let next = 1

  /**
   * @param {number} id
   * @param {number} at
   */
  const arm = (id, at) => {
    set.set(
      id,
      setTimeout(
        () => {
          set.delete(id)
          if (!due.has(id) || go.exited) return
          go._resume()
        },
        Math.max(at - performance.now(), 0),
      ),
    )
  }
  imports['runtime.scheduleTimeoutEvent'] = sp => {
    sp >>>= 0
    const id = next++
    const delay = go.mem.getUint32(sp + 8, true) + go.mem.getInt32(sp + 12, true) * 4294967296
    const at = performance.now() + delay
    due.set(id, at)
    if (!parked) arm(id, at)
    go.mem.setInt32(sp + 16, id, true)
  }
  imports['runtime.clearTimeoutEvent'] = sp => {
    sp >>>= 0
    const id = go.mem.getInt32(sp + 8, true)
    clearTimeout(set.get(id))
    set.delete(id)
    due.delete(id)
  }
  return {
    park() {
      parked = true
      for (const timer of set.values()) clearTimeout(timer)
      set.clear()
    },
    unpark() {
      parked = false
      for (const [id, at] of due) if (!set.has(id)) arm(id, at)
    },
  }
}
