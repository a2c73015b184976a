/** @import {Player} from '../player.js' */
import {watch} from '../../shared/watch.js'

/**
 * Tells whether a part of the page can be seen: on the screen, in a tab that is
 * shown, and in a frame that the host does not know to be out of sight.
 * @param {Player} player
 * @param {HTMLElement} part
 * @param {() => void} changed
 */
export function watchSight(player, part, changed) {
  const sight = {visible: true}
  let onScreen = true
  const look = () => {
    sight.visible = onScreen && !document.hidden && player.seen
    changed()
  }
  document.addEventListener('visibilitychange', look)
  player.page.on('sightchange', look)
  watch(part, now => {
    onScreen = now
    look()
  })
  return sight
}

/**
 * Resolves when a part of the page is on the screen for the first time.
 * @param {HTMLElement} part
 * @returns {Promise<void>}
 */
export function comesInSight(part) {
  return new Promise(seen => {
    const observer = watch(part, near => {
      if (!near) return
      observer.disconnect()
      seen()
    })
  })
}

/**
 * Takes the host's word for whether the frame can be seen.
 * @param {Player} player
 * @param {boolean} seen
 */
export function believeHost(player, seen) {
  player.seen = seen
  player.page.tell('sightchange')
}
