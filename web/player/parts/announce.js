// Tells a screen reader the step, politely, only when the reader changed it.

import {say, stepWords, tell} from '../page/wordbook.js'
import {part, parts} from '../state/story.js'

export function announceSteps(player) {
  const {root, timeline, loader} = player
  const announce = (key, values) => tell(player, part(root, 'announce'), key, values)

  timeline.addEventListener('stepchange', e => {
    // The rail says its own value: who moves it by keys hears that.
    const heard = document.activeElement === part(root, 'rail')
    if (e.detail.by !== 'reader' || heard) return
    announce('rail.arrived', arrivedWords(player, timeline.index))
  })
  loader.addEventListener('failed', () => {
    const why = say(root, `failure.${loader.reason}`)
    announce('play.failed', {why})
  })
}

// The words for having come to a step: which, and how sure it is.
export function arrivedWords(player, index) {
  const {sure} = parts(player.root, 'step')[index].dataset
  return {...stepWords(player, index), sure: say(player.root, `sure.${sure}`)}
}
