// The rail: one slider, a tick for each step. A click goes to a step's start,
// a drag scrubs through the story.
/** @import {Player} from '../player.js' */
import {findAll, part, parts, within} from '../page/part.js'
import {arrivedWords, digits, leaveAlone, say, titleOf} from '../page/wordbook.js'

/** @param {Player} player */
export function showRail(player) {
  const {root, timeline, loader, page} = player
  let ticks = parts(root, 'tick')
  let slider = part(root, 'rail')
  let timer = 0

  const find = () => {
    slider = part(root, 'rail')
    ticks = parts(root, 'tick')
    for (const li of findAll(root, '.days [data-steps]')) {
      li.style.flexGrow = li.dataset.steps ?? ''
    }
    mark()
    move()
  }
  const mark = () => {
    const at = timeline.index
    for (const [i, tick] of ticks.entries()) {
      tick.classList.toggle('is-done', i < at)
      tick.classList.toggle('is-here', i === at)
    }
    part(root, 'handle').textContent = digits(root, timeline.step.number)
    slider.setAttribute('aria-valuenow', String(at + 1))
    slider.setAttribute('aria-valuetext', say(root, 'rail.arrived', arrivedWords(player, at)))
  }
  const move = () => {
    const {index, progress} = timeline
    slider.style.setProperty('--at', `${(100 * (index + progress)) / ticks.length}%`)
    ticks[index].style.setProperty('--here', progress.toFixed(4))
  }
  const jump = () => {
    slider.classList.add('is-jumping')
    clearTimeout(timer)
    timer = setTimeout(() => slider.classList.remove('is-jumping'), 260)
  }
  const fitted = () => fit(player, slider, ticks.length)

  timeline.on('stepchange', mark)
  timeline.on('timeupdate', move)
  page.on('languagechange', find)
  page.on('wordschange', mark)
  new ResizeObserver(fitted).observe(root)
  page.on('textchange', fitted)
  loader.on('failed', move)
  find()
  root.addEventListener('pointerdown', e => {
    const rail = railOf(e)
    if (rail && e.button === 0) grab(player, rail, e, jump)
  })
  root.addEventListener('pointermove', e => {
    const rail = railOf(e)
    if (rail && e.pointerType !== 'touch') point(player, rail, e.clientX)
    else hide(root)
  })
  root.addEventListener('pointerleave', () => hide(root))
}

/**
 * @param {Event} e
 * @returns {HTMLElement | null}
 */
const railOf = e => within(e, '[data-role=rail]')

/**
 * Many steps on a narrow rail: the marks become bars, the gaps close.
 * @param {Player} player
 * @param {HTMLElement} slider
 * @param {number} steps
 */
function fit({textScale}, slider, steps) {
  const each = slider.clientWidth / steps
  slider.classList.toggle('is-dense', each < 16 * textScale)
  slider.style.setProperty('--gap', `${Math.min(2, Math.floor(each / 4))}px`)
}

/**
 * Where on the rail a place on the screen is: 5.25 is a quarter into step 6.
 * @param {HTMLElement} rail
 * @param {number} x
 * @param {number} steps
 */
function placeOf(rail, x, steps) {
  const box = rail.getBoundingClientRect()
  let part = (x - box.left) / box.width
  if (getComputedStyle(rail).direction === 'rtl') part = 1 - part
  return Math.min(Math.max(part, 0), 0.99999) * steps
}

/**
 * @param {Player} player
 * @param {HTMLElement} rail
 * @param {PointerEvent} down
 * @param {() => void} jump
 */
function grab(player, rail, down, jump) {
  const {root, timeline} = player
  const steps = timeline.steps.length
  let dragged = false

  /** @param {PointerEvent} e */
  const drag = e => {
    if (e.pointerId !== down.pointerId) return
    if (!dragged && Math.abs(e.clientX - down.clientX) < 5) return
    dragged = true
    const place = placeOf(rail, e.clientX, steps)
    const {start, end} = timeline.steps[Math.floor(place)]
    timeline.seek(start + (place % 1) * (end - start) * 0.9999)
    point(player, rail, e.clientX)
  }
  /** @param {PointerEvent} e */
  const drop = e => {
    if (e.pointerId !== down.pointerId) return
    rail.removeEventListener('pointermove', drag)
    rail.removeEventListener('pointerup', drop)
    rail.removeEventListener('pointercancel', drop)
    if (e.type === 'pointerup' && !dragged) {
      jump()
      timeline.go(Math.floor(placeOf(rail, e.clientX, steps)))
    }
    if (e.pointerType === 'touch') hide(root)
  }
  rail.setPointerCapture(down.pointerId)
  rail.addEventListener('pointermove', drag)
  rail.addEventListener('pointerup', drop)
  rail.addEventListener('pointercancel', drop)
}

/**
 * Names the step under the pointer.
 * @param {Player} player
 * @param {HTMLElement} rail
 * @param {number} x
 */
function point({root, story, translated}, rail, x) {
  const tip = part(root, 'tip')
  const index = Math.floor(placeOf(rail, x, story.steps.length))
  const number = document.createElement('b')
  number.textContent = digits(root, story.steps[index].number)
  leaveAlone(tip, translated)
  tip.replaceChildren(number, ` ${titleOf(root, index)}`)
  tip.hidden = false
  const middle = ((index + 0.5) / story.steps.length) * rail.clientWidth
  const half = tip.offsetWidth / 2
  const inside = Math.min(Math.max(middle, half), rail.clientWidth - half)
  rail.style.setProperty('--tip', `${inside - half}px`)
}

/** @param {HTMLElement} root */
function hide(root) {
  part(root, 'tip').hidden = true
}
