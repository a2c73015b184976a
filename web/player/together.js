// Two explainers of one article do not play at once, unless ?together=1 says
// that they may: whoever begins has the others pause. Frames of another origin
// cannot hear this; embed.js tells those.
import {framed} from './framed.js'

export function playAlone({timeline, loader, asked}) {
  if (!framed || asked.get('together') === '1' || typeof BroadcastChannel !== 'function') return
  const channel = new BroadcastChannel('standoff')
  timeline.addEventListener('play', () => channel.postMessage('play'))
  channel.addEventListener('message', () => {
    if (timeline.playing) loader.pause()
  })
}
