// The frame with the explainer in it: its address, its height, its messages.
/** @import {FrameMessage, HostMessage, Methods} from '../shared/messages.js' */
/** @import {Place} from './memory.js' */
const patience = 4000 // milliseconds that a page that has come may keep silent

/** @typedef {{[M in keyof Methods]: [M, ...Methods[M]]}[keyof Methods]} Call */

/**
 * What a frame is heard by.
 * @typedef {object} Hears
 * @property {(message: FrameMessage) => void} told our own messages, of whatever form
 * @property {(height: number) => void} sized pixels
 * @property {() => void} mute it does not answer
 */

export class Frame {
  listens = false // the explainer has answered
  /** @type {Call[]} */
  waiting = [] // what is said until it does
  /** @type {HTMLIFrameElement | null} */
  iframe = null // none until it is opened
  #hears
  #timer = 0

  /** @param {Hears} hears */
  constructor(hears) {
    this.#hears = hears
  }

  /**
   * @param {string} url
   * @param {string} title
   */
  open(url, title) {
    const iframe = document.createElement('iframe')
    this.iframe = iframe
    window.addEventListener('message', this.#hear)
    iframe.src = url
    iframe.title = title
    iframe.allow = `fullscreen; clipboard-write${'share' in navigator ? '; web-share' : ''}`
    iframe.addEventListener('load', () => {
      this.#post('hello')
      clearTimeout(this.#timer)
      this.#timer = setTimeout(this.#hears.mute, patience)
    })
    return iframe
  }

  /** @param {MessageEvent} e */
  #hear = ({source, data}) => {
    if (!source || source !== this.iframe?.contentWindow) return
    if (!data || typeof data !== 'object') return
    if (data.source === 'standoff' && data.v === 1) this.#hears.told(data)
    else if (data.sentinel === 'amp' && data.type === 'embed-size' && data.height >= 100) {
      this.#hears.sized(Math.ceil(data.height))
    }
  }

  // The frame has answered: it is no longer waited for.
  heard() {
    clearTimeout(this.#timer)
  }

  /**
   * The explainer is there, and calls itself so; it is told what it has to know first,
   * and what has waited.
   * @param {string} title
   * @param {Call[]} first
   */
  greet(title, first) {
    this.listens = true
    if (this.iframe && !this.iframe.title) this.iframe.title = title
    this.#post('hello')
    for (const [method, ...args] of [...first, ...this.waiting.splice(0)]) {
      this.#post(method, ...args)
    }
  }

  /**
   * Tells the explainer, once it listens; where there is none nobody is told.
   * @template {keyof Methods} M
   * @param {M} method
   * @param {Methods[M]} args
   */
  say(method, ...args) {
    if (this.iframe) this.want(method, ...args)
  }

  /**
   * Tells the explainer, once there is one and it listens.
   * @template {keyof Methods} M
   * @param {M} method
   * @param {Methods[M]} args
   */
  want(method, ...args) {
    if (this.listens) this.#post(method, ...args)
    else this.waiting.push(/** @type {any} */ ([method, ...args]))
  }

  /**
   * @template {keyof Methods} M
   * @param {M} method
   * @param {Methods[M]} args
   */
  #post(method, ...args) {
    /** @type {HostMessage} */
    const message = {source: 'standoff-host', v: 1, method, args}
    this.iframe?.contentWindow?.postMessage(message, '*')
  }

  // Asks for the height, as @newswire/frames does.
  measure() {
    this.iframe?.contentWindow?.postMessage({sentinel: 'amp', type: 'frames-init'}, '*')
  }

  close() {
    clearTimeout(this.#timer)
    window.removeEventListener('message', this.#hear)
    this.iframe?.remove()
    this.iframe = null
    this.listens = false
  }
}

/**
 * The explainer's address as its frame gets it, opened at a place, which goes before the
 * element's own. All of that goes into the query: some hosts need the fragment.
 * @param {Element} element
 * @param {Place} place
 */
export function addressOf(element, {step, t, lang, theme}) {
  const url = new URL(element.getAttribute('src') ?? '', document.baseURI)
  /** @type {(name: string, value: string | null | undefined | false) => unknown} */
  const set = (name, value) => value && url.searchParams.set(name, value)
  url.hash = ''
  set('lang', lang || element.getAttribute('lang'))
  set('theme', theme || themeOf(element))
  set('step', step || element.getAttribute('step'))
  set('t', t)
  set('stage', element.getAttribute('mode') === 'scroll' && '1')
  return url.href
}

/**
 * What the frame is called: as the article says, or as the story does later.
 * @param {Element} element
 */
export function titleOf(element) {
  return element.getAttribute('aria-label') || element.querySelector('a')?.textContent.trim() || ''
}

/**
 * The article's own theme, unless it is said: an article that knows no dark
 * colours gets a light explainer.
 * @param {Element} element
 * @returns {'light' | 'dark' | 'auto'}
 */
export function themeOf(element) {
  const theme = element.getAttribute('theme')
  if (theme) return /** @type {'auto'} */ (theme) // whatever it is: the player looks
  const scheme = getComputedStyle(element).colorScheme || ''
  if (/dark/.test(scheme)) return /light/.test(scheme) ? 'auto' : 'dark'
  return 'light'
}
