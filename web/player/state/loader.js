/** @import {Engine} from '../engine/engine.js' */
/** @import {LoaderEvents} from '../events.js' */
/** @import {Story} from './story.js' */
/** @import {Timeline} from './timeline.js' */
import {EngineError, unreached} from '../../shared/failure.js'
import {idle} from '../../shared/idle.js'
import {promise} from '../../shared/promise.js'
import {Source} from '../../shared/source.js'
import {part} from '../page/part.js'
import {runtime} from './runtime.js'

/**
 * States: "panels" until somebody wants the engine, and again once it is given
 * back; "loading" → "ready" or "failed"; from "failed" the reader may try again.
 * @typedef {'panels' | 'loading' | 'ready' | 'failed'} LoaderState
 */

/**
 * Fetches the engine and hands it the story's plan. Until it is there, and if
 * it never comes, the panels and the steps work.
 * @extends {Source<LoaderEvents>}
 */
export class Loader extends Source {
  /** @type {LoaderState} */
  state = 'panels'
  /** @type {Engine | null} */
  engine = null
  loaded = 0 // 0 to 1
  wanted = false // the reader pressed Play before the engine was there
  /** @type {import('../../shared/failure.js').Reason | undefined} */
  reason // why it has failed

  #promised = promise()
  #root
  #story
  #timeline
  #attempt = 0 // what an earlier one brings is too late
  #patience = 0 // the timer of a lost picture

  /**
   * @param {HTMLElement} root
   * @param {Story} story
   * @param {Timeline} timeline
   */
  constructor(root, story, timeline) {
    super()
    this.#root = root
    this.#story = story
    this.#timeline = timeline
  }

  // Resolves when the engine draws; rejects when it cannot be had.
  get ready() {
    return this.#promised.kept
  }

  // Fetches the engine, once.
  open() {
    if (this.state !== 'panels') return
    this.#become('loading')
    this.#open()
  }

  async #open() {
    const story = this.#story
    const attempt = ++this.#attempt
    const late = () => attempt !== this.#attempt
    try {
      const plan = file(story.plan)
      plan.catch(() => {}) // waits for its turn
      const engine = await this.#engine(late)
      if (late()) {
        engine.close()
        return
      }
      this.engine = engine
      await plan
      if (!this.wanted) await idle() // the first picture keeps the page busy
      if (late()) return
      const why = engine.load(await plan)
      if (why !== null) throw new EngineError('server', why)
      performance.mark('planned')
      this.#become('ready')
      this.#promised.resolve()
      if (this.wanted) this.play()
    } catch (error) {
      if (!late()) this.#fail(error)
    }
  }

  // Gives the engine back: the panels do, at the same step, until it is opened
  // again.
  close() {
    if (this.state !== 'loading' && this.state !== 'ready') return
    this.pause()
    this.#attempt++
    if (this.state === 'ready') this.#promised = promise()
    this.#drop()
    this.#become('panels')
  }

  #drop() {
    clearTimeout(this.#patience)
    if (this.engine) this.engine.close()
    this.engine = null
    this.loaded = 0
  }

  // Another attempt after a failure.
  retry() {
    if (this.state !== 'failed') return
    this.#promised = promise()
    this.loaded = 0
    this.#become('loading')
    this.#open()
  }

  play() {
    if (this.state === 'ready') this.#timeline.play()
    else if (this.state !== 'failed') this.#want(true)
    this.open()
    return this.ready
  }

  pause() {
    this.#want(false)
    this.#timeline.pause()
  }

  /** Plays or pauses, whichever the story does not do. */
  toggle() {
    if (this.#timeline.playing || this.wanted) this.pause()
    else this.play()
  }

  /** @param {boolean} wanted */
  #want(wanted) {
    if (this.wanted === wanted) return
    this.wanted = wanted
    this.tell('wanted')
  }

  /** @param {() => boolean} late */
  async #engine(late) {
    const {url, gzip, bytes, runtime: script} = this.#story.engine
    const {openEngine} = await runtime(script)
    return openEngine({
      stage: part(this.#root, 'engine'),
      url,
      gzipUrl: gzip,
      bytes,
      onprogress: came => late() || this.#progress(came / (bytes || came)),
      onlost: error => late() || this.#lose(error),
    })
  }

  /** @param {number} loaded */
  #progress(loaded) {
    this.loaded = Math.min(1, loaded)
    this.tell('progress')
  }

  /**
   * The browser took the canvas away, or the engine broke down. From the first
   * the engine comes back by itself; if it has not soon, it will not.
   * @param {EngineError} error
   */
  #lose(error) {
    if (error.reason !== 'webgl') {
      this.#fail(error)
      return
    }
    this.tell('lost')
    clearTimeout(this.#patience)
    this.#patience = setTimeout(() => {
      if (this.engine && !this.engine.alive) this.#fail(error)
    }, 5000)
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#timeline.pause()
    this.#drop()
    this.wanted = false
    if (this.state === 'ready') this.#promised = promise() // what was ready is no more
    console.info('standoff:', error)
    // Errors of the runtime's are of its own class, not of ours.
    this.reason = /** @type {EngineError} */ (error).reason || 'engine'
    this.#become('failed', /** @type {Error} */ (error))
    this.#promised.reject(error)
  }

  /**
   * @param {LoaderState} state
   * @param {Error} [error]
   */
  #become(state, error) {
    this.state = state
    if (state === 'failed') this.tell(state, {error})
    else this.tell(state)
  }
}

/** @param {string} url */
async function file(url) {
  const response = await fetch(url).catch(error => {
    throw new EngineError(unreached(url), error.message)
  })
  if (!response.ok) throw new EngineError('server', `${url}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
