// The scroll mode of an element: a stage that stays, and cards that pass.
import {cardsOf, scrollTo, timeOf} from './scroll.js'

export class Scroll {
  #element
  #box
  #seek
  #cards
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

  // Seek is called with the time, in seconds, whenever it changes.
  constructor(element, box, seek) {
    this.#element = element
    this.#box = box
    this.#seek = seek
    const stage = document.createElement('div')
    stage.className = 'stage'
    const poster = element.querySelector('img')
    if (poster) stage.append(poster.cloneNode())
    box.className = 'scroll'
    box.append(stage)
    this.#deal(cardsOf(element, []))
  }

  begin(steps) {
    this.#steps = steps
    if (!this.#cards.children.length) this.#deal(cardsOf(this.#element, steps))
    this.#last = -1
    if (this.#wanted) this.follow(this.#wanted)
    this.#show()
  }

  // Follows the scrolling only while there is something to see.
  watch(inSight) {
    const change = inSight ? 'addEventListener' : 'removeEventListener'
    window[change]('scroll', this.#scrolled, {passive: true})
    window[change]('resize', this.#scrolled)
    this.#show()
  }

  follow(step) {
    const cards = [...this.#cards.children]
    const named = cards.find(card => card.dataset.step === step)
    const card = named || cards[this.#steps.findIndex(s => s.id === step)]
    this.#wanted = card ? '' : step
    if (card) scrollTo(card)
  }

  #deal(cards) {
    this.#cards?.remove()
    this.#cards = cards
    this.#box.firstElementChild.after(cards)
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
