/** @import {Mover, TimelineEvents} from '../events.js' */
/** @import {Step} from './story.js' */
import {checkRate, checkTime} from '../../shared/numbers.js'
import {Source} from '../../shared/source.js'
import {accountOf} from '../../shared/steps.js'

/**
 * The time of the story, and whether it runs. Knows nothing of pages and
 * pictures: whoever shows something listens.
 *
 * A step that the reader went to while the story rested is shown as its panel
 * is, not as it opens: the caption tells what happens in the step, and so
 * must the picture. That is "posed". Time itself stands at the step's start,
 * and playing goes on from there.
 * @extends {Source<TimelineEvents>}
 */
export class Timeline extends Source {
  /** @param {Step[]} steps */
  constructor(steps) {
    super()
    this.steps = steps
    this.time = 0
    this.index = 0
    this.posed = true
    this.playing = false
    this.ended = false
    this.rate = 1
    this.still = false // steps are cut to their panels and held to be read
  }

  get duration() {
    return this.steps[this.steps.length - 1].end
  }

  get step() {
    return this.steps[this.index]
  }

  // The time that the picture shows.
  get shown() {
    return this.posed || this.still ? this.step.still : this.time
  }

  // How far the step has come, 0 to 1; the middle when there is nothing to tell.
  get progress() {
    if (this.posed || this.still) return 0.5
    return (this.time - this.step.start) / (this.step.end - this.step.start)
  }

  play() {
    if (this.playing) return
    if (this.time >= this.duration) this.#move(0, 0, 'reader')
    this.posed = false
    this.ended = false
    this.playing = true
    this.tell('play')
    this.tell('timeupdate')
  }

  pause() {
    if (!this.playing) return
    this.playing = false
    this.tell('pause')
  }

  /**
   * To a time in seconds, by the reader or by the host's scrolling.
   * @param {number} time
   * @param {Mover} [by]
   */
  seek(time, by = 'reader') {
    checkTime(time)
    const to = Math.min(Math.max(time, 0), this.duration)
    this.posed = false
    this.ended = false
    this.tell('seeking')
    this.#move(this.at(to), to, by)
  }

  /**
   * To the start of a step, by index.
   * @param {number} index
   */
  go(index) {
    const to = Math.min(Math.max(index, 0), this.steps.length - 1)
    this.posed = !this.playing
    this.ended = false
    this.tell('seeking')
    this.#move(to, this.steps[to].start, 'reader')
  }

  next() {
    this.go(this.index + 1)
  }

  previous() {
    this.go(this.index - 1)
  }

  /**
   * The index of the step at a time.
   * @param {number} time
   */
  at(time) {
    let i = 0
    while (i + 1 < this.steps.length && this.steps[i + 1].start <= time) i++
    return i
  }

  /** @param {number} rate */
  setRate(rate) {
    checkRate(rate)
    this.rate = rate
    this.tell('ratechange')
  }

  /**
   * Steps are cut to their panels, or move.
   * @param {boolean} still
   */
  setStill(still) {
    this.still = still
    this.tell('timeupdate')
  }

  /**
   * Lets some seconds of the reader's time go by.
   * @param {number} seconds
   */
  advance(seconds) {
    if (!this.playing) return
    const time = this.time + seconds * this.rate * this.#haste()
    if (time < this.duration) {
      this.#move(this.at(time), time, 'story')
      return
    }
    this.playing = false
    this.ended = true
    this.#move(this.steps.length - 1, this.duration, 'story')
    this.tell('pause')
    this.tell('ended')
  }

  /**
   * Other words for the same steps, which may last otherwise; the one that we
   * are in has the index.
   * @param {Step[]} steps
   */
  translate(steps, index = this.index) {
    const into = this.time - this.step.start
    this.steps = steps
    this.index = index
    this.time = Math.min(this.step.start + into, this.step.end)
    this.tell('timeupdate')
  }

  // Without motion a step lasts as long as it takes to read it: 200 words a
  // minute and a second to look.
  #haste() {
    if (!this.still) return 1
    return (this.step.end - this.step.start) / Math.max(3, 1 + this.step.words * 0.3)
  }

  /**
   * @param {number} index
   * @param {number} time
   * @param {Mover} by
   */
  #move(index, time, by) {
    const other = index !== this.index
    const before = accountOf(this.step)
    this.index = index
    this.time = time
    const account = accountOf(this.step)
    const now = {by, step: this.step.id, index}
    if (other) this.tell('stepchange', now)
    if (other && (account || before)) this.tell('accountchange', {...now, account})
    this.tell('timeupdate')
  }
}
