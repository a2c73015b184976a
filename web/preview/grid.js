// The plan's grid over the picture: metres on the ground, what is under the
// pointer, and a click copies the position as the storyboard wants it. With
// the keyboard, arrows move a point (Shift: by five metres) and Enter copies.
import {part} from '../player/state/story.js'
import {drawGrid} from './gridlines.js'
import {positionOf, surveyOf} from './survey.js'

const step = 0.5 // metres that an arrow key goes

export class Grid {
  #player
  #stage
  #box
  #survey = null
  #point = null // on the stage: where the pointer is, or the keys have led
  #on = false
  #asking = false
  #stale = false

  constructor(player) {
    this.#player = player
    this.#stage = part(player.root, 'stage')
    const renew = () => this.#renew()
    for (const type of ['timeupdate', 'stepchange']) player.timeline.addEventListener(type, renew)
    player.root.addEventListener('languagechange', renew)
    player.loader.addEventListener('ready', renew)
    player.loader.addEventListener('failed', renew)
    new ResizeObserver(renew).observe(this.#stage)
  }

  show(on) {
    this.#on = Boolean(on)
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
    box.addEventListener('pointermove', e => this.#move(e))
    box.addEventListener('pointerleave', () => this.#leave())
    box.addEventListener('click', e => {
      this.#move(e)
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
    this.#box.querySelector('svg').replaceChildren()
    this.#leave()
  }

  #move({clientX, clientY}) {
    const {left, top} = this.#box.getBoundingClientRect()
    this.#point = [clientX - left, clientY - top]
    this.#draw()
  }

  #leave() {
    this.#point = null
    this.#draw()
  }

  #key(e) {
    const way = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]}[e.key]
    if (!this.#survey || e.ctrlKey || e.altKey || e.metaKey) return
    if (way) {
      const {clientWidth: w, clientHeight: h} = this.#stage
      const by = e.shiftKey ? 10 * step : step
      const [x, y] = this.#survey.ground(...(this.#point || [w / 2, h / 2]))
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
    const point = survey && this.#point
    const here = point && positionOf(survey, survey.ground(...point))
    if (survey) drawGrid(this.#box.querySelector('svg'), this.#stage, survey, here?.area)
    this.#tell(point, here)
  }

  #tell(point, here) {
    const cross = part(this.#box, 'cross')
    const readout = part(this.#box, 'readout')
    cross.hidden = readout.hidden = !here
    if (!here) return
    cross.style.translate = `${point[0]}px ${point[1]}px`
    readout.replaceChildren(...wordsFor(here, this.#survey.whatAt(...point)))
    // Beside the point, on the side where there is room.
    const {clientWidth: w, clientHeight: h} = this.#stage
    const [width, height] = [readout.offsetWidth, readout.offsetHeight]
    const x = point[0] + 16 + width > w ? point[0] - 16 - width : point[0] + 16
    const y = point[1] + 16 + height > h ? point[1] - 16 - height : point[1] + 16
    readout.style.translate = `${Math.max(x, 0)}px ${Math.max(y, 0)}px`
  }

  async #copy() {
    if (!this.#survey || !this.#point) return
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
    if (!copied) getSelection().selectAllChildren(code)
    clearTimeout(this.timer)
    this.timer = setTimeout(() => (told.hidden = true), copied ? 2500 : 12_000)
  }
}

function wordsFor({area, at}, what) {
  const place = line(['b', at.join(', ')], area ? ` in ${area.id || 'an area'}` : ' in the set')
  return [
    place,
    ...what
      .slice(0, 4)
      .map(({kind, id, name}) =>
        line(`${kind} `, id && ['code', id], name && name !== id && ` ${name}`),
      ),
    line('Click to copy'),
  ]
}

// A line of texts, and of elements as [name, text].
function line(...pieces) {
  const p = document.createElement('p')
  for (const piece of pieces.filter(Boolean)) {
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
