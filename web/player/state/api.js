/** @import {TimelineEvents} from '../events.js' */
/** @import {Player} from '../player.js' */
import {accountOf, accountsOf, checkedIndex, withAccount} from '../../shared/steps.js'

/** @type {(keyof TimelineEvents)[]} */
const told = [
  'play',
  'pause',
  'timeupdate',
  'seeking',
  'stepchange',
  'accountchange',
  'ended',
  'ratechange',
]

/** window.standoff: the story under the names of HTMLMediaElement. */
export class Standoff extends EventTarget {
  #player

  /** @param {Player} player */
  constructor(player) {
    super()
    this.#player = player
    const {timeline, loader, quality} = player
    for (const type of told) timeline.on(type, detail => this.#tell(type, detail))
    loader.on('failed', detail => this.#tell('error', detail))
    quality.on('change', () => this.#tell('qualitychange', {quality: quality.name}))
  }

  get duration() {
    return this.#player.timeline.duration
  }
  get currentTime() {
    return this.#player.timeline.time
  }
  set currentTime(seconds) {
    this.#player.timeline.seek(Number(seconds))
  }
  get paused() {
    return !this.#player.timeline.playing
  }
  get ended() {
    return this.#player.timeline.ended
  }
  get playbackRate() {
    return this.#player.timeline.rate
  }
  set playbackRate(rate) {
    this.#player.timeline.setRate(Number(rate))
  }
  get step() {
    return this.#player.timeline.step.id
  }
  get steps() {
    return this.#player.timeline.steps.map(({id, title, start, end}) => ({id, title, start, end}))
  }
  // The account that is told, by its own id; '' at what is no account.
  get account() {
    return accountOf(this.#player.timeline.step)
  }
  set account(id) {
    const {steps, step} = this.#player.timeline
    this.go(withAccount(steps, step.id, id))
  }
  // The accounts of the step that the reader is at, or at one of whose accounts.
  get accounts() {
    const {steps, step} = this.#player.timeline
    return accountsOf(steps, step.id).map(a => ({id: accountOf(a), by: a.title}))
  }
  get language() {
    return this.#player.story.lang
  }

  // "panels", "loading", "ready" or "failed".
  get state() {
    return this.#player.loader.state
  }
  // "full", "soft", "flat" or "slow": with how much detail it is drawn, which is
  // as much as the device is fast enough for.
  get quality() {
    return this.#player.quality.name
  }
  // Resolves when the engine draws; rejects when it cannot be had. In "panels"
  // nobody has asked for it yet: play() does.
  get ready() {
    return this.#player.loader.ready
  }

  // Resolves when the story runs; before the engine is there it waits for it.
  play() {
    return this.#player.loader.play()
  }
  pause() {
    this.#player.loader.pause()
  }
  next() {
    this.#player.timeline.next()
  }
  previous() {
    this.#player.timeline.previous()
  }

  /**
   * To a step by its id or its index, which counts from 0.
   * @param {string | number} step
   */
  go(step) {
    const {timeline} = this.#player
    timeline.go(checkedIndex(timeline.steps, step))
  }

  // For tests: what the picture holds, labels with their places; and all of it drawn
  // at once, so that its pixels can be read in this very task.
  inspect() {
    return this.#player.loader.engine?.inspect()
  }
  /** @param {{words?: boolean}} [options] */
  draw(options) {
    this.#player.loader.engine?.draw(options)
  }

  /**
   * @param {string} type
   * @param {unknown} detail
   */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, {detail}))
  }
}
