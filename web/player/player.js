// The player: what its parts share.
/** @import {PageEvents} from './events.js' */
import {Source} from '../shared/source.js'
import {part} from './page/part.js'
import {Loader} from './state/loader.js'
import {Quality} from './state/quality.js'
import {readStory} from './state/story.js'
import {Timeline} from './state/timeline.js'

/**
 * @typedef {object} Player
 * @property {HTMLElement} root the story in the page
 * @property {import('./state/story.js').Story} story
 * @property {Timeline} timeline
 * @property {Loader} loader
 * @property {Quality} quality
 * @property {Source<PageEvents>} page
 * @property {URLSearchParams} asked what the address asks for
 * @property {number} textScale how much larger than usual words are, 1 to 2
 * @property {boolean} translated a browser has translated our words
 * @property {boolean} seen false where the host knows the frame to be out of sight
 * @property {boolean} managed the host says when there is an engine
 */

/**
 * Returns the player of a story, at rest on its first step.
 * @param {HTMLElement} root
 * @returns {Player}
 */
export function newPlayer(root) {
  const story = readStory(document)
  const timeline = new Timeline(story.steps)
  return {
    root,
    story,
    timeline,
    loader: new Loader(root, story, timeline),
    quality: new Quality(window.devicePixelRatio, part(root, 'stage').clientWidth),
    page: new Source(),
    asked: new URLSearchParams(location.search),
    textScale: 1,
    translated: false,
    seen: true,
    managed: false,
  }
}
