// Elements of the preview's own page.

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {(Node | string | number)[]} children
 */
export function make(name, attributes, ...children) {
  const e = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, String(value))
  e.append(...children.map(child => (typeof child === 'number' ? String(child) : child)))
  return e
}
