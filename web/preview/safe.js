// Safe areas: what is left of the picture where others crop it, words that a
// crop would cut in two, and on a phone what the phone itself covers.
/** @import {Player} from '../player/player.js' */
import {part} from '../player/page/part.js'

// The shapes to which feeds and chats crop a picture, width to height.
const crops = [
  {name: 'Card 1.91:1', shape: 1.91},
  {name: 'Square 1:1', shape: 1},
  {name: 'Portrait 4:5', shape: 4 / 5},
  {name: 'Story 9:16', shape: 9 / 16},
]

export class Safe {
  #player
  #stage
  /** @type {HTMLElement | null} */
  #box = null
  /** @type {HTMLElement[]} */
  #bands = []
  #on = false
  #due = 0

  /** @param {Player} player */
  constructor(player) {
    this.#player = player
    this.#stage = part(player.root, 'stage')
    const draw = () => this.#later()
    player.timeline.on(['timeupdate', 'stepchange'], draw)
    player.page.on('languagechange', draw)
    player.loader.on('ready', draw)
    new ResizeObserver(draw).observe(this.#stage)
  }

  /**
   * @param {boolean} on
   * @param {boolean} phone whether the page is as large as a phone's screen
   */
  show(on, phone) {
    this.#on = on
    if (!this.#box) {
      this.#box = make('safe', '')
      this.#box.dataset.role = 'safe'
      this.#stage.append(this.#box)
      this.#bands = [make('band top', 'Clock and camera'), make('band bottom', 'Home bar')]
      document.body.append(...this.#bands)
    }
    this.#box.hidden = !this.#on
    for (const band of this.#bands) band.hidden = !this.#on || !phone
    this.#later()
  }

  // Once the picture is drawn, its words stand where they will.
  #later() {
    if (!this.#on) return
    cancelAnimationFrame(this.#due)
    this.#due = requestAnimationFrame(() => requestAnimationFrame(() => this.#draw()))
  }

  #draw() {
    const {clientWidth: w, clientHeight: h} = this.#stage
    const boxes = crops
      .map(c => ({...c, ...centred(c.shape, w, h)}))
      .filter(b => b.lost > 0.02 && b.lost < 0.5)
    const {engine} = this.#player.loader
    const labels = engine ? engine.inspect().labels.filter(l => l.alpha > 0.5) : []
    const cut = labels.filter(l => boxes.some(b => halves(l.rect, b)))
    this.#box?.replaceChildren(
      ...boxes.map(b => place(make('crop', b.name), b)),
      ...cut.map(l => place(make('cut', ''), l.rect)),
    )
  }
}

/** @typedef {{x: number, y: number, w: number, h: number}} Rect */

/**
 * The largest box of a shape in the middle of a picture; lost is how much of
 * the picture is not in it, 0 to 1. Nobody crops half of a picture away.
 * @param {number} shape
 * @param {number} width
 * @param {number} height
 */
function centred(shape, width, height) {
  const w = Math.min(width, height * shape)
  const h = Math.min(height, width / shape)
  return {x: (width - w) / 2, y: (height - h) / 2, w, h, lost: 1 - (w * h) / (width * height)}
}

/**
 * Whether an edge of the box runs through the rectangle.
 * @param {Rect} r
 * @param {Rect} b
 */
function halves(r, b) {
  const apart = r.x >= b.x + b.w || r.x + r.w <= b.x || r.y >= b.y + b.h || r.y + r.h <= b.y
  const inside = r.x >= b.x && r.x + r.w <= b.x + b.w && r.y >= b.y && r.y + r.h <= b.y + b.h
  return !apart && !inside
}

/**
 * @param {HTMLElement} e
 * @param {Rect} rect
 */
function place(e, {x, y, w, h}) {
  Object.assign(e.style, {left: `${x}px`, top: `${y}px`, width: `${w}px`, height: `${h}px`})
  return e
}

/**
 * @param {string} name
 * @param {string} text
 */
function make(name, text) {
  const e = document.createElement('div')
  e.className = name
  e.setAttribute('aria-hidden', 'true')
  if (text) e.append(Object.assign(document.createElement('span'), {textContent: text}))
  return e
}
