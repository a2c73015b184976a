// The whole screen, where the browser and the frame allow it.
import {parts} from '../state/story.js'

export function fillScreen({root}) {
  const offer = () => {
    for (const b of parts(root, 'full')) b.hidden = !document.fullscreenEnabled
  }
  root.addEventListener('languagechange', offer)
  offer()
  root.addEventListener('click', e => {
    if (e.target.closest('[data-do=full]')) toggleFullScreen(root)
  })
}

export function toggleFullScreen(root) {
  if (document.fullscreenElement) document.exitFullscreen()
  else if (document.fullscreenEnabled) root.requestFullscreen().catch(() => {})
}
