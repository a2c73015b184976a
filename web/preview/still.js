// The picture of one moment of a new version, drawn by the server.
/** @import {Player} from '../player/player.js' */
import {isDark} from '../player/choices/theme.js'
import {part} from '../player/page/part.js'

/**
 * Lays the picture of the same step and time over the one that is there.
 * Resolves with it once it can be seen; with null when it can't be had.
 * @param {Player} player
 * @param {string} plan its address, with the version
 */
export async function layStill({root, timeline, story, loader}, plan) {
  if (!loader.engine) return null
  const stage = part(root, 'stage')
  const url = new URL('still.svg', plan)
  url.search = String(
    new URLSearchParams({
      step: timeline.step.id,
      index: String(timeline.index),
      posed: String(timeline.posed || timeline.still),
      t: String(Math.max(timeline.time - timeline.step.start, 0)),
      w: String(stage.clientWidth),
      h: String(stage.clientHeight),
      lang: story.lang,
      theme: isDark() ? 'dark' : 'light',
      version: new URL(plan).search.slice(1), // what was drawn before is another
    }),
  )
  const img = new Image()
  Object.assign(img, {className: 'still', alt: '', src: url})
  const there = await img.decode().then(
    () => true,
    () => false,
  )
  if (!there) return null
  stage.append(img)
  await painted()
  performance.mark('pictured')
  return img
}

/**
 * Resolves when the page as it is now has been painted; soon, where it is not.
 * @returns {Promise<void>}
 */
export function painted() {
  return new Promise(done => {
    setTimeout(done, 100)
    requestAnimationFrame(() => setTimeout(done))
  })
}
