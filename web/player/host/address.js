// The address says where the reader is: ?step=…&t=…&lang=…&theme=…&autoplay=1
// ask for a start, and the step stands in the fragment, for links and for
// going back. With a step t counts from the step's beginning, whenever that is
// in another language.
/** @import {Player} from '../player.js' */
import {fragment} from '../../shared/fragment.js'
import {indexOf} from '../../shared/steps.js'
import {prefersStill} from '../choices/motion.js'
import {comesInSight} from '../page/sight.js'
import {savesData} from '../state/approach.js'
import {framed} from './framed.js'

/** @param {Player} player */
export function followAddress(player) {
  const {timeline, asked} = player
  /** @param {string} name */
  const follow = name => {
    const id = indexOf(timeline.steps, name)
    const index = id < 0 ? timeline.steps.findIndex(s => String(s.number) === name) : id
    if (timeline.steps[index] && index !== timeline.index) timeline.go(index)
  }

  follow(asked.get('step') || fragment())
  const t = asked.get('t')
  if (t && Number.isFinite(Number(t))) {
    timeline.seek(Number(t) + (asked.get('step') ? timeline.step.start : 0))
  }
  if (asked.get('autoplay') === '1') startByItself(player)
  if (framed) return // nobody sees its address

  let timer = 0
  window.addEventListener('hashchange', () => {
    clearTimeout(timer)
    follow(fragment())
  })
  // Browsers count how often a page rewrites its address: once is enough
  // after a drag over many steps.
  const write = () => {
    try {
      history.replaceState(history.state, '', linkTo(timeline.step))
    } catch {
      // The browser has its reasons: the story does without an address.
    }
  }
  timeline.on('stepchange', () => {
    clearTimeout(timer)
    timer = setTimeout(write, 200)
  })
}

/**
 * Plays without being asked to, once it is seen, for readers who do not mind.
 * @param {Player} player
 */
export function startByItself({root, loader}) {
  if (prefersStill() || savesData()) return
  comesInSight(root)
    .then(() => loader.play())
    .catch(() => {})
}

// What an address says that is not for others: where it starts, and what hosts
// have told the frame.
const own = [
  'step',
  't',
  'autoplay',
  'stage',
  'together',
  'initialWidth',
  'childId',
  'parentTitle',
  'parentUrl',
]

let article = '' // the story's place in the article around the frame

/**
 * Has links lead to the article: its address up to the name of the explainer.
 * @param {string} url
 */
export function linkFrom(url) {
  article = url
}

/**
 * The address of a step, or of the story when there is none.
 * @param {{id: string} | null} step
 */
export function linkTo(step) {
  if (article) return step ? `${article}:${encodeURIComponent(step.id)}` : article
  const url = new URL(location.href)
  for (const name of own) url.searchParams.delete(name)
  url.hash = step ? step.id : ''
  return url.href.replace(/#$/, '')
}
