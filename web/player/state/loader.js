// Fetches the engine and hands it the storyboard. Until it is there, and if
// it never comes, the panels and the steps work.
import {unreached} from '../../shared/failure.js'
import {idle} from '../../shared/idle.js'
import {runtime} from './runtime.js'
import {part} from './story.js'

// States: "panels" until somebody wants the engine, and again once it is given
// back; "loading" → "ready" or "failed"; from "failed" the reader may try again.
// Events: the states' names, "failed" with {error}; "progress", "wanted", and
// "lost" while a picture that the browser took away is brought back.
export class Loader extends EventTarget {
  constructor(player) {
    super()
    this.player = player
    this.state = 'panels'
    this.engine = null
    this.loaded = 0 // 0 to 1
    this.wanted = false // the reader pressed Play before the engine was there
    this.attempt = 0 // what an earlier one brings is too late
    this.#promise()
  }

  // Fetches the engine, once.
  open() {
    if (this.state !== 'panels') return
    this.#become('loading')
    this.#open()
  }

  async #open() {
    const {root, story} = this.player
    const attempt = ++this.attempt
    const late = () => attempt !== this.attempt
    try {
      const toml = text(story.storyboard)
      toml.catch(() => {}) // waits for its turn
      const engine = await this.#engine(root, story, late)
      if (late()) {
        engine.close()
        return
      }
      this.engine = engine
      await toml
      if (!this.wanted) await idle() // reading and planning keeps the page busy
      if (late()) return
      const problems = await engine.loadInPieces(await toml)
      if (late()) return
      if (problems.length > 0) throw broken('storyboard', problems.join('\n'))
      performance.mark('planned')
      this.#become('ready')
      this.#ready.resolve()
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
    this.attempt++
    if (this.state === 'ready') this.#promise()
    this.#drop()
    this.#become('panels')
  }

  #drop() {
    clearTimeout(this.patience)
    if (this.engine) this.engine.close()
    this.engine = null
    this.loaded = 0
  }

  // Another attempt after a failure.
  retry() {
    if (this.state !== 'failed') return
    this.#promise()
    this.loaded = 0
    this.#become('loading')
    this.#open()
  }

  play() {
    if (this.state === 'ready') this.player.timeline.play()
    else if (this.state !== 'failed') this.#want(true)
    this.open()
    return this.ready
  }

  pause() {
    this.#want(false)
    this.player.timeline.pause()
  }

  #want(wanted) {
    if (this.wanted === wanted) return
    this.wanted = wanted
    this.dispatchEvent(new Event('wanted'))
  }

  async #engine(root, story, late) {
    const {openEngine} = await runtime(story.engine.runtime)
    return openEngine({
      stage: part(root, 'engine'),
      url: story.engine.url,
      gzipUrl: story.engine.gzip,
      bytes: story.engine.bytes,
      onprogress: bytes => late() || this.#progress(bytes / (story.engine.bytes || bytes)),
      onlost: error => late() || this.#lose(error),
    })
  }

  #progress(loaded) {
    this.loaded = Math.min(1, loaded)
    this.dispatchEvent(new Event('progress'))
  }

  // The browser took the canvas away, or the engine broke down. From the first
  // the engine comes back by itself; if it has not soon, it will not.
  #lose(error) {
    if (error.reason !== 'webgl') {
      this.#fail(error)
      return
    }
    this.dispatchEvent(new Event('lost'))
    clearTimeout(this.patience)
    this.patience = setTimeout(() => {
      if (this.engine && !this.engine.alive) this.#fail(error)
    }, 5000)
  }

  #fail(error) {
    this.player.timeline.pause()
    this.#drop()
    this.wanted = false
    if (this.state === 'ready') this.#promise() // what was ready is no more
    console.info('standoff:', error)
    this.error = error
    this.reason = error.reason || 'engine'
    this.#become('failed')
    this.#ready.reject(error)
  }

  #become(state) {
    this.state = state
    this.dispatchEvent(new CustomEvent(state, {detail: {error: this.error}}))
  }

  #ready
  #promise() {
    this.ready = new Promise((resolve, reject) => {
      this.#ready = {resolve, reject}
    })
    this.ready.catch(() => {}) // the page says it; who asks hears it too
  }
}

async function text(url) {
  const response = await fetch(url).catch(error => {
    throw broken(unreached(url), error.message)
  })
  if (!response.ok) throw broken('server', `${url}: ${response.status}`)
  return response.text()
}

// An error with the reason that the page has words for; see failure.js.
function broken(reason, message) {
  return Object.assign(new Error(message), {reason})
}
