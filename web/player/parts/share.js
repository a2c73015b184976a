// Links to this step and to the story, into the clipboard or on by the
// system's own way of sharing.
/** @import {Player} from '../player.js' */
import {linkTo} from '../host/address.js'
import {find, part, parts, pressed} from '../page/part.js'

/** @param {Player} player */
export function share({root, timeline, page}) {
  const offer = () => {
    for (const b of parts(root, 'share-with')) b.hidden = !navigator.share
  }
  page.on('languagechange', offer)
  offer()

  pressed(root, '[data-do^=share-]', button => {
    const step = button.dataset.do === 'share-story' ? null : timeline.step
    const url = linkTo(step)
    if (button.dataset.do === 'share-with') {
      navigator.share({title: document.title, url}).catch(() => {})
    } else {
      copy(url).then(
        () => done(root, button),
        () => byHand(button, url),
      )
    }
  })
}

/** @param {string} text */
async function copy(text) {
  if (!navigator.clipboard) throw new Error('no clipboard')
  await navigator.clipboard.writeText(text)
}

/**
 * @param {HTMLElement} root
 * @param {HTMLElement} button
 */
function done(root, button) {
  const copied = part(button, 'copied')
  copied.hidden = false
  part(root, 'announce').textContent = copied.textContent
  setTimeout(() => {
    copied.hidden = true
  }, 2000)
}

/**
 * Where a frame may not write to the clipboard the reader copies the link.
 * @param {HTMLElement} button
 * @param {string} url
 */
function byHand(button, url) {
  const label = part(/** @type {HTMLElement} */ (button.parentElement), 'by-hand')
  label.hidden = false
  /** @type {HTMLInputElement} */
  const input = find(label, 'input')
  input.value = url
  input.focus()
  input.select()
}
