// The small menus of the foot and the list of steps: a button opens one, any
// click elsewhere, Esc or leaving it closes it.
/** @import {Player} from '../player.js' */
import {find, findAll, within} from '../page/part.js'

// Pixels: what stays free above a menu, and how high one is at least.
const margin = 8
const least = 160

/** @param {HTMLElement} button */
const menuOf = button => find(document, `[id="${button.getAttribute('aria-controls')}"]`)

/** @param {Player} player */
export function openMenus({root, loader, page}) {
  /** @type {HTMLElement | null} */
  let button = null

  const close = () => {
    if (!button) return
    button.setAttribute('aria-expanded', 'false')
    menuOf(button).hidden = true
    button = null
  }
  /** @param {HTMLElement} b */
  const open = b => {
    button = b
    b.setAttribute('aria-expanded', 'true')
    const menu = menuOf(b)
    menu.hidden = false
    menu.style.maxBlockSize = ''
    const {top, height} = menu.getBoundingClientRect()
    if (top < margin) menu.style.maxBlockSize = `${Math.max(least, height + top - margin)}px`
    menu.querySelector('[aria-current], [aria-pressed=true]')?.scrollIntoView({block: 'nearest'})
    if (b.dataset.do === 'steps') loader.pause()
  }

  document.addEventListener('click', e => {
    const press = within(e, '[data-do=menu], [data-do=steps]')
    if (press) {
      const same = press === button
      close()
      if (!same) open(/** @type {HTMLElement} */ (press))
    } else if (button) {
      const inside = menuOf(button).contains(/** @type {Node} */ (e.target))
      if (inside && !within(e, '[data-do=go]')) return
      const back = inside && button
      close()
      if (back) back.focus({preventScroll: true})
    }
  })
  page.on('closeall', (_, e) => {
    if (!button) return
    e.preventDefault()
    button.focus()
    close()
  })
  root.addEventListener('focusout', e => {
    const to = /** @type {Node | null} */ (e.relatedTarget)
    if (button && to && !button.parentElement?.contains(to)) close()
  })
  page.on('languagechange', () => {
    button = null
  })
  root.addEventListener('keydown', e => {
    if (!button || !['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(e.key)) return
    e.preventDefault()
    const items = [...findAll(menuOf(button), 'button:not([hidden])')]
    if (e.key === 'Home' || e.key === 'End') {
      items.at(e.key === 'Home' ? 0 : -1)?.focus()
      return
    }
    const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement))
    const here = items.findIndex(i => i.matches('[aria-current], [aria-pressed=true]'))
    const to = at < 0 ? Math.max(here, 0) : at + (e.key === 'ArrowDown' ? 1 : -1)
    items[(to + items.length) % items.length].focus()
  })
}
