/** @import {Player} from '../player.js' */
import {find, part, parts} from '../page/part.js'
import {write} from '../page/wordbook.js'

/**
 * The honest clock: hands only when a source gives the time, a calendar leaf
 * for a day, otherwise a dashed face without hands, and a word.
 * @param {Player} player
 */
export function showClock(player) {
  const {root, timeline, page} = player
  let before = ''

  const show = () => {
    const li = parts(root, 'step')[timeline.index]
    const {time = '', leaf = ''} = li.dataset
    const clock = part(root, 'clock')
    clock.dataset.face = time ? 'hands' : leaf ? 'leaf' : 'none'
    // Hands turn only from one known time to another.
    clock.classList.toggle('is-turning', Boolean(time && before))
    before = time
    if (time) turnHands(root, time)
    part(root, 'leaf').textContent = leaf
    const word = find(li, '.when b').textContent
    const dates = find(li, '.dates').textContent
    write(player, part(root, 'clock-word'), word)
    write(player, part(root, 'clock-date'), word === dates ? '' : dates)
  }

  timeline.on('stepchange', show)
  page.on(['languagechange', 'wordschange'], show)
  show()
}

/**
 * @param {HTMLElement} root
 * @param {string} time as "14:30"
 */
function turnHands(root, time) {
  const [hours, minutes] = time.split(':').map(Number)
  part(root, 'hour').style.setProperty('--turn', `${(hours % 12) * 30 + minutes / 2}deg`)
  part(root, 'minute').style.setProperty('--turn', `${minutes * 6}deg`)
}
