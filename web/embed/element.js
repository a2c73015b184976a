// <standoff-explainer>: keeps the room, opens the frame when the reader comes
// near, and speaks for it under the names of HTMLMediaElement.

import {engineOf, hush, join, leave, seen} from './engines.js'
import {addressOf, Frame, themeOf} from './frame.js'
import {linkBase, nameOf, stepLinked} from './link.js'
import {leaveState, placeOf, resume, takeState} from './memory.js'
import {Room} from './room.js'
import {Scroll} from './stage.js'
import {dress} from './style.js'
import {isWhole} from './whole.js'

// What the element tells when the explainer says so.
const events = {
  play: ['play', 'playing'],
  pause: ['pause'],
  complete: ['ended'],
  seeking: ['seeking', 'seeked'],
  rate: ['ratechange'],
  time: ['timeupdate'],
  error: ['error'],
  ready: ['durationchange', 'loadedmetadata'],
}

export class Explainer extends HTMLElement {
  static observedAttributes = ['src', 'lang', 'theme']

  inSight = false
  #frame = null
  #ready = false // the explainer has answered
  #queue = []
  #now = {
    time: 0,
    duration: NaN,
    paused: true,
    ended: false,
    rate: 1,
    step: '',
    index: 0,
    state: 'panels',
  }
  #steps = []
  #lang = '' // as the explainer says of itself
  #theme = '' // that was chosen after it came
  #kept = null // where to go on, once it is there again
  #resumes = null // what it has been told to go on with, until it does
  #error = null
  #box
  #room = null // none where the article scrolls
  #scroll = null
  #near
  #sight
  #width = 0
  #widths = new ResizeObserver(() => {
    if (this.offsetWidth !== this.#width) this.#frame?.measure()
    this.#width = this.offsetWidth
  })
  #began = false
  #linked = () => this.#follow()

  connectedCallback() {
    if (!this.getAttribute('src') || this.#near) return
    this.#recall(takeState(this))
    this.#build()
    join(this)
    this.#near = watch(this, '100% 0px', near => near && this.#open())
    this.#sight = watch(this, '0px', inSight => this.#see(inSight))
    this.#widths.observe(this)
    window.addEventListener('hashchange', this.#linked)
    if (!this.#kept) this.#follow()
    if (this.#queue.length) this.#open()
    // Where a page is written anew the old element may go after this one has come.
    queueMicrotask(() => {
      if (!this.#kept && !this.#frame && this.isConnected) this.#recall(takeState(this))
    })
  }

  // Its being there lets moveBefore() move the frame as it is.
  connectedMoveCallback() {}

  disconnectedCallback() {
    if (!this.#near) return
    this.#near.disconnect()
    this.#sight.disconnect()
    this.#widths.disconnect()
    window.removeEventListener('hashchange', this.#linked)
    this.#scroll?.watch(false)
    this.#near = null
    this.inSight = false
    this.#remember()
    this.#shut()
    leave(this)
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return
    if (name === 'src') this.#renew()
    else if (name === 'lang') this.#ask('lang', 'language', now || '')
    else this.#ask('theme', 'theme', themeOf(this))
  }

  get src() {
    return this.getAttribute('src') || ''
  }
  set src(url) {
    this.setAttribute('src', url)
  }
  get currentSrc() {
    return this.#frame ? this.#frame.element.src : ''
  }
  get currentTime() {
    return this.#now.time
  }
  set currentTime(seconds) {
    if (!Number.isFinite(Number(seconds)))
      throw new TypeError('currentTime must be a number of seconds')
    this.#command('seek', Number(seconds))
  }
  get duration() {
    return this.#now.duration
  }
  get paused() {
    return this.#now.paused
  }
  get ended() {
    return this.#now.ended
  }
  get seeking() {
    return false
  }
  get playbackRate() {
    return this.#now.rate
  }
  set playbackRate(rate) {
    if (!(rate > 0 && rate <= 16)) throw new RangeError('playbackRate must be above 0, at most 16')
    this.#command('rate', Number(rate))
  }
  get defaultPlaybackRate() {
    return 1
  }
  get seekable() {
    return range(this.#now.duration)
  }
  get buffered() {
    return range(this.#now.duration)
  }
  get error() {
    return this.#error
  }
  // 0 before the explainer has come, 1 when its steps are known, 4 when it moves.
  get readyState() {
    return !this.#ready ? 0 : this.#now.state === 'ready' ? 4 : 1
  }
  // "panels", "loading", "ready" or "failed".
  get state() {
    return this.#now.state
  }

  get step() {
    return this.#now.step
  }
  get steps() {
    return this.#steps.map(({id, title, start, end}) => ({id, title, start, end}))
  }

  // Resolves when the story runs.
  play() {
    return new Promise((resolve, reject) => {
      if (!this.paused) return resolve()
      if (this.state === 'failed') return reject(this.#error)
      const done = e => {
        this.removeEventListener('play', done)
        this.removeEventListener('error', done)
        if (e.type === 'play') resolve()
        else reject(this.#error)
      }
      this.addEventListener('play', done)
      this.addEventListener('error', done)
      this.#command('play')
    })
  }
  pause() {
    this.#command('pause')
  }
  next() {
    this.#command('next')
  }
  previous() {
    this.#command('previous')
  }
  // To a step by its id or its index, which counts from 0.
  go(step) {
    const known = s => s.id === step
    if (this.#ready && !(typeof step === 'number' ? this.#steps[step] : this.#steps.some(known))) {
      throw new RangeError(`no step ${JSON.stringify(step)}`)
    }
    this.#command('go', step)
  }

  // Whether the explainer may have an engine, of which there are only few.
  allowEngine(allowed) {
    this.#say('engine', allowed)
  }

  // What a move takes from it. Where the article tells the time there is nothing.
  #remember() {
    if (this.#ready && !this.#scroll) {
      this.#kept = {
        now: {...this.#now, ...this.#resumes, state: 'panels'},
        start: this.#steps[this.#now.index]?.start || 0,
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
      this.#now.paused = kept.now.paused = true
      this.#tell('pause')
    })
  }

  #recall(state) {
    this.#kept = state || this.#kept
    if (!this.#kept) return
    this.#now = {...this.#kept.now}
    this.#lang = this.#kept.lang
    this.#theme = this.#kept.theme
    this.#began = this.#kept.began
    if (!this.#room?.height) this.#room?.keep(this.#kept.height)
  }

  #build() {
    if (this.shadowRoot) return
    const root = this.attachShadow({mode: 'open'})
    const sheet = dress(root)
    const make = (name, ...inside) => {
      const e = document.createElement('div')
      e.className = name
      e.append(...inside)
      return e
    }
    this.#box = make('box')
    if (this.getAttribute('mode') === 'scroll') {
      this.#scroll = new Scroll(this, this.#box, time => this.#say('seek', time))
    } else {
      this.#room = new Room(this, sheet, this.#kept?.height)
      this.#box.append(this.#room.element)
    }
    this.#box.append(make('plain', document.createElement('slot')))
    root.append(make('words'), this.#box)
  }

  #open(place) {
    if (this.#frame || !this.isConnected) return
    place ||= this.#kept ? placeOf(this.#kept) : {}
    const title =
      this.getAttribute('aria-label') || this.querySelector('a')?.textContent.trim() || ''
    this.#frame = new Frame(addressOf(this, place), title, {
      told: message => this.#told(message),
      sized: height => this.#room?.resize(height),
      mute: () => this.#fail('network'),
    })
    this.#box.firstElementChild.append(this.#frame.element)
  }

  #shut() {
    this.#frame?.close()
    this.#frame = null
    this.#ready = false
    engineOf(this, false)
    this.#box?.classList.remove('ready')
  }

  // Another story, from its start.
  #renew() {
    const open = this.#frame
    this.#shut()
    this.#queue = []
    this.#kept = null
    this.#lang = this.#theme = ''
    this.#began = false
    if (!this.#near) this.isConnected && this.connectedCallback()
    else if (open) this.#open()
  }

  // The article's word goes before what was chosen until now.
  #ask(name, method, value) {
    if (this.#kept) this.#kept[name] = ''
    if (name === 'lang') this.#lang = ''
    else this.#theme = ''
    this.#say(method, value)
  }

  // To the explainer, once it listens.
  #say(method, ...args) {
    if (this.#ready) this.#frame.say(method, ...args)
    else if (this.#frame) this.#queue.push([method, ...args])
  }

  // What the article wants brings the frame, wherever it is, or waits until the
  // element is in a document.
  #command(method, ...args) {
    this.#open()
    this.#resumes = null
    if (this.#frame) this.#say(method, ...args)
    else this.#queue.push([method, ...args])
  }

  #told(message) {
    const {type} = message
    if (!isWhole(message, this.#now)) return
    if (type === 'ready') {
      // Its first word is in the language of its page, which it may yet change.
      if (this.#ready || !this.#lang) this.#lang = String(message.lang)
      this.#greet(message)
    }
    if (!this.#ready) return
    if (['play', 'pause', 'error'].includes(type)) this.#resumes = null
    for (const name in this.#now) this.#now[name] = message[name]
    if (type === 'error')
      this.#error = Object.assign(new Error(message.reason), {reason: message.reason})
    if (type === 'theme') this.#theme = String(message.theme)
    if (type === 'play') hush(this)
    if (type === 'engine') {
      engineOf(this, this.state === 'loading' || this.state === 'ready')
      if (this.state === 'ready') this.#tell('canplay')
    }
    if (type === 'quality') this.#tell('qualitychange', {quality: message.quality})
    if (type === 'step') {
      this.#tell('stepchange', {step: message.step, index: message.index, by: message.by})
    }
    if (Object.hasOwn(events, type)) for (const name of events[type]) this.#tell(name)
  }

  // The explainer is there: it is told all that it missed.
  #greet({steps, title}) {
    this.#steps = steps
    this.#frame.heard()
    this.#box.classList.remove('failed')
    this.#box.classList.add('ready')
    if (this.#ready) return
    this.#ready = true
    if (!this.#frame.element.title) this.#frame.element.title = String(title)
    this.#frame.say('hello')
    this.#say('article', linkBase(nameOf(this)))
    this.#say('visible', this.inSight)
    const missed = this.#kept ? resume(this.#kept) : []
    this.#resumes = missed.length
      ? {rate: this.#kept.now.rate, paused: this.#kept.now.paused}
      : null
    this.#kept = null
    for (const message of [...missed, ...this.#queue.splice(0)]) this.#say(...message)
    this.#scroll?.begin(this.#steps)
    this.#begin()
    seen(this)
  }

  #tell(type, detail) {
    this.dispatchEvent(detail ? new CustomEvent(type, {detail}) : new Event(type))
  }

  #see(inSight) {
    this.inSight = inSight
    this.#say('visible', inSight)
    this.#scroll?.watch(inSight)
    if (!inSight) this.#room?.settle()
    this.#begin()
    seen(this)
  }

  // Plays by itself, once it is seen for the first time.
  #begin() {
    if (this.#began || !this.#ready || !this.inSight || !this.hasAttribute('autoplay')) return
    this.#began = true
    this.#say('autoplay')
  }

  #fail(reason) {
    if (this.#ready) return
    this.#box.classList.add('failed')
    this.#error = Object.assign(new Error(reason), {reason})
    this.#tell('error')
  }

  // The article's address may ask for a step.
  #follow() {
    const step = stepLinked(nameOf(this))
    if (!step) return
    if (this.#ready) {
      const known = this.#steps.findIndex(s => s.id === step)
      if (known >= 0) this.#say('go', step)
    } else {
      this.#open({...(this.#kept && placeOf(this.#kept)), step, t: ''})
    }
    if (this.#scroll) this.#scroll.follow(step)
    else this.scrollIntoView()
  }
}

function watch(element, rootMargin, changed) {
  const observer = new IntersectionObserver(
    entries => changed(entries[entries.length - 1].isIntersecting),
    {rootMargin},
  )
  observer.observe(element)
  return observer
}

// All of the story is there at any time.
function range(end) {
  const length = end > 0 ? 1 : 0
  return {length, start: () => 0, end: () => end}
}
