// The events by which the parts of the player hear of each other. Types only: what tells
// them is a Source (shared/source.js) of one of these.

/**
 * Who has moved the story on: the reader, the host's scrolling, or the story itself.
 * @typedef {'reader' | 'host' | 'story'} Mover
 */

/**
 * @typedef {object} TimelineEvents
 * @property {void} play
 * @property {void} pause
 * @property {void} timeupdate another time or another way of showing it
 * @property {void} seeking
 * @property {{by: Mover, step: string, index: number}} stepchange
 * @property {{by: Mover, step: string, index: number, account: string}} accountchange
 * @property {void} ended
 * @property {void} ratechange
 */

/**
 * The first four are the loader's states.
 * @typedef {object} LoaderEvents
 * @property {void} panels
 * @property {void} loading
 * @property {void} ready
 * @property {{error?: Error}} failed
 * @property {void} progress another part of the engine has come
 * @property {void} wanted the reader wants it to play, or does not any more
 * @property {void} lost a picture that the browser took away is brought back
 */

/**
 * @typedef {object} QualityEvents
 * @property {void} change
 */

/**
 * What has changed about the page as a whole.
 * @typedef {object} PageEvents
 * @property {void} languagechange all words are others
 * @property {void} wordschange a browser has translated the words
 * @property {void} themechange
 * @property {void} textchange words are of another size
 * @property {void} sightchange the host says whether the frame is seen
 * @property {void} closeall Esc: what was open calls preventDefault
 */

export {}
