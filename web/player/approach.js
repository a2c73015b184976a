// When the engine is fetched: as soon as the story is on the screen or near it,
// somebody moves, and the page has nothing else to do, so that nobody's phone
// gets warm over a page that was only opened. Until then, and for readers who
// save data, the panels do; Play fetches it for them too. In a frame, of which
// an article may have many, it is given back when the story has been out of
// sight for a while; and where our own embed.js is around it, that says when.
import {framed} from './framed.js'
import {idle} from './idle.js'

const glance = 300 // milliseconds: who scrolls past does not look
const longGone = 5000

export function approach(player) {
  const {root, loader} = player
  player.allowEngine = allowed => {
    if (!allowed) loader.close()
    else if (!savesData()) loader.open()
  }
  if (framed) {
    comeAndGo(player)
    return
  }
  if (savesData()) return
  somebody().then(() => comeNear(root)).then(idle).then(() => loader.open())
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

// Comes true when the story is on the screen or half a screen away.
function comeNear(root) {
  return new Promise(near => {
    const watch = new IntersectionObserver(
      entries => {
        if (!entries[entries.length - 1].isIntersecting) return
        watch.disconnect()
        near()
      },
      {rootMargin: '50% 0px'},
    )
    watch.observe(root)
  })
}

// Frames of one article hear of each other, where they have an origin: who
// fetches an engine has those out of sight give theirs back at once.
function comeAndGo(player) {
  const others =
    typeof BroadcastChannel === 'function' ? new BroadcastChannel('standoff-engines') : null
  let near = false
  let timer = 0
  const settle = () => {
    if (player.managed) return
    if (near) others?.postMessage('fetched')
    player.allowEngine(near)
  }
  others?.addEventListener('message', () => {
    if (near) return
    clearTimeout(timer)
    settle()
  })
  new IntersectionObserver(entries => {
    near = entries[entries.length - 1].isIntersecting
    clearTimeout(timer)
    timer = setTimeout(settle, near ? glance : longGone)
  }).observe(player.root)
}

// Whether the reader has asked for little data to be fetched.
export function savesData() {
  const {connection} = navigator
  return Boolean(
    (connection && connection.saveData) || matchMedia('(prefers-reduced-data: reduce)').matches,
  )
}
