// <standoff-explainer>: keeps the room, opens the frame when the reader comes
// near, and speaks for it under the names of HTMLMediaElement.
import {Frame, addressOf, themeOf} from './frame.js'
import {engineOf, hush, join, leave, seen} from './engines.js'
import {linkBase, nameOf, stepLinked} from './link.js'
import {roomFor} from './room.js'
import {Scroll} from './stage.js'
import {dress} from './style.js'

// What the element tells when the explainer says so.
const events = {
  play: ['play', 'playing'], pause: ['pause'], complete: ['ended'], seeking: ['seeking', 'seeked'],
  rate: ['ratechange'], time: ['timeupdate'], error: ['error'],
  ready: ['durationchange', 'loadedmetadata'],
}

export class Explainer extends HTMLElement {
  static observedAttributes = ['src', 'lang', 'theme']

  inSight = false
  #frame = null
  #ready = false // the explainer has answered
  #queue = []
  #now = {time: 0, duration: NaN, paused: true, ended: false, rate: 1, step: '', index: 0, state: 'panels'}
  #steps = []
  #error = null
  #box
  #scroll = null
  #near
  #sight
  #height = 0
  #width = 0
  #widths = new ResizeObserver(() => {
    if (this.offsetWidth !== this.#width) this.#frame?.measure()
    this.#width = this.offsetWidth
  })
  #began = false
  #linked = () => this.#follow()

  connectedCallback() {
    if (!this.getAttribute('src')) return
    this.#build()
    join(this)
    this.#near = watch(this, '100% 0px', near => near && this.#open())
    this.#sight = watch(this, '0px', inSight => this.#see(inSight))
    this.#widths.observe(this.#box)
    window.addEventListener('hashchange', this.#linked)
    this.#follow()
  }

  disconnectedCallback() {
    this.#near?.disconnect()
    this.#sight?.disconnect()
    this.#widths.disconnect()
    window.removeEventListener('hashchange', this.#linked)
    this.#shut()
    leave(this)
  }

  attributeChangedCallback(name, before, now) {
    if (before === null && !this.#frame) return
    if (name === 'src') this.#renew()
    else if (name === 'lang') this.#say('language', now || '')
    else this.#say('theme', themeOf(this))
  }

  get src() { return this.getAttribute('src') || '' }
  set src(url) { this.setAttribute('src', url) }
  get currentSrc() { return this.#frame ? this.#frame.element.src : '' }
  get currentTime() { return this.#now.time }
  set currentTime(seconds) {
    if (!Number.isFinite(Number(seconds))) throw new TypeError('currentTime must be a number of seconds')
    this.#command('seek', Number(seconds))
  }
  get duration() { return this.#now.duration }
  get paused() { return this.#now.paused }
  get ended() { return this.#now.ended }
  get seeking() { return false }
  get playbackRate() { return this.#now.rate }
  set playbackRate(rate) {
    if (!(rate > 0 && rate <= 16)) throw new RangeError('playbackRate must be above 0, at most 16')
    this.#command('rate', Number(rate))
  }
  get defaultPlaybackRate() { return 1 }
  get seekable() { return range(this.#now.duration) }
  get buffered() { return range(this.#now.duration) }
  get error() { return this.#error }
  // 0 before the explainer has come, 1 when its steps are known, 4 when it moves.
  get readyState() { return !this.#ready ? 0 : this.#now.state === 'ready' ? 4 : 1 }
  // "panels", "loading", "ready" or "failed".
  get state() { return this.#now.state }

  get step() { return this.#now.step }
  get steps() { return this.#steps.map(({id, title, start, end}) => ({id, title, start, end})) }

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
  pause() { this.#command('pause') }
  next() { this.#command('next') }
  previous() { this.#command('previous') }
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

  #build() {
    if (this.shadowRoot) return
    const root = this.attachShadow({mode: 'open'})
    dress(root)
    this.#box = document.createElement('div')
    const plain = document.createElement('div')
    plain.className = 'plain'
    plain.append(document.createElement('slot'))
    if (this.getAttribute('mode') === 'scroll') {
      this.#scroll = new Scroll(this, this.#box, time => this.#say('seek', time))
    } else {
      const room = document.createElement('div')
      room.className = 'room'
      this.#box.append(room)
    }
    this.#box.append(plain)
    root.append(this.#box)
    this.#height = roomFor(this)
    if (this.#height) this.#fit()
  }

  #open(step) {
    if (this.#frame || !this.isConnected) return
    const title = this.getAttribute('aria-label') || this.querySelector('a')?.textContent.trim() || ''
    this.#frame = new Frame(addressOf(this, step), title, {
      told: message => this.#told(message),
      sized: height => this.#resize(height),
      mute: () => this.#fail('network'),
    })
    this.#box.firstElementChild.append(this.#frame.element)
  }

  #shut() {
    this.#frame?.close()
    this.#frame = null
    this.#ready = false
    this.#queue = []
    engineOf(this, false)
    this.#box?.classList.remove('ready')
  }

  #renew() {
    this.#shut()
    this.#began = false
    if (this.isConnected && this.#near) this.#open()
  }

  // To the explainer, once it listens.
  #say(method, ...args) {
    if (this.#ready) this.#frame.say(method, ...args)
    else if (this.#frame) this.#queue.push([method, ...args])
  }

  // What the reader or the article wants brings the frame, wherever it is.
  #command(method, ...args) {
    this.#open()
    this.#say(method, ...args)
  }

  #told(message) {
    const {type} = message
    if (!isWhole(message, this.#now)) return
    if (type === 'ready') this.#greet(message)
    if (!this.#ready) return
    for (const name in this.#now) this.#now[name] = message[name]
    if (type === 'error') this.#error = Object.assign(new Error(message.reason), {reason: message.reason})
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
    for (const message of this.#queue.splice(0)) this.#say(...message)
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
    if (!inSight && this.#height && this.#mayShrink()) this.#fit()
    this.#begin()
    seen(this)
  }

  // Plays by itself, once it is seen for the first time.
  #begin() {
    if (this.#began || !this.#ready || !this.inSight || !this.hasAttribute('autoplay')) return
    this.#began = true
    this.#say('autoplay')
  }

  // A reader who looks at it sees nothing move: where there is room enough it
  // stays so until the explainer is out of sight, or has the focus.
  #resize(height) {
    const spare = this.offsetHeight - height
    const calm = (this.inSight || !this.#mayShrink()) && document.activeElement !== this
    this.#height = height
    if (!calm || spare < 0 || spare > 200) this.#fit()
  }

  // Above the screen only where the browser keeps the reader's place.
  #mayShrink() {
    return CSS.supports('overflow-anchor', 'auto') || this.getBoundingClientRect().top > 0
  }

  #fit() {
    if (this.#scroll) return
    const room = this.#box.firstElementChild
    room.classList.add('sized')
    room.style.setProperty('height', `${this.#height}px`)
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
      this.#open(step)
    }
    if (this.#scroll) this.#scroll.follow(step)
    else this.scrollIntoView()
  }
}

// Whether a message says of the player what it must, and a first one its steps.
function isWhole(message, now) {
  if (typeof message.type !== 'string') return false
  for (const name in now) if (typeof message[name] !== typeof now[name]) return false
  return message.type !== 'ready' || (Array.isArray(message.steps) && message.steps.every(isStep))
}

function isStep(step) {
  return Boolean(step) && typeof step.id === 'string' && Number.isFinite(step.start) &&
    Number.isFinite(step.end) && Array.isArray(step.text)
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
