// The picture of one moment of a new version, drawn by the server.
import {isDark} from '../player/theme.js'
import {part} from '../player/story.js'

// Resolves with an image of what will be shown when the step takes the place of
// the one that is shown; with null when it can't be had.
export async function stillOf({root, timeline, story}, step, storyboard) {
  const stage = part(root, 'stage')
  const into = timeline.time - timeline.step.start
  const posed = timeline.posed || timeline.still
  const url = new URL('still.svg', storyboard)
  url.search = new URLSearchParams({
    t: posed ? step.still : Math.min(step.start + into, step.end),
    w: stage.clientWidth, h: stage.clientHeight, lang: story.lang, theme: isDark() ? 'dark' : 'light',
  })
  const img = new Image()
  Object.assign(img, {className: 'still', alt: '', src: url})
  return img.decode().then(() => img, () => null)
}

// Resolves when the page as it is now has been painted; soon, where it is not.
export function painted() {
  return new Promise(done => {
    setTimeout(done, 100)
    requestAnimationFrame(() => setTimeout(done))
  })
}
