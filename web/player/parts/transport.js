// Back, Play, Next, the count of steps, and the line that says how the engine
// is doing.

import {say, stepWords, tell} from '../page/wordbook.js'
import {savesData} from '../state/approach.js'
import {part, parts} from '../state/story.js'

export function showTransport(player) {
  const {root, timeline, loader} = player

  const show = () => {
    root.dataset.state = loader.state
    root.dataset.playing = timeline.playing
      ? 'yes'
      : loader.wanted
        ? 'wanted'
        : timeline.ended
          ? 'ended'
          : 'no'
    disable(root.querySelector('[data-do=back]'), timeline.index === 0)
    disable(root.querySelector('[data-do=next]'), timeline.index === timeline.steps.length - 1)
    const words = stepWords(player, timeline.index)
    tell(player, part(root, 'count-words'), 'rail.step-of', words)
    for (const share of parts(root, 'share-step')) {
      tell(player, share, 'share.step', words)
    }
  }
  const progress = () => {
    part(root, 'play').style.setProperty('--loaded', loader.loaded)
    tellState(player)
  }

  for (const type of ['play', 'pause', 'ended', 'stepchange', 'seeking']) {
    timeline.addEventListener(type, show)
  }
  for (const type of ['panels', 'ready', 'failed', 'loading', 'wanted']) {
    loader.addEventListener(type, () => {
      show()
      tellState(player)
    })
  }
  loader.addEventListener('progress', progress)
  for (const type of ['languagechange', 'wordschange']) {
    root.addEventListener(type, () => {
      show()
      progress()
    })
  }
  // An engine that is there at once needs no words about it.
  setTimeout(() => {
    player.patient = true
    if (loader.state !== 'failed') tellState(player)
  }, 300)
  show()

  root.addEventListener('click', e => {
    const button = e.target.closest('[data-do]')
    if (!button || button.getAttribute('aria-disabled') === 'true') return
    const act = {
      back: () => timeline.go(timeline.index - 1),
      next: () => timeline.go(timeline.index + 1),
      play: () => toggle(player),
      retry: () => loader.retry(),
      go: () => timeline.go(timeline.steps.findIndex(s => s.id === button.dataset.step)),
    }[button.dataset.do]
    if (act) act()
  })
}

// Play or pause, whichever the story does not do.
export function toggle({timeline, loader}) {
  if (timeline.playing || loader.wanted) loader.pause()
  else loader.play()
}

// Says how the engine is doing: long in the column, short under the title.
function tellState(player) {
  const {root, loader, patient} = player
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
      const doing = {loading: 'play.loading', panels: savesData() && 'play.saving'}[loader.state]
      if (doing && patient) tell(player, line, doing + key, values)
      else line.textContent = ''
    }
  }
}

function disable(button, off) {
  if (off) button.setAttribute('aria-disabled', 'true')
  else button.removeAttribute('aria-disabled')
}
