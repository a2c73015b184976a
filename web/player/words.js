// The right column: of all steps' words, one step's are to be seen; above
// them the tag that says how sure it is.
import {part, parts, say, sayNumber} from './story.js'

export function showWords(player) {
  const {root, timeline} = player

  const show = () => {
    for (const [i, li] of parts(root, 'step').entries()) {
      li.toggleAttribute('data-current', i === timeline.index)
    }
    tag()
    requestAnimationFrame(reach)
    for (const button of root.querySelectorAll('[data-do=go]')) {
      const here = button.dataset.step === timeline.step.id
      if (here) button.setAttribute('aria-current', 'step')
      else button.removeAttribute('aria-current')
    }
  }
  const tag = () => {
    const li = parts(root, 'step')[timeline.index]
    const {sure} = li.dataset
    const n = li.querySelectorAll('ul > .note').length
    part(root, 'tag').dataset.sure = sure
    part(root, 'tag-mark').setAttribute('href', `#i-${sure}`)
    part(root, 'tag-word').textContent = say(player.story, `sure.${sure}`)
    const words = sayNumber(player.story, 'source', n)
    part(root, 'tag-number').textContent = n
    part(root, 'tag-sources').textContent = words.replace(String(n), '')
  }

  // Where captions have so little room that they scroll, the keyboard gets there.
  const steps = part(root, 'steps')
  const reach = () => {
    if (steps.scrollHeight > steps.clientHeight + 1) steps.tabIndex = 0
    else steps.removeAttribute('tabindex')
  }
  new ResizeObserver(reach).observe(steps)

  timeline.addEventListener('stepchange', show)
  root.addEventListener('languagechange', show)
  show()
}
