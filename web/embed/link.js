// Links into an explainer: the article's address, ending in
// #<name of the element>:<step>.
import {fragment} from '../shared/fragment.js'

/**
 * The step that the address asks of the element; or nothing.
 * @param {string} name
 */
export function stepLinked(name) {
  const hash = fragment()
  return hash.startsWith(`${name}:`) ? hash.slice(name.length + 1) : ''
}

/**
 * The article's address up to the element.
 * @param {string} name
 */
export function linkBase(name) {
  return `${location.href.replace(/#.*/s, '')}#${encodeURIComponent(name)}`
}

/**
 * What the element is called in links: its id, or its story's folder.
 * @param {Element} element
 */
export function nameOf(element) {
  const path = new URL(element.getAttribute('src') ?? '', document.baseURI).pathname
  return (
    element.id ||
    path
      .replace(/\/(index\.html)?$/, '')
      .split('/')
      .pop() ||
    'standoff'
  )
}
