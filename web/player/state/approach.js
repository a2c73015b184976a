// When the engine is fetched: as soon as the story is on the screen or near it,
// somebody moves, and the page has nothing else to do, so that nobody's phone
// gets warm over a page that was only opened. Until then, and for readers who
// save data, the panels do; Play fetches it for them too. It is given back, with
// all that it holds, when the story has been out of sight for a while: soon in a
// frame, of which an article may have many. Where our own embed.js is around it,
// that says when.
/** @import {Player} from '../player.js' */
import {idle} from '../../shared/idle.js'
import {watch} from '../../shared/watch.js'
import {framed} from '../host/framed.js'

const glance = 300 // milliseconds: who scrolls past does not look
const longGone = {frame: 5000, page: 30_000}

/** @param {Player} player */
export function approach(player) {
  if (framed) comeAndGo(player, '0px', longGone.frame)
  else if (!savesData()) somebody().then(() => comeAndGo(player, '50% 0px', longGone.page))
}

/**
 * Fetches the engine, unless the reader saves data, or gives it back.
 * @param {Player} player
 * @param {boolean} allowed
 */
export function allowEngine({loader}, allowed) {
  if (!allowed) loader.close()
  else if (!savesData()) loader.open()
}

// Signs of life, none of which is held up or kept from anyone.
const signs = ['pointermove', 'pointerdown', 'wheel', 'scroll', 'touchstart', 'keydown', 'focusin']

/**
 * Resolves when somebody moves, touches, scrolls or types.
 * @returns {Promise<void>}
 */
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

/**
 * Fetches the engine when the story is on the screen, or so far from it, and gives
 * it back after so many milliseconds out of sight. Frames of one article hear of
 * each other, where they have an origin: who fetches an engine has those out of
 * sight give theirs back at once.
 * @param {Player} player
 * @param {string} margin
 * @param {number} patience
 */
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
    allowEngine(player, near)
  }
  others?.addEventListener('message', () => {
    if (near) return
    clearTimeout(timer)
    settle()
  })
  watch(
    player.root,
    now => {
      near = now
      came ||= near
      clearTimeout(timer)
      if (came) timer = setTimeout(settle, near ? glance : patience)
    },
    margin,
  )
}

/** Reports whether the reader has asked for little data to be fetched. */
export function savesData() {
  const {connection} = /** @type {{connection?: {saveData: boolean}}} */ (navigator)
  return Boolean(connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches)
}
