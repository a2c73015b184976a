// Another language in place: the words of the other page come into this one,
// step and time stay. The link is a real link, and works as one if this fails.
/** @import {Player} from '../player.js' */
import {address, framed} from '../host/framed.js'
import {find, findAll, pressed} from '../page/part.js'
import {readStory} from '../state/story.js'

/** @param {Player} player */
export function switchLanguage(player) {
  pressed(player.root, '[data-do=language]', (element, e) => {
    const link = /** @type {HTMLAnchorElement} */ (element)
    if (e.button || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return
    e.preventDefault()
    if (link.dataset.lang !== player.story.lang) swap(player, link)
  })
  setLanguage(player, player.asked.get('lang') || '')
}

/**
 * Nobody pressed anything: the focus stays where it is.
 * @param {Player} player
 * @param {string} code
 */
export function setLanguage(player, code) {
  const link = nearest(player.root, code)
  if (link && link.dataset.lang !== player.story.lang) swap(player, link, false)
}

/**
 * The link to the language, or to the one that it is a part of: "es" for "es-MX".
 * @param {HTMLElement} root
 * @param {string} code
 * @returns {HTMLAnchorElement | null}
 */
function nearest(root, code) {
  for (let tag = code; tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const selector = `[data-do=language][data-lang="${CSS.escape(tag)}" i]`
    /** @type {HTMLAnchorElement | null} */
    const link = root.querySelector(selector)
    if (link) return link
  }
  return null
}

/**
 * @param {Player} player
 * @param {HTMLAnchorElement} link
 * @param {boolean} [focus]
 */
async function swap(player, link, focus = true) {
  try {
    const response = await fetch(link.href)
    if (!response.ok) throw new Error(String(response.status))
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const inSheet = Boolean(link.closest('dialog'))
    // From here on all addresses in the page count from the other page.
    settleAddresses(player.root)
    history.replaceState(history.state, '', link.href + location.hash)
    takeWords(player, page)
    const here = `${inSheet ? 'dialog' : '.head'} [data-do=language][aria-current]`
    if (focus) find(player.root, here).focus({preventScroll: true})
  } catch {
    location.assign(pageOf(link, player.timeline.step.id))
  }
}

/**
 * Makes the addresses of pictures whole, so that they stay what they are: the other page has
 * its own, with other names. Each is a single address: our pages have one picture per place.
 * @param {HTMLElement} root
 */
function settleAddresses(root) {
  for (const name of ['src', 'srcset']) {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      const kept = element.getAttribute(name) ?? ''
      element.setAttribute(name, new URL(kept, document.baseURI).href)
    }
  }
}

/**
 * The address of the other page at a step. In a frame it goes on saying what the
 * host has told the frame.
 * @param {HTMLAnchorElement} link
 * @param {string} step
 */
function pageOf({href, dataset}, step) {
  const url = new URL(href)
  if (framed) {
    const {search, hash} = new URL(address)
    url.search = search
    url.hash = hash
    url.searchParams.set('lang', dataset.lang ?? '')
    url.searchParams.set('step', step)
    url.searchParams.delete('t')
  } else {
    url.hash = step
  }
  return url
}

/**
 * Takes the words of another page of the story into this one. Index is the
 * step that the reader is on, in the other page.
 * @param {Player} player
 * @param {Document} page
 * @param {number} [index]
 */
export function takeWords(player, page, index = player.timeline.index) {
  const {root, timeline} = player
  for (const old of findAll(root, '[data-swap]')) {
    const fresh = find(page, `[data-role=story] [data-swap="${old.dataset.swap}"]`)
    old.replaceChildren(...fresh.childNodes)
  }
  // The engine and the plan are the same: keep the ones in use.
  const {engine, plan} = player.story
  Object.assign(player.story, readStory(page), {engine, plan})
  document.title = page.title
  document.documentElement.lang = page.documentElement.lang
  document.documentElement.dir = page.documentElement.dir
  timeline.translate(player.story.steps, index)
  player.page.tell('languagechange')
}
