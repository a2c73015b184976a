// The explainer's face: what an article, or any controls made for media, can ask of it
// and tell it, under the names of HTMLMediaElement.
/** @import {AboutStep, Methods, Status} from '../shared/messages.js' */
import {checkRate, checkTime} from '../shared/numbers.js'
import {accountOf, accountsOf, checkedIndex, withAccount} from '../shared/steps.js'

/**
 * What the explainer has last said of itself.
 * @typedef {Pick<Status, 'time' | 'duration' | 'paused' | 'ended' | 'rate' | 'step' | 'index' | 'state'>} Now
 */

export class Media extends HTMLElement {
  /**
   * @protected
   * @type {Now}
   */
  _now = {
    time: 0,
    duration: Number.NaN,
    paused: true,
    ended: false,
    rate: 1,
    step: '',
    index: 0,
    state: 'panels',
  }
  /**
   * The explainer has answered.
   * @protected
   */
  get _ready() {
    return false
  }
  /**
   * @protected
   * @type {AboutStep[]}
   */
  _steps = []
  /**
   * @protected
   * @type {(Error & {reason: string}) | null}
   */
  _error = null

  /**
   * @protected
   * @param {string | undefined} reason
   */
  _break(reason) {
    this._error = Object.assign(new Error(reason), {reason: String(reason)})
  }

  /**
   * Has the explainer do something, whether or not it is there yet.
   * @protected
   * @template {keyof Methods} M
   * @param {M} _method
   * @param {Methods[M]} _args
   */
  _command(_method, ..._args) {}

  get src() {
    return this.getAttribute('src') || ''
  }
  set src(url) {
    this.setAttribute('src', url)
  }
  get currentTime() {
    return this._now.time
  }
  set currentTime(seconds) {
    checkTime(Number(seconds))
    this._command('seek', Number(seconds))
  }
  get duration() {
    return this._now.duration
  }
  get paused() {
    return this._now.paused
  }
  get ended() {
    return this._now.ended
  }
  get seeking() {
    return false
  }
  get playbackRate() {
    return this._now.rate
  }
  set playbackRate(rate) {
    checkRate(Number(rate))
    this._command('rate', Number(rate))
  }
  get defaultPlaybackRate() {
    return 1
  }
  get seekable() {
    return range(this._now.duration)
  }
  get buffered() {
    return range(this._now.duration)
  }
  get error() {
    return this._error
  }
  // 0 before the explainer has come, 1 when its steps are known, 4 when it moves.
  get readyState() {
    return !this._ready ? 0 : this._now.state === 'ready' ? 4 : 1
  }
  // "panels", "loading", "ready" or "failed".
  get state() {
    return this._now.state
  }
  get step() {
    return this._now.step
  }
  get steps() {
    return this._steps.map(({id, title, start, end}) => ({id, title, start, end}))
  }

  // The account that is told, by its own id; '' at what is no account.
  get account() {
    return accountOf({id: this._now.step})
  }
  set account(id) {
    if (this._ready) withAccount(this._steps, this._now.step, id)
    this._command('account', id)
  }
  // The accounts of the step that the reader is at, or at one of whose accounts.
  get accounts() {
    return accountsOf(this._steps, this._now.step).map(a => ({id: accountOf(a), by: a.title}))
  }

  /**
   * Resolves when the story runs.
   * @returns {Promise<void>}
   */
  play() {
    return new Promise((resolve, reject) => {
      if (!this.paused) return resolve()
      if (this.state === 'failed') return reject(this._error)
      /** @param {Event} e */
      const done = e => {
        this.removeEventListener('play', done)
        this.removeEventListener('error', done)
        if (e.type === 'play') resolve()
        else reject(this._error)
      }
      this.addEventListener('play', done)
      this.addEventListener('error', done)
      this._command('play')
    })
  }
  pause() {
    this._command('pause')
  }
  next() {
    this._command('next')
  }
  previous() {
    this._command('previous')
  }
  /**
   * To a step by its id or its index, which counts from 0.
   * @param {string | number} step
   */
  go(step) {
    if (this._ready) checkedIndex(this._steps, step)
    this._command('go', step)
  }
}

/**
 * All of the story is there at any time.
 * @param {number} end
 */
function range(end) {
  const length = end > 0 ? 1 : 0
  return {length, start: () => 0, end: () => end}
}
