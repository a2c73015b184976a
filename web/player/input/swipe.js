/** @import {Player} from '../player.js' */
import {within} from '../page/part.js'

/**
 * A swipe to the side on the picture or the words is a step. Up and down stay
 * the page's: the browser takes those over and cancels the pointer.
 * @param {Player} player
 */
export function listenToSwipes({root, timeline}) {
  /** @type {PointerEvent | null} */
  let start = null

  root.addEventListener('pointerdown', e => {
    const on = within(e, '[data-role=stage], [data-role=steps]')
    start = on && e.isPrimary && e.pointerType !== 'mouse' ? e : null
  })
  root.addEventListener('pointercancel', () => {
    start = null
  })
  root.addEventListener('pointerup', e => {
    if (!start || e.pointerId !== start.pointerId) return
    const x = e.clientX - start.clientX
    const y = e.clientY - start.clientY
    start = null
    if (Math.abs(x) < 40 || Math.abs(x) < 1.5 * Math.abs(y)) return
    const rtl = getComputedStyle(root).direction === 'rtl'
    timeline.go(timeline.index + (x < 0 === rtl ? -1 : 1))
  })
}
