// Back, Play, Next, the count of steps, and the line that says how the engine
// is doing.
/** @import {Player} from '../player.js' */
import {indexOf} from '../../shared/steps.js'
import {markStory} from '../page/marks.js'
import {find, part, parts, pressed} from '../page/part.js'
import {say, stepWords, tell} from '../page/wordbook.js'
import {savesData} from '../state/approach.js'

/** @param {Player} player */
export function showTransport(player) {
  const {root, timeline, loader, page} = player
  let patient = false // it has taken so long that words about it are due

  const show = () => {
    markStory(root, 'state', loader.state)
    markStory(root, 'playing', playingOf(player))
    disable(find(root, '[data-do=back]'), timeline.index === 0)
    disable(find(root, '[data-do=next]'), timeline.index === timeline.steps.length - 1)
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
        return timeline.next()
      case 'play':
        return loader.toggle()
      case 'retry':
        return loader.retry()
      case 'go':
        return timeline.go(indexOf(timeline.steps, button.dataset.step))
    }
  })
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
