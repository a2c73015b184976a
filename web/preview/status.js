// How it stands with the file, in a few words: in the bar, for whoever listens,
// in the page's title and in its icon.
/** @import {Report} from './changes.js' */
import {find} from '../player/page/part.js'
import {barPart} from './page.js'

let said = ''

/**
 * Shows how it stands with the file; null is that the server is gone.
 * @param {Report | null} report
 */
export function showStatus(report) {
  const {tone, words} = statusOf(report)
  /** @type {HTMLButtonElement} */
  const button = barPart('status')
  button.dataset.tone = tone
  button.disabled = tone === 'gone' || !report?.problems.length
  barPart('status-words').textContent = words
  if (words !== said) barPart('announce').textContent = words
  said = words
  document.title = `${tone === 'well' ? '' : `${words} · `}Live preview`
  find(document, 'link[rel=icon]').setAttribute('href', icon(tone))
}

const colors = {well: '#1d6f7a', warning: '#c98a1b', error: '#c3271f', gone: '#857d70'}

/**
 * @param {Report | null} report
 * @returns {{tone: keyof typeof colors, words: string}}
 */
function statusOf(report) {
  if (!report) return {tone: 'gone', words: 'The server is gone: start Standoff again'}
  if (report.gone) return {tone: 'gone', words: sentence(report.gone)}
  const errors = report.problems.filter(p => !p.warning).length
  if (errors) return {tone: 'error', words: count(errors, 'problem')}
  const warnings = report.problems.filter(p => !p.advice).length
  const saved = `saved ${report.saved}`
  if (warnings) return {tone: 'warning', words: `${count(warnings, 'warning')}, ${saved}`}
  if (report.problems.length) return {tone: 'well', words: `Advice, ${saved}`}
  return {tone: 'well', words: sentence(saved)}
}

/**
 * Begins a text with a capital letter.
 * @param {string} text
 */
export const sentence = text => text[0].toUpperCase() + text.slice(1)

/**
 * @param {number} n
 * @param {string} what
 */
export function count(n, what) {
  return n === 1 ? `1 ${what}` : `${n} ${what}s`
}

/** @param {keyof typeof colors} tone */
function icon(tone) {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">' +
    `<circle cx="8" cy="8" r="7" fill="${colors[tone]}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
