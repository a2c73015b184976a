/** @import {Player} from '../player.js' */
import {inPicture} from '../choices/textsize.js'
import {isDark} from '../choices/theme.js'
import {markStory} from '../page/marks.js'
import {part, parts} from '../page/part.js'
import {watchSight} from '../page/sight.js'
import {keepPanels} from './keep.js'
import {Panels} from './panels.js'

/**
 * The picture: the step's panel until the engine draws, then the engine.
 * @param {Player} player
 */
export function showStage(player) {
  const {root, timeline, loader, quality, page} = player
  const panel = part(root, 'panel')
  const stage = part(root, 'stage')
  const panels = new Panels(panel, stage, player.story)
  let due = 0
  let drawn = false

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
        textScale: inPicture(player.textScale, stage.clientWidth),
      })
      // The engine's picture fades in over the panel once it is whole.
      if (!drawn) requestAnimationFrame(() => setDrawn(true))
    })
  }
  /** @param {boolean} is */
  const setDrawn = is => {
    drawn = is
    markStory(root, 'drawn', is)
  }
  const pose = () => panels.show(timeline.step, timeline.index === 0, isDark())
  const describe = () => {
    // As it stands in the page, where a browser may have translated it.
    /** @type {HTMLImageElement | null} */
    const picture = parts(root, 'step')[timeline.index].querySelector('.panel img')
    panel.setAttribute('aria-label', picture ? picture.alt : timeline.step.alt)
    if (loader.state !== 'ready') pose()
  }

  const sight = watchSight(player, stage, draw)
  timeline.on('timeupdate', draw)
  timeline.on('stepchange', describe)
  page.on('themechange', () => {
    draw()
    describe()
  })
  page.on('textchange', draw)
  page.on('languagechange', () => {
    draw()
    describe()
  })
  const refine = () => loader.engine?.setQuality(quality.name)
  quality.on('change', refine)
  loader.on('ready', () => {
    refine()
    draw()
  })
  loader.on('lost', pose)
  loader.on(['failed', 'panels'], () => {
    setDrawn(false)
    pose()
  })
  keepPanels(player, panels)
  new ResizeObserver(() => {
    draw()
    if (loader.state !== 'ready') pose()
  }).observe(stage)
}
