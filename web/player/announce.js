// Tells a screen reader the step, politely, only when the reader changed it.
import {part, parts, say, stepWords, tell} from './story.js'

export function announceSteps(player) {
  const {root, timeline, loader} = player
  const announce = (key, values) => tell(part(root, 'announce'), player.story, key, values)

  timeline.addEventListener('stepchange', e => {
    // The rail says its own value: who moves it by keys hears that.
    const heard = document.activeElement === part(root, 'rail')
    if (e.detail.by !== 'reader' || heard) return
    announce('rail.arrived', arrivedWords(player, timeline.index))
  })
  loader.addEventListener('failed', () => {
    const why = say(player.story, `failure.${loader.reason}`)
    announce('play.failed', {why})
  })
}

// The words for having come to a step: which, and how sure it is.
export function arrivedWords({root, story}, index) {
  const {sure} = parts(root, 'step')[index].dataset
  return {...stepWords(story, index), sure: say(story, `sure.${sure}`)}
}
