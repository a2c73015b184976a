// What the player in a frame and the script of the article (embed.js, or any other host)
// say to each other by postMessage. Types only: both sides are checked against them, and
// messages_test.mjs holds web/README.md to them.

/**
 * What the host may call: the method's name and its arguments.
 * @typedef {object} Methods
 * @property {[]} hello the host says from now on when there is an engine
 * @property {[]} play
 * @property {[]} autoplay
 * @property {[]} pause
 * @property {[]} next
 * @property {[]} previous
 * @property {[step: string | number]} go
 * @property {[id: string]} account one of the step that the reader is at; '' is the step
 * @property {[seconds: number]} seek
 * @property {[rate: number]} rate
 * @property {[theme: 'light' | 'dark' | 'auto']} theme
 * @property {[code: string]} language
 * @property {[url: string]} article
 * @property {[seen: boolean]} visible
 * @property {[wanted: boolean]} engine
 */

/**
 * A call of one of them.
 * @typedef {object} HostMessage
 * @property {'standoff-host'} source
 * @property {1} v
 * @property {keyof Methods} method
 * @property {unknown[]} [args]
 */

/**
 * What a frame tells, and what each type of message has besides its status.
 * @typedef {object} Told
 * @property {About} ready
 * @property {{}} play
 * @property {{}} pause
 * @property {{by: string}} step
 * @property {{by: string}} account
 * @property {{}} complete
 * @property {{reason?: string}} error
 * @property {{}} time
 * @property {{}} seeking
 * @property {{}} rate
 * @property {{theme: string}} theme
 * @property {{}} engine
 * @property {{quality: string}} quality
 */

/**
 * What every message says of the player.
 * @typedef {object} Status
 * @property {number} time seconds
 * @property {number} duration seconds
 * @property {number} progress 0 to 1
 * @property {boolean} paused
 * @property {boolean} ended
 * @property {number} rate
 * @property {string} step its id; of an account its step's, a colon and its own
 * @property {string} account its own id, or ''
 * @property {number} index of the step, from 0
 * @property {number} count of steps
 * @property {'panels' | 'loading' | 'ready' | 'failed'} state of the engine
 */

/**
 * What a host may want to say itself: the title, and the words of each step.
 * @typedef {object} About
 * @property {string} title
 * @property {string} lang
 * @property {string} dir
 * @property {AboutStep[]} steps
 */

/**
 * @typedef {object} AboutStep
 * @property {string} id
 * @property {string} title
 * @property {number} start seconds
 * @property {number} end seconds
 * @property {string} when
 * @property {string[]} text paragraphs
 * @property {string} sure
 */

/**
 * A message out of the frame.
 * @typedef {{[T in keyof Told]: {source: 'standoff', v: 1, id: string, type: T} & Status & Told[T]}[keyof Told]} FrameMessage
 */

export {}
