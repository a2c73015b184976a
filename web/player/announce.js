// Tells a screen reader the step, politely, only when the reader changed it.
import {part, parts, say, stepWords} from './story.js'

export function announceSteps(player) {
  const {root, timeline, loader} = player
  const tell = text => {
    part(root, 'announce').textContent = text
  }

  timeline.addEventListener('stepchange', e => {
    // The rail says its own value: who moves it by keys hears that.
    const heard = document.activeElement === part(root, 'rail')
    if (e.detail.by !== 'reader' || heard) return
    tell(say(player.story, 'rail.arrived', arrivedWords(player, timeline.index)))
  })
  loader.addEventListener('failed', () => {
    const why = say(player.story, `failure.${loader.reason}`)
    tell(say(player.story, 'play.failed', {why}))
  })
}

// The words for having come to a step: which, and how sure it is.
export function arrivedWords({root, story}, index) {
  const {sure} = parts(root, 'step')[index].dataset
  return {...stepWords(story, index), sure: say(story, `sure.${sure}`)}
}
