// The engine: loads the WebAssembly player, puts its canvas on the stage, and
// speaks for it.
//
// The page keeps the clock. The engine draws when it is told to and never else:
// while nothing is shown, no frame is asked for and no timer runs.
/** @import {Sent, State} from './contract.js' */
/** @import {QualityName} from '../state/quality.js' */
/** @import {World} from './world.js' */
import {EngineError} from '../../shared/failure.js'
import {number} from './contract.js'
import {fetchEngine} from './fetch.js'
import {start} from './gostart.js'
import {Rest} from './rest.js'
import {openWorld} from './world.js'

// How long, in milliseconds, one frame may take to draw people anew: while it
// plays, and once it rests. A jump takes as long as it takes.
const playing = 6
const resting = 12
const jumping = 0
const jump = 0.5 // seconds of the story

// How often a lost picture is brought back before we give up, and how long it
// must have stood for that count to start anew.
const revivals = 3
const steady = 30_000

/**
 * Resolves once the engine can be told what to draw.
 * @param {object} how
 * @param {HTMLElement} how.stage where its canvas goes
 * @param {string} how.url
 * @param {string} [how.gzipUrl]
 * @param {number} [how.bytes] of the program, unpacked
 * @param {(loaded: number) => void} [how.onprogress] called with the bytes that have come
 * @param {(error: EngineError) => void} [how.onlost] the picture is gone; see Loader
 */
export async function openEngine({stage, url, gzipUrl, bytes, onprogress, onlost}) {
  // While the engine is on its way there is time to look for a canvas.
  const leave = new AbortController()
  const coming = fetchEngine({url, gzipUrl, bytes, onprogress, signal: leave.signal})
  coming.catch(() => {}) // waits for its turn
  /** @type {World | undefined} */
  let first
  try {
    first = openWorld(stage)
    const engine = new Engine(stage, await coming, onlost)
    await engine.start(first)
    return engine
  } catch (error) {
    leave.abort()
    first?.close()
    throw error
  }
}

export class Engine {
  #stage
  #module
  #onlost
  /** @type {World | null} */
  #world = null // null while there is no canvas that could be drawn on
  /** @type {Uint8Array | null} */
  #plan = null
  /** @type {State | null} */
  #state = null
  /** @type {QualityName} */
  #quality = 'full'
  /** @type {Partial<Sent>} */
  #sent = {} // what the player was told last
  #rest = new Rest(() => this.#draw(true, resting))
  #closed = false
  #lost = 0
  /** @type {(() => void)[]} */
  #settled = []

  /**
   * @param {HTMLElement} stage
   * @param {WebAssembly.Module} module
   * @param {(error: EngineError) => void} [onlost]
   */
  constructor(stage, module, onlost = () => {}) {
    this.#stage = stage
    this.#module = module
    this.#onlost = onlost
  }

  /** @param {World} world */
  async start(world) {
    world.onlost = error => this.#lose(error)
    world.onsize = () => this.#draw()
    await start(this.#module, world)
    if (this.#closed) return world.close()
    this.#world = world
    this.#sent = {}
    world.setSoft(this.#quality !== 'full')
  }

  /**
   * Takes a story's plan, and returns null. One that cannot be read leaves the one
   * before on the stage; then why is returned.
   * @param {Uint8Array} plan
   * @param {Partial<State>} [state] what is to be shown of it
   */
  load(plan, state = {}) {
    const why = this.#world?.go.read(plan) ?? null
    if (why !== null) return why
    this.#plan = plan
    if (!this.#state) return null
    this.#state = {...this.#state, ...state}
    this.#draw(false, jumping)
    return null
  }

  /**
   * Draws the state at once; what it does not say stays.
   * @param {Partial<State>} state
   */
  show(state) {
    const before = this.#state
    const next = {
      time: 0,
      lang: 'en',
      words: {},
      theme: 'light',
      textScale: 1,
      notext: false,
      ...before,
      ...state,
    }
    this.#state = next
    if (before && isSame(before, next)) return
    this.#rest.moved()
    this.#draw()
  }

  /**
   * With how much detail it is drawn.
   * @param {QualityName} name
   */
  setQuality(name) {
    if (name === this.#quality) return
    this.#quality = name
    this.#world?.setSoft(name !== 'full')
    this.#draw()
  }

  /**
   * Resolves when the last state is drawn as well as can be.
   * @returns {Promise<void>}
   */
  settle() {
    if (!this.#world || !this.#state) return Promise.resolve()
    return new Promise(resolve => {
      this.#settled.push(resolve)
      this.#draw(true, jumping)
    })
  }

  // Returns what was drawn last.
  inspect() {
    return this.#world ? this.#world.go.inspect() : {labels: []}
  }

  // Whether there is a canvas that can be drawn on.
  get alive() {
    return this.#world !== null
  }

  /**
   * Draws the state in full and at once, so that the canvas shows it in this very task.
   * @param {{words?: boolean}} [options] words are left out where false
   */
  draw({words = true} = {}) {
    if (!this.#world || !this.#state) return
    const state = this.#state
    if (!words) this.#state = {...state, notext: true}
    this.#draw(true, jumping)
    this.#state = state
  }

  // Gives everything back.
  close() {
    this.#closed = true
    this.#rest.end()
    this.#world?.close()
    this.#world = null
    this.#answer()
  }

  #answer() {
    for (const resolve of this.#settled.splice(0)) resolve()
  }

  /**
   * Draws the state, within this very task where Ebitengine stands ready.
   * @param {boolean} [rest] draw it as sharp as it gets
   * @param {number} [limit] within so many milliseconds; 0 is however long it takes
   */
  #draw(rest = false, limit = playing) {
    this.#rest.putOff()
    const world = this.#world
    if (!world || !this.#state) return
    const {time = Number.NaN} = this.#sent
    const far = !(Math.abs(this.#state.time - time) <= jump)
    const isNew = this.#tell(world, this.#state)
    const {numbers} = world
    numbers[number.time] = this.#state.time
    numbers[number.rest] = Number(rest)
    numbers[number.limit] = isNew || far ? jumping : limit
    world.frame(() => {
      if (world !== this.#world) return
      if (numbers[number.done]) this.#answer()
      else this.#rest.later(rest)
    })
  }

  /**
   * Tells the program only what is new: strings are dear on the way to Go. Returns
   * whether anything was but the time.
   * @param {World} world
   * @param {State} state
   */
  #tell(world, {lang, words, theme, textScale, notext, time}) {
    const sent = this.#sent
    const {width, height, ratio} = world.size
    const resized = sent.width !== width || sent.height !== height || sent.ratio !== ratio
    const dressed =
      sent.lang !== lang ||
      sent.words !== words ||
      sent.theme !== theme ||
      sent.textScale !== textScale ||
      sent.notext !== notext
    const shadows = this.#quality === 'full' || this.#quality === 'soft'
    if (sent.shadows !== shadows) world.go.shadows(shadows)
    if (resized) world.go.size(width, height, ratio)
    if (dressed) world.go.view(lang, theme, textScale, notext, Object.entries(words).flat())
    this.#sent = {time, lang, words, theme, textScale, notext, shadows, width, height, ratio}
    return resized || dressed
  }

  /**
   * The browser took the canvas away, or the program died. A new one is started
   * and told all that the old one knew.
   * @param {EngineError} error
   */
  async #lose(error) {
    if (this.#closed || !this.#world) return
    this.#world.close()
    this.#world = null
    this.#rest.end()
    this.#onlost(error)
    if (error.reason !== 'webgl' || ++this.#lost > revivals) return this.#answer()
    const before = this.#lost
    try {
      const world = openWorld(this.#stage)
      try {
        await this.start(world)
      } catch (again) {
        world.close()
        throw again
      }
      if (this.#plan) this.load(this.#plan)
      setTimeout(() => {
        if (this.#lost === before) this.#lost = 0
      }, steady)
    } catch (again) {
      this.#onlost(/** @type {EngineError} */ (again))
    }
    this.#answer()
  }
}

/**
 * @param {State} a
 * @param {State} b
 */
function isSame(a, b) {
  return /** @type {(keyof State)[]} */ (Object.keys(b)).every(k => a[k] === b[k])
}
