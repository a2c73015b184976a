// The room that an article keeps where the script comes late. The element goes
// on with that very height, as another one would move the words below.
const least = 600 // pixels: lower is what stands inside, a link or a picture
const most = 1200 // pixels: taller is a whole list of steps

const kept = new WeakMap()

// Measures elements that stand in the page before they are defined: all of them
// at once, as each one that is built has the article laid out anew.
export function measureRooms(elements) {
  for (const e of elements) kept.set(e, e.offsetHeight)
}

// The height, in pixels, that the article has kept for the element; or 0.
export function roomFor(element) {
  const height = kept.get(element)
  return height >= least && height <= most ? height : 0
}
