// Tells the host how tall the story is, in the words of those that newsrooms
// use: AMP and @newswire/frames, Datawrapper, what infogram, Medium and Embedly
// share, and pym.js. Each listens to one of the four and lets the others pass.
import {address, framed, hear, pymName, stageOnly, tell} from './framed.js'

const least = 100 // pixels: AMP takes no less
const patience = 1500 // milliseconds that a host may take to follow

export function tellHeight({root, story}) {
  if (!framed || stageOnly) return
  const html = document.documentElement
  let told = 0

  const measure = asked => {
    const height = Math.ceil(root.getBoundingClientRect().height)
    // What a hidden frame measures, without any width, is not the story's height.
    const fits = 'flow' in html.dataset && html.clientWidth > 0 && height >= least
    if (fits && (asked || height !== told)) told = height
    else if (!asked || !told) return
    for (const message of messages(story.id, told)) tell(message)
  }
  // A frame far off the screen is not laid out anew until somebody asks.
  hear(message => asksForHeight(message) && measure(true))
  measure()
  new ResizeObserver(() => measure()).observe(root)
  ready()
  giveUp(html, () => told)
}

function messages(id, height) {
  const all = [
    {sentinel: 'amp', type: 'embed-size', height},
    {'datawrapper-height': {[id]: height}},
    JSON.stringify({src: address, context: 'iframe.resize', height}),
  ]
  if (pymName) all.push(['pym', pymName, 'height', height].join('xPYMx'))
  return all
}

function asksForHeight(message) {
  if (typeof message === 'string') return message.startsWith(`pymxPYMx${pymName}xPYMxwidthxPYMx`)
  return Boolean(message) && message.sentinel === 'amp' && message.type === 'frames-init'
}

// AMP takes its placeholder away once there is something to see.
function ready() {
  const say = () => tell({sentinel: 'amp', type: 'embed-ready'})
  if (document.readyState === 'complete') say()
  else window.addEventListener('load', say, {once: true})
}

// Where nobody follows, a short wide frame holds the story as a phone on its
// side does: picture and words beside each other.
function giveUp(html, told) {
  const short = matchMedia('(max-height: 499px) and (min-width: 35em) and (min-height: 15em) and (orientation: landscape)')
  let timer = 0
  const look = () => {
    clearTimeout(timer)
    if (!short.matches) html.dataset.flow = ''
    else timer = setTimeout(() => told() > innerHeight && delete html.dataset.flow, patience)
  }
  short.addEventListener('change', look)
  look()
}
