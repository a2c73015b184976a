// Whose account is told: a choice between the accounts of a step, at the step and at
// each of them. Of the same choice each has a copy of its own, for the words of all
// steps lie in one place; the focus goes with the reader from copy to copy.
/** @import {Player} from '../player.js' */
import {indexOf} from '../../shared/steps.js'
import {findAll, parts, within} from '../page/part.js'

/** @param {Player} player */
export function chooseAccount({root, timeline}) {
  let focused = false // the choice has the focus, in one of its copies

  root.addEventListener('change', e => {
    /** @type {HTMLInputElement | null} */
    const input = within(e, '[data-do=account]')
    if (input) timeline.go(indexOf(timeline.steps, input.value))
  })
  // A browser tells no one when what has the focus becomes invisible.
  root.addEventListener('focusin', e => {
    focused = Boolean(within(e, '[data-do=account]'))
  })
  root.addEventListener('focusout', e => {
    if (e.relatedTarget) focused = false
  })
  timeline.on('stepchange', ({index}) => {
    /** @type {NodeListOf<HTMLInputElement>} */
    const all = findAll(root, '[data-do=account]')
    for (const input of all) input.checked = input.defaultChecked
    if (!focused) return
    /** @type {NodeListOf<HTMLInputElement>} */
    const here = findAll(parts(root, 'step')[index], '[data-do=account]')
    const to = [...here].find(input => input.checked) || here[0] || root
    to.focus({preventScroll: true})
  })
}
