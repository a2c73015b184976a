// <standoff-explainer>: keeps the room, opens the frame when the reader comes
// near, and speaks for it; its face is media.js.
/** @import {FrameMessage, Methods, Told} from '../shared/messages.js' */
/** @import {Kept, Place} from './memory.js' */
import {indexOf} from '../shared/steps.js'
import {watch} from '../shared/watch.js'
import {engineChanged, hush, join, leave, seen} from './engines.js'
import {detailOf, eventsOf} from './events.js'
import {addressOf, Frame, themeOf, titleOf} from './frame.js'
import {linkBase, nameOf, stepLinked} from './link.js'
import {Media} from './media.js'
import {leaveState, placeOf, resume, takeState} from './memory.js'
import {Room} from './room.js'
import {Scroll} from './stage.js'
import {dress, make} from './style.js'
import {isWhole} from './whole.js'

export class Explainer extends Media {
  static observedAttributes = ['src', 'lang', 'theme']

  inSight = false
  #frame = new Frame({
    told: message => this.#told(message),
    sized: height => this.#room?.resize(height),
    mute: () => this.#fail('network'),
  })
  #lang = '' // as the explainer says of itself
  #theme = '' // that was chosen after it came
  /** @type {Kept | null} */
  #kept = null // where to go on, once it is there again
  /** @type {{rate: number, paused: boolean} | null} */
  #resumes = null // what it has been told to go on with, until it does
  #box = make('box')
  /** @type {Room | null} */
  #room = null // none where the article scrolls
  /** @type {Scroll | null} */
  #scroll = null
  /** @type {IntersectionObserver[]} */
  #watches = [] // none where it is in no document
  #width = 0
  #widths = new ResizeObserver(() => {
    if (this.offsetWidth !== this.#width) this.#frame.measure()
    this.#width = this.offsetWidth
  })
  #began = false
  #linked = () => this.#follow()

  connectedCallback() {
    if (!this.getAttribute('src') || this.#watches.length) return
    this.#recall(takeState(this))
    this.#build()
    join(this)
    this.#watches = [
      watch(this, near => near && this.#open(), '100% 0px'),
      watch(this, inSight => this.#see(inSight)),
    ]
    this.#widths.observe(this)
    window.addEventListener('hashchange', this.#linked)
    if (!this.#kept) this.#follow()
    if (this.#frame.waiting.length) this.#open()
    // Where a page is written anew the old element may go after this one has come.
    queueMicrotask(() => {
      if (!this.#kept && !this.#frame.iframe && this.isConnected) this.#recall(takeState(this))
    })
  }

  // Its being there lets moveBefore() move the frame as it is.
  connectedMoveCallback() {}

  disconnectedCallback() {
    if (!this.#watches.length) return
    for (const observer of this.#watches.splice(0)) observer.disconnect()
    this.#widths.disconnect()
    window.removeEventListener('hashchange', this.#linked)
    this.#scroll?.watch(false)
    this.inSight = false
    this.#remember()
    this.#shut()
    leave(this)
  }

  /** @type {(name: string, before: string | null, now: string | null) => void} */
  attributeChangedCallback(name, before, now) {
    if (before === now) return
    if (name === 'src') this.#renew()
    else if (name === 'lang') this.#ask('lang', 'language', now || '')
    else this.#ask('theme', 'theme', themeOf(this))
  }

  /** @override */
  get _ready() {
    return this.#frame.listens
  }

  get currentSrc() {
    return this.#frame.iframe?.src ?? ''
  }

  /**
   * Whether the explainer may have an engine, of which there are only few.
   * @param {boolean} allowed
   */
  allowEngine(allowed) {
    this.#frame.say('engine', allowed)
  }

  // What a move takes from it. Where the article tells the time there is nothing.
  #remember() {
    if (this._ready && this.#room) {
      this.#kept = {
        now: {...this._now, ...this.#resumes, state: 'panels'},
        start: this._steps[this._now.index]?.start || 0,
        lang: this.#lang,
        theme: this.#theme,
        height: this.#room.height,
        began: this.#began,
      }
    }
    const kept = this.#kept
    if (!kept) return
    leaveState(this, kept, () => {
      if (this.isConnected || kept.now.paused) return
      this._now.paused = kept.now.paused = true
      this.#tell('pause')
    })
  }

  /** @param {Kept | undefined} state */
  #recall(state) {
    this.#kept = state || this.#kept
    if (!this.#kept) return
    this._now = {...this.#kept.now}
    this.#lang = this.#kept.lang
    this.#theme = this.#kept.theme
    this.#began = this.#kept.began
    if (!this.#room?.height) this.#room?.keep(this.#kept.height)
  }

  #build() {
    if (this.shadowRoot) return
    const root = this.attachShadow({mode: 'open'})
    const sheet = dress(root)
    if (this.getAttribute('mode') === 'scroll') {
      this.#scroll = new Scroll(this, this.#box, time => this.#frame.say('seek', time))
    } else {
      this.#room = new Room(this, sheet, this.#kept?.height)
      this.#box.append(this.#room.element)
    }
    this.#box.append(make('plain', document.createElement('slot')))
    root.append(make('words'), this.#box)
  }

  /** @param {Place} [place] */
  #open(place) {
    if (this.#frame.iframe || !this.isConnected) return
    place ||= this.#kept ? placeOf(this.#kept) : {}
    const iframe = this.#frame.open(addressOf(this, place), titleOf(this))
    this.#box.firstElementChild?.append(iframe)
  }

  #shut() {
    this.#frame.close()
    engineChanged(this, false)
    this.#box.classList.remove('ready')
  }

  // Another story, from its start.
  #renew() {
    const open = this.#frame.iframe
    this.#shut()
    this.#frame.waiting = []
    this.#kept = null
    this.#lang = this.#theme = ''
    this.#began = false
    if (!this.#watches.length) this.isConnected && this.connectedCallback()
    else if (open) this.#open()
  }

  /**
   * The article's word goes before what was chosen until now.
   * @template {'language' | 'theme'} M
   * @param {'lang' | 'theme'} name
   * @param {M} method
   * @param {Methods[M]} value
   */
  #ask(name, method, ...value) {
    if (this.#kept) this.#kept[name] = ''
    if (name === 'lang') this.#lang = ''
    else this.#theme = ''
    this.#frame.say(method, ...value)
  }

  /**
   * What the article wants brings the frame, wherever it is, or waits until the
   * element is in a document.
   * @protected
   * @override
   * @template {keyof Methods} M
   * @param {M} method
   * @param {Methods[M]} args
   */
  _command(method, ...args) {
    this.#open()
    this.#resumes = null
    this.#frame.want(method, ...args)
  }

  /** @param {FrameMessage} message */
  #told(message) {
    if (!isWhole(message, this._now)) return
    if (message.type === 'ready') {
      // Its first word is in the language of its page, which it may yet change.
      if (this._ready || !this.#lang) this.#lang = String(message.lang)
      this.#greet(message)
    }
    if (!this._ready) return
    const {type, state} = message
    /** @type {any} */
    const now = this._now
    for (const name in now) now[name] = message[/** @type {'time'} */ (name)]
    if (type === 'play' || type === 'pause' || type === 'error') this.#resumes = null
    if (message.type === 'error') this._break(message.reason)
    if (message.type === 'theme') this.#theme = String(message.theme)
    if (type === 'play') hush(this)
    if (type === 'engine') {
      engineChanged(this, state === 'loading' || state === 'ready')
      if (state === 'ready') this.#tell('canplay')
    }
    for (const name of eventsOf(type)) this.#tell(name, detailOf(message))
  }

  /**
   * The explainer is there: it is told all that it missed.
   * @param {Told['ready']} about
   */
  #greet({steps, title}) {
    const frame = this.#frame
    this._steps = steps
    frame.heard()
    this.#box.classList.remove('failed')
    this.#box.classList.add('ready')
    if (this._ready) return
    const kept = this.#kept
    const missed = kept ? resume(kept) : []
    this.#resumes = kept && missed.length ? {rate: kept.now.rate, paused: kept.now.paused} : null
    this.#kept = null
    const place = linkBase(nameOf(this))
    frame.greet(String(title), [['article', place], ['visible', this.inSight], ...missed])
    this.#scroll?.begin(steps)
    this.#begin()
    seen(this)
  }

  /** @type {(type: string, detail?: object) => void} */
  #tell(type, detail) {
    this.dispatchEvent(detail ? new CustomEvent(type, {detail}) : new Event(type))
  }

  /** @param {boolean} inSight */
  #see(inSight) {
    this.inSight = inSight
    this.#frame.say('visible', inSight)
    this.#scroll?.watch(inSight)
    if (!inSight) this.#room?.settle()
    this.#begin()
    seen(this)
  }

  // Plays by itself, once it is seen for the first time.
  #begin() {
    if (this.#began || !this._ready || !this.inSight || !this.hasAttribute('autoplay')) return
    this.#began = true
    this.#frame.say('autoplay')
  }

  /** @param {string} reason */
  #fail(reason) {
    if (this._ready) return
    this.#box.classList.add('failed')
    this._break(reason)
    this.#tell('error')
  }

  // The article's address may ask for a step.
  #follow() {
    const step = stepLinked(nameOf(this))
    if (!step) return
    if (this._ready) {
      if (indexOf(this._steps, step) >= 0) this.#frame.say('go', step)
    } else {
      this.#open({...(this.#kept && placeOf(this.#kept)), step, t: ''})
    }
    if (this.#scroll) this.#scroll.follow(step)
    else this.scrollIntoView()
  }
}
