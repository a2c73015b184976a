// The drawer below the words: the step's notes, all sources, the legend, or the
// corrections. It opens only when the reader asks, and opening it pauses the story.
/** @import {Player} from '../player.js' */
import {framed} from '../host/framed.js'
import {find, findAll, part, parts, pressed} from '../page/part.js'

/** @type {Record<string, (root: HTMLElement, index: number) => HTMLElement>} */
const inside = {
  tag: (root, index) => part(parts(root, 'step')[index], 'notes'),
  sources: root => part(root, 'all-sources'),
  legend: root => part(root, 'legend'),
  corrections: root => part(root, 'corrections'),
}

// A window of its own that has room below the words: who says so stands there from the start.
const roomy = '(min-width: 100em) and (min-height: 56em) and (orientation: landscape)'

/** @param {Player} player */
export function showDrawer(player) {
  const {root, timeline, loader, page} = player
  const drawer = part(root, 'drawer')
  let open = !framed && matchMedia(roomy).matches ? 'tag' : '' // what is in it

  const fill = () => {
    for (const button of findAll(root, '[aria-controls=drawer]')) {
      button.setAttribute('aria-expanded', String(button.dataset.do === open))
    }
    drawer.hidden = !open
    if (!open) return
    drawer.dataset.shows = open
    const copy = /** @type {HTMLElement} */ (inside[open](root, timeline.index).cloneNode(true))
    copy.removeAttribute('data-role')
    for (const e of findAll(copy, '[id]')) e.removeAttribute('id')
    const focused = drawer.contains(document.activeElement)
    drawer.replaceChildren(closer(root), copy)
    if (focused) drawer.focus({preventScroll: true})
  }
  const close = () => {
    const buttons = [...findAll(root, `[data-do="${open}"][aria-controls=drawer]`)]
    open = ''
    fill()
    // Some are out of sight: in the sheet of a narrow page, or in what has just been closed.
    const seen = [...buttons, part(root, 'options')].find(b => b.isConnected && b.checkVisibility())
    seen?.focus()
  }

  // The number of a source leads to it among all of them.
  pressed(root, '[data-do=cite]', (link, e) => {
    e.preventDefault()
    open = 'sources'
    fill()
    const row = findAll(drawer, '.cited')[Number(link.dataset.source) - 1]
    row.tabIndex = -1
    row.focus()
  })
  pressed(root, '[data-do]', ({dataset}) => {
    const what = dataset.do ?? ''
    if (!inside[what]) return
    open = open === what ? '' : what
    if (open) loader.pause()
    fill()
    if (open) drawer.focus({preventScroll: true})
    if (open) drawer.scrollIntoView({block: 'nearest'})
  })
  pressed(root, '[data-do=close-drawer]', close)
  page.on('closeall', (_, e) => {
    if (!open) return
    e.preventDefault()
    close()
  })
  timeline.on('stepchange', () => {
    if (open === 'tag') fill()
  })
  page.on('languagechange', fill)
  if (open) fill()
}

/**
 * Returns a button that closes the drawer: like the sheet's, which has its words in the
 * page's language.
 * @param {HTMLElement} root
 */
function closer(root) {
  const button = /** @type {HTMLElement} */ (find(root, '[data-do=close-sheet]').cloneNode(true))
  button.dataset.do = 'close-drawer'
  button.className = 'shut'
  return button
}
