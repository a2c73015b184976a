// What the element tells when the explainer says something.
/** @import {FrameMessage, Told} from '../shared/messages.js' */

/**
 * The names of HTMLMediaElement for each type of message; "canplay" comes besides, once
 * there is an engine.
 * @type {Record<keyof Told, string[]>}
 */
const events = {
  play: ['play', 'playing'],
  pause: ['pause'],
  complete: ['ended'],
  seeking: ['seeking', 'seeked'],
  rate: ['ratechange'],
  time: ['timeupdate'],
  error: ['error'],
  ready: ['durationchange', 'loadedmetadata'],
  step: ['stepchange'],
  account: ['accountchange'],
  theme: [],
  engine: [],
  quality: ['qualitychange'],
}

/**
 * The events for a type of message; none for one of other versions.
 * @param {keyof Told} type
 */
export const eventsOf = type => (Object.hasOwn(events, type) ? events[type] : [])

/**
 * What an event brings; most bring nothing.
 * @param {FrameMessage} message
 */
export function detailOf(message) {
  if (message.type === 'quality') return {quality: message.quality}
  if (message.type === 'account') {
    const {step, index, account, by} = message
    return {step, index, by, account}
  }
  if (message.type === 'step') return {step: message.step, index: message.index, by: message.by}
}
