// As a consumer of oEmbed does it: the answer's HTML is not trusted, of it only
// a frame is taken, and only from this host.
import {frameIn} from './frame.js'

export async function adopt() {
  /** @type {NodeListOf<HTMLElement>} */
  const places = document.querySelectorAll('[data-oembed]')
  for (const place of places) {
    const answer = await fetch(place.dataset.oembed ?? '').then(r => r.json())
    // Its inline style would be against this page's policy.
    const html = answer.html.replace(/ style="[^"]*"/g, '')
    const parsed = new DOMParser().parseFromString(html, 'text/html')
    const frame = parsed.querySelector('iframe')
    if (frame && new URL(frame.src).origin === location.origin) frameIn(place, frame)
  }
}
