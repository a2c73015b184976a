// The world that Ebitengine sees. It believes that it has a whole page: that
// the body is its stage, that it may style it, focus it, listen to every key
// and touch, and reload it. It has one canvas within one element of ours, which
// lets all input through, and every frame it draws is one that we asked for.
/** @import {Host, Program} from './contract.js' */
import {EngineError} from '../../shared/failure.js'
import {promise} from '../../shared/promise.js'
import {breaks} from './breaks.js'
import {pageFor} from './page.js'
import {Scribe} from './scribe.js'

// How many pixels a canvas has at most each way. A layer of shapes that lie over one another
// takes a texture of its size, and Ebitengine rounds those up to powers of two: 16 MiB so. On
// larger screens a pixel of the canvas covers more than one.
const most = 2048

const desk = 1280 // pixels: the width from which a picture is drawn soft with fewer than CSS has

/** @param {HTMLElement} stage */
export function openWorld(stage) {
  return new World(stage)
}

export class World {
  // How large the stage is: CSS pixels, and device pixels to each.
  size = {width: 0, height: 0, ratio: 1}
  numbers = new Float64Array(4)
  // The program, which hands itself in once it has started.
  go = /** @type {Program} */ (/** @type {unknown} */ (null))
  /** @type {(error: EngineError) => void} */
  onlost = () => {}
  onsize = () => {}
  park = () => {}
  unpark = () => {}

  #canvas = document.createElement('canvas')
  #gl
  /** @type {(() => void) | null} */
  #held = null // Ebitengine's callback for its next frame
  /** @type {(() => void) | null | undefined} */
  #wanted = null // what to do after the next frame
  #request = 0
  #pixels = {width: 1, height: 1}
  #soft = false
  #changed = () => {}
  /** @type {ResizeObserver | null} */
  #observer = null
  #closed = false
  #started = promise()
  #watch = new AbortController()

  /** @param {HTMLElement} stage */
  constructor(stage) {
    const canvas = this.#canvas
    const gl = canvas.getContext('webgl2', {
      alpha: true,
      premultipliedAlpha: true,
      stencil: false,
      antialias: false,
      depth: false,
      powerPreference: 'low-power',
    })
    if (!gl) throw new EngineError('webgl', 'no WebGL 2 here')
    this.#gl = withoutWaiting(gl)
    canvas.setAttribute('aria-hidden', 'true')
    canvas.style.cssText = 'display:block;width:100%;height:100%;pointer-events:none'
    const {signal} = this.#watch
    canvas.addEventListener(
      'webglcontextlost',
      event => {
        event.preventDefault()
        this.fail(new EngineError('webgl', 'the browser took the canvas away'))
      },
      {signal},
    )
    this.global = this.#global(stage, new Scribe(gl))
    this.#measure(stage)
    this.#follow(stage)
  }

  // Resolves when the program has drawn for the first time.
  get started() {
    return this.#started.kept
  }

  /**
   * Draws a frame, in this very task where Ebitengine stands ready, and calls
   * back once it is drawn.
   * @param {() => void} [then]
   */
  frame(then) {
    this.#wanted = then
    if (this.#held) this.#run()
  }

  /**
   * Draws with a third fewer pixels each way, but not with fewer than CSS has, or than a
   * picture of 1280 has where it is wider.
   * @param {boolean} soft
   */
  setSoft(soft) {
    if (soft === this.#soft) return
    this.#soft = soft
    this.#changed()
  }

  /** @param {EngineError} error */
  fail(error) {
    if (this.#closed) return
    this.#started.reject(error)
    this.onlost(error)
  }

  close() {
    if (this.#closed) return
    this.#closed = true
    this.#watch.abort()
    this.#observer?.disconnect()
    cancelAnimationFrame(this.#request)
    this.park()
    this.#held = this.#wanted = null
    this.#canvas.remove()
    this.#gl.getExtension('WEBGL_lose_context')?.loseContext()
  }

  #run() {
    const callback = this.#held
    const then = this.#wanted
    this.#held = this.#wanted = null
    callback?.()
    if (!this.#held) this.unpark() // it waits for something else
    then?.()
  }

  /**
   * Ebitengine asks for its next frame. It gets one when there is something new.
   * @param {() => void} callback
   */
  #ask(callback) {
    this.#started.resolve()
    if (this.#closed) return 0
    this.#held = callback
    if (this.#wanted) {
      this.#request = requestAnimationFrame(() => {
        if (this.#held && this.#wanted) this.#run()
      })
    } else {
      this.park()
    }
    return 1
  }

  /**
   * @param {HTMLElement} stage
   * @param {ResizeObserverEntry} [box]
   */
  #measure(stage, box) {
    const full = window.devicePixelRatio || 1
    const width = box ? box.contentRect.width : stage.clientWidth
    const height = box ? box.contentRect.height : stage.clientHeight
    if (!width || !height) return false
    const least = Math.min(1, desk / width)
    const wanted = this.#soft ? Math.min(full, Math.max(least, (full * 2) / 3)) : full
    const ratio = Math.min(wanted, most / Math.max(width, height))
    const exact = ratio === full ? box?.devicePixelContentBoxSize?.[0] : undefined
    const w = pixels(width * ratio, exact?.inlineSize)
    const h = pixels(height * ratio, exact?.blockSize)
    const before = this.#pixels
    if (w === before.width && h === before.height && ratio === this.size.ratio) return false
    this.#pixels = {width: w, height: h}
    this.size = {width: w / ratio, height: h / ratio, ratio}
    return true
  }

  /**
   * Follows the stage's size and, as a window is moved or zoomed, its pixels.
   * @param {HTMLElement} stage
   */
  #follow(stage) {
    /** @param {ResizeObserverEntry} [box] */
    const changed = box => {
      if (this.#closed || !this.#measure(stage, box)) return
      this.#canvas.width = this.#pixels.width
      this.#canvas.height = this.#pixels.height
      this.onsize()
    }
    this.#changed = changed
    this.#observer = new ResizeObserver(boxes => changed(boxes[boxes.length - 1]))
    try {
      this.#observer.observe(stage, {box: 'device-pixel-content-box'})
    } catch {
      this.#observer.observe(stage)
    }
    const zoomed = () => {
      if (this.#closed) return
      const media = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
      media.addEventListener?.(
        'change',
        () => {
          changed()
          zoomed()
        },
        {once: true, signal: this.#watch.signal},
      )
    }
    zoomed()
  }

  /**
   * What Ebitengine finds when it looks for something global: ours where we
   * have it, else the page's.
   * @param {HTMLElement} stage
   * @param {Scribe} scribe
   */
  #global(stage, scribe) {
    /** @type {Record<PropertyKey, unknown>} */
    const own = {
      ...pageFor(stage, this.#canvas, this.#gl, () => this.#pixels),
      requestAnimationFrame: (/** @type {() => void} */ callback) => this.#ask(callback),
      ResizeObserver: undefined,
      Document: {
        prototype: {
          get hidden() {
            return false
          },
        },
      },
      navigator: {userAgent: navigator.userAgent, getGamepads: () => []},
      standoff: this.#host(scribe),
    }
    return new Proxy(own, {
      get: (target, name) => (name in target ? target[name] : Reflect.get(globalThis, name)),
      has: () => true,
    })
  }

  /**
   * @param {Scribe} scribe
   * @returns {Host}
   */
  #host({measure, write}) {
    return {
      numbers: this.numbers,
      measure,
      write,
      breaks,
      begin: program => {
        this.go = program
        performance.mark('go')
      },
      fail: message => this.fail(new EngineError('engine', message)),
    }
  }
}

/**
 * How many device pixels make the length: what the browser says, unless that is
 * far off, as where a tool only pretends to have another screen.
 * @param {number} length
 * @param {number} [exact]
 */
function pixels(length, exact) {
  return Math.max(exact && Math.abs(exact - length) < 2 ? exact : Math.round(length), 1)
}

/**
 * Ebitengine asks whether a thing is one before it deletes it. The browser then waits until
 * the graphics card has drawn all that it was told, and the page with it; to delete what is
 * none does nothing.
 * @param {WebGL2RenderingContext} gl
 */
function withoutWaiting(gl) {
  gl.isBuffer = Boolean
  gl.isProgram = Boolean
  return gl
}
