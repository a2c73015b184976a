// Two explainers of one article do not play at once, unless ?together=1 says
// that they may: whoever begins has the others pause. Where embed.js is around
// them it sees to that itself, also for frames of another origin, which cannot
// hear each other.
/** @import {Player} from '../player.js' */
import {framed} from './framed.js'

/** @param {Player} player */
export function playAlone(player) {
  const {timeline, loader, asked} = player
  if (!framed || asked.get('together') === '1' || typeof BroadcastChannel !== 'function') return
  const channel = new BroadcastChannel('standoff')
  timeline.on('play', () => {
    if (!player.managed) channel.postMessage('play')
  })
  channel.addEventListener('message', () => {
    if (timeline.playing && !player.managed) loader.pause()
  })
}
