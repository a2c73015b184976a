// The picture of one moment of a new version, drawn by the server.

import {isDark} from '../player/choices/theme.js'
import {part} from '../player/state/story.js'

// Lays the picture of the same step and time over the one that is there.
// Resolves with it once it can be seen; with null when it can't be had.
export async function layStill({root, timeline, story, loader}, storyboard) {
  if (!loader.engine) return null
  const stage = part(root, 'stage')
  const url = new URL('still.svg', storyboard)
  url.search = new URLSearchParams({
    step: timeline.step.id,
    index: timeline.index,
    posed: timeline.posed || timeline.still,
    t: Math.max(timeline.time - timeline.step.start, 0),
    w: stage.clientWidth,
    h: stage.clientHeight,
    lang: story.lang,
    theme: isDark() ? 'dark' : 'light',
    version: new URL(storyboard).search.slice(1), // what was drawn before is another
  })
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

// Resolves when the page as it is now has been painted; soon, where it is not.
export function painted() {
  return new Promise(done => {
    setTimeout(done, 100)
    requestAnimationFrame(() => setTimeout(done))
  })
}
