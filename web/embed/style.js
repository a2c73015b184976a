import css from './element.css'

/**
 * Gives a shadow root the element's style and returns it, to be changed for this
 * element alone. A style that is made by script is no inline style to the
 * article's policy.
 * @param {ShadowRoot} root
 */
export function dress(root) {
  if (root.adoptedStyleSheets) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [sheet]
    return sheet
  }
  const style = document.createElement('style')
  style.textContent = css
  root.append(style)
  return /** @type {CSSStyleSheet} */ (style.sheet)
}

/**
 * Makes a box of the style's.
 * @param {string} name
 * @param {Node[]} inside
 */
export function make(name, ...inside) {
  const e = document.createElement('div')
  e.className = name
  e.append(...inside)
  return e
}
