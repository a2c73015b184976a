// Light, dark, or as the system says.
const system = matchMedia('(prefers-color-scheme: dark)')
const html = document.documentElement

export function isDark() {
  return html.dataset.theme ? html.dataset.theme === 'dark' : system.matches
}

export function chooseTheme(player) {
  const {root, asked} = player
  let theme = ['light', 'dark'].includes(asked.get('theme')) ? asked.get('theme') : 'auto'

  const show = () => {
    if (theme === 'auto') delete html.dataset.theme
    else html.dataset.theme = theme
    for (const b of root.querySelectorAll('[data-do=theme]')) {
      b.setAttribute('aria-pressed', String(b.dataset.themeIs === theme))
    }
    root.dispatchEvent(new Event('themechange'))
  }
  player.setTheme = chosen => {
    theme = chosen
    show()
  }
  root.addEventListener('click', e => {
    const b = e.target.closest('[data-do=theme]')
    if (b) player.setTheme(b.dataset.themeIs)
  })
  root.addEventListener('languagechange', show)
  system.addEventListener('change', show)
  show()
}
