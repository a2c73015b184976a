// As @newswire/frames and AMP do it: the frame is asked for its height once, and
// tells it whenever it changes.
import {frameIn} from './frame.js'

export function followFrames() {
  /** @type {NodeListOf<HTMLElement>} */
  const places = document.querySelectorAll('[data-frame-src]')
  for (const place of places) {
    const {frameSrc, frameAttributeTitle} = place.dataset
    const frame = frameIn(place, {src: frameSrc, title: frameAttributeTitle})
    window.addEventListener('message', e => {
      if (e.source !== frame.contentWindow || !e.data) return
      if (e.data.sentinel === 'amp' && e.data.type === 'embed-size') frame.height = e.data.height
    })
    frame.addEventListener('load', () => {
      frame.contentWindow?.postMessage({sentinel: 'amp', type: 'frames-init'}, '*')
    })
  }
}
