// What is right in form of the messages that come out of the frame.

// Whether a message says of the player what it must, and a first one its steps.
export function isWhole(message, now) {
  if (typeof message.type !== 'string') return false
  for (const name in now) if (typeof message[name] !== typeof now[name]) return false
  return message.type !== 'ready' || (Array.isArray(message.steps) && message.steps.every(isStep))
}

function isStep(step) {
  return (
    Boolean(step) &&
    typeof step.id === 'string' &&
    Number.isFinite(step.start) &&
    Number.isFinite(step.end) &&
    Array.isArray(step.text)
  )
}
