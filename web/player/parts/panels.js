/** @import {Panel, Step, Story} from '../state/story.js' */

// How long a picture may be on its way before the words for it stand in: the
// one before must not be taken for it.
const patience = 400

// What is shown, where that is the picture which the page itself came with.
const fromThePage = 'the opening'

// Where the page itself comes with square panels: narrowMedia of web/panels.go.
const small = matchMedia('(max-width: 559px)')

/** The still pictures of the steps, one at a time, each fading in over the one before. */
export class Panels {
  #box // where they are shown
  #stage
  /** @type {HTMLElement | null} */
  #drawings // what the page itself came with for the first step
  #story
  #lang // the language that the drawings are in
  /** @type {Map<string, Promise<HTMLElement>>} */
  #kept = new Map() // pictures that came or are on their way, by address
  /** @type {string | null} */
  #shown = null // what was asked for last: an address, or words
  #turn = 0

  /**
   * @param {HTMLElement} box
   * @param {HTMLElement} stage
   * @param {Story} story
   */
  constructor(box, stage, story) {
    this.#box = box
    this.#stage = stage
    this.#story = story
    this.#lang = story.lang
    this.#drawings = box.querySelector('.drawings')
  }

  // Names are part of the drawings: they are for the page's first language only.
  get #opening() {
    return this.#story.lang === this.#lang ? this.#drawings : null
  }

  /**
   * Shows a step's panel, or its words where it has none or none comes.
   * @param {Step} step
   * @param {boolean} first
   * @param {boolean} dark
   */
  show(step, first, dark) {
    const best = this.#choose(step, dark)
    const opening = first && best?.inline && this.#opening
    const what = opening ? fromThePage : best ? best.url : step.alt
    if (what === this.#shown) return
    // What stands in the page needs no fetching, and no fading in.
    const there = this.#shown === null && first && (opening || this.#holds(best))
    this.#shown = what
    const turn = ++this.#turn
    if (there) return
    if (opening) this.#lay(opening)
    else if (best) this.#fetched(best, step, turn)
    else this.#lay(words(step.alt))
  }

  /**
   * Fetches a step's panel before it is asked for. Resolves when it is here, or
   * will not come for now.
   * @param {Step} step
   * @param {boolean} first
   * @param {boolean} dark
   */
  async keep(step, first, dark) {
    const best = this.#choose(step, dark)
    if (!best || (first && best.inline && this.#opening)) return
    await this.#picture(best, 'low').catch(() => {})
  }

  /** @param {Panel | undefined} best */
  #holds(best) {
    const img = this.#box.querySelector('img')
    return best ? img?.offsetWidth && img.currentSrc === best.url : !img
  }

  /**
   * The panel for the theme that has the stage's shape: on a small screen the nearer one,
   * elsewhere a square one only where the stage is taller than wide.
   * @param {Step} step
   * @param {boolean} dark
   * @returns {Panel | undefined}
   */
  #choose({panels = []}, dark) {
    const {clientWidth, clientHeight} = this.#stage
    const square = clientWidth / clientHeight < (small.matches ? 4 / 3 : 1)
    /** @param {Panel} p */
    const far = p => (p.dark === dark ? 0 : 2) + Number(p.width <= p.height !== square)
    return [...panels].sort((a, b) => far(a) - far(b))[0]
  }

  /**
   * @param {Panel} panel
   * @param {Step} step
   * @param {number} turn
   */
  async #fetched(panel, step, turn) {
    const late = setTimeout(() => this.#lay(words(step.alt)), patience)
    const what = await this.#picture(panel, 'auto').catch(() => words(step.alt))
    clearTimeout(late)
    if (turn === this.#turn) this.#lay(what)
  }

  /**
   * A picture that has come once is kept: the network may be gone later.
   * @param {Panel} panel
   * @param {'low' | 'auto'} priority
   */
  #picture(panel, priority) {
    const kept = this.#kept.get(panel.url)
    if (kept) return kept
    const img = picture(panel, priority)
    const coming = img.decode().then(() => img)
    this.#kept.set(panel.url, coming)
    coming.catch(() => this.#kept.delete(panel.url))
    return coming
  }

  /**
   * Lays a picture over what is there, which goes once the new one has come.
   * @param {HTMLElement} what
   */
  #lay(what) {
    this.#box.append(what)
    what.classList.add('is-coming')
    Promise.all(what.getAnimations().map(a => a.finished)).then(
      () => {
        what.classList.remove('is-coming')
        while (what.previousSibling) what.previousSibling.remove()
      },
      () => {},
    )
  }
}

/**
 * @param {Panel} panel
 * @param {'low' | 'auto'} priority
 */
function picture({url, width, height}, priority) {
  const img = new Image(width, height)
  Object.assign(img, {fetchPriority: priority, src: url, alt: '', decoding: 'async'})
  return img
}

/** @param {string} alt */
function words(alt) {
  const p = document.createElement('p')
  p.textContent = alt
  return p
}
