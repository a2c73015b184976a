// When the engine is fetched: as soon as the story is on the screen or near it,
// somebody moves, and the page has nothing else to do, so that nobody's phone
// gets warm over a page that was only opened. Until then, and for readers who
// save data, the panels do; Play fetches it for them too. It is given back, with
// all that it holds, when the story has been out of sight for a while: soon in a
// frame, of which an article may have many. Where our own embed.js is around it,
// that says when.

import {idle} from '../../shared/idle.js'
import {framed} from '../host/framed.js'

const glance = 300 // milliseconds: who scrolls past does not look
const longGone = {frame: 5000, page: 30_000}

export function approach(player) {
  const {loader} = player
  player.allowEngine = allowed => {
    if (!allowed) loader.close()
    else if (!savesData()) loader.open()
  }
  if (framed) comeAndGo(player, '0px', longGone.frame)
  else if (!savesData()) somebody().then(() => comeAndGo(player, '50% 0px', longGone.page))
}

// Signs of life, none of which is held up or kept from anyone.
const signs = ['pointermove', 'pointerdown', 'wheel', 'scroll', 'touchstart', 'keydown', 'focusin']

// Comes true when somebody moves, touches, scrolls or types.
function somebody() {
  return new Promise(there => {
    const heard = new AbortController()
    const hear = () => {
      heard.abort()
      there()
    }
    for (const sign of signs) {
      addEventListener(sign, hear, {passive: true, capture: true, signal: heard.signal})
    }
  })
}

// Fetches the engine when the story is on the screen, or so far from it, and gives
// it back after so many milliseconds out of sight. Frames of one article hear of
// each other, where they have an origin: who fetches an engine has those out of
// sight give theirs back at once.
function comeAndGo(player, margin, patience) {
  const others =
    framed && typeof BroadcastChannel === 'function'
      ? new BroadcastChannel('standoff-engines')
      : null
  let near = false
  let came = false
  let timer = 0
  const settle = async () => {
    if (near) await idle()
    if (player.managed) return
    if (near) others?.postMessage('fetched')
    player.allowEngine(near)
  }
  others?.addEventListener('message', () => {
    if (near) return
    clearTimeout(timer)
    settle()
  })
  new IntersectionObserver(
    entries => {
      near = entries[entries.length - 1].isIntersecting
      came ||= near
      clearTimeout(timer)
      if (came) timer = setTimeout(settle, near ? glance : patience)
    },
    {rootMargin: margin},
  ).observe(player.root)
}

// Whether the reader has asked for little data to be fetched.
export function savesData() {
  const {connection} = navigator
  return Boolean(connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches)
}
