// Of many explainers in an article only a few have an engine at once: those
// that the reader sees. The others show their still pictures.
/** @import {Explainer} from './element.js' */
const most = matchMedia('(pointer: coarse)').matches ? 2 : 3
const glance = 250 // milliseconds: who scrolls past does not look

/** @type {Set<Explainer>} */
const all = new Set()
/** @type {Set<Explainer>} */
const alive = new Set() // the one given longest ago comes first

/** @param {Explainer} element */
export function join(element) {
  all.add(element)
}

/** @param {Explainer} element */
export function leave(element) {
  all.delete(element)
  alive.delete(element)
  share()
}

/**
 * The element has come into sight, or gone out of it.
 * @param {Explainer} element
 */
export function seen(element) {
  if (element.inSight) setTimeout(share, glance)
}

/**
 * The element's engine is there or on its way, whoever asked for it; or gone.
 * @param {Explainer} element
 * @param {boolean} there
 */
export function engineOf(element, there) {
  if (!there) {
    if (alive.delete(element)) share()
    return
  }
  alive.delete(element)
  alive.add(element)
  while (alive.size > most) take(spare(element))
}

/**
 * Two do not play at once, but with the attribute "together".
 * @param {Explainer} element
 */
export function hush(element) {
  for (const other of all) {
    if (other === element || other.paused) continue
    if (![other, element].some(e => e.hasAttribute('together'))) other.pause()
  }
}

function share() {
  for (const element of all) {
    if (!element.inSight || alive.has(element)) continue
    if (alive.size >= most) {
      const out = [...alive].find(e => !e.inSight)
      if (!out) return
      take(out)
    }
    alive.add(element)
    element.allowEngine(true)
  }
}

/**
 * Whom to take an engine from: out of sight, else at rest, else the oldest.
 * @param {Explainer} not
 */
function spare(not) {
  const others = [...alive].filter(e => e !== not)
  return others.find(e => !e.inSight) || others.find(e => e.paused) || others[0]
}

/** @param {Explainer} element */
function take(element) {
  alive.delete(element)
  element.allowEngine(false)
}
