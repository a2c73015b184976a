// A frame that is moved in its document loads anew. The element remembers where
// the reader was; and, for a moment, so does the article, as a framework may put
// a new element in the place of the old one.
/** @import {Now} from './media.js' */

/**
 * Where a reader was.
 * @typedef {object} Kept
 * @property {Now} now
 * @property {number} start of the step, in seconds
 * @property {string} lang
 * @property {string} theme
 * @property {number} height pixels
 * @property {boolean} began to play by itself
 */

/**
 * Where a frame opens.
 * @typedef {{step?: string, t?: string, lang?: string, theme?: string}} Place
 */

const patience = 1000 // milliseconds that a story may be nowhere and still goes on

// What elements have left that are gone, those gone first in front.
/** @type {Set<{element: Element, name: string, state: Kept}>} */
const left = new Set()

/**
 * Keeps the state of an element that goes out of the document. Over is called
 * when neither the element nor one in its place has come meanwhile.
 * @param {Element} element
 * @param {Kept} state
 * @param {() => void} over
 */
export function leaveState(element, state, over) {
  const one = {element, name: nameOf(element), state}
  left.add(one)
  setTimeout(() => left.delete(one) && over(), patience)
}

/**
 * The state that the element has left, or one that it takes the place of: of the
 * same story, opened in the same way, with the same id; or nothing.
 * @param {Element} element
 */
export function takeState(element) {
  const all = [...left]
  const one = all.find(e => e.element === element) || all.find(e => e.name === nameOf(element))
  if (one) left.delete(one)
  return one?.state
}

/** @param {Element} element */
function nameOf(element) {
  return JSON.stringify(['src', 'id', 'step', 'mode'].map(name => element.getAttribute(name)))
}

/**
 * Where a state's frame opens: at its step and, unless that has only begun, so
 * many seconds into it; in the language and theme that the reader chose.
 * @param {Kept} kept
 * @returns {Place}
 */
export function placeOf({now, start, lang, theme}) {
  const into = now.time - start
  return {step: now.step, t: into > 0 ? into.toFixed(3) : '', lang, theme}
}

/**
 * What the frame is to be told to go on.
 * @param {Kept} kept
 */
export function resume({now}) {
  /** @type {import('./frame.js').Call[]} */
  const all = []
  if (now.rate !== 1) all.push(['rate', now.rate])
  if (!now.paused) all.push(['play'])
  return all
}
