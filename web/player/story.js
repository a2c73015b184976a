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

// One of our words, its braces filled in: say(story, "rail.step-of", {n: 2}).
export function say(story, key, values = {}) {
  return (story.words[key] || '').replace(/\{(\w+)\}/g, (all, name) =>
    name in values ? digits(story, values[name]) : all,
  )
}

// Puts our words into an element. Where they are English for want of others, the
// element says so.
export function tell(element, story, key, values) {
  element.textContent = say(story, key, values)
  if (isEnglish(story, key)) Object.assign(element, {lang: 'en', dir: 'ltr'})
  else for (const name of ['lang', 'dir']) element.removeAttribute(name)
}

export function isEnglish({english = []}, key) {
  return english.includes(key)
}

// The key of our words for n of something, in the form that the language has for
// that number. Browsers of other years know other forms: those fall to "other".
export function formOf(story, key, n) {
  const lang = isEnglish(story, `${key}.other`) ? 'en' : story.lang
  const form = `${key}.${new Intl.PluralRules(lang).select(n)}`
  return story.words[form] ? form : `${key}.other`
}

// A value as text, a number in the digits of the language.
export function digits({words}, value) {
  const ten = [...(words['number.digits'] || '')]
  if (typeof value !== 'number' || ten.length < 10) return String(value)
  return String(value).replace(/\d/g, d => ten[d])
}

// The words of the step's rail and announcements.
export function stepWords(story, index) {
  return {n: index + 1, of: story.steps.length, title: story.steps[index].title}
}
