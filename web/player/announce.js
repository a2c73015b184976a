// Tells a screen reader the step, politely, only when the reader changed it.
import {part, parts, say, stepWords} from './story.js'

export function announceSteps(player) {
  const {root, timeline, loader} = player
  const tell = text => {
    part(root, 'announce').textContent = text
  }

  timeline.addEventListener('stepchange', e => {
    if (e.detail.by !== 'reader') return
    const {sure} = parts(root, 'step')[timeline.index].dataset
    const words = stepWords(player.story, timeline.index)
    words.sure = say(player.story, `sure.${sure}`)
    tell(say(player.story, 'rail.arrived', words))
  })
  loader.addEventListener('failed', () => {
    const why = say(player.story, `failure.${loader.reason}`)
    tell(say(player.story, 'play.failed', {why}))
  })
}
