// Less motion: steps are cut to their panels, and Play holds each one as long
// as it takes to read. Preset by the system, changed by the reader.
/** @import {Player} from '../player.js' */
import {markStory} from '../page/marks.js'
import {findAll, pressed} from '../page/part.js'

const system = matchMedia('(prefers-reduced-motion: reduce)')

export function prefersStill() {
  return system.matches
}

/** @param {Player} player */
export function chooseMotion({root, timeline, page}) {
  /** @param {boolean} still */
  const set = still => {
    markStory(root, 'still', still)
    for (const b of findAll(root, '[data-do=motion]')) {
      b.setAttribute('aria-pressed', String((b.dataset.motion === 'yes') !== still))
    }
    timeline.setStill(still)
  }
  pressed(root, '[data-do=motion]', ({dataset}) =>
    set(dataset.motion === 'toggle' ? !timeline.still : dataset.motion === 'no'),
  )
  page.on('languagechange', () => set(timeline.still))
  system.addEventListener('change', () => set(system.matches))
  set(system.matches)
}
