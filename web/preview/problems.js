// What is wrong with the storyboard, over the last good picture: one problem
// in full, the others by their first line. It goes when the file is mended.
/** @import {Report, ReportPlace, ReportProblem} from './changes.js' */
import {within} from '../player/page/part.js'
import {make} from './make.js'
import {ask, mending} from './mend.js'
import {barPart} from './page.js'
import {sights} from './sights.js'
import {count, sentence} from './status.js'

export class Problems {
  #box
  /** @type {Report | null} */
  #report = null
  #at = 0

  /** @param {HTMLElement} box */
  constructor(box) {
    this.#box = box
    box.addEventListener('click', e => {
      const button = within(e, 'button')
      if (!button) return
      if (button.dataset.to === 'close') return this.hide()
      if (button.dataset.mend) return this.#mend(button, button.dataset.mend)
      this.#turn(Number(button.dataset.to))
    })
  }

  /** @param {Report} report */
  take(report) {
    const inside = this.#box.contains(document.activeElement)
    this.#report = report
    this.#at = 0
    this.#draw()
    this.#show(report.problems.some(p => !p.warning))
    if (!inside) return
    if (this.#box.hidden) barPart(report.undo ? 'undo' : 'status').focus()
    else this.#box.focus()
  }

  toggle() {
    this.#show(this.#box.hidden && Boolean(this.#report?.problems.length))
    if (!this.#box.hidden) this.#box.focus()
  }

  hide() {
    const inside = this.#box.contains(document.activeElement)
    this.#show(false)
    if (inside) barPart('status').focus()
  }

  /** @param {boolean} on */
  #show(on) {
    this.#box.hidden = !on
    barPart('status').setAttribute('aria-expanded', String(on))
  }

  /**
   * Has the problem mended. The next report says what is left.
   * @param {HTMLElement} button
   * @param {string} mend
   */
  async #mend(button, mend) {
    if (!this.#report || button.ariaDisabled === 'true') return
    button.ariaDisabled = 'true'
    const wrong = await ask(this.#report, mend)
    if (!wrong) return
    button.ariaDisabled = null
    const words = button.parentElement
    if (words) words.replaceChildren(button, ` ${wrong}`)
    barPart('announce').textContent = wrong
  }

  /** @param {number} to */
  #turn(to) {
    const n = this.#report?.problems.length ?? 1
    this.#at = (to + n) % n
    this.#draw()
    this.#box.focus()
  }

  #draw() {
    if (!this.#report) return
    const {problems, file} = this.#report
    const problem = problems[this.#at]
    if (!problem) return this.#box.replaceChildren()
    this.#box.dataset.tone = problem.warning ? 'warning' : 'error'
    this.#box.replaceChildren(
      head(this.#report, this.#at),
      make('h2', {id: 'problem-title'}, ...quoted(sentence(problem.message))),
      place(file, problem),
      ...sights(this.#report, problem),
      excerpt(problem.at),
      ...mending(problem),
      ...second(problem),
      ...lesson(problem),
      ...others(problems, this.#at),
    )
  }
}

/**
 * @param {Report} report
 * @param {number} at
 */
function head({problems, version, saved}, at) {
  const {warning, advice} = problems[at]
  const what = !warning ? 'problem' : problems.some(p => p.advice) ? 'finding' : 'warning'
  const n = problems.length
  const title = n === 1 ? count(1, what) : `${at + 1} of ${count(n, what)}`
  const shown = warning
    ? advice
      ? 'Advice: it may be meant so'
      : 'Warnings stop no build'
    : version
      ? `Showing the last good picture, ${saved}`
      : 'No picture yet'
  const buttons =
    n === 1
      ? []
      : [
          make('button', {type: 'button', 'data-to': at - 1}, 'Previous'),
          make('button', {type: 'button', 'data-to': at + 1}, 'Next problem'),
        ]
  const label = {'aria-label': 'Hide', title: 'Esc'}
  const close = make('button', {type: 'button', 'data-to': 'close', ...label}, mark('close'))
  const words = [make('b', {}, title), make('p', {}, shown)]
  return make('header', {}, mark('warning'), ...words, ...buttons, close)
}

/**
 * @param {string} file
 * @param {ReportProblem} problem
 */
function place(file, {at, step}) {
  const where = at.line ? make('b', {}, `:${at.line}:${at.col}`) : ''
  const inStep = step ? `, in step ${step}` : ''
  return make('p', {class: 'place'}, make('code', {}, file, where), inStep)
}

/**
 * The lines around a place, the stretch itself marked.
 * @param {ReportPlace} at
 */
function excerpt({line, col, end, lines}) {
  if (!lines.length) return ''
  return make(
    'ol',
    {class: 'excerpt'},
    ...lines.map(({number, text}) => {
      const here = number === line
      return make(
        'li',
        {class: here ? 'here' : ''},
        make('i', {}, number),
        make('code', {}, ...(here ? marked(text, col, end) : [text])),
      )
    }),
  )
}

/**
 * Columns count characters, from 1; what has no width is shown as a gap.
 * @param {string} text
 * @param {number} col
 * @param {number} end
 */
function marked(text, col, end) {
  const letters = Array.from(text)
  const stretch = letters.slice(col - 1, end - 1).join('') || ' '
  return [
    letters.slice(0, col - 1).join(''),
    make('mark', {}, stretch),
    letters.slice(Math.max(end - 1, col - 1)).join(''),
  ]
}

/** @param {ReportProblem} problem */
function second({see}) {
  return see ? [make('p', {class: 'see'}, `${sentence(see.message)}:`), excerpt(see.at)] : []
}

/**
 * Why it is a mistake, and the same wrong and right.
 * @param {ReportProblem} problem
 */
function lesson({why, wrong, right}) {
  if (!why) return []
  const words = make('p', {class: 'why'}, why)
  if (!wrong) return [words]
  /**
   * @param {string} name
   * @param {string} text
   */
  const sample = (name, text) => make('li', {}, make('i', {}, name), make('code', {}, text))
  return [words, make('ol', {class: 'samples'}, sample('wrong', wrong), sample('right', right))]
}

/**
 * @param {ReportProblem[]} problems
 * @param {number} at
 */
function others(problems, at) {
  if (problems.length < 2) return []
  const rows = problems.map((p, i) => {
    const where = make('code', {}, p.at.line ? `:${p.at.line}:${p.at.col}` : 'file')
    const button = make('button', {type: 'button', 'data-to': i}, where, ` ${p.message}`)
    return make('li', {}, button)
  })
  rows.splice(at, 1)
  return [make('p', {class: 'also'}, 'Also:'), make('ul', {}, ...rows)]
}

/**
 * What stands in quotation marks is from the storyboard.
 * @param {string} text
 */
const quoted = text => text.split(/("[^"]*")/).map((t, i) => (i % 2 ? make('code', {}, t) : t))

/** @param {string} name */
function mark(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use')
  use.setAttribute('href', `#i-${name}`)
  svg.append(use)
  return svg
}
