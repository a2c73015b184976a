// What the preview's server tells of a storyboard: a whole report at once, and
// another whenever something changes.
//
// Events: "report" with the report as its detail; "lost" when the server has
// gone, and a report again when it is back. While nobody looks at the page it
// is not connected, since a browser has few connections for one server.

// How long a server may be away before the page says so.
const grace = 700

export class Changes extends EventTarget {
  #url
  #source = null
  #timer = 0

  constructor(url) {
    super()
    this.#url = url
  }

  open() {
    document.addEventListener('visibilitychange', () => this.#follow())
    this.#follow()
  }

  #follow() {
    if (document.hidden) this.#close()
    else if (!this.#source) this.#connect()
  }

  #connect() {
    const source = new EventSource(this.#url)
    this.#source = source
    source.addEventListener('message', e => {
      clearTimeout(this.#timer)
      this.#timer = 0
      this.dispatchEvent(new CustomEvent('report', {detail: JSON.parse(e.data)}))
    })
    source.addEventListener('error', () => {
      this.#timer ||= setTimeout(() => this.dispatchEvent(new Event('lost')), grace)
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
