// What the page's script and the Go program (cmd/player) are to each other: each side
// keeps to these types and places. contract_test.mjs reads both.

/**
 * The places of the numbers that both can read and write, which costs the program far
 * less than to be called or to look for names: cmd/player/numbers.go.
 */
export const number = {
  time: 0, // of the frame, in seconds
  rest: 1, // 1 to draw it as it rests
  limit: 2, // how many milliseconds that may take; 0 is any
  done: 3, // 1, by the program, once it is drawn as well as can be
}

/**
 * What the program finds in its global object under the name "standoff".
 * @typedef {object} Host
 * @property {Float64Array} numbers
 * @property {(program: Program) => void} begin the program is ready and says what it can
 * @property {(message: string) => void} fail the program ends
 * @property {import('./scribe.js').Measure} measure
 * @property {import('./scribe.js').Write} write
 * @property {(words: string, lang: string) => number[]} breaks
 */

/**
 * What the program can be told: newPlayer's functions.
 * @typedef {object} Program
 * @property {(plan: Uint8Array) => string | null} read plays a story's plan, or says why it cannot
 * @property {(lang: string, theme: string, textScale: number, notext: boolean, words: string[]) => void} view
 *   words are keys, each followed by its words
 * @property {(on: boolean) => void} shadows
 * @property {(width: number, height: number, ratio: number) => void} size
 * @property {() => Drawn} inspect
 */

/**
 * What was drawn last.
 * @typedef {object} Drawn
 * @property {Label[]} labels
 * @property {number} [time]
 */

/**
 * @typedef {object} Label
 * @property {string} what
 * @property {number} alpha
 * @property {{x: number, y: number, w: number, h: number}} rect in CSS pixels
 */

/**
 * What the program was told last: a state and the stage.
 * @typedef {State & {shadows: boolean} & {width: number, height: number, ratio: number}} Sent
 */

/**
 * What of the story is drawn, and how.
 * @typedef {object} State
 * @property {number} time seconds
 * @property {string} lang
 * @property {Record<string, string>} words ours in that language, by key
 * @property {string} theme
 * @property {number} textScale
 * @property {boolean} notext words are left out
 */
