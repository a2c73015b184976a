// The marks that styles go by: attributes of the page (html) and of the story (root).
// Each of them is set here and nowhere else.

const html = document.documentElement

/**
 * @typedef {object} PageMarks
 * @property {boolean} player the script has taken over: one step at a time is shown
 * @property {boolean} static all steps are shown below one another
 * @property {boolean} framed the page stands in an article
 * @property {boolean} flow the page is as tall as its story, not as its window
 * @property {boolean} stage only the picture is wanted
 * @property {'light' | 'dark' | ''} theme that was chosen; '' is the system's
 *
 * @typedef {object} StoryMarks
 * @property {'panels' | 'loading' | 'ready' | 'failed'} state of the engine
 * @property {'yes' | 'no' | 'wanted' | 'ended'} playing
 * @property {boolean} drawn the engine's picture is whole
 * @property {boolean} still less motion
 */

/**
 * @template {keyof PageMarks} N
 * @param {N} name
 * @param {PageMarks[N]} value
 */
export function markPage(name, value) {
  set(html, name, value)
}

/**
 * Reports whether the page has a mark.
 * @param {keyof PageMarks} name
 */
export function isMarked(name) {
  return name in html.dataset
}

/** Returns the theme that was chosen. */
export function chosenTheme() {
  return /** @type {'light' | 'dark' | 'auto'} */ (html.dataset.theme || 'auto')
}

/**
 * @template {keyof StoryMarks} N
 * @param {HTMLElement} root
 * @param {N} name
 * @param {StoryMarks[N]} value
 */
export function markStory(root, name, value) {
  set(root, name, value)
}

/**
 * @param {HTMLElement} element
 * @param {string} name
 * @param {string | boolean} value
 */
function set({dataset}, name, value) {
  if (value) dataset[name] = value === true ? '' : value
  else delete dataset[name]
}
