// The story as one long page, all steps below one another: for paper, and on
// purpose with ?static=1.
/** @import {Player} from '../player.js' */
import {fragment} from '../../shared/fragment.js'
import {markPage} from '../page/marks.js'
import {find, findAll, part} from '../page/part.js'

/** @param {Player} player */
export function asksForAll({asked}) {
  return asked.get('static') === '1'
}

/**
 * Shows all steps on the screen, as they stand without any script.
 * @param {Player} player
 */
export function unroll({root, asked}) {
  markPage('static', true)
  const theme = asked.get('theme')
  if (theme === 'light' || theme === 'dark') markPage('theme', theme)
  /** @type {HTMLLinkElement} */
  const paper = find(document, 'link[media=print]')
  paper.media = 'all'
  /** @type {NodeListOf<HTMLSourceElement>} */
  const sources = findAll(root, 'picture source')
  for (const source of sources) fit(source, theme)
  follow(root)
}

/**
 * A theme that is asked for by name is the pictures' too.
 * @param {HTMLSourceElement} source
 * @param {string | null} theme
 */
function fit(source, theme) {
  const dark = /prefers-color-scheme/.test(source.media)
  if (theme === 'light' && dark) source.remove()
  if (theme === 'dark') source.media = source.media.replace(/( and )?\(prefers.*/, '') || 'all'
}

/**
 * The page moves when it unrolls: whoever came for a step is led there.
 * @param {HTMLElement} root
 */
function follow(root) {
  const step = fragment() && root.querySelector(`[id="${CSS.escape(fragment())}"]`)
  if (step) step.scrollIntoView()
}

/**
 * Paper shows the address. For pictures that the screen has not asked for yet a
 * browser waits when it prints, as long as they are lazy.
 * @param {Player} player
 */
export function printWhole({root}) {
  window.addEventListener('beforeprint', () => {
    const address = part(root, 'address')
    if (!address.textContent) address.textContent = location.href.replace(/[?#].*/, '')
  })
}
