// Keys, only while the focus is inside. Tab is never touched, and a key that
// is pressed with Ctrl, Alt or Meta is the browser's.

import {toggleFullScreen} from '../choices/fullscreen.js'
import {toggle} from '../parts/transport.js'

export function listenToKeys(player) {
  player.root.addEventListener('keydown', e => {
    if (e.defaultPrevented || e.ctrlKey || e.altKey || e.metaKey) return
    if (e.target.closest('input, dialog')) return
    const act = actionOf(player, e)
    if (!act) return
    e.preventDefault()
    act()
  })
}

function actionOf(player, e) {
  const {root, timeline} = player
  const onward = getComputedStyle(root).direction === 'rtl' ? -1 : 1
  const step = by => () => timeline.go(timeline.index + by)
  const second = by => () => timeline.seek(timeline.time + by)
  const press = what => () => root.querySelector(`[data-do=${what}][aria-expanded]`).click()
  const go = e.shiftKey ? second : step
  switch (e.key) {
    case ' ':
      return !e.target.closest('button, a') && (() => toggle(player))
    case 'k':
    case 'K':
      return () => toggle(player)
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

// Closes what is open; if nothing is, pauses.
function closeOrPause({root, loader}) {
  const untouched = root.dispatchEvent(new Event('closeall', {cancelable: true}))
  if (untouched) loader.pause()
}
