// The page for authors: a bar, the story in a frame as wide as one likes, and
// what is wrong with its file.
/** @import {Report} from './changes.js' */
import {find, within} from '../player/page/part.js'
import {Changes} from './changes.js'
import {Choices} from './choices.js'
import {Embed} from './embed.js'
import {Frame} from './frame.js'
import {ask, offerUndo} from './mend.js'
import {barPart} from './page.js'
import {Problems} from './problems.js'
import {showStatus} from './status.js'

const {story = '', tool, changes: address = ''} = document.body.dataset

/** @type {HTMLFormElement} */
const form = barPart('choices')
/** @type {HTMLIFrameElement} */
const iframe = barPart('frame')
const choices = new Choices(form)
const frame = new Frame(iframe, barPart('device'), barPart('desk'))
const problems = new Problems(barPart('problems'))
const embed = new Embed(barPart('embed'), story)
const changes = new Changes(address)
/** @type {Report | null} */
let report = null

const show = () => {
  if (!report) return
  dress(choices.all().theme)
  const whole = report.version !== ''
  barPart('empty').hidden = whole
  barPart('device').hidden = !whole
  if (whole) frame.show(story, report, choices.all())
}

/**
 * The bar's own page has the colours of the story.
 * @param {string} theme
 */
function dress(theme) {
  const html = document.documentElement
  if (theme === 'auto') delete html.dataset.theme
  else html.dataset.theme = theme
}

changes.on('report', fresh => {
  report = fresh
  // The preview was started anew with another tool: this page is an old one.
  if (report.tool !== tool) return location.reload()
  choices.offer(report.languages)
  offerUndo(report)
  showStatus(report)
  problems.take(report)
  show()
})
changes.on('lost', () => showStatus(null))
choices.on('change', show)

// What is changed in the story itself is chosen in the bar, too.
frame.on('step', ({id, index, number, of, last}) => {
  barPart('step').textContent = `Step ${number} of ${of}`
  for (const [what, end] of /** @type {[string, boolean][]} */ ([
    ['back', index === 0],
    ['next', last],
  ])) {
    find(document, `[data-do=${what}]`).setAttribute('aria-disabled', String(end))
  }
  choices.at(id)
})
frame.on('chosen', chosen => choices.take(chosen))
frame.on('key', shut)
document.addEventListener('keydown', e => shut(e.key))
document.addEventListener('click', e => {
  const button = within(e, '[data-do]')
  if (!button || button.getAttribute('aria-disabled') === 'true') return
  if (button.dataset.do === 'back') frame.go(-1)
  if (button.dataset.do === 'next') frame.go(1)
  if (button.dataset.do === 'undo') undo()
  if (button.dataset.do === 'embed') {
    problems.hide()
    embed.toggle(choices.all().lang)
  }
})

/**
 * Escape shuts what lies over the story.
 * @param {string} key
 */
function shut(key) {
  if (key !== 'Escape') return
  problems.hide()
  embed.hide()
}

/** Takes back what was mended last. */
async function undo() {
  const wrong = report && (await ask(report, ''))
  if (wrong) barPart('announce').textContent = wrong
}

barPart('status').addEventListener('click', () => {
  embed.hide()
  problems.toggle()
})
document
  .querySelector('[data-role=stories]')
  ?.addEventListener('change', e =>
    choices.leaveFor(/** @type {HTMLSelectElement} */ (e.target).value),
  )
changes.open()
