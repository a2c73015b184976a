// Our words stand in the page and are read there each time: a browser that translates
// the page has translated them, too, and what the script writes is in one language
// with all the rest.
import {part, parts} from '../state/story.js'

// Notes player.translated, whether a browser has translated our words, and tells
// wordschange when they are others.
export function followWords(player) {
  const {root} = player
  const book = part(root, 'wordbook')
  let own = book.textContent
  player.translated = false
  root.addEventListener('languagechange', () => {
    own = book.textContent
    player.translated = false
  })
  new MutationObserver(() => {
    player.translated = book.textContent !== own
    root.dispatchEvent(new Event('wordschange'))
  }).observe(book, {subtree: true, childList: true, characterData: true})
}

// One of our words, its braces filled in: say(root, "rail.step-of", {n: 2}).
export function say(root, key, values = {}) {
  const words = wordsOf(root, key)
  return (words ? words.textContent : '').replace(/\{(\w+)\}/g, (all, name) =>
    name in values ? digits(root, values[name]) : all,
  )
}

// Whether our words are English, for want of others.
export function isEnglish(root, key) {
  return wordsOf(root, key)?.lang === 'en'
}

// The key of our words for n of something, in the form that the language has for
// that number. Browsers of other years know other forms: those fall to "other".
export function formOf({root, story}, key, n) {
  const other = `${key}.other`
  const lang = isEnglish(root, other) ? 'en' : story.lang
  const form = `${key}.${new Intl.PluralRules(lang).select(n)}`
  return wordsOf(root, form) ? form : other
}

// A value as text, a number in the digits of the language.
export function digits(root, value) {
  const ten = [...(part(root, 'wordbook').dataset.digits || '')]
  if (typeof value !== 'number' || ten.length < 10) return String(value)
  return String(value).replace(/\d/g, d => ten[d])
}

function wordsOf(root, key) {
  return part(root, 'wordbook').querySelector(`[data-word="${key}"]`)
}

// The words of the step's rail and announcements.
export function stepWords({root, timeline}, index) {
  return {n: index + 1, of: timeline.steps.length, title: titleOf(root, index)}
}

// The title of a step as it stands in the page.
export function titleOf(root, index) {
  return parts(root, 'step')[index].querySelector('h2').textContent
}

// Puts our words into an element; those that are English for want of others say so.
export function tell(player, element, key, values) {
  write(player, element, say(player.root, key, values), isEnglish(player.root, key))
}

// Puts words into the page. What says the same already stays, as the browser may have
// put it there; what is translated already is not to be translated again.
export function write({translated}, element, words, english = false) {
  if (english) Object.assign(element, {lang: 'en', dir: 'ltr'})
  else for (const name of ['lang', 'dir']) element.removeAttribute(name)
  if (element.textContent === words) return
  mark(element, translated)
  element.textContent = words
}

// Tells browsers whether to leave an element as it is when they translate.
export function mark(element, translated) {
  if (translated) element.setAttribute('translate', 'no')
  else element.removeAttribute('translate')
}
