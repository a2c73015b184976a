// What is right in form of the messages that come out of the frame.

/** @import {FrameMessage} from '../shared/messages.js' */
/** @import {Now} from './media.js' */

/**
 * Whether a message says of the player what it must, and a first one its steps.
 * @param {any} message
 * @param {Now} now
 * @returns {message is FrameMessage}
 */
export function isWhole(message, now) {
  if (typeof message.type !== 'string') return false
  for (const [name, value] of Object.entries(now)) {
    if (typeof message[name] !== typeof value) return false
  }
  return message.type !== 'ready' || (Array.isArray(message.steps) && message.steps.every(isStep))
}

/** @param {any} step */
function isStep(step) {
  return (
    Boolean(step) &&
    typeof step.id === 'string' &&
    Number.isFinite(step.start) &&
    Number.isFinite(step.end) &&
    Array.isArray(step.text)
  )
}
