// Keeps the panels of the steps to come while the engine is long on its way, and
// when it does not come: a reader whose network is gone by then steps through
// pictures all the same. They weigh a sixth of the engine, and to open them
// takes the time of the page in which an engine that is there would start.
/** @import {Player} from '../player.js' */
/** @import {Panels} from './panels.js' */
import {isDark} from '../choices/theme.js'
import {savesData} from '../state/approach.js'

const patience = 2000 // milliseconds

/**
 * @param {Player} player
 * @param {Panels} panels
 */
export function keepPanels({timeline, loader, page}, panels) {
  let turn = 0
  let timer = 0

  const keep = async () => {
    const mine = ++turn
    const {index, steps} = timeline
    const onward = [...steps.keys()].map(i => (index + 1 + i) % steps.length)
    for (const i of onward) {
      const needed = loader.state === 'loading' || loader.state === 'failed'
      if (mine !== turn || !needed || savesData()) return
      await panels.keep(timeline.steps[i], i === 0, isDark())
    }
  }
  // What the page needs at first comes before.
  const start = () => {
    clearTimeout(timer)
    timer = setTimeout(
      () => {
        if (document.readyState === 'complete') keep()
        else window.addEventListener('load', keep, {once: true})
      },
      loader.state === 'loading' ? patience : 0,
    )
  }

  loader.on(['loading', 'failed'], start)
  loader.on(['ready', 'panels'], () => clearTimeout(timer))
  page.on(['themechange', 'languagechange'], start)
}
