// The whole screen, where the browser and the frame allow it.
/** @import {Player} from '../player.js' */
import {parts, pressed} from '../page/part.js'

/** @param {Player} player */
export function fillScreen({root, page}) {
  const offer = () => {
    for (const b of parts(root, 'full')) b.hidden = !document.fullscreenEnabled
  }
  page.on('languagechange', offer)
  offer()
  pressed(root, '[data-do=full]', () => toggleFullScreen(root))
}

/** @param {HTMLElement} root */
export function toggleFullScreen(root) {
  if (document.fullscreenElement) document.exitFullscreen()
  else if (document.fullscreenEnabled) root.requestFullscreen().catch(() => {})
}
