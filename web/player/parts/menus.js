// The small menus of the foot and the list of steps: a button opens one, any
// click elsewhere, Esc or leaving it closes it.
export function openMenus({root, loader}) {
  let button = null

  const menuOf = b => document.getElementById(b.getAttribute('aria-controls'))
  const close = () => {
    if (!button) return
    button.setAttribute('aria-expanded', 'false')
    menuOf(button).hidden = true
    button = null
  }
  const open = b => {
    button = b
    b.setAttribute('aria-expanded', 'true')
    const menu = menuOf(b)
    menu.hidden = false
    const here = menu.querySelector('[aria-current], [aria-pressed=true]')
    if (here) here.scrollIntoView({block: 'nearest'})
    if (b.dataset.do === 'steps') loader.pause()
  }

  document.addEventListener('click', e => {
    const pressed = e.target.closest('[data-do=menu], [data-do=steps]')
    if (pressed) {
      const same = pressed === button
      close()
      if (!same) open(pressed)
    } else if (button && (!menuOf(button).contains(e.target) || e.target.closest('[data-do=go]'))) {
      const back = menuOf(button).contains(e.target) && button
      close()
      if (back) back.focus({preventScroll: true})
    }
  })
  root.addEventListener('closeall', e => {
    if (!button) return
    e.preventDefault()
    button.focus()
    close()
  })
  root.addEventListener('focusout', e => {
    const place = button?.parentElement
    if (place && e.relatedTarget && !place.contains(e.relatedTarget)) close()
  })
  root.addEventListener('languagechange', () => {
    button = null
  })
  root.addEventListener('keydown', e => {
    if (!button || (e.key !== 'ArrowDown' && e.key !== 'ArrowUp')) return
    e.preventDefault()
    const items = [...menuOf(button).querySelectorAll('button:not([hidden])')]
    const at = items.indexOf(document.activeElement)
    const here = items.findIndex(i => i.matches('[aria-current], [aria-pressed=true]'))
    const to = at < 0 ? Math.max(here, 0) : at + (e.key === 'ArrowDown' ? 1 : -1)
    items[(to + items.length) % items.length].focus()
  })
}
