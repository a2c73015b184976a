// The world that Ebitengine sees. It believes that it has a whole page: that
// the body is its stage, that it may style it, focus it, listen to every key
// and touch, and reload it. It has one canvas within one element of ours, which
// lets all input through, and every frame it draws is one that we asked for.

import {EngineError} from '../../shared/failure.js'
import {breaks} from './breaks.js'
import {Scribe} from './scribe.js'

export function openWorld(stage) {
  return new World(stage)
}

class World {
  // How large the stage is: CSS pixels, and device pixels to each.
  size = {width: 0, height: 0, ratio: 1}
  // What the Go program and we tell each other: its functions, once it has started;
  // and in numbers, which cost it far less to read than to be called or to look for
  // names: the frame's time in seconds, 1 to draw it as it rests, how many milliseconds
  // that may take, and, from the program, 1 once it is drawn as well as can be.
  host = {
    measure: null,
    write: null,
    breaks,
    player: null,
    numbers: new Float64Array(4),
    begin: player => {
      this.host.player = player
      performance.mark('go')
    },
    fail: message => this.fail(new EngineError('engine', message)),
  }
  onlost = () => {}
  onsize = () => {}
  park = () => {}
  unpark = () => {}

  #canvas = document.createElement('canvas')
  #gl
  #held = null // Ebitengine's callback for its next frame
  #wanted = null // what to do after the next frame
  #request = 0
  #pixels = {width: 1, height: 1}
  #soft = false
  #changed = () => {}
  #observer = null
  #closed = false
  #begin
  #fail
  #watch = new AbortController()

  constructor(stage) {
    const canvas = this.#canvas
    this.#gl = canvas.getContext('webgl2', {
      alpha: true,
      premultipliedAlpha: true,
      stencil: false,
      antialias: false,
      depth: false,
      powerPreference: 'low-power',
    })
    if (!this.#gl) throw new EngineError('webgl', 'no WebGL 2 here')
    const {measure, write} = new Scribe(this.#gl)
    Object.assign(this.host, {measure, write})
    this.started = new Promise((begin, fail) => {
      this.#begin = begin
      this.#fail = fail
    })
    this.started.catch(() => {})
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
    this.global = this.#global(stage)
    this.#measure(stage)
    this.#follow(stage)
  }

  // Draws a frame, in this very task where Ebitengine stands ready, and calls
  // back once it is drawn.
  frame(then) {
    this.#wanted = then
    if (this.#held) this.#run()
  }

  // Draws with a third fewer pixels each way, but not with fewer than CSS has.
  setSoft(soft) {
    if (soft === this.#soft) return
    this.#soft = soft
    this.#changed()
  }

  fail(error) {
    if (this.#closed) return
    this.#fail(error)
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
    callback()
    if (!this.#held) this.unpark() // it waits for something else
    then?.()
  }

  // Ebitengine asks for its next frame. It gets one when there is something new.
  #ask(callback) {
    this.#begin()
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

  #measure(stage, box) {
    const full = window.devicePixelRatio || 1
    const ratio = this.#soft ? Math.min(full, Math.max(1, (full * 2) / 3)) : full
    const width = box ? box.contentRect.width : stage.clientWidth
    const height = box ? box.contentRect.height : stage.clientHeight
    if (!width || !height) return false
    const exact = ratio === full ? box?.devicePixelContentBoxSize?.[0] : undefined
    const w = pixels(width * ratio, exact?.inlineSize)
    const h = pixels(height * ratio, exact?.blockSize)
    const before = this.#pixels
    if (w === before.width && h === before.height && ratio === this.size.ratio) return false
    this.#pixels = {width: w, height: h}
    this.size = {width: w / ratio, height: h / ratio, ratio}
    return true
  }

  // Follows the stage's size and, as a window is moved or zoomed, its pixels.
  #follow(stage) {
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

  // What Ebitengine finds when it looks for something global: ours where we
  // have it, else the page's.
  #global(stage) {
    const own = {
      ...this.#page(stage),
      requestAnimationFrame: callback => this.#ask(callback),
      ResizeObserver: undefined,
      Document: {
        prototype: {
          get hidden() {
            return false
          },
        },
      },
      navigator: {userAgent: navigator.userAgent, getGamepads: () => []},
      standoff: this.host,
    }
    return new Proxy(own, {
      get: (target, name) => (name in target ? target[name] : globalThis[name]),
      has: () => true,
    })
  }

  // Its page: Ebitengine is told device pixels for CSS pixels and a ratio of
  // one, as it asks for the ratio only once.
  #page(stage) {
    const world = this
    const deaf = {addEventListener() {}, removeEventListener() {}}
    const canvas = {
      ...deaf,
      style: {},
      setAttribute() {},
      focus() {},
      getContext: () => this.#gl,
      set width(w) {
        world.#canvas.width = w
      },
      set height(h) {
        world.#canvas.height = h
      },
      get width() {
        return world.#canvas.width
      },
      get height() {
        return world.#canvas.height
      },
    }
    const body = {
      style: {},
      get clientWidth() {
        return world.#pixels.width
      },
      get clientHeight() {
        return world.#pixels.height
      },
      appendChild() {
        stage.append(world.#canvas)
      },
    }
    const document = {
      ...deaf,
      body,
      documentElement: {style: {}},
      head: {appendChild() {}},
      hasFocus: () => true,
      createElement: name => (name === 'canvas' ? canvas : {style: {}}),
      exitPointerLock() {},
    }
    const window = {
      ...deaf,
      devicePixelRatio: 1,
      location: {reload() {}},
      parent: {location: null},
    }
    return {document, window}
  }
}

// How many device pixels make the length: what the browser says, unless that is
// far off, as where a tool only pretends to have another screen.
function pixels(length, exact) {
  return Math.max(exact && Math.abs(exact - length) < 2 ? exact : Math.round(length), 1)
}
