// A frame that is moved in its document loads anew. The element remembers where
// the reader was; and, for a moment, so does the article, as a framework may put
// a new element in the place of the old one.
const patience = 1000 // milliseconds that a story may be nowhere and still goes on

// What elements have left that are gone, those gone first in front.
const left = new Set()

// Keeps the state of an element that goes out of the document. Over is called
// when neither the element nor one in its place has come meanwhile.
export function leaveState(element, state, over) {
  const one = {element, name: nameOf(element), state}
  left.add(one)
  setTimeout(() => left.delete(one) && over(), patience)
}

// The state that the element has left, or one that it takes the place of: of the
// same story, opened in the same way, with the same id; or nothing.
export function takeState(element) {
  const all = [...left]
  const one = all.find(e => e.element === element) || all.find(e => e.name === nameOf(element))
  left.delete(one)
  return one?.state
}

function nameOf(element) {
  return JSON.stringify(['src', 'id', 'step', 'mode'].map(name => element.getAttribute(name)))
}

// Where a state's frame opens: at its step and, unless that has only begun, so
// many seconds into it; in the language and theme that the reader chose.
export function placeOf({now, start, lang, theme}) {
  const into = now.time - start
  return {step: now.step, t: into > 0 ? into.toFixed(3) : '', lang, theme}
}

// What the frame is to be told to go on.
export function resume({now}) {
  const all = []
  if (now.rate !== 1) all.push(['rate', now.rate])
  if (!now.paused) all.push(['play'])
  return all
}
