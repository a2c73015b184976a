// The ways out of a frame that may only run scripts, as WordPress makes them:
// no link opens there. The host leads its reader to pages of the frame's own site
// and nowhere else, so it is asked for the story's own page, where links work.
import {linkTo} from './address.js'
import {secret, tell} from './framed.js'

export function leave({root, timeline}) {
  if (!secret || self.origin !== 'null') return
  root.addEventListener('click', e => {
    if (!e.target.closest('a[target=_blank]')) return
    e.preventDefault()
    tell({message: 'link', value: linkTo(timeline.step), secret})
  })
}
