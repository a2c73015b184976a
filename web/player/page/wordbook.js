// Our words stand in the page and are read there each time: a browser that translates
// the page has translated them, too, and what the script writes is in one language
// with all the rest.
/** @import {Player} from '../player.js' */
import {find, findAll, part, parts} from './part.js'

/** @typedef {Record<string, string | number>} Values what stands in the braces of words */

/**
 * Keeps player.translated, and tells wordschange when our words are others.
 * @param {Player} player
 */
export function followWords(player) {
  const {root, page} = player
  const book = part(root, 'wordbook')
  let own = book.textContent
  page.on('languagechange', () => {
    own = book.textContent
    player.translated = false
  })
  new MutationObserver(() => {
    player.translated = book.textContent !== own
    page.tell('wordschange')
  }).observe(book, {subtree: true, childList: true, characterData: true})
}

/**
 * One of our words, its braces filled in: say(root, "rail.step-of", {n: 2}).
 * @param {HTMLElement} root
 * @param {string} key
 * @param {Values} [values]
 */
export function say(root, key, values = {}) {
  const words = wordsOf(root, key)
  return (words ? words.textContent : '').replace(/\{(\w+)\}/g, (all, name) =>
    name in values ? digits(root, values[name]) : all,
  )
}

/**
 * Whether our words are English, for want of others.
 * @param {HTMLElement} root
 * @param {string} key
 */
export function isEnglish(root, key) {
  return wordsOf(root, key)?.lang === 'en'
}

/**
 * The key of our words for n of something, in the form that the language has for
 * that number. Browsers of other years know other forms: those fall to "other".
 * @param {Player} player
 * @param {string} key
 * @param {number} n
 */
export function formOf({root, story}, key, n) {
  const other = `${key}.other`
  const lang = isEnglish(root, other) ? 'en' : story.lang
  const form = `${key}.${new Intl.PluralRules(lang).select(n)}`
  return wordsOf(root, form) ? form : other
}

/**
 * A value as text, a number in the digits of the language.
 * @param {HTMLElement} root
 * @param {string | number} value
 */
export function digits(root, value) {
  const ten = [...(part(root, 'wordbook').dataset.digits || '')]
  if (typeof value !== 'number' || ten.length < 10) return String(value)
  return String(value).replace(/\d/g, d => ten[Number(d)])
}

/**
 * @param {HTMLElement} root
 * @param {string} key
 * @returns {HTMLElement | null}
 */
function wordsOf(root, key) {
  return find(part(root, 'wordbook'), `[data-word="${key}"]`)
}

/**
 * The words of the step's rail and announcements.
 * @param {Player} player
 * @param {number} index
 */
export function stepWords({root, timeline}, index) {
  const {steps} = timeline
  return {n: steps[index].number, of: steps[steps.length - 1].number, title: titleOf(root, index)}
}

/**
 * The words for having come to a step: which, and how sure it is.
 * @param {Player} player
 * @param {number} index
 */
export function arrivedWords(player, index) {
  const {sure} = parts(player.root, 'step')[index].dataset
  return {...stepWords(player, index), sure: say(player.root, `sure.${sure}`)}
}

/**
 * The title of a step as it stands in the page; of an account its step's, and who says so.
 * @param {HTMLElement} root
 * @param {number} index
 */
export function titleOf(root, index) {
  const titles = findAll(parts(root, 'step')[index], 'h2, .of, h3')
  return [...titles].map(title => title.textContent).join(' – ')
}

/**
 * Puts our words into an element; those that are English for want of others say so.
 * @param {Player} player
 * @param {HTMLElement} element
 * @param {string} key
 * @param {Values} [values]
 */
export function tell(player, element, key, values) {
  write(player, element, say(player.root, key, values), isEnglish(player.root, key))
}

/**
 * Puts words into the page. What says the same already stays, as the browser may have
 * put it there; what is translated already is not to be translated again.
 * @param {Player} player
 * @param {HTMLElement} element
 * @param {string} words
 * @param {boolean} [english]
 */
export function write({translated}, element, words, english = false) {
  if (english) Object.assign(element, {lang: 'en', dir: 'ltr'})
  else for (const name of ['lang', 'dir']) element.removeAttribute(name)
  if (element.textContent === words) return
  leaveAlone(element, translated)
  element.textContent = words
}

/**
 * Tells browsers whether to leave an element as it is when they translate.
 * @param {HTMLElement} element
 * @param {boolean} translated
 */
export function leaveAlone(element, translated) {
  if (translated) element.setAttribute('translate', 'no')
  else element.removeAttribute('translate')
}
