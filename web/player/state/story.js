// What the page says about its story, in a block of data that web/data.go writes.
import {find} from '../page/part.js'

/**
 * @typedef {object} Story
 * @property {string} id
 * @property {string} lang
 * @property {Step[]} steps
 * @property {Record<string, string>} words of the picture, which the engine is given
 * @property {EngineFiles} engine
 * @property {string} plan the address of what the engine plays
 */

/**
 * @typedef {object} Step
 * @property {string} id of an account its step's, a colon and its own
 * @property {number} number that readers know it by: of an account its step's
 * @property {string} [account] of an account its own id; its title is who says so
 * @property {string} title
 * @property {number} start seconds
 * @property {number} end seconds
 * @property {number} still the time that its panel shows
 * @property {string} alt
 * @property {number} words to read, in title and caption
 * @property {Panel[]} [panels]
 */

/**
 * @typedef {object} Panel
 * @property {string} url
 * @property {number} width
 * @property {number} height
 * @property {boolean} dark
 * @property {boolean} [inline] its drawing stands in the page
 */

/**
 * Where the engine is, and how large.
 * @typedef {object} EngineFiles
 * @property {string} url
 * @property {string} gzip
 * @property {number} bytes
 * @property {string} runtime
 */

/**
 * Reads the story of this page, or of another one that was fetched.
 * @param {ParentNode} page
 * @returns {Story}
 */
export function readStory(page) {
  const story = JSON.parse(find(page, '[data-role=data]').textContent)
  // Addresses hold for the page that the reader opened, whatever its language.
  /** @param {string} url */
  const absolute = url => url && new URL(url, document.baseURI).href
  story.plan = absolute(story.plan)
  story.engine.url = absolute(story.engine.url)
  story.engine.gzip = absolute(story.engine.gzip)
  story.engine.runtime = absolute(story.engine.runtime)
  for (const step of story.steps) {
    for (const panel of step.panels || []) panel.url = absolute(panel.url)
  }
  return story
}
