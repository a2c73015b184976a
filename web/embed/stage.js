// The scroll mode of an element: a stage that stays, and cards that pass.
/** @import {AboutStep} from '../shared/messages.js' */
import {indexOf} from '../shared/steps.js'
import {cardsOf, scrollTo, timeOf} from './scroll.js'
import {make} from './style.js'

export class Scroll {
  #element
  #seek
  /** @type {Element} */
  #cards
  /** @type {AboutStep[]} */
  #steps = []
  #due = 0
  #last = -1
  #wanted = '' // a step that a link asked for before it was known where it is
  #scrolled = () => {
    this.#due ||= requestAnimationFrame(() => {
      this.#due = 0
      this.#show()
    })
  }

  /**
   * @param {Element} element
   * @param {Element} box
   * @param {(time: number) => void} seek called with the time, in seconds, whenever it changes
   */
  constructor(element, box, seek) {
    this.#element = element

    this.#seek = seek
    const stage = make('stage')
    const poster = element.querySelector('img')
    if (poster) stage.append(poster.cloneNode())
    box.className = 'scroll'
    this.#cards = cardsOf(element, [])
    box.append(stage, this.#cards)
  }

  /** @param {AboutStep[]} steps */
  begin(steps) {
    this.#steps = steps
    if (!this.#cards.children.length) this.#deal(cardsOf(this.#element, steps))
    this.#last = -1
    if (this.#wanted) this.follow(this.#wanted)
    this.#show()
  }

  /**
   * Follows the scrolling only while there is something to see.
   * @param {boolean} inSight
   */
  watch(inSight) {
    const change = inSight ? 'addEventListener' : 'removeEventListener'
    window[change]('scroll', this.#scrolled, {passive: true})
    window[change]('resize', this.#scrolled)
    this.#show()
  }

  /** @param {string} step */
  follow(step) {
    const cards = /** @type {HTMLElement[]} */ ([...this.#cards.children])
    const named = cards.find(card => card.dataset.step === step)
    const card = named || cards[indexOf(this.#steps, step)]
    this.#wanted = card ? '' : step
    if (card) scrollTo(card)
  }

  /** @param {Element} cards */
  #deal(cards) {
    this.#cards.replaceWith(cards)
    this.#cards = cards
  }

  #show() {
    const cards = this.#cards.children
    if (!cards.length || !this.#steps.length) return
    const time = timeOf(cards, this.#steps)
    if (Math.abs(time - this.#last) < 0.005) return
    this.#last = time
    this.#seek(time)
  }
}
