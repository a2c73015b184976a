// What the author has chosen in the bar. The form holds it, and the address
// keeps it: a link to the page, or loading it again, brings all of it back.

export class Choices extends EventTarget {
  #form

  constructor(form) {
    super()
    this.#form = form
    form.addEventListener('change', () => this.#changed())
    form.addEventListener('submit', e => e.preventDefault())
    this.#read(new URLSearchParams(location.search))
  }

  // {width, theme, lang, still, static, safe, grid, step}: words, or "" for no.
  all() {
    const all = {lang: '', still: '', static: '', safe: '', grid: ''}
    return {...all, ...Object.fromEntries(new FormData(this.#form)), step: fragment()}
  }

  // The languages that can be chosen. One that has gone is not chosen any more.
  offer(languages) {
    const set = this.#form.querySelector('[data-role=languages]')
    set.hidden = languages.length < 2
    const known = [...set.querySelectorAll('input')].map(i => i.value)
    if (known.join() === languages.map(l => l.code).join()) return
    const asked = new URLSearchParams(location.search).get('lang')
    const chosen = languages.find(l => l.code === asked) ?? languages[0]
    set.replaceChildren(set.querySelector('legend'), ...languages.map(l => option(l, l === chosen)))
  }

  // Takes over what was chosen in the story itself.
  take(chosen) {
    this.#read(new URLSearchParams(chosen))
    this.#keep()
  }

  // The story is at a step.
  at(id) {
    if (id === fragment()) return
    history.replaceState(null, '', `${location.search}#${encodeURIComponent(id)}`)
  }

  // Opens another story, chosen alike.
  leaveFor(story) {
    const query = new URLSearchParams(location.search)
    query.set('story', story)
    location.assign(`?${query}`)
  }

  #changed() {
    this.#keep()
    this.dispatchEvent(new Event('change'))
  }

  #read(query) {
    for (const input of this.#form.querySelectorAll('input')) {
      if (!query.has(input.name)) continue
      const value = query.get(input.name)
      if (input.type === 'checkbox') input.checked = value === '1'
      else if (input.value === value) input.checked = true
    }
  }

  // Only what is not as it is at first stands in the address.
  #keep() {
    const query = new URLSearchParams(location.search)
    const all = this.all()
    for (const input of this.#form.querySelectorAll('input')) {
      const value = all[input.name]
      const usual = input.type === 'checkbox' ? '' : first(this.#form, input.name)
      if (!value || value === usual) query.delete(input.name)
      else query.set(input.name, value)
    }
    history.replaceState(null, '', (query.size ? `?${query}` : location.pathname) + location.hash)
  }
}

// The value that is chosen where the address says nothing.
function first(form, name) {
  const inputs = [...form.querySelectorAll(`[name="${name}"]`)]
  return (inputs.find(i => i.defaultChecked) ?? inputs[0]).value
}

function option({code, name}, chosen) {
  const label = document.createElement('label')
  const input = document.createElement('input')
  Object.assign(input, {type: 'radio', name: 'lang', value: code, checked: chosen})
  const span = Object.assign(document.createElement('span'), {textContent: name, lang: code})
  label.append(input, span)
  return label
}

function fragment() {
  try {
    return decodeURIComponent(location.hash.slice(1))
  } catch {
    return ''
  }
}
