// Links to this step and to the story, into the clipboard or on by the
// system's own way of sharing.

import {linkTo} from '../host/address.js'
import {part, parts} from '../state/story.js'

export function share(player) {
  const {root, timeline} = player
  const offer = () => {
    for (const b of parts(root, 'share-with')) b.hidden = !navigator.share
  }
  root.addEventListener('languagechange', offer)
  offer()

  root.addEventListener('click', e => {
    const button = e.target.closest('[data-do^=share-]')
    if (!button) return
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

async function copy(text) {
  if (!navigator.clipboard) throw new Error('no clipboard')
  await navigator.clipboard.writeText(text)
}

function done(root, button) {
  const copied = part(button, 'copied')
  copied.hidden = false
  part(root, 'announce').textContent = copied.textContent
  setTimeout(() => {
    copied.hidden = true
  }, 2000)
}

// Where a frame may not write to the clipboard the reader copies the link.
function byHand(button, url) {
  const label = part(button.parentElement, 'by-hand')
  label.hidden = false
  const input = label.querySelector('input')
  input.value = url
  input.focus()
  input.select()
}
