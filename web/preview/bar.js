// The page for authors: a bar, the story in a frame as wide as one likes, and
// what is wrong with its file.
import {Changes} from './changes.js'
import {Choices} from './choices.js'
import {Frame} from './frame.js'
import {Problems} from './problems.js'
import {showStatus} from './status.js'

const part = role => document.querySelector(`[data-role="${role}"]`)
const {story, tool} = document.body.dataset

const choices = new Choices(part('choices'))
const frame = new Frame(part('frame'), part('device'), part('desk'))
const problems = new Problems(part('problems'))
const changes = new Changes(document.body.dataset.changes)
let report = null

const show = () => {
  dress(choices.all().theme)
  const whole = report.version !== ''
  part('empty').hidden = whole
  part('device').hidden = !whole
  if (whole) frame.show(story, report, choices.all())
}

// The bar's own page has the colours of the story.
function dress(theme) {
  const html = document.documentElement
  if (theme === 'auto') delete html.dataset.theme
  else html.dataset.theme = theme
}

changes.addEventListener('report', e => {
  report = e.detail
  // The preview was started anew with another tool: this page is an old one.
  if (report.tool !== tool) return location.reload()
  choices.offer(report.languages)
  problems.take(report)
  showStatus(report)
  show()
})
changes.addEventListener('lost', () => showStatus(null))
choices.addEventListener('change', () => report && show())

// What is changed in the story itself is chosen in the bar, too.
frame.addEventListener('step', e => {
  const {id, index, of} = e.detail
  part('step').textContent = `Step ${index + 1} of ${of}`
  for (const [what, end] of [
    ['back', 0],
    ['next', of - 1],
  ]) {
    document.querySelector(`[data-do=${what}]`).setAttribute('aria-disabled', String(index === end))
  }
  choices.at(id)
})
frame.addEventListener('chosen', e => choices.take(e.detail))
frame.addEventListener('key', e => e.detail === 'Escape' && problems.hide())

document.addEventListener('keydown', e => e.key === 'Escape' && problems.hide())
document.addEventListener('click', e => {
  const button = e.target.closest('[data-do]')
  if (!button || button.getAttribute('aria-disabled') === 'true') return
  if (button.dataset.do === 'back') frame.go(-1)
  if (button.dataset.do === 'next') frame.go(1)
})
part('status').addEventListener('click', () => problems.toggle())
part('stories')?.addEventListener('change', e => choices.leaveFor(e.target.value))
changes.open()
