// Watches how fast the story plays on this device, and says with how much detail
// it is drawn:
//
//   full   as sharp as the screen is
//   soft   with fewer pixels, where the screen has more than one to a CSS pixel, or the
//          picture is wider than 1280 of these
//   flat   besides, nobody casts a shadow as long as something moves
//   slow   besides, at most twenty times a second, so that the page stays quick
//
// A device that does not manage 27 frames a second (30 is what phones that save
// their battery allow themselves) for two spans on end gets the next lower one; one
// that has managed 50 for a while the next higher one. It waits longer each time
// that this was too much.

/** @import {QualityEvents} from '../events.js' */
import {Source} from '../../shared/source.js'

/** @typedef {'full' | 'soft' | 'flat' | 'slow'} QualityName */

/** @type {QualityName[]} */
const qualities = ['full', 'soft', 'flat', 'slow']

const least = 27 // frames a second
const easy = 50
const span = 1500 // milliseconds of playing that are judged together
const settling = 500 // after playing begins: much is then drawn for the first time
const frame = 45 // milliseconds between two frames of "slow"
const trial = 6 // easy spans before more is tried

/** @extends {Source<QualityEvents>} */
export class Quality extends Source {
  #levels
  #level = 0
  #from = 0 // when the span began
  #frames = 0
  #drawn = 0
  #hard = 0 // spans on end that were too slow
  #easy = 0 // or quick
  #trial = trial
  #tried = false // the last change was for the better

  /**
   * @param {number} [ratio] how many pixels of the screen make a CSS pixel
   * @param {number} [width] of the picture, in CSS pixels
   */
  constructor(ratio = 1, width = 0) {
    super()
    this.#levels = qualities.filter(name => name !== 'soft' || ratio > 1 || width > 1280)
  }

  get name() {
    return this.#levels[this.#level]
  }

  /**
   * Playing begins or goes on: what came before does not count.
   * @param {number} now milliseconds
   */
  begin(now) {
    this.#from = now + settling
    this.#frames = this.#hard = this.#easy = 0
  }

  /**
   * Counts a frame of the screen; tells whether it is to be drawn.
   * @param {number} now milliseconds
   */
  frame(now) {
    if (now > this.#from) this.#frames++
    if (now - this.#from >= span) this.#judge(now)
    if (this.name === 'slow' && now - this.#drawn < frame) return false
    this.#drawn = now
    return true
  }

  /** @param {number} now */
  #judge(now) {
    const rate = (this.#frames * 1000) / (now - this.#from)
    this.#from = now
    this.#frames = 0
    this.#hard = rate < least ? this.#hard + 1 : 0
    this.#easy = rate >= easy ? this.#easy + 1 : 0
    if (this.#hard >= 2) this.#change(1)
    else if (this.#easy >= this.#trial) this.#change(-1)
  }

  /** @param {1 | -1} by */
  #change(by) {
    const level = this.#level + by
    if (!this.#levels[level]) return
    if (by > 0 && this.#tried) this.#trial *= 4
    this.#tried = by < 0
    this.#level = level
    this.#hard = this.#easy = 0
    this.tell('change')
  }
}
