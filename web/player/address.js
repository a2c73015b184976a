// The address says where the reader is: ?step=…&t=…&lang=…&theme=…&autoplay=1
// ask for a start, and the step stands in the fragment, for links and for
// going back.
import {prefersStill} from './motion.js'
import {savesData} from './approach.js'

export function followAddress({timeline, loader, asked}) {
  const find = name => {
    const index = timeline.steps.findIndex(s => s.id === name)
    return index < 0 && /^\d+$/.test(name) ? Number(name) - 1 : index
  }
  const follow = name => {
    const index = find(name)
    if (timeline.steps[index] && index !== timeline.index) timeline.go(index)
  }

  follow(asked.get('step') || fragment())
  const t = asked.get('t')
  if (t && Number.isFinite(Number(t))) timeline.seek(Number(t))
  if (asked.get('autoplay') === '1' && !prefersStill() && !savesData()) loader.play()

  let timer = 0
  window.addEventListener('hashchange', () => {
    clearTimeout(timer)
    follow(fragment())
  })
  // Browsers count how often a page rewrites its address: once is enough
  // after a drag over many steps.
  timeline.addEventListener('stepchange', () => {
    clearTimeout(timer)
    timer = setTimeout(() => history.replaceState(history.state, '', linkTo(timeline.step)), 200)
  })
}

// The address of a step, or of the story when there is none.
export function linkTo(step) {
  const url = new URL(location.href)
  for (const name of ['step', 't', 'autoplay']) url.searchParams.delete(name)
  url.hash = step ? step.id : ''
  return url.href.replace(/#$/, '')
}

function fragment() {
  try {
    return decodeURIComponent(location.hash.slice(1))
  } catch {
    return ''
  }
}
