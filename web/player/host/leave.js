// The ways out of a frame that may only run scripts, as WordPress makes them:
// no link opens there. The host leads its reader to pages of the frame's own site
// and nowhere else, so it is asked for the story's own page, where links work.
/** @import {Player} from '../player.js' */
import {pressed} from '../page/part.js'
import {linkTo} from './address.js'
import {secret, tell} from './framed.js'

/** @param {Player} player */
export function leave({root, timeline}) {
  if (!secret || self.origin !== 'null') return
  pressed(root, 'a[target=_blank]', (_, e) => {
    e.preventDefault()
    tell({message: 'link', value: linkTo(timeline.step), secret})
  })
}
