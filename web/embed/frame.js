// The frame with the explainer in it: its address, its height, its messages.
const patience = 4000 // milliseconds that a page that has come may keep silent

export class Frame {
  #iframe = document.createElement('iframe')
  #hear
  #timer = 0

  // Hears what the frame says: told(event) with our own messages, sized(height).
  constructor(url, title, {told, sized, mute}) {
    const iframe = this.#iframe
    this.#hear = e => {
      if (!iframe.contentWindow || e.source !== iframe.contentWindow) return
      const {data} = e
      if (!data || typeof data !== 'object') return
      if (data.source === 'standoff' && data.v === 1) told(data)
      else if (data.sentinel === 'amp' && data.type === 'embed-size' && data.height >= 100) {
        sized(Math.ceil(data.height))
      }
    }
    window.addEventListener('message', this.#hear)
    iframe.src = url
    iframe.title = title
    iframe.allow = `fullscreen; clipboard-write${navigator.share ? '; web-share' : ''}`
    iframe.addEventListener('load', () => {
      this.say('hello')
      clearTimeout(this.#timer)
      this.#timer = setTimeout(mute, patience)
    })
  }

  get element() {
    return this.#iframe
  }

  // The frame has answered: it is no longer waited for.
  heard() {
    clearTimeout(this.#timer)
  }

  say(method, ...args) {
    this.#iframe.contentWindow?.postMessage({source: 'standoff-host', v: 1, method, args}, '*')
  }

  // Asks for the height, as @newswire/frames does.
  measure() {
    this.#iframe.contentWindow?.postMessage({sentinel: 'amp', type: 'frames-init'}, '*')
  }

  close() {
    clearTimeout(this.#timer)
    window.removeEventListener('message', this.#hear)
    this.#iframe.remove()
  }
}

// The explainer's address as its frame gets it, opened at a place: {step, t, lang,
// theme}, each of which goes before the element's own. They go into the query:
// some hosts need the fragment.
export function addressOf(element, {step, t, lang, theme}) {
  const url = new URL(element.getAttribute('src'), document.baseURI)
  const set = (name, value) => value && url.searchParams.set(name, value)
  url.hash = ''
  set('lang', lang || element.getAttribute('lang'))
  set('theme', theme || themeOf(element))
  set('step', step || element.getAttribute('step'))
  set('t', t)
  set('stage', element.getAttribute('mode') === 'scroll' && '1')
  return url.href
}

// The article's own theme, unless it is said: an article that knows no dark
// colours gets a light explainer.
export function themeOf(element) {
  const theme = element.getAttribute('theme')
  if (theme) return theme
  const scheme = getComputedStyle(element).colorScheme || ''
  if (/dark/.test(scheme)) return /light/.test(scheme) ? 'auto' : 'dark'
  return 'light'
}
