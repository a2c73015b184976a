// How fast the story plays.
import {part} from '../state/story.js'

export function chooseSpeed({root, timeline}) {
  const show = () => {
    for (const b of root.querySelectorAll('[data-do=speed]')) {
      const here = Number(b.dataset.speed) === timeline.rate
      b.setAttribute('aria-pressed', String(here))
      if (here) part(root, 'speed-is').textContent = b.textContent
    }
  }
  root.addEventListener('click', e => {
    const b = e.target.closest('[data-do=speed]')
    if (b) timeline.setRate(Number(b.dataset.speed))
  })
  timeline.addEventListener('ratechange', show)
  root.addEventListener('languagechange', show)
}
