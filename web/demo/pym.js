// As pym.js does it: the frame is told its name and width by its address, and
// answers with its height in one line of text.
import {frameIn} from './frame.js'

export function followPym() {
  /** @type {NodeListOf<HTMLElement>} */
  const places = document.querySelectorAll('[data-pym-src]')
  for (const [i, place] of places.entries()) {
    const name = `pym-${i}`
    const url = new URL(place.dataset.pymSrc ?? '', document.baseURI)
    url.searchParams.set('initialWidth', String(place.clientWidth))
    url.searchParams.set('childId', name)
    url.searchParams.set('parentUrl', location.href)
    const frame = frameIn(place, {src: url.href, title: place.dataset.pymTitle})
    window.addEventListener('message', e => {
      if (e.source !== frame.contentWindow || typeof e.data !== 'string') return
      const [, id, type, value] = e.data.split('xPYMx')
      if (id === name && type === 'height') frame.height = value
    })
    window.addEventListener('resize', () => {
      const width = ['pym', name, 'width', place.clientWidth].join('xPYMx')
      frame.contentWindow?.postMessage(width, '*')
    })
  }
}
