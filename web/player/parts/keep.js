// Keeps the panels of the steps to come while the engine is long on its way, and
// when it does not come: a reader whose network is gone by then steps through
// pictures all the same. They weigh a sixth of the engine, and to open them
// takes the time of the page in which an engine that is there would start.

import {isDark} from '../choices/theme.js'
import {savesData} from '../state/approach.js'

const patience = 2000 // milliseconds

export function keepPanels({root, timeline, loader}, panels) {
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

  for (const type of ['loading', 'failed']) loader.addEventListener(type, start)
  for (const type of ['ready', 'panels']) loader.addEventListener(type, () => clearTimeout(timer))
  for (const type of ['themechange', 'languagechange']) root.addEventListener(type, start)
}
