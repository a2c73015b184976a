// The page inside a frame of an article: what it knows of the world outside.
import {markPage} from '../page/marks.js'

const asked = new URLSearchParams(location.search)

export const framed = window.parent !== window

// The address that the frame was made with: hosts find the frame by it.
export const address = location.href

// The name that pym.js gave the frame, on one line as its messages are.
export const pymName = (asked.get('childId') || '').replace(/\s/g, '')

// What WordPress marks a frame with that it makes of a pasted address, and what
// it knows the frame's messages by.
export const secret = /#\?secret=([a-z\d]+)$/i.exec(location.hash)?.[1]

// Whether only the picture is wanted: the article tells the story around it.
export const stageOnly = asked.get('stage') === '1'

/**
 * Says something to whatever is around the frame: nothing that is a secret.
 * @param {unknown} message
 */
export function tell(message) {
  if (framed) window.parent.postMessage(message, '*')
}

/**
 * Hears what the host itself says, and nobody else.
 * @param {(message: any) => void} listener
 */
export function hear(listener) {
  if (!framed) return
  window.addEventListener('message', e => {
    if (e.source === window.parent) listener(e.data)
  })
}

// In a frame the article's ground shows, and what is as tall as the screen is
// as tall as it needs to be: the frame follows the story, not the reverse.
export function fitFrame() {
  if (!framed) return
  markPage('framed', true)
  markPage('flow', true)
  markPage('stage', stageOnly)
}
