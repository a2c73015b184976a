// The picture: the step's panel until the engine draws, then the engine.

import {isDark} from '../choices/theme.js'
import {watchSight} from '../page/sight.js'
import {part, parts} from '../state/story.js'
import {keepPanels} from './keep.js'
import {Panels} from './panels.js'

export function showStage(player) {
  const {root, timeline, loader, quality} = player
  const panel = part(root, 'panel')
  const stage = part(root, 'stage')
  const panels = new Panels(panel, stage)
  let due = 0

  // However often something changes, one frame draws it once.
  const draw = () => {
    if (due || !loader.engine || !sight.visible) return
    due = requestAnimationFrame(() => {
      due = 0
      if (!loader.engine || loader.state !== 'ready') return
      loader.engine.show({
        time: timeline.shown,
        lang: player.story.lang,
        words: player.story.words,
        theme: isDark() ? 'dark' : 'light',
        textScale: player.textScale,
      })
      // The engine's picture fades in over the panel once it is whole.
      if (!('drawn' in root.dataset)) requestAnimationFrame(() => (root.dataset.drawn = ''))
    })
  }
  const pose = () => panels.show(timeline.step, timeline.index === 0, isDark())
  const describe = () => {
    // As it stands in the page, where a browser may have translated it.
    const picture = parts(root, 'step')[timeline.index].querySelector('.panel img')
    panel.setAttribute('aria-label', picture ? picture.alt : timeline.step.alt)
    if (loader.state !== 'ready') pose()
  }

  const sight = watchSight(player, stage, draw)
  timeline.addEventListener('timeupdate', draw)
  timeline.addEventListener('stepchange', describe)
  root.addEventListener('themechange', () => {
    draw()
    describe()
  })
  root.addEventListener('textchange', draw)
  root.addEventListener('languagechange', () => {
    panels.forget()
    draw()
    describe()
  })
  const refine = () => loader.engine?.setQuality(quality.name)
  quality.addEventListener('change', refine)
  loader.addEventListener('ready', () => {
    refine()
    draw()
  })
  loader.addEventListener('lost', pose)
  for (const type of ['failed', 'panels']) {
    loader.addEventListener(type, () => {
      delete root.dataset.drawn
      pose()
    })
  }
  keepPanels(player, panels)
  new ResizeObserver(() => {
    draw()
    if (loader.state !== 'ready') pose()
  }).observe(stage)
}
