// The rail: one slider, a tick for each step. A click goes to a step's start,
// a drag scrubs through the story.

import {digits, mark as leave, say, titleOf} from '../page/wordbook.js'
import {part, parts} from '../state/story.js'
import {arrivedWords} from './announce.js'

export function showRail(player) {
  const {root, timeline, loader} = player
  let ticks
  let handle
  let slider

  const find = () => {
    slider = part(root, 'rail')
    handle = part(root, 'handle')
    ticks = parts(root, 'tick')
    for (const li of root.querySelectorAll('.days [data-steps]')) {
      li.style.flexGrow = li.dataset.steps
    }
    mark()
    move()
  }
  const mark = () => {
    const at = timeline.index
    ticks.forEach((tick, i) => {
      tick.classList.toggle('is-done', i < at)
      tick.classList.toggle('is-here', i === at)
    })
    handle.textContent = digits(player.root, at + 1)
    slider.setAttribute('aria-valuenow', at + 1)
    slider.setAttribute('aria-valuetext', say(root, 'rail.arrived', arrivedWords(player, at)))
  }
  const move = () => {
    slider.style.setProperty(
      '--at',
      `${(100 * (timeline.index + timeline.progress)) / ticks.length}%`,
    )
    ticks[timeline.index].style.setProperty('--here', timeline.progress.toFixed(4))
  }
  const jump = () => {
    slider.classList.add('is-jumping')
    clearTimeout(jump.timer)
    jump.timer = setTimeout(() => slider.classList.remove('is-jumping'), 260)
  }

  timeline.addEventListener('stepchange', mark)
  timeline.addEventListener('timeupdate', move)
  root.addEventListener('languagechange', find)
  root.addEventListener('wordschange', mark)
  new ResizeObserver(() => fit(player, slider, ticks.length)).observe(root)
  root.addEventListener('textchange', () => fit(player, slider, ticks.length))
  loader.addEventListener('failed', move)
  find()
  root.addEventListener('pointerdown', e => {
    const rail = e.target.closest('[data-role=rail]')
    if (rail && e.button === 0) grab(player, rail, e, jump)
  })
  root.addEventListener('pointermove', e => {
    const rail = e.target.closest('[data-role=rail]')
    if (rail && e.pointerType !== 'touch') point(player, rail, e.clientX)
    else hide(root)
  })
  root.addEventListener('pointerleave', () => hide(root))
}

// Many steps on a narrow rail: the marks become bars, the gaps close.
function fit({textScale}, slider, steps) {
  const each = slider.clientWidth / steps
  slider.classList.toggle('is-dense', each < 16 * textScale)
  slider.style.setProperty('--gap', `${Math.min(2, Math.floor(each / 4))}px`)
}

// Where on the rail a place on the screen is: 5.25 is a quarter into step 6.
function placeOf(rail, x, steps) {
  const box = rail.getBoundingClientRect()
  let part = (x - box.left) / box.width
  if (getComputedStyle(rail).direction === 'rtl') part = 1 - part
  return Math.min(Math.max(part, 0), 0.99999) * steps
}

function grab(player, rail, down, jump) {
  const {root, timeline} = player
  const steps = timeline.steps.length
  let dragged = false

  const drag = e => {
    if (e.pointerId !== down.pointerId) return
    if (!dragged && Math.abs(e.clientX - down.clientX) < 5) return
    dragged = true
    const place = placeOf(rail, e.clientX, steps)
    const {start, end} = timeline.steps[Math.floor(place)]
    timeline.seek(start + (place % 1) * (end - start) * 0.9999)
    point(player, rail, e.clientX)
  }
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

// Names the step under the pointer.
function point({root, story, translated}, rail, x) {
  const tip = part(root, 'tip')
  const index = Math.floor(placeOf(rail, x, story.steps.length))
  const number = document.createElement('b')
  number.textContent = digits(root, index + 1)
  leave(tip, translated)
  tip.replaceChildren(number, ` ${titleOf(root, index)}`)
  tip.hidden = false
  const middle = ((index + 0.5) / story.steps.length) * rail.clientWidth
  const half = tip.offsetWidth / 2
  const inside = Math.min(Math.max(middle, half), rail.clientWidth - half)
  rail.style.setProperty('--tip', `${inside - half}px`)
}

function hide(root) {
  part(root, 'tip').hidden = true
}
