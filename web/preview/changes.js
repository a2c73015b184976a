// What the preview's server tells of a storyboard: a whole report at once, and
// another whenever something changes. "lost" is when the server has gone, and a report
// comes again when it is back. While nobody looks at the page it
// is not connected, since a browser has few connections for one server.
import {Source} from '../shared/source.js'

/**
 * How it stands with a storyboard: report.go of the command.
 * @typedef {object} Report
 * @property {string} story its id
 * @property {string} file
 * @property {string} version of what is shown; '' before there was anything
 * @property {string} saved when that was seen: "10:42:07"
 * @property {string} tool the preview's own version
 * @property {string} gone why the file can't be read, or ''
 * @property {string} text a hash of the file that the problems are of, or ''
 * @property {boolean} undo what was mended last can be taken back
 * @property {ReportLanguage[]} languages
 * @property {ReportProblem[]} problems of the file as it stands
 *
 * @typedef {{code: string, name: string, href: string}} ReportLanguage
 */

/**
 * @typedef {object} ReportProblem
 * @property {string} message
 * @property {boolean} warning
 * @property {boolean} advice a warning that may be meant so
 * @property {number} step counts from 1; 0 outside the steps
 * @property {ReportPlace} at
 * @property {{message: string, at: ReportPlace}} [see]
 * @property {string} why
 * @property {string} wrong
 * @property {string} right
 * @property {Sight[] | null} pictures in which it is seen
 * @property {{id: string, lines: {number: number, text: string}[]}} [mend] its one remedy, and
 *   the lines as they will be
 */

/**
 * A picture in which a problem is seen: problem.go of the package story/problem.
 * @typedef {object} Sight
 * @property {string} step its id
 * @property {string} shape in a reader's words: "on a phone"
 * @property {[number, number]} size width and height, CSS pixels
 * @property {string} language
 * @property {boolean} end at the step's end, not at its still
 * @property {[number, number, number, number]} box left, top, width, height; all 0 is all of it
 */

/**
 * @typedef {object} ReportPlace
 * @property {number} line
 * @property {number} col counts characters, from 1
 * @property {number} end
 * @property {{number: number, text: string}[]} lines what stands around it
 */

// How long a server may be away before the page says so.
const grace = 700

// How often a page that nobody looks at says that it is open, ms: a preview that was started by
// a double click ends when none is. Browsers call hidden pages once a minute at most.
const breath = 60_000

/** @extends {Source<{report: Report, lost: void}>} */
export class Changes extends Source {
  #url
  /** @type {EventSource | null} */
  #source = null
  #timer = 0
  #breath = 0

  /** @param {string | URL} url */
  constructor(url) {
    super()
    this.#url = url
  }

  open() {
    document.addEventListener('visibilitychange', () => this.#follow())
    this.#follow()
  }

  #follow() {
    clearInterval(this.#breath)
    if (document.hidden) {
      this.#close()
      const say = () => fetch(this.#url, {method: 'HEAD'}).catch(() => null)
      this.#breath = setInterval(say, breath)
    } else if (!this.#source) this.#connect()
  }

  #connect() {
    const source = new EventSource(this.#url)
    this.#source = source
    source.addEventListener('message', e => {
      clearTimeout(this.#timer)
      this.#timer = 0
      this.tell('report', JSON.parse(e.data))
    })
    source.addEventListener('error', () => {
      this.#timer ||= setTimeout(() => this.tell('lost'), grace)
      // Some browsers give up by themselves.
      if (source.readyState !== EventSource.CLOSED) return
      this.#source = null
      setTimeout(() => this.#follow(), grace)
    })
  }

  #close() {
    clearTimeout(this.#timer)
    this.#timer = 0
    if (this.#source) this.#source.close()
    this.#source = null
  }
}
