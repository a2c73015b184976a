// The engine: loads the WebAssembly player, puts its canvas on the stage, and
// speaks for it.
//
//   const engine = await openEngine({stage, url, gzipUrl, bytes, onprogress, onlost})
//   engine.load(toml, state) → problems, as texts; [] when all is well; state, if
//                              given, is what is shown of it
//   engine.loadInPieces(toml) → a promise of the same; the page sees to other things
//                              again and again meanwhile
//   engine.show({time, lang, words, theme, textScale, notext})   draws that state, at
//                              once; words are ours in that language, by key
//   engine.setQuality(name)  with how much detail it is drawn; see quality.js
//   engine.settle()          → a promise: the last state is drawn as well as can be
//   engine.inspect()         → what was drawn last: {labels: [{what, rect, alpha}], …}
//   engine.draw({words})     draws the state in full and at once, so that the canvas
//                            shows it in this very task; words: false leaves them out
//   engine.alive             whether there is a canvas that can be drawn on
//   engine.close()           gives everything back
//
// The page keeps the clock. The engine draws when it is told to and never else:
// while nothing is shown, no frame is asked for and no timer runs.

import {EngineError} from '../../shared/failure.js'
import {breath} from '../../shared/idle.js'
import {fetchEngine} from './fetch.js'
import {start} from './gostart.js'
import {openWorld} from './world.js'

export {EngineError}

// How long after the last change a picture drawn in motion is drawn in full: in
// milliseconds, and in frames where those come slowly. After a break they count
// anew.
const settleAfter = 80
const settleFrames = 3
const broken = 500

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

export async function openEngine({stage, url, gzipUrl, bytes, onprogress, onlost}) {
  // While the engine is on its way there is time to look for a canvas.
  const leave = new AbortController()
  const coming = fetchEngine({url, gzipUrl, bytes, onprogress, signal: leave.signal})
  coming.catch(() => {}) // waits for its turn
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

class Engine {
  #stage
  #module
  #onlost
  #world = null // null while there is no canvas that could be drawn on
  #toml = null
  #loads = 0 // how often one was begun to be loaded
  #state = null
  #quality = 'full'
  #sent = {} // what the player was told last
  #timer = 0
  #due = 0 // when the timer is to draw in full, or 0 for no more
  #shown = 0 // when a state was last shown
  #gap = 0 // since the one before
  #closed = false
  #lost = 0
  #settled = []

  constructor(stage, module, onlost = () => {}) {
    this.#stage = stage
    this.#module = module
    this.#onlost = onlost
  }

  async start(world) {
    world.onlost = error => this.#lose(error)
    world.onsize = () => this.#draw()
    await start(this.#module, world)
    if (this.#closed) return world.close()
    this.#world = world
    this.#sent = {}
    world.setSoft(this.#quality !== 'full')
  }

  // Takes a storyboard. One with problems leaves the one before on the stage.
  load(toml, state = {}) {
    this.#loads++
    this.#world?.host.player.read(toml)
    return this.#take(toml, state)
  }

  // What is loaded meanwhile is newer, and stays.
  async loadInPieces(toml) {
    const turn = ++this.#loads
    const world = this.#world
    world?.host.player.read(toml)
    do {
      await breath()
      if (turn !== this.#loads) return []
      if (world !== this.#world) return this.load(toml)
    } while (world?.host.player.more())
    return this.#take(toml, {})
  }

  #take(toml, state) {
    const problems = this.#world ? Array.from(this.#world.host.player.take()) : []
    if (problems.length) return problems
    this.#toml = toml
    if (!this.#state) return problems
    this.#state = {...this.#state, ...state}
    this.#draw(false, jumping)
    return problems
  }

  show(state) {
    const before = this.#state
    this.#state = {
      time: 0,
      lang: 'en',
      words: {},
      theme: 'light',
      textScale: 1,
      notext: false,
      ...before,
      ...state,
    }
    if (before && Object.keys(this.#state).every(k => this.#state[k] === before[k])) return
    const now = performance.now()
    this.#gap = now - this.#shown
    this.#shown = now
    this.#draw()
  }

  setQuality(name) {
    if (name === this.#quality) return
    this.#quality = name
    this.#world?.setSoft(name !== 'full')
    this.#draw()
  }

  settle() {
    if (!this.#world || !this.#state) return Promise.resolve()
    return new Promise(resolve => {
      this.#settled.push(resolve)
      this.#draw(true, jumping)
    })
  }

  inspect() {
    return this.#world ? this.#world.host.player.inspect() : {labels: []}
  }

  get alive() {
    return this.#world !== null
  }

  draw({words = true} = {}) {
    if (!this.#world || !this.#state) return
    const state = this.#state
    if (!words) this.#state = {...state, notext: true}
    this.#draw(true, jumping)
    this.#state = state
  }

  close() {
    this.#closed = true
    this.#calm()
    this.#world?.close()
    this.#world = null
    this.#answer()
  }

  #answer() {
    for (const resolve of this.#settled.splice(0)) resolve()
  }

  // Draws the state, within this very task where Ebitengine stands ready. Rest
  // is to draw it as sharp as it gets, within so many milliseconds or, with 0,
  // however long it takes.
  #draw(rest = false, limit = playing) {
    this.#due = 0
    const world = this.#world
    if (!world || !this.#state) return
    const far = !(Math.abs(this.#state.time - this.#sent.time) <= jump)
    if (this.#tell(world) || far) limit = jumping
    const {numbers} = world.host
    numbers[0] = this.#state.time
    numbers[1] = rest
    numbers[2] = limit
    world.frame(() => {
      if (world !== this.#world) return
      if (numbers[3]) this.#answer()
      else this.#later(rest ? 0 : this.#patience())
    })
  }

  // Has the picture drawn in full, so many milliseconds from now. While it moves,
  // one timer serves many frames.
  #later(wait) {
    this.#due = performance.now() + wait
    if (this.#timer && wait) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = 0
      const left = this.#due - performance.now()
      if (this.#due && left > 0) this.#later(left)
      else if (this.#due) this.#draw(true, resting)
    }, wait)
  }

  #patience() {
    return this.#gap < broken ? Math.max(settleAfter, settleFrames * this.#gap) : settleAfter
  }

  #calm() {
    clearTimeout(this.#timer)
    this.#timer = this.#due = 0
  }

  // Tells the player only what is new: strings are dear on the way to Go. New
  // is whether anything was but the time.
  #tell(world) {
    const {lang, words, theme, textScale, notext, time} = this.#state
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
    if (sent.shadows !== shadows) world.host.player.shadows(shadows)
    if (resized) world.host.player.size(width, height, ratio)
    if (dressed)
      world.host.player.view(lang, theme, textScale, notext, Object.entries(words).flat())
    this.#sent = {time, lang, words, theme, textScale, notext, shadows, width, height, ratio}
    return resized || dressed
  }

  // The browser took the canvas away, or the program died. A new one is started
  // and told all that the old one knew.
  async #lose(error) {
    if (this.#closed || !this.#world) return
    this.#world.close()
    this.#world = null
    this.#calm()
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
      if (this.#toml !== null) this.load(this.#toml)
      setTimeout(() => {
        if (this.#lost === before) this.#lost = 0
      }, steady)
    } catch (again) {
      this.#onlost(again)
    }
    this.#answer()
  }
}
