// The story told by the article's own scrolling: the stage stays while the
// captions pass over it as cards, and where they are is what time it is.

// Where on the screen a card's step begins: when its top is so far down.
const line = 0.75

/** @import {AboutStep} from '../shared/messages.js' */

/**
 * The cards: the list that stands inside the element, without its pictures; or
 * what the explainer says of its steps.
 * @param {Element} element
 * @param {AboutStep[]} steps
 */
export function cardsOf(element, steps) {
  const list = document.createElement('ol')
  list.className = 'cards'
  const items = [...element.querySelectorAll('ol > li')]
  list.append(...(items.length ? items.map(copied) : steps.map(written)))
  for (const card of list.children) {
    card.className = 'card'
    card.setAttribute('part', 'card')
  }
  return list
}

/** @param {Element} item */
function copied(item) {
  const card = /** @type {Element} */ (item.cloneNode(true))
  card.removeAttribute('id')
  for (const e of card.querySelectorAll('[id]')) e.removeAttribute('id')
  for (const e of card.querySelectorAll('picture, img, svg')) e.remove()
  return card
}

/** @param {AboutStep} step */
function written({title, when, text, sure}) {
  const card = document.createElement('li')
  /**
   * @param {string} name
   * @param {string} words
   * @param {Element} [into]
   */
  const add = (name, words, into = card) => {
    const e = document.createElement(name)
    e.textContent = words
    into.append(e)
    return e
  }
  add('h3', title)
  for (const words of text) add('p', words)
  add('small', `${when}. ${sure}`, add('p', ''))
  return card
}

/**
 * The time that the cards' places mean: within a step as far as the line has
 * come from its card to the next one. It depends on nothing else.
 * @param {HTMLCollection} cards
 * @param {AboutStep[]} steps
 */
export function timeOf(cards, steps) {
  const at = innerHeight * line
  const tops = [...cards].map(card => card.getBoundingClientRect().top)
  const list = /** @type {Element} */ (cards[0].parentElement)
  const {bottom} = list.getBoundingClientRect()
  const many = Math.min(tops.length, steps.length)
  let i = 0
  while (i + 1 < many && tops[i + 1] <= at) i++
  const next = i + 1 < many ? tops[i + 1] : Math.max(bottom - innerHeight + at, tops[i] + 1)
  const part = Math.min(Math.max((at - tops[i]) / (next - tops[i]), 0), 1)
  const {start, end} = steps[i]
  // A hair before its end, where the next step begins.
  return start + Math.min(part, 0.999) * (end - start)
}

/**
 * Brings a card to where its step is well under way.
 * @param {Element} card
 */
export function scrollTo(card) {
  const {top} = card.getBoundingClientRect()
  window.scrollBy({top: top - innerHeight * 0.4, behavior: 'instant'})
}
