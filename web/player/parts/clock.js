// The honest clock: hands only when a source gives the time, a calendar leaf
// for a day, otherwise a dashed face without hands, and a word.

import {write} from '../page/wordbook.js'
import {part, parts} from '../state/story.js'

export function showClock(player) {
  const {root, timeline} = player
  let before = ''

  const show = () => {
    const li = parts(root, 'step')[timeline.index]
    const {time, leaf} = li.dataset
    const clock = part(root, 'clock')
    clock.dataset.face = time ? 'hands' : leaf ? 'leaf' : 'none'
    // Hands turn only from one known time to another.
    clock.classList.toggle('is-turning', Boolean(time && before))
    before = time
    if (time) turnHands(root, time)
    part(root, 'leaf').textContent = leaf
    const word = li.querySelector('.when b').textContent
    const dates = li.querySelector('.dates').textContent
    write(player, part(root, 'clock-word'), word)
    write(player, part(root, 'clock-date'), word === dates ? '' : dates)
  }

  timeline.addEventListener('stepchange', show)
  root.addEventListener('languagechange', show)
  root.addEventListener('wordschange', show)
  show()
}

function turnHands(root, time) {
  const [hours, minutes] = time.split(':').map(Number)
  part(root, 'hour').style.setProperty('--turn', `${(hours % 12) * 30 + minutes / 2}deg`)
  part(root, 'minute').style.setProperty('--turn', `${minutes * 6}deg`)
}
