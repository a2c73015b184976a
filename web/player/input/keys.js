// Keys, only while the focus is inside. Tab is never touched, and a key that
// is pressed with Ctrl, Alt or Meta is the browser's.
/** @import {Player} from '../player.js' */
import {toggleFullScreen} from '../choices/fullscreen.js'
import {find, within} from '../page/part.js'

/** @param {Player} player */
export function listenToKeys(player) {
  player.root.addEventListener('keydown', e => {
    if (e.defaultPrevented || e.ctrlKey || e.altKey || e.metaKey) return
    if (within(e, 'input, dialog')) return
    const act = actionOf(player, e)
    if (!act) return
    e.preventDefault()
    act()
  })
}

/**
 * @param {Player} player
 * @param {KeyboardEvent} e
 * @returns {(() => unknown) | false | null}
 */
function actionOf(player, e) {
  const {root, timeline, loader} = player
  const onward = getComputedStyle(root).direction === 'rtl' ? -1 : 1
  /** @param {number} by */
  const step = by => () => timeline.go(timeline.index + by)
  /** @param {number} by */
  const second = by => () => timeline.seek(timeline.time + by)
  /** @param {string} what */
  const press = what => () => find(root, `[data-do=${what}][aria-expanded]`).click()
  const go = e.shiftKey ? second : step
  switch (e.key) {
    case ' ':
      return !within(e, 'button, a') && (() => loader.toggle())
    case 'k':
    case 'K':
      return () => loader.toggle()
    case 'ArrowRight':
      return go(onward)
    case 'ArrowLeft':
      return go(-onward)
    case 'Home':
      return () => timeline.go(0)
    case 'End':
      return () => timeline.go(timeline.steps.length - 1)
    case 's':
    case 'S':
      return press('tag')
    case 'l':
    case 'L':
      return press('steps')
    case 'f':
    case 'F':
      return () => toggleFullScreen(root)
    case 'Escape':
      return () => closeOrPause(player)
  }
  return null
}

/**
 * Closes what is open; if nothing is, pauses.
 * @param {Player} player
 */
function closeOrPause({page, loader}) {
  const untouched = page.tell('closeall')
  if (untouched) loader.pause()
}
