// Another language in place: the words of the other page come into this one,
// step and time stay. The link is a real link, and works as one if this fails.
import {readStory} from './story.js'

export function switchLanguage(player) {
  const {root} = player
  root.addEventListener('click', e => {
    const link = e.target.closest('[data-do=language]')
    if (!link || e.button || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return
    e.preventDefault()
    if (link.dataset.lang !== player.story.lang) swap(player, link)
  })
  const asked = player.asked.get('lang')
  const link = asked && root.querySelector(`[data-do=language][data-lang="${CSS.escape(asked)}"]`)
  if (link && asked !== player.story.lang) swap(player, link)
}

async function swap(player, link) {
  try {
    const response = await fetch(link.href)
    if (!response.ok) throw new Error(String(response.status))
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const inSheet = Boolean(link.closest('dialog'))
    // From here on all addresses in the page count from the other page.
    history.replaceState(history.state, '', link.href + location.hash)
    takeWords(player, page)
    const here = `${inSheet ? 'dialog' : '.head'} [data-do=language][aria-current]`
    player.root.querySelector(here).focus({preventScroll: true})
  } catch {
    location.assign(link.href + location.hash)
  }
}

function takeWords(player, page) {
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
  timeline.translate(player.story.steps)
  root.dispatchEvent(new Event('languagechange'))
}
