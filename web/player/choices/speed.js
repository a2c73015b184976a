// How fast the story plays.
/** @import {Player} from '../player.js' */
import {findAll, part, pressed} from '../page/part.js'

/** @param {Player} player */
export function chooseSpeed({root, timeline, page}) {
  const show = () => {
    for (const b of findAll(root, '[data-do=speed]')) {
      const here = Number(b.dataset.speed) === timeline.rate
      b.setAttribute('aria-pressed', String(here))
      if (here) part(root, 'speed-is').textContent = b.textContent
    }
  }
  pressed(root, '[data-do=speed]', b => timeline.setRate(Number(b.dataset.speed)))
  timeline.on('ratechange', show)
  page.on('languagechange', show)
}
