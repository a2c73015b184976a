// The story as one long page, all steps below one another: for paper, and on
// purpose with ?static=1.
import {part} from '../state/story.js'

export function asksForAll(asked) {
  return asked.get('static') === '1'
}

// Shows all steps on the screen, as they stand without any script.
export function unroll({root, asked}) {
  const html = document.documentElement
  html.dataset.static = ''
  const theme = asked.get('theme')
  if (theme === 'light' || theme === 'dark') html.dataset.theme = theme
  document.querySelector('link[media=print]').media = 'all'
  for (const source of root.querySelectorAll('picture source')) fit(source, theme)
  follow(root)
}

// A theme that is asked for by name is the pictures' too.
function fit(source, theme) {
  const dark = /prefers-color-scheme/.test(source.media)
  if (theme === 'light' && dark) source.remove()
  if (theme === 'dark') source.media = source.media.replace(/( and )?\(prefers.*/, '') || 'all'
}

// The page moves when it unrolls: whoever came for a step is led there.
function follow(root) {
  const step = location.hash && root.querySelector(`[id="${CSS.escape(location.hash.slice(1))}"]`)
  if (step) step.scrollIntoView()
}

// Paper shows the address. For pictures that the screen has not asked for yet a
// browser waits when it prints, as long as they are lazy.
export function printWhole({root}) {
  window.addEventListener('beforeprint', () => {
    const address = part(root, 'address')
    if (!address.textContent) address.textContent = location.href.replace(/[?#].*/, '')
  })
}
