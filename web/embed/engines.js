// Of many explainers in an article only a few have an engine at once: those
// that the reader sees. The others show their still pictures.
/** @import {Explainer} from './element.js' */
const mostEngines = matchMedia('(pointer: coarse)').matches ? 2 : 3
const glance = 250 // milliseconds: who scrolls past does not look

/** @type {Set<Explainer>} */
const all = new Set()
/** @type {Set<Explainer>} */
const withEngine = new Set() // in the order in which they were given one

/** @param {Explainer} element */
export function join(element) {
  all.add(element)
}

/** @param {Explainer} element */
export function leave(element) {
  all.delete(element)
  withEngine.delete(element)
  share()
}

/**
 * Notes that the element has come into sight, or gone out of it.
 * @param {Explainer} element
 */
export function seen(element) {
  if (element.inSight) setTimeout(share, glance)
}

/**
 * Notes that the element's engine is there or on its way, whoever asked for it, or gone.
 * @param {Explainer} element
 * @param {boolean} there
 */
export function engineChanged(element, there) {
  if (!there) {
    if (withEngine.delete(element)) share()
    return
  }
  withEngine.delete(element)
  withEngine.add(element)
  while (withEngine.size > mostEngines) takeFrom(leastMissed(element))
}

/**
 * Pauses all others when the element plays, unless one of the two has the attribute "together".
 * @param {Explainer} element
 */
export function hush(element) {
  for (const other of all) {
    if (other === element || other.paused) continue
    if (![other, element].some(e => e.hasAttribute('together'))) other.pause()
  }
}

// Gives each that is in sight an engine, as long as there are any: free ones, or those of
// explainers out of sight.
function share() {
  for (const element of all) {
    if (!element.inSight || withEngine.has(element)) continue
    if (withEngine.size >= mostEngines) {
      const out = [...withEngine].find(e => !e.inSight)
      if (!out) return
      takeFrom(out)
    }
    withEngine.add(element)
    element.allowEngine(true)
  }
}

/**
 * Whom to take an engine from: one out of sight, else one that is paused, else the one that
 * has had its engine longest.
 * @param {Explainer} not
 */
function leastMissed(not) {
  const others = [...withEngine].filter(e => e !== not)
  return others.find(e => !e.inSight) || others.find(e => e.paused) || others[0]
}

/** @param {Explainer} element */
function takeFrom(element) {
  withEngine.delete(element)
  element.allowEngine(false)
}
