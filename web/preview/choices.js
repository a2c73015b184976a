// What the author has chosen in the bar. The form holds it, and the address
// keeps it: a link to the page, or loading it again, brings all of it back.
/** @import {ReportLanguage} from './changes.js' */
import {find, findAll, part} from '../player/page/part.js'
import {fragment} from '../shared/fragment.js'
import {Source} from '../shared/source.js'

/**
 * What was chosen: words, or '' for no. Step is the id of the step that is shown.
 * @typedef {Record<'width' | 'theme' | 'lang' | 'still' | 'static' | 'safe' | 'grid' | 'step', string>} Chosen
 */

/** @extends {Source<{change: void}>} */
export class Choices extends Source {
  #form

  /** @param {HTMLFormElement} form */
  constructor(form) {
    super()
    this.#form = form
    form.addEventListener('change', () => this.#changed())
    form.addEventListener('submit', e => e.preventDefault())
    this.#read(new URLSearchParams(location.search))
  }

  /** @returns {Chosen} */
  all() {
    const none = {width: '', theme: '', lang: '', still: '', static: '', safe: '', grid: ''}
    return {...none, ...Object.fromEntries(new FormData(this.#form)), step: fragment()}
  }

  /**
   * The languages that can be chosen. One that has gone is not chosen any more.
   * @param {ReportLanguage[]} languages
   */
  offer(languages) {
    const set = part(this.#form, 'languages')
    set.hidden = languages.length < 2
    const known = [...set.querySelectorAll('input')].map(i => i.value)
    if (known.join() === languages.map(l => l.code).join()) return
    const asked = new URLSearchParams(location.search).get('lang')
    const chosen = languages.find(l => l.code === asked) ?? languages[0]
    set.replaceChildren(find(set, 'legend'), ...languages.map(l => option(l, l === chosen)))
  }

  /**
   * Takes over what was chosen in the story itself.
   * @param {Record<string, string>} chosen
   */
  take(chosen) {
    this.#read(new URLSearchParams(chosen))
    this.#keep()
  }

  /**
   * The story is at a step.
   * @param {string} id
   */
  at(id) {
    if (id === fragment()) return
    history.replaceState(null, '', `${location.search}#${encodeURIComponent(id)}`)
  }

  /**
   * Opens another story, chosen alike.
   * @param {string} story
   */
  leaveFor(story) {
    const query = new URLSearchParams(location.search)
    query.set('story', story)
    location.assign(`?${query}`)
  }

  #changed() {
    this.#keep()
    this.tell('change')
  }

  /** @param {URLSearchParams} query */
  #read(query) {
    for (const input of inputs(this.#form)) {
      const value = query.get(input.name)
      if (value === null) continue
      if (input.type === 'checkbox') input.checked = value === '1'
      else if (input.value === value) input.checked = true
    }
  }

  // Only what is not as it is at first stands in the address.
  #keep() {
    const query = new URLSearchParams(location.search)
    /** @type {Record<string, string>} */
    const all = this.all()
    for (const input of inputs(this.#form)) {
      const value = all[input.name]
      const usual = input.type === 'checkbox' ? '' : first(this.#form, input.name)
      if (!value || value === usual) query.delete(input.name)
      else query.set(input.name, value)
    }
    history.replaceState(null, '', (query.size ? `?${query}` : location.pathname) + location.hash)
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {string} [selector]
 * @returns {NodeListOf<HTMLInputElement>}
 */
const inputs = (form, selector = 'input') => findAll(form, selector)

/**
 * The value that is chosen where the address says nothing.
 * @param {HTMLFormElement} form
 * @param {string} name
 */
function first(form, name) {
  const all = [...inputs(form, `[name="${name}"]`)]
  return (all.find(i => i.defaultChecked) ?? all[0]).value
}

/**
 * @param {ReportLanguage} language
 * @param {boolean} chosen
 */
function option({code, name}, chosen) {
  const label = document.createElement('label')
  const input = document.createElement('input')
  Object.assign(input, {type: 'radio', name: 'lang', value: code, checked: chosen})
  const span = Object.assign(document.createElement('span'), {textContent: name, lang: code})
  label.append(input, span)
  return label
}
