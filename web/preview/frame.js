// The frame with the story's own page. Its width is real, whatever the window
// is: what does not fit is shown smaller. What can be chosen in the page is
// chosen there, by its own buttons, so that nothing is loaded again.

/** @import {Report} from './changes.js' */
/** @import {Chosen} from './choices.js' */
import {find, pressed} from '../player/page/part.js'
import {Source} from '../shared/source.js'
import {indexOf} from '../shared/steps.js'

// CSS pixels. Without a height the frame is as high as the story, as in an
// article; it is never so low that the story lies down.
const least = 560
/** @type {Record<string, {width: number, height?: number}>} */
const devices = {
  phone: {width: 375, height: 812},
  article: {width: 640},
  tablet: {width: 768, height: 1024},
  desktop: {width: 1280, height: 800},
}

/**
 * @typedef {object} FrameEvents
 * @property {{id: string, index: number, number: number, of: number, last: boolean}} step
 * @property {{theme: string, lang: string, still: string}} chosen in the page
 * @property {string} key its name
 */

/**
 * The story's page in the frame.
 * @typedef {import('../player/player.js').Player & {window: Window, html: HTMLElement,
 *   live: import('./live.js').Live, playing: import('../player/state/api.js').Standoff | null}} Page
 */

/** @extends {Source<FrameEvents>} */
export class Frame extends Source {
  #frame
  #device
  #desk
  #loaded = '' // what the frame was given that cannot be changed in it
  /** @type {Chosen | null} */
  #choices = null
  #version = ''
  #static = 0 // the step in the static view, which does not know any

  /**
   * @param {HTMLIFrameElement} frame
   * @param {HTMLElement} device
   * @param {HTMLElement} desk
   */
  constructor(frame, device, desk) {
    super()
    this.#frame = frame
    this.#device = device
    this.#desk = desk
    new ResizeObserver(() => this.#fit()).observe(desk)
  }

  // The page in the frame, once it is there; playing is the story as the page plays it,
  // null in the static view.
  get #page() {
    const {contentWindow, contentDocument} = this.#frame
    if (!contentWindow?.live || !contentDocument) return null
    const html = contentDocument.documentElement
    const playing = 'static' in html.dataset ? null : contentWindow.standoff
    const {live} = contentWindow
    return {window: contentWindow, html, live, playing, ...live.player}
  }

  /**
   * @param {string} story its folder
   * @param {Report} report
   * @param {Chosen} choices
   */
  show(story, report, choices) {
    this.#choices = choices
    this.#version = report.version
    const address = addressOf(story, report, choices)
    // The static view is another page: all that it shows stands in its address.
    const fixed = choices.static ? address : story
    const page = this.#page
    if (fixed !== this.#loaded) {
      this.#loaded = fixed
      this.#open(address + (choices.step ? `#${encodeURIComponent(choices.step)}` : ''))
    } else if (page) {
      page.live.renew(this.#version)
      this.#choose(page, choices)
    }
    this.#fit()
  }

  /**
   * Another page comes in a new frame: so it is no step back for the browser,
   * and nothing that the old page still does can hold it up.
   * @param {string} address
   */
  #open(address) {
    const fresh = /** @type {HTMLIFrameElement} */ (this.#frame.cloneNode())
    fresh.addEventListener('load', () => this.#enter())
    fresh.src = address
    this.#frame.replaceWith(fresh)
    this.#frame = fresh
  }

  /** @param {1 | -1} by */
  go(by) {
    const page = this.#page
    if (!page) return
    if (page.playing) {
      if (by < 0) page.playing.previous()
      else page.playing.next()
      return
    }
    const {steps} = page.timeline
    this.#static = Math.min(Math.max(this.#static + by, 0), steps.length - 1)
    this.#lead(page)
    this.#step(page, this.#static)
  }

  /**
   * Leads to the step in the static view, below the bar.
   * @param {Page} page
   */
  #lead({html, timeline}) {
    const step = find(html, `[id="${CSS.escape(timeline.steps[this.#static].id)}"]`)
    const bar = /** @type {HTMLElement} */ (this.#desk.previousElementSibling)
    const frame = this.#frame.getBoundingClientRect()
    const down = step.getBoundingClientRect().top * (frame.width / this.#frame.offsetWidth)
    window.scrollBy({top: frame.top + down - bar.offsetHeight - 12})
  }

  // The page has come.
  #enter() {
    const page = this.#page
    const choices = this.#choices
    if (!page || !choices) return
    const {timeline} = page
    const now = () => this.#step(page, timeline.index)
    timeline.on('stepchange', now)
    page.page.on('languagechange', () => {
      this.#chosen(page)
      now()
    })
    page.page.on('themechange', () => this.#chosen(page))
    pressed(page.root, '[data-do=motion]', () => this.#chosen(page))
    page.window.addEventListener('keydown', e => this.tell('key', e.key))
    const {ResizeObserver} = /** @type {typeof globalThis} */ (/** @type {unknown} */ (page.window))
    new ResizeObserver(() => this.#fit()).observe(page.html)
    this.#static = Math.max(indexOf(timeline.steps, choices.step), 0)
    this.#step(page, page.playing ? timeline.index : this.#static)
    page.live.renew(this.#version)
    this.#choose(page, choices)
    this.#fit()
    if (!page.playing && this.#static) this.#lead(page)
  }

  /**
   * @param {Page} page
   * @param {number} index
   */
  #step({timeline: {steps}}, index) {
    const last = index === steps.length - 1
    const of = steps[steps.length - 1].number
    this.tell('step', {id: steps[index].id, index, number: steps[index].number, of, last})
  }

  /**
   * Presses, in the page, what the author has chosen in the bar.
   * @param {Page} page
   * @param {Chosen} choices
   */
  #choose({html, root, story, timeline, live, playing}, choices) {
    const {theme, lang, still, grid, safe, width} = choices
    /** @param {string} what */
    const press = what => find(root, what)?.click()
    if (playing) {
      if (theme !== themeOf(html)) press(`[data-do=theme][data-theme-is=${theme}]`)
      if (lang && lang !== story.lang) press(`[data-do=language][data-lang="${CSS.escape(lang)}"]`)
      const moves = still ? 'no' : 'yes'
      if (Boolean(still) !== timeline.still) press(`[data-do=motion][data-motion=${moves}]`)
    }
    live.show({
      grid: Boolean(playing && grid),
      safe: Boolean(safe),
      phone: width === 'phone',
      framed: width === 'article',
    })
  }

  /** @param {Page} page */
  #chosen({html, story, timeline}) {
    const still = timeline.still ? '1' : ''
    this.tell('chosen', {theme: themeOf(html), lang: story.lang, still})
  }

  // Makes the frame as large as the device, and shows it as large as there is
  // room for.
  #fit() {
    if (!this.#choices) return
    const device = devices[this.#choices.width]
    const content = this.#page?.html.offsetHeight ?? 900
    const height = device.height ?? Math.max(content, least)
    const scale = Math.min(1, this.#desk.clientWidth / device.width)
    Object.assign(this.#frame.style, {
      width: `${device.width}px`,
      height: `${height}px`,
      scale: String(scale),
      // What is shown smaller takes as much room as before.
      marginBottom: `${height * (scale - 1)}px`,
      marginRight: `${device.width * (scale - 1)}px`,
    })
    this.#device.style.width = `${device.width * scale}px`
    this.#device.dataset.width = this.#choices.width
    const scaled = /** @type {Element} */ (this.#device.nextElementSibling)
    scaled.textContent =
      scale < 1 ? `${device.width} pixels wide, shown at ${Math.round(100 * scale)}%` : ''
  }
}

/** @param {HTMLElement} html */
const themeOf = html => html.dataset.theme ?? 'auto'

/**
 * Where the page is, dressed as the author has chosen.
 * @param {string} story
 * @param {Report} report
 * @param {Chosen} choices
 */
function addressOf(story, {languages}, choices) {
  const lang = languages.find(l => l.code === choices.lang) ?? languages[0]
  const query = new URLSearchParams()
  if (choices.static) query.set('static', '1')
  if (choices.theme !== 'auto') query.set('theme', choices.theme)
  return `${story}/${lang.href}${query.size ? `?${query}` : ''}`
}
