// Another language in place: the words of the other page come into this one,
// step and time stay. The link is a real link, and works as one if this fails.

import {address, framed} from '../host/framed.js'
import {readStory} from '../state/story.js'

export function switchLanguage(player) {
  const {root} = player
  root.addEventListener('click', e => {
    const link = e.target.closest('[data-do=language]')
    if (!link || e.button || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return
    e.preventDefault()
    if (link.dataset.lang !== player.story.lang) swap(player, link)
  })
  // Nobody pressed anything: the focus stays where it is.
  player.setLanguage = code => {
    const link = nearest(root, code)
    if (link && link.dataset.lang !== player.story.lang) swap(player, link, false)
  }
  player.setLanguage(player.asked.get('lang') || '')
}

// The link to the language, or to the one that it is a part of: "es" for "es-MX".
function nearest(root, code) {
  for (let tag = code; tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const link = root.querySelector(`[data-do=language][data-lang="${CSS.escape(tag)}" i]`)
    if (link) return link
  }
  return null
}

async function swap(player, link, focus = true) {
  try {
    const response = await fetch(link.href)
    if (!response.ok) throw new Error(String(response.status))
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const inSheet = Boolean(link.closest('dialog'))
    // From here on all addresses in the page count from the other page.
    history.replaceState(history.state, '', link.href + location.hash)
    takeWords(player, page)
    const here = `${inSheet ? 'dialog' : '.head'} [data-do=language][aria-current]`
    if (focus) player.root.querySelector(here).focus({preventScroll: true})
  } catch {
    location.assign(pageOf(link, player.timeline.step.id))
  }
}

// The address of the other page at a step. In a frame it goes on saying what the
// host has told the frame.
function pageOf({href, dataset}, step) {
  const url = new URL(href)
  if (framed) {
    const {search, hash} = new URL(address)
    url.search = search
    url.hash = hash
    url.searchParams.set('lang', dataset.lang)
    url.searchParams.set('step', step)
    url.searchParams.delete('t')
  } else {
    url.hash = step
  }
  return url
}

// Takes the words of another page of the story into this one. Index is the
// step that the reader is on, in the other page.
export function takeWords(player, page, index = player.timeline.index) {
  const {root, timeline} = player
  const other = page.querySelector('[data-role=story]')
  for (const old of root.querySelectorAll('[data-swap]')) {
    const name = old.dataset.swap
    old.replaceChildren(...other.querySelector(`[data-swap="${name}"]`).childNodes)
  }
  const story = readStory(other)
  // The engine and the storyboard are the same: keep the ones in use.
  const {engine, storyboard} = player.story
  Object.assign(player.story, story, {engine, storyboard})
  document.title = page.title
  document.documentElement.lang = page.documentElement.lang
  document.documentElement.dir = page.documentElement.dir
  timeline.translate(player.story.steps, index)
  root.dispatchEvent(new Event('languagechange'))
}
