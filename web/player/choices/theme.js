// Light, dark, or as the system says.
/** @import {Player} from '../player.js' */
import {chosenTheme, markPage} from '../page/marks.js'
import {findAll, pressed} from '../page/part.js'

const system = matchMedia('(prefers-color-scheme: dark)')

/** @typedef {'light' | 'dark' | 'auto'} Theme */

export function isDark() {
  const theme = chosenTheme()
  return theme === 'auto' ? system.matches : theme === 'dark'
}

/**
 * Reports whether it is the name of a theme.
 * @param {unknown} theme
 * @returns {theme is Theme}
 */
export const isTheme = theme => theme === 'light' || theme === 'dark' || theme === 'auto'

/** @param {Player} player */
export function chooseTheme(player) {
  const show = () => setTheme(player, chosenTheme())
  pressed(player.root, '[data-do=theme]', ({dataset}) => {
    if (isTheme(dataset.themeIs)) setTheme(player, dataset.themeIs)
  })
  player.page.on('languagechange', show)
  system.addEventListener('change', show)
  const theme = player.asked.get('theme')
  setTheme(player, isTheme(theme) ? theme : 'auto')
}

/**
 * @param {Player} player
 * @param {Theme} theme
 */
export function setTheme({root, page}, theme) {
  markPage('theme', theme === 'auto' ? '' : theme)
  for (const b of findAll(root, '[data-do=theme]')) {
    b.setAttribute('aria-pressed', String(b.dataset.themeIs === theme))
  }
  page.tell('themechange')
}
