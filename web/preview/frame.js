// The frame with the story's own page. Its width is real, whatever the window
// is: what does not fit is shown smaller. What can be chosen in the page is
// chosen there, by its own buttons, so that nothing is loaded again.

// CSS pixels. Without a height the frame is as high as the story, as in an
// article; it is never so low that the story lies down.
const least = 560
const devices = {
  phone: {width: 375, height: 812},
  article: {width: 640},
  tablet: {width: 768, height: 1024},
  desktop: {width: 1280, height: 800},
}

// Events: "step" with {id, index, of}; "chosen" with what was chosen in the
// page, {theme, lang, still}; "key" with the name of a key.
export class Frame extends EventTarget {
  #frame
  #device
  #desk
  #loaded = '' // what the frame was given that cannot be changed in it
  #choices = null
  #version = ''
  #static = 0 // the step in the static view, which does not know any

  constructor(frame, device, desk) {
    super()
    this.#frame = frame
    this.#device = device
    this.#desk = desk
    new ResizeObserver(() => this.#fit()).observe(desk)
  }

  // The page in the frame, once it is there.
  get #page() {
    return this.#frame.contentWindow.live ? this.#frame.contentWindow : null
  }

  // The story as the page plays it; null in the static view.
  get #playing() {
    return 'static' in this.#page.document.documentElement.dataset ? null : this.#page.standoff
  }

  show(story, report, choices) {
    this.#choices = choices
    this.#version = report.version
    const address = addressOf(story, report, choices)
    // The static view is another page: all that it shows stands in its address.
    const fixed = choices.static ? address : story
    if (fixed !== this.#loaded) {
      this.#loaded = fixed
      this.#open(address + (choices.step ? `#${encodeURIComponent(choices.step)}` : ''))
    } else if (this.#page) {
      this.#page.live.renew(this.#version)
      this.#choose()
    }
    this.#fit()
  }

  // Another page comes in a new frame: so it is no step back for the browser,
  // and nothing that the old page still does can hold it up.
  #open(address) {
    const fresh = this.#frame.cloneNode()
    fresh.addEventListener('load', () => this.#enter())
    fresh.src = address
    this.#frame.replaceWith(fresh)
    this.#frame = fresh
  }

  go(by) {
    const page = this.#page
    if (!page) return
    if (this.#playing) {
      if (by < 0) this.#playing.previous()
      else this.#playing.next()
      return
    }
    const {steps} = page.live.player.timeline
    this.#static = Math.min(Math.max(this.#static + by, 0), steps.length - 1)
    this.#lead()
    this.#step(this.#static)
  }

  // Leads to the step in the static view, below the bar.
  #lead() {
    const {steps} = this.#page.live.player.timeline
    const step = this.#page.document.getElementById(steps[this.#static].id)
    const frame = this.#frame.getBoundingClientRect()
    const down = step.getBoundingClientRect().top * (frame.width / this.#frame.offsetWidth)
    window.scrollBy({top: frame.top + down - this.#desk.previousElementSibling.offsetHeight - 12})
  }

  // The page has come.
  #enter() {
    const page = this.#page
    if (!page) return
    const {root, timeline} = page.live.player
    const now = () => this.#step(timeline.index)
    timeline.addEventListener('stepchange', now)
    root.addEventListener('languagechange', () => {
      this.#chosen()
      now()
    })
    root.addEventListener('themechange', () => this.#chosen())
    root.addEventListener('click', e => {
      if (e.target.closest('[data-do=motion]')) this.#chosen()
    })
    page.addEventListener('keydown', e => {
      this.dispatchEvent(new CustomEvent('key', {detail: e.key}))
    })
    new page.ResizeObserver(() => this.#fit()).observe(page.document.documentElement)
    this.#static = Math.max(
      timeline.steps.findIndex(s => s.id === this.#choices.step),
      0,
    )
    this.#step(this.#playing ? timeline.index : this.#static)
    page.live.renew(this.#version)
    this.#choose()
    this.#fit()
    if (!this.#playing && this.#static) this.#lead()
  }

  #step(index) {
    const {steps} = this.#page.live.player.timeline
    this.dispatchEvent(
      new CustomEvent('step', {
        detail: {id: steps[index].id, index, of: steps.length},
      }),
    )
  }

  // Presses, in the page, what the author has chosen in the bar.
  #choose() {
    const page = this.#page
    const {theme, lang, still, grid, safe, width} = this.#choices
    const {root, story, timeline} = page.live.player
    const press = what => root.querySelector(what)?.click()
    if (this.#playing) {
      if (theme !== (page.document.documentElement.dataset.theme ?? 'auto')) {
        press(`[data-do=theme][data-theme-is=${theme}]`)
      }
      if (lang && lang !== story.lang) press(`[data-do=language][data-lang="${CSS.escape(lang)}"]`)
      const moves = still ? 'no' : 'yes'
      if (Boolean(still) !== timeline.still) press(`[data-do=motion][data-motion=${moves}]`)
    }
    page.live.show({
      grid: this.#playing && grid,
      safe,
      phone: width === 'phone',
      framed: width === 'article',
    })
  }

  #chosen() {
    const {story, timeline} = this.#page.live.player
    const theme = this.#page.document.documentElement.dataset.theme ?? 'auto'
    this.dispatchEvent(
      new CustomEvent('chosen', {
        detail: {theme, lang: story.lang, still: timeline.still ? '1' : ''},
      }),
    )
  }

  // Makes the frame as large as the device, and shows it as large as there is
  // room for.
  #fit() {
    if (!this.#choices) return
    const device = devices[this.#choices.width]
    const page = this.#page
    const content = page ? page.document.documentElement.offsetHeight : 900
    const height = device.height ?? Math.max(content, least)
    const scale = Math.min(1, this.#desk.clientWidth / device.width)
    Object.assign(this.#frame.style, {
      width: `${device.width}px`,
      height: `${height}px`,
      scale: String(scale),
      // What is shown smaller takes as much room as before.
      marginBottom: `${height * (scale - 1)}px`,
      marginRight: `${device.width * (scale - 1)}px`,
    })
    this.#device.style.width = `${device.width * scale}px`
    this.#device.dataset.width = this.#choices.width
    this.#device.nextElementSibling.textContent =
      scale < 1 ? `${device.width} pixels wide, shown at ${Math.round(100 * scale)}%` : ''
  }
}

// Where the page is, dressed as the author has chosen.
function addressOf(story, {languages}, choices) {
  const lang = languages.find(l => l.code === choices.lang) ?? languages[0]
  const query = new URLSearchParams()
  if (choices.static) query.set('static', '1')
  if (choices.theme !== 'auto') query.set('theme', choices.theme)
  return `${story}/${lang.href}${query.size ? `?${query}` : ''}`
}
