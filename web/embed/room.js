// The room that an article keeps where the script comes late. The element goes
// on with that very height, as another one would move the words below.
const least = 600 // pixels: lower is what stands inside, a link or a picture
const most = 1200 // pixels: taller is a whole list of steps

/** @import {Explainer} from './element.js' */

/** @type {WeakMap<Element, number>} */
const kept = new WeakMap()

/**
 * Measures elements that stand in the page before they are defined: all of them
 * at once, as each one that is built has the article laid out anew.
 * @param {Iterable<HTMLElement>} elements
 */
export function measureRooms(elements) {
  for (const e of elements) kept.set(e, e.offsetHeight)
}

/**
 * The height, in pixels, that the article has kept for the element; or 0.
 * @param {Element} element
 */
function roomFor(element) {
  const height = kept.get(element) ?? 0
  return height >= least && height <= most ? height : 0
}

// Where the frame stands, as tall as its story.
export class Room {
  element = document.createElement('div')
  height = 0 // of the story, in pixels; 0 while it is not known
  #host
  #sheet

  /**
   * @param {Explainer} host the element in the article
   * @param {CSSStyleSheet} sheet its own
   * @param {number} [height]
   */
  constructor(host, sheet, height = roomFor(host)) {
    this.#host = host
    this.#sheet = sheet
    this.element.className = 'room'
    this.keep(height)
  }

  /**
   * Takes a height that the article has already, or none.
   * @param {number} height
   */
  keep(height) {
    this.height = height
    if (height) this.#fit()
  }

  /**
   * A reader who looks at it sees nothing move: where there is room enough it
   * stays so until the explainer is out of sight, or has the focus.
   * @param {number} height
   */
  resize(height) {
    const spare = this.element.offsetHeight - height
    const calm = (this.#host.inSight || !this.#mayShrink()) && document.activeElement !== this.#host
    this.height = height
    if (!calm || spare < 0 || spare > 200) this.#fit()
  }

  // Nobody looks at it any more.
  settle() {
    if (this.height && this.#mayShrink()) this.#fit()
  }

  // Above the screen only where the browser keeps the reader's place.
  #mayShrink() {
    return CSS.supports('overflow-anchor', 'auto') || this.#host.getBoundingClientRect().top > 0
  }

  // An article that lays the element out as if it were empty (contain: size,
  // content-visibility) takes its height from the sheet.
  #fit() {
    const height = `${this.height}px`
    this.element.classList.add('sized')
    this.element.style.setProperty('height', height)
    const rule = /** @type {CSSStyleRule} */ (this.#sheet.cssRules[0])
    rule.style.setProperty('contain-intrinsic-height', height)
  }
}
