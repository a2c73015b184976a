// Tells the host how tall the story is, in the words of those that newsrooms
// use: AMP and @newswire/frames, Datawrapper, what infogram, Medium and Embedly
// share, pym.js and WordPress. Each listens to one of them and lets the others
// pass. In a frame that is lower than that the picture gives way to the words.
/** @import {Player} from '../player.js' */
import {isMarked, markPage} from '../page/marks.js'
import {part} from '../page/part.js'
import {address, framed, hear, pymName, secret, stageOnly, tell} from './framed.js'

const least = 100 // pixels: AMP takes no less
const patience = 1500 // milliseconds that a host may take to follow

/** @param {Player} player */
export function tellHeight({root, story}) {
  if (!framed || stageOnly) return
  const html = document.documentElement
  let told = 0
  let rest = 0

  // How tall the story is but for picture and notes: the picture has what is left.
  // A frame later, as the story must not change its size while it is measured.
  const giveWay = () => {
    const now = heightsOf(root).rest
    if (now === rest || !isMarked('player')) return
    rest = now
    html.style.setProperty('--rest', `${rest}px`)
  }
  /** @param {boolean} [asked] */
  const measure = asked => {
    const height = Math.ceil(heightsOf(root).whole)
    // What a hidden frame measures, without any width, is not the story's height.
    const fits = isMarked('flow') && html.clientWidth > 0 && height >= least
    if (fits && (asked || height !== told)) told = height
    else if (!asked || !told) return
    for (const message of messages(story.id, told)) tell(message)
  }
  // A frame far off the screen is not laid out anew until somebody asks.
  hear(message => asksForHeight(message) && measure(true))
  giveWay()
  measure()
  new ResizeObserver(() => {
    measure()
    requestAnimationFrame(giveWay)
  }).observe(root)
  ready()
  giveUp(() => told)
}

/**
 * The story's heights in pixels: whole, with a picture of full height; and the
 * rest that picture and open notes leave.
 * @param {HTMLElement} root
 */
function heightsOf(root) {
  /** @param {string} name */
  const box = name => part(root, name).getBoundingClientRect().height
  const {height, maxHeight} = getComputedStyle(part(root, 'stage'))
  const all = root.getBoundingClientRect().height
  const full = parseFloat(maxHeight) / parseFloat(height) || 1
  return {whole: all + box('stage') * (full - 1), rest: all - box('stage') - box('drawer')}
}

/**
 * @param {string} id
 * @param {number} height
 */
function messages(id, height) {
  /** @type {unknown[]} */
  const all = [
    {sentinel: 'amp', type: 'embed-size', height},
    {'datawrapper-height': {[id]: height}},
    JSON.stringify({src: address, context: 'iframe.resize', height}),
  ]
  if (pymName) all.push(['pym', pymName, 'height', height].join('xPYMx'))
  if (secret) all.push({message: 'height', value: height, secret})
  return all
}

/** @param {any} message */
function asksForHeight(message) {
  if (typeof message === 'string') return message.startsWith(`pymxPYMx${pymName}xPYMxwidthxPYMx`)
  if (!message) return false
  if (secret && message.secret === secret) return message.message === 'ready'
  return message.sentinel === 'amp' && message.type === 'frames-init'
}

// AMP takes its placeholder away once there is something to see.
function ready() {
  const say = () => tell({sentinel: 'amp', type: 'embed-ready'})
  if (document.readyState === 'complete') say()
  else window.addEventListener('load', say, {once: true})
}

/**
 * Where nobody follows, a short wide frame holds the story as a phone on its
 * side does: picture and words beside each other.
 * @param {() => number} told
 */
function giveUp(told) {
  const short = matchMedia(
    '(max-height: 499px) and (min-width: 35em) and (min-height: 15em) and (orientation: landscape)',
  )
  let timer = 0
  const look = () => {
    clearTimeout(timer)
    if (!short.matches) markPage('flow', true)
    else timer = setTimeout(() => told() > innerHeight && markPage('flow', false), patience)
  }
  short.addEventListener('change', look)
  look()
}
