// The picture: the step's panel until the engine draws, then the engine.
import {part} from './story.js'
import {isDark} from './theme.js'

export function showStage(player) {
  const {root, timeline, loader} = player
  const panel = part(root, 'panel')
  const stage = part(root, 'stage')
  let visible = true
  let shown = (timeline.step.panels || [{url: ''}])[0].url // stands in the page
  let due = 0

  // However often something changes, one frame draws it once.
  const draw = () => {
    if (due || !loader.engine || !visible || document.hidden) return
    due = requestAnimationFrame(() => {
      due = 0
      if (!loader.engine || loader.state !== 'ready') return
      loader.engine.show({
        time: timeline.shown,
        lang: player.story.lang,
        theme: isDark() ? 'dark' : 'light',
      })
    })
  }
  const describe = () => {
    panel.setAttribute('aria-label', timeline.step.alt)
    if (loader.state !== 'ready') pose()
  }
  const pose = () => {
    const best = choosePanel(timeline.step.panels || [], stage, isDark())
    const key = best ? best.url : ''
    if (key === shown && best) return
    shown = key
    panel.replaceChildren(best ? picture(best) : words(timeline.step.alt))
  }

  timeline.addEventListener('timeupdate', draw)
  timeline.addEventListener('stepchange', describe)
  root.addEventListener('themechange', () => {
    draw()
    describe()
  })
  root.addEventListener('languagechange', () => {
    shown = ''
    draw()
    describe()
  })
  loader.addEventListener('ready', draw)
  loader.addEventListener('failed', () => {
    shown = ''
    pose()
  })
  document.addEventListener('visibilitychange', draw)
  new ResizeObserver(() => {
    draw()
    if (loader.state !== 'ready') pose()
  }).observe(stage)
  new IntersectionObserver(entries => {
    visible = entries[entries.length - 1].isIntersecting
    draw()
  }).observe(stage)
}

// The panel for the theme whose shape is nearest to the stage's.
function choosePanel(panels, stage, dark) {
  const shape = Math.log(stage.clientWidth / stage.clientHeight)
  const far = p => (p.dark === dark ? 0 : 10) + Math.abs(Math.log(p.width / p.height) - shape)
  return [...panels].sort((a, b) => far(a) - far(b))[0]
}

function picture({url, width, height}) {
  const img = document.createElement('img')
  Object.assign(img, {src: url, width, height, alt: '', decoding: 'async'})
  return img
}

function words(alt) {
  const p = document.createElement('p')
  p.textContent = alt
  return p
}
