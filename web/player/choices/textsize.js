// How large the reader wants words: the browser's own size of letters, or iOS' for
// all apps, to the usual one. The styles follow it by themselves, in rem; the picture
// is told.
/** @import {Player} from '../player.js' */
import {framed} from '../host/framed.js'

const usual = 16 // pixels of a rem
const usualThere = 17 // pixels that iOS gives its text, if it is not told otherwise
const most = 2 // the picture follows no further: scene.MaxTextScale
const desk = 1280 // pixels: how wide a picture may be whose words are of the usual size
const same = 0.05 // what is hardly another size is the usual one

/**
 * Keeps player.textScale, and tells textchange whenever it is another.
 * @param {Player} player
 */
export function followTextSize(player) {
  const {root, page} = player
  const there =
    CSS.supports('-webkit-touch-callout', 'none') && CSS.supports('font', '-apple-system-body')
  const probe = document.createElement('span')
  probe.className = 'probe'
  probe.textContent = '0'
  probe.setAttribute('aria-hidden', 'true')
  probe.setAttribute('translate', 'no')
  if (there) probe.style.font = '-apple-system-body'
  root.append(probe)

  // The height of a line of letters, not of an em: some browsers enlarge only those.
  const measure = () => {
    const size = probe.getBoundingClientRect().height / (there ? usualThere : usual)
    if (!size) return // the page is not laid out
    if (there) document.documentElement.style.fontSize = `${usual * near(size)}px`
    const scale = Math.min(near(size), most)
    if (scale === player.textScale) return
    player.textScale = scale
    page.tell('textchange')
  }
  measure()
  new ResizeObserver(measure).observe(probe)
}

/**
 * Smaller letters than usual are none in the picture: it has few pixels for them.
 * @param {number} scale
 */
function near(scale) {
  return scale < 1 + same ? 1 : scale
}

/**
 * How large words in the picture are: as the reader wants them, and on a page of its own
 * no smaller to a large picture than they are to that of a desk.
 * @param {number} wanted the reader's size to the usual one
 * @param {number} width of the picture, in CSS pixels
 */
export function inPicture(wanted, width) {
  return framed ? wanted : Math.min(Math.max(wanted, width / desk), most)
}
