// The drawer below the words: the step's notes, all sources, the legend, or the
// corrections.
// It opens only when the reader asks, and opening it pauses the story.
import {part, parts} from '../state/story.js'

const inside = {
  tag: (root, index) => part(parts(root, 'step')[index], 'notes'),
  sources: root => part(root, 'all-sources'),
  legend: root => part(root, 'legend'),
  corrections: root => part(root, 'corrections'),
}

export function showDrawer(player) {
  const {root, timeline, loader} = player
  const drawer = part(root, 'drawer')
  let open = '' // what is in it

  const fill = () => {
    for (const button of root.querySelectorAll('[aria-controls=drawer]')) {
      button.setAttribute('aria-expanded', String(button.dataset.do === open))
    }
    drawer.hidden = !open
    if (!open) return
    drawer.dataset.shows = open
    const copy = inside[open](root, timeline.index).cloneNode(true)
    copy.removeAttribute('data-role')
    for (const e of copy.querySelectorAll('[id]')) e.removeAttribute('id')
    drawer.replaceChildren(copy)
  }

  // The number of a source leads to it among all of them.
  const cite = number => {
    open = 'sources'
    fill()
    const row = drawer.querySelectorAll('.cited')[number - 1]
    row.tabIndex = -1
    row.focus()
  }

  root.addEventListener('click', e => {
    const button = e.target.closest('[data-do]')
    const what = button?.dataset.do
    if (what === 'cite') {
      e.preventDefault()
      cite(button.dataset.source)
    }
    if (!inside[what]) return
    open = open === what ? '' : what
    if (open) loader.pause()
    fill()
    if (open) drawer.focus({preventScroll: true})
    if (open) drawer.scrollIntoView({block: 'nearest'})
  })
  root.addEventListener('closeall', e => {
    if (!open) return
    e.preventDefault()
    const button = root.querySelector(`[data-do="${open}"][aria-controls=drawer]`)
    open = ''
    fill()
    button.focus()
  })
  timeline.addEventListener('stepchange', () => {
    if (open === 'tag') fill()
  })
  root.addEventListener('languagechange', fill)
}
