// The plan's grid over the picture: metres on the ground, what is under the
// pointer, and a click copies the position as the storyboard wants it. With
// the keyboard, arrows move a point (Shift: by five metres) and Enter copies.
/** @import {Player} from '../player/player.js' */
/** @import {Point, Seen, Survey} from './survey.js' */
import {find, part} from '../player/page/part.js'
import {drawGrid} from './gridlines.js'
import {positionOf, surveyOf} from './survey.js'

const step = 0.5 // metres that an arrow key goes

/** @type {Record<string, Point>} */
const ways = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]}

export class Grid {
  #player
  #stage
  /** @type {HTMLElement | null} */
  #box = null
  /** @type {Survey | null} */
  #survey = null
  /** @type {Point | null} */
  #point = null // on the stage: where the pointer is, or the keys have led
  #on = false
  #asking = false
  #stale = false
  #timer = 0

  /** @param {Player} player */
  constructor(player) {
    this.#player = player
    this.#stage = part(player.root, 'stage')
    const renew = () => this.#renew()
    player.timeline.on(['timeupdate', 'stepchange'], renew)
    player.page.on('languagechange', renew)
    player.loader.on(['ready', 'failed'], renew)
    new ResizeObserver(renew).observe(this.#stage)
  }

  /** @param {boolean} on */
  show(on) {
    this.#on = on
    if (this.#on && !this.#box) this.#build()
    if (this.#box) this.#box.hidden = !this.#on
    this.#renew()
  }

  #build() {
    const box = document.createElement('div')
    box.className = 'grid'
    box.dataset.role = 'grid'
    box.tabIndex = 0
    box.setAttribute('role', 'application')
    box.setAttribute('aria-label', 'Grid of the plan. Arrows move the point, Enter copies it.')
    box.innerHTML = `<svg aria-hidden="true"></svg>
      <div class="cross" data-role="cross" hidden></div>
      <div class="readout" data-role="readout" hidden></div>
      <p class="copied" data-role="copied-position" role="status" hidden></p>`
    box.addEventListener('pointermove', e => this.#move(box, e))
    box.addEventListener('pointerleave', () => this.#leave())
    box.addEventListener('click', e => {
      this.#move(box, e)
      this.#copy()
    })
    box.addEventListener('keydown', e => this.#key(e))
    this.#box = box
    this.#stage.append(box)
  }

  // Asks for a new survey; while one is on its way, for another after it.
  async #renew() {
    if (!this.#on || this.#player.loader.state !== 'ready') return this.#forget()
    this.#stale = true
    if (this.#asking) return
    this.#asking = true
    while (this.#stale) {
      this.#stale = false
      this.#survey = await surveyOf(this.#player, this.#stage).catch(() => this.#survey)
    }
    this.#asking = false
    if (this.#survey) this.#draw()
  }

  #forget() {
    if (!this.#box) return
    this.#survey = null
    find(this.#box, 'svg').replaceChildren()
    this.#leave()
  }

  /**
   * @param {HTMLElement} box
   * @param {MouseEvent} e
   */
  #move(box, {clientX, clientY}) {
    const {left, top} = box.getBoundingClientRect()
    this.#point = [clientX - left, clientY - top]
    this.#draw()
  }

  #leave() {
    this.#point = null
    this.#draw()
  }

  /** @param {KeyboardEvent} e */
  #key(e) {
    const way = ways[e.key]
    if (!this.#survey || e.ctrlKey || e.altKey || e.metaKey) return
    if (way) {
      const {clientWidth: w, clientHeight: h} = this.#stage
      const by = e.shiftKey ? 10 * step : step
      const [x, y] = this.#survey.ground(...(this.#point || [w / 2, h / 2]))
      /** @param {number} v */
      const snap = v => Math.round(v / step) * step
      const at = this.#survey.seen(snap(x) + by * way[0], snap(y) + by * way[1])
      this.#point = [Math.min(Math.max(at[0], 0), w), Math.min(Math.max(at[1], 0), h)]
      this.#draw()
    } else if (e.key === 'Enter' || e.key === ' ') {
      this.#copy()
    } else {
      return
    }
    e.preventDefault()
  }

  #draw() {
    const survey = this.#survey
    const box = this.#box
    if (!box) return
    const point = survey && this.#point
    const here = point && positionOf(survey, survey.ground(...point))
    if (survey) drawGrid(find(box, 'svg'), this.#stage, survey, here?.area)
    const cross = part(box, 'cross')
    const readout = part(box, 'readout')
    cross.hidden = readout.hidden = !here
    if (!here) return
    cross.style.translate = `${point[0]}px ${point[1]}px`
    readout.replaceChildren(...wordsFor(here, survey.whatAt(...point)))
    this.#beside(readout, point)
  }

  /**
   * @param {HTMLElement} readout
   * @param {Point} point
   */
  #beside(readout, point) {
    // Beside the point, on the side where there is room.
    const {clientWidth: w, clientHeight: h} = this.#stage
    const [width, height] = [readout.offsetWidth, readout.offsetHeight]
    const x = point[0] + 16 + width > w ? point[0] - 16 - width : point[0] + 16
    const y = point[1] + 16 + height > h ? point[1] - 16 - height : point[1] + 16
    readout.style.translate = `${Math.max(x, 0)}px ${Math.max(y, 0)}px`
  }

  async #copy() {
    if (!this.#survey || !this.#point || !this.#box) return
    const {toml} = positionOf(this.#survey, this.#survey.ground(...this.#point))
    const told = part(this.#box, 'copied-position')
    const code = document.createElement('code')
    code.textContent = toml
    const copied = await navigator.clipboard?.writeText(toml).then(
      () => true,
      () => false,
    )
    told.replaceChildren(copied ? 'Copied ' : 'Copy this: ', code)
    told.hidden = false
    if (!copied) getSelection()?.selectAllChildren(code)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => (told.hidden = true), copied ? 2500 : 12_000)
  }
}

/**
 * @param {ReturnType<typeof positionOf>} here
 * @param {Seen[]} what
 */
function wordsFor({area, at}, what) {
  const place = line(['b', at.join(', ')], area ? ` in ${area.id || 'an area'}` : ' in the set')
  const seen = what.slice(0, 4).map(({kind, id, name}) => {
    const called = name && name !== id ? ` ${name}` : ''
    return line(`${kind} `, id ? ['code', id] : '', called)
  })
  return [place, ...seen, line('Click to copy')]
}

/**
 * A line of texts, and of elements as [name, text].
 * @param {(string | [name: string, text: string])[]} pieces
 */
function line(...pieces) {
  const p = document.createElement('p')
  for (const piece of pieces) {
    if (!piece) continue
    if (typeof piece === 'string') {
      p.append(piece)
      continue
    }
    const e = document.createElement(piece[0])
    e.textContent = piece[1]
    p.append(e)
  }
  return p
}
