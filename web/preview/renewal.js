// Takes a new version of the storyboard into the page, at the same step and
// time, without loading anything again but the story itself.
/** @import {Player} from '../player/player.js' */
import {takeWords} from '../player/choices/language.js'
import {isMarked} from '../player/page/marks.js'
import {find} from '../player/page/part.js'
import {readStory} from '../player/state/story.js'
import {indexOf} from '../shared/steps.js'
import {layStill, painted} from './still.js'

/**
 * Returns a function that brings the page to a version. The new picture is
 * seen at once, as the server has drawn it; meanwhile the engine reads the new plan,
 * and takes over.
 * @param {Player} player
 */
export function renewal(player) {
  let shown = new URL(player.story.plan).search.slice(1)
  let wanted = shown
  let busy = false

  /** @param {string} version */
  return async function renew(version) {
    wanted = version
    if (busy) return
    busy = true
    try {
      while (wanted && wanted !== shown) {
        const next = wanted
        await take(player, next)
        shown = next
      }
    } finally {
      busy = false
    }
  }
}

/**
 * @param {Player} player
 * @param {string} version
 */
async function take(player, version) {
  const {story, loader} = player
  const address = new URL(`?${version}`, story.plan).href
  performance.mark('told')
  const laid = layStill(player, address)
  const [page, plan] = await Promise.all([pageOf(player), file(address)])
  // While the engine is on its way it holds the plan from before.
  if (loader.state === 'loading') await loader.ready.catch(() => {})
  if (!page || isMarked('static') || otherTool(page)) {
    location.reload()
    return new Promise(() => {}) // the page goes
  }
  const still = await laid
  story.plan = address
  takeWords(player, page, place(player, page))
  await painted()
  performance.mark('seen')
  if (loader.engine) loader.engine.load(plan, {time: player.timeline.shown})
  performance.mark('moves')
  await painted()
  if (still) still.remove()
}

/**
 * The story's page in the language that is shown, or in its first if it has
 * lost that one; null when it has none.
 * @param {Player} player
 */
async function pageOf({story}) {
  const here = location.href.replace(/[?#].*/, '')
  const html = await text(here).catch(() => text(new URL('./', story.plan).href))
  const page = new DOMParser().parseFromString(html, 'text/html')
  return page.querySelector('[data-role=data]') && page
}

/**
 * A preview that was started anew may bring another player.
 * @param {Document} page
 */
function otherTool(page) {
  /** @param {Document} page */
  const script = page => find(page, 'script[src]').getAttribute('src')
  return script(page) !== script(document)
}

/**
 * The index, among the new steps, of the one that is shown: the same by its
 * id, else the one that has taken its place.
 * @param {Player} player
 * @param {Document} page
 */
function place({timeline}, page) {
  const {steps} = readStory(page)
  const same = indexOf(steps, timeline.step.id)
  return same < 0 ? Math.min(timeline.index, steps.length - 1) : same
}

/** @param {string} url */
async function text(url) {
  return new TextDecoder().decode(await file(url))
}

/** @param {string} url */
async function file(url) {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
