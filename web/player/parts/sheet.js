/** @import {Player} from '../player.js' */
import {part, within} from '../page/part.js'

const closing = ['close-sheet', 'sources', 'legend', 'corrections', 'full']

/**
 * The options of a narrow page, in a sheet from the foot of the screen.
 * @param {Player} player
 */
export function openSheet({root, loader}) {
  /** @type {HTMLDialogElement} */
  const sheet = part(root, 'sheet')
  root.addEventListener(
    'click',
    e => {
      if (e.target === sheet) sheet.close() // the dark around it
      const button = within(e, '[data-do]')
      if (!button) return
      const what = button.dataset.do ?? ''
      if (what === 'options') {
        loader.pause()
        sheet.showModal()
      } else if (sheet.contains(button) && closing.includes(what)) {
        sheet.close()
      }
    },
    true,
  )
}
