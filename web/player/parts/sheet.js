// The options of a narrow page, in a sheet from the foot of the screen.
import {part} from '../state/story.js'

const closing = ['close-sheet', 'sources', 'legend', 'corrections', 'full']

export function openSheet({root, loader}) {
  const sheet = part(root, 'sheet')
  root.addEventListener(
    'click',
    e => {
      if (e.target === sheet) sheet.close() // the dark around it
      const button = e.target.closest('[data-do]')
      if (!button) return
      if (button.dataset.do === 'options') {
        loader.pause()
        sheet.showModal()
      } else if (sheet.contains(button) && closing.includes(button.dataset.do)) {
        sheet.close()
      }
    },
    true,
  )
}
