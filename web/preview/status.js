// How it stands with the file, in a few words: in the bar, for whoever listens,
// in the page's title and in its icon.

const part = role => document.querySelector(`[data-role="${role}"]`)
let said = ''

// Report is null when the server is gone.
export function showStatus(report) {
  const {tone, words} = statusOf(report)
  const button = part('status')
  button.dataset.tone = tone
  button.disabled = tone === 'gone' || !report || report.problems.length === 0
  part('status-words').textContent = words
  if (words !== said) part('announce').textContent = words
  said = words
  document.title = `${tone === 'well' ? '' : `${words} · `}Live preview`
  document.querySelector('link[rel=icon]').href = icon(tone)
}

function statusOf(report) {
  if (!report) return {tone: 'gone', words: 'The server is gone: start serve again'}
  if (report.gone) return {tone: 'gone', words: sentence(report.gone)}
  const errors = report.problems.filter(p => !p.warning).length
  if (errors) return {tone: 'error', words: count(errors, 'problem')}
  const warnings = report.problems.length
  const saved = `saved ${report.saved}`
  if (warnings) return {tone: 'warning', words: `${count(warnings, 'warning')}, ${saved}`}
  return {tone: 'well', words: sentence(saved)}
}

const sentence = text => text[0].toUpperCase() + text.slice(1)

export function count(n, what) {
  return n === 1 ? `1 ${what}` : `${n} ${what}s`
}

const colors = {well: '#1d6f7a', warning: '#c98a1b', error: '#c3271f', gone: '#857d70'}

function icon(tone) {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">' +
    `<circle cx="8" cy="8" r="7" fill="${colors[tone]}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
