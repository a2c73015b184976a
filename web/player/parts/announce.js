/** @import {Player} from '../player.js' */
import {part} from '../page/part.js'
import {arrivedWords, say, tell} from '../page/wordbook.js'

/**
 * Tells a screen reader the step, politely, only when the reader changed it.
 * @param {Player} player
 */
export function announceSteps(player) {
  const {root, timeline, loader, page} = player
  /** @type {(key: string, values: import('../page/wordbook.js').Values) => void} */
  const announce = (key, values) => tell(player, part(root, 'announce'), key, values)

  timeline.on('stepchange', ({by}) => {
    // The rail says its own value: who moves it by keys hears that.
    const heard = document.activeElement === part(root, 'rail')
    if (by !== 'reader' || heard) return
    announce('rail.arrived', arrivedWords(player, timeline.index))
  })
  // In the language that was; nothing has happened that is worth saying again.
  page.on('languagechange', () => {
    part(root, 'announce').textContent = ''
  })
  loader.on('failed', () => {
    const why = say(root, `failure.${loader.reason}`)
    announce('play.failed', {why})
  })
}
