// Links into an explainer: the article's address, ending in
// #<name of the element>:<step>.

// The step that the address asks of the element; or nothing.
export function stepLinked(name) {
  let hash = ''
  try {
    hash = decodeURIComponent(location.hash.slice(1))
  } catch {
    return ''
  }
  return hash.startsWith(`${name}:`) ? hash.slice(name.length + 1) : ''
}

// The article's address up to the element.
export function linkBase(name) {
  return `${location.href.replace(/#.*/s, '')}#${encodeURIComponent(name)}`
}

// What the element is called in links: its id, or its story's folder.
export function nameOf(element) {
  const path = new URL(element.getAttribute('src'), document.baseURI).pathname
  return (
    element.id ||
    path
      .replace(/\/(index\.html)?$/, '')
      .split('/')
      .pop() ||
    'standoff'
  )
}
