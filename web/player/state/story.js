// What the page says about its story: the block of data, and the parts of
// the page by their role. Parts are looked up when they are needed, since a
// change of language replaces them.

export function readStory(root) {
  const text = root.ownerDocument.querySelector('[data-role=data]').textContent
  const story = JSON.parse(text)
  // Addresses hold for the page that the reader opened, whatever its language.
  const absolute = url => url && new URL(url, document.baseURI).href
  story.storyboard = absolute(story.storyboard)
  story.engine.url = absolute(story.engine.url)
  story.engine.gzip = absolute(story.engine.gzip)
  story.engine.runtime = absolute(story.engine.runtime)
  for (const step of story.steps) {
    for (const panel of step.panels || []) panel.url = absolute(panel.url)
  }
  return story
}

// The part of the page that has the role.
export function part(root, role) {
  return root.querySelector(`[data-role="${role}"]`)
}

// All parts of the page that have the role.
export function parts(root, role) {
  return root.querySelectorAll(`[data-role="${role}"]`)
}
