// Back, Play, Next, the count of steps, and the line that says how the engine
// is doing.
/** @import {Player} from '../player.js' */
import {indexOf} from '../../shared/steps.js'
import {markStory} from '../page/marks.js'
import {find, part, parts, pressed} from '../page/part.js'
import {say, stepWords, tell} from '../page/wordbook.js'
import {savesData} from '../state/approach.js'

const patience = 500 // milliseconds until a button that has become another works

/** @param {Player} player */
export function showTransport(player) {
  const {root, timeline, loader, page} = player
  let patient = false // it has taken so long that words about it are due
  let arrived = -Infinity // when the step was come to

  const show = () => {
    markStory(root, 'state', loader.state)
    markStory(root, 'playing', playingOf(player))
    disable(find(root, '[data-do=back]'), timeline.index === 0)
    disable(find(root, '[data-do=next]'), timeline.ended)
    offerReplay(player)
    const words = stepWords(player, timeline.index)
    tell(player, part(root, 'count-words'), 'rail.step-of', words)
    for (const share of parts(root, 'share-step')) {
      tell(player, share, 'share.step', words)
    }
  }
  const progress = () => {
    part(root, 'play').style.setProperty('--loaded', String(loader.loaded))
    tellState(player, patient)
  }

  timeline.on(['play', 'pause', 'ended', 'stepchange', 'seeking'], show)
  timeline.on('stepchange', () => {
    arrived = performance.now()
  })
  loader.on(['panels', 'ready', 'failed', 'loading', 'wanted'], () => {
    show()
    tellState(player, patient)
  })
  loader.on('progress', progress)
  page.on(['languagechange', 'wordschange'], () => {
    show()
    progress()
  })
  // An engine that is there at once needs no words about it.
  setTimeout(() => {
    patient = true
    if (loader.state !== 'failed') tellState(player, patient)
  }, 300)
  show()

  pressed(root, '[data-do]', button => {
    if (button.getAttribute('aria-disabled') === 'true') return
    switch (button.dataset.do) {
      case 'back':
        return timeline.previous()
      case 'next':
        return onward(player, arrived)
      case 'play':
        return loader.toggle()
      case 'retry':
        return loader.retry()
      case 'go':
        return timeline.go(indexOf(timeline.steps, button.dataset.step))
    }
  })
}

/**
 * Reports whether the reader is at the last step otherwise than by playing to its end, where
 * Play itself begins anew.
 * @param {Player} player
 */
const isLast = ({timeline}) => !timeline.ended && timeline.index === timeline.steps.length - 1

/**
 * At the last step the button that leads on leads to the beginning, and says so.
 * @param {Player} player
 */
function offerReplay(player) {
  const {root} = player
  const button = find(root, '[data-do=next]')
  const key = isLast(player) ? 'play.replay' : 'play.next'
  tell(player, find(button, 'span'), key)
  button.setAttribute('aria-label', find(button, 'span').textContent)
  find(button, 'use').setAttribute('href', isLast(player) ? '#i-replay' : '#i-next')
}

/**
 * A reader who taps fast has not seen yet that the button says something else.
 * @param {Player} player
 * @param {number} since when the step began to be shown
 */
function onward(player, since) {
  const {timeline, loader} = player
  if (!isLast(player)) timeline.next()
  else if (performance.now() - since > patience) {
    timeline.go(0)
    if (loader.state !== 'failed') loader.play()
  }
}

/** @param {Player} player */
function playingOf({timeline, loader}) {
  if (timeline.playing) return 'yes'
  if (loader.wanted) return 'wanted'
  return timeline.ended ? 'ended' : 'no'
}

/**
 * Says how the engine is doing: long in the column, short under the title.
 * @param {Player} player
 * @param {boolean} patient
 */
function tellState(player, patient) {
  const {root, loader} = player
  const why = say(root, `failure.${loader.reason}`)
  const values = {n: Math.round(loader.loaded * 100), why}
  for (const [role, key] of [
    ['state', ''],
    ['state-short', '-few'],
  ]) {
    const line = part(root, role)
    if (loader.state === 'failed') {
      const again = document.createElement('button')
      again.type = 'button'
      again.dataset.do = 'retry'
      tell(player, again, 'play.again')
      tell(player, line, `play.failed${key}`, values)
      line.append(' ', again)
    } else {
      const doing = patient && doingOf(player)
      if (doing) tell(player, line, doing + key, values)
      else line.textContent = ''
    }
  }
}

/** @param {Player} player */
function doingOf({loader}) {
  if (loader.state === 'loading') return 'play.loading'
  return loader.state === 'panels' && savesData() && 'play.saving'
}

/**
 * @param {HTMLElement} button
 * @param {boolean} off
 */
function disable(button, off) {
  if (off) button.setAttribute('aria-disabled', 'true')
  else button.removeAttribute('aria-disabled')
}
