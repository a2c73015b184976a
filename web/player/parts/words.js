/** @import {Player} from '../player.js' */
import {find, findAll, part, parts} from '../page/part.js'
import {digits, formOf, isEnglish, say, tell, write} from '../page/wordbook.js'

/**
 * The right column: of all steps' words, one step's are to be seen; above
 * them the tag that says how sure it is.
 * @param {Player} player
 */
export function showWords(player) {
  const {root, timeline, page} = player

  const show = () => {
    for (const [i, li] of parts(root, 'step').entries()) {
      li.toggleAttribute('data-current', i === timeline.index)
    }
    tag()
    reach()
    for (const button of findAll(root, '[data-do=go]')) {
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
    tell(player, part(root, 'tag-word'), `sure.${sure}`)
    part(root, 'tag-number').textContent = digits(root, n)
    // The number stands in a place of its own, between what is before and behind it.
    const form = formOf(player, 'source.count', n)
    const words = say(root, form).split('{n}')
    for (const [i, role] of ['tag-before', 'tag-sources'].entries()) {
      write(player, part(root, role), words[i], isEnglish(root, form))
    }
  }

  // Where words scroll within the page, keys can reach them.
  const reach = () => {
    const steps = find(root, '.steps')
    const scrolls =
      getComputedStyle(steps).overflowY === 'auto' && steps.scrollHeight > steps.clientHeight
    if (scrolls) steps.tabIndex = 0
    else steps.removeAttribute('tabindex')
  }

  // Their room also changes when something is said above or below them.
  const room = new ResizeObserver(reach)
  const follow = () => {
    room.disconnect()
    room.observe(find(root, '.steps'))
    show()
  }

  timeline.on('stepchange', show)
  page.on('languagechange', follow)
  page.on('wordschange', tag)
  follow()
}
