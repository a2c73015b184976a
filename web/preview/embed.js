// The ways into an article, with the lines for each and a button that copies them. They are
// asked for anew when the panel is opened, and when the address is changed.
import {find, within} from '../player/page/part.js'
import {make} from './make.js'
import {barPart} from './page.js'

/** @typedef {{id: string, name: string, for: string, lines: string}} Way */

/** How long an address must have stood to be asked with, ms. */
const rested = 250

export class Embed {
  #box
  #story
  #language = ''
  #timer = 0

  /**
   * @param {HTMLElement} box
   * @param {string} story its id
   */
  constructor(box, story) {
    this.#box = box
    this.#story = story
    const address = this.#address()
    address.value = new URLSearchParams(location.search).get('base') ?? ''
    address.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#ask(), rested)
    })
    box.addEventListener('submit', e => e.preventDefault())
    box.addEventListener('click', e => {
      const button = within(e, 'button')
      if (button?.dataset.to === 'close') this.hide()
      if (button?.dataset.copy) copy(/** @type {HTMLButtonElement} */ (button))
    })
  }

  /**
   * Opens the panel, or shuts it.
   * @param {string} language of the story, that is shown
   */
  toggle(language) {
    if (!this.#box.hidden) return this.hide()
    this.#language = language
    this.#show(true)
    this.#ask()
    this.#box.focus()
  }

  hide() {
    const inside = this.#box.contains(document.activeElement)
    this.#show(false)
    if (inside) button().focus()
  }

  /** @param {boolean} on */
  #show(on) {
    this.#box.hidden = !on
    button().setAttribute('aria-expanded', String(on))
  }

  /** @returns {HTMLInputElement} */
  #address() {
    return find(this.#box, 'input')
  }

  /** Asks for the lines, and keeps the address in that of the page. */
  async #ask() {
    const base = this.#address().value.trim()
    const query = new URLSearchParams({base, lang: this.#language})
    const asked = isBase(base)
    const ways = `${this.#story}/ways.json?${query}`
    const answer = asked ? await fetch(ways).catch(() => null) : null
    if (base !== this.#address().value.trim()) return // another was typed meanwhile
    let wrong = ''
    if (!asked) wrong = 'Want an address such as https://example.org/graphics/.'
    else if (!answer?.ok) wrong = 'The server has no lines for it: is the story whole?'
    this.#address().setAttribute('aria-invalid', String(Boolean(wrong)))
    find(this.#box, '[data-role=embed-wrong]').textContent = wrong
    if (wrong || !answer) return
    keep(base)
    /** @type {Way[]} */
    const all = await answer.json()
    find(this.#box, '[data-role=ways]').replaceChildren(...all.map(section))
  }
}

/** @returns {HTMLButtonElement} */
const button = () => find(document, '[data-do=embed]')

/**
 * Tells whether a text is the address of a folder, or nothing.
 * @param {string} text
 */
function isBase(text) {
  if (!text) return true
  if (!URL.canParse(text)) return false
  const {protocol, search, hash} = new URL(text)
  return /^https?:$/.test(protocol) && !search && !hash
}

/** @param {string} base */
function keep(base) {
  const query = new URLSearchParams(location.search)
  if (base) query.set('base', base)
  else query.delete('base')
  history.replaceState(null, '', (query.size ? `?${query}` : location.pathname) + location.hash)
}

/** @param {Way} way */
function section({id, name, for: where, lines}) {
  const text = lines.trimEnd()
  const label = {'aria-describedby': `way-${id}`}
  return make(
    'section',
    {'aria-labelledby': `way-${id}`},
    make('h3', {id: `way-${id}`}, name),
    make('button', {type: 'button', 'data-copy': id, ...label}, 'Copy'),
    make('p', {}, where),
    make(
      'pre',
      {tabindex: 0, role: 'region', 'aria-label': `${name}: lines`},
      make('code', {}, text),
    ),
  )
}

/**
 * Copies the lines beside a button. Where the browser does not let a page do that, as at an address
 * that is not of this machine, they are selected.
 * @param {HTMLButtonElement} button
 */
async function copy(button) {
  const code = find(/** @type {HTMLElement} */ (button.parentElement), 'code')
  const copied = await navigator.clipboard?.writeText(code.textContent).then(
    () => true,
    () => false,
  )
  if (!copied) getSelection()?.selectAllChildren(code)
  const words = copied ? 'Copied' : 'Selected: copy it with your keyboard'
  button.textContent = words
  barPart('announce').textContent = words
  setTimeout(() => {
    button.textContent = 'Copy'
    barPart('announce').textContent = ''
  }, 2500)
}
