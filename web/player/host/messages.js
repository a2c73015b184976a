// The talk with the article around the frame, in our own words: shared/messages.js has
// all of them. Whatever else comes is let pass.
/** @import {About, Methods, Status, Told} from '../../shared/messages.js' */
/** @import {Player} from '../player.js' */
import {isRate} from '../../shared/numbers.js'
import {accountOf, accountsOf, indexOf, withAccount} from '../../shared/steps.js'
import {setLanguage} from '../choices/language.js'
import {isTheme, setTheme} from '../choices/theme.js'
import {chosenTheme} from '../page/marks.js'
import {find, findAll, parts} from '../page/part.js'
import {believeHost} from '../page/sight.js'
import {say} from '../page/wordbook.js'
import {allowEngine} from '../state/approach.js'
import {linkFrom, startByItself} from './address.js'
import {framed, hear, tell} from './framed.js'

const often = 250 // milliseconds between two messages of the time

/**
 * Checks of arguments, one for each.
 * @template {unknown[]} A
 * @typedef {{[K in keyof A]: (arg: unknown) => boolean}} Checks
 */

/** @typedef {<T extends keyof Told>(type: T, more: Told[T]) => void} TellHost */

/** @param {Player} player */
export function talkToHost(player) {
  if (!framed) return
  let last = 0
  /** @type {TellHost} */
  const tellHost = (type, more) => {
    last = performance.now()
    tell({source: 'standoff', v: 1, id: player.story.id, type, ...status(player), ...more})
  }
  sendEvents(player, tellHost)
  player.timeline.on('timeupdate', () => {
    if (!player.timeline.playing || performance.now() - last > often) tellHost('time', {})
  })
  const ready = () => tellHost('ready', about(player))
  hearMethods(player, ready)
  ready()
  player.page.on('languagechange', ready)
}

/**
 * @param {Player} player
 * @param {() => void} ready
 */
function hearMethods(player, ready) {
  const methods = new Map(Object.entries(methodsOf(player, ready)))
  hear(message => {
    if (message?.source !== 'standoff-host' || message.v !== 1) return
    const method = methods.get(message.method)
    const args = message.args === undefined ? [] : message.args
    if (!method || !Array.isArray(args)) return
    const [act, ...checks] = method
    if (args.length !== checks.length) return
    if (args.every((arg, i) => checks[i](arg))) act(...args)
  })
}

/**
 * What each method does, and checks of its arguments.
 * @param {Player} player
 * @param {() => void} ready
 * @returns {{[M in keyof Methods]: [(...args: any[]) => unknown, ...Checks<Methods[M]>]}}
 */
function methodsOf(player, ready) {
  const {timeline, loader} = player
  /** @param {unknown} step */
  const known = step => indexOf(timeline.steps, step) >= 0
  /** @param {unknown} id */
  const told = id =>
    accountsOf(timeline.steps, timeline.step.id).some(a => id === '' || accountOf(a) === id)
  /** @param {string} id */
  const tellAccount = id =>
    timeline.go(indexOf(timeline.steps, withAccount(timeline.steps, timeline.step.id, id)))
  const hello = () => {
    player.managed = true
    ready()
  }
  return {
    hello: [hello],
    play: [() => loader.play().catch(() => {})],
    autoplay: [() => startByItself(player)],
    pause: [() => loader.pause()],
    next: [() => timeline.next()],
    previous: [() => timeline.previous()],
    go: [step => timeline.go(indexOf(timeline.steps, step)), known],
    account: [tellAccount, told],
    seek: [seconds => timeline.seek(seconds, 'host'), Number.isFinite],
    rate: [rate => timeline.setRate(rate), isRate],
    theme: [theme => setTheme(player, theme), isTheme],
    language: [code => setLanguage(player, code), isText],
    article: [linkFrom, isAddress],
    visible: [seen => believeHost(player, seen), isTruth],
    engine: [wanted => allowEngine(player, wanted), isTruth],
  }
}

/** @param {unknown} text */
const isText = text => typeof text === 'string' && text.length < 100
/** @param {unknown} value */
const isTruth = value => typeof value === 'boolean'

/** @param {unknown} url */
function isAddress(url) {
  return typeof url === 'string' && url.length < 4000 && /^https?:\/\/[^/]/i.test(url)
}

/**
 * @param {Player} player
 * @param {TellHost} tellHost
 */
function sendEvents({timeline, loader, quality, page}, tellHost) {
  timeline.on('play', () => tellHost('play', {}))
  timeline.on('pause', () => tellHost('pause', {}))
  timeline.on('stepchange', ({by}) => tellHost('step', {by}))
  timeline.on('accountchange', ({by}) => tellHost('account', {by}))
  timeline.on('seeking', () => tellHost('seeking', {}))
  timeline.on('ratechange', () => tellHost('rate', {}))
  timeline.on('ended', () => tellHost('complete', {}))
  quality.on('change', () => tellHost('quality', {quality: quality.name}))
  loader.on(['panels', 'loading', 'ready', 'failed'], () => tellHost('engine', {}))
  loader.on('failed', () => tellHost('error', {reason: loader.reason}))

  // Also the system may change a theme, and does not change what was chosen.
  let last = chosenTheme()
  page.on('themechange', () => {
    const theme = chosenTheme()
    if (theme !== last) tellHost('theme', {theme})
    last = theme
  })
}

/**
 * @param {Player} player
 * @returns {Status}
 */
function status({timeline, loader}) {
  const {time, duration, playing, ended, rate, step, index, steps} = timeline
  return {
    time,
    duration,
    paused: !playing,
    ended,
    rate,
    step: step.id,
    account: accountOf(step),
    index,
    count: steps.length,
    progress: time / duration,
    state: loader.state,
  }
}

/**
 * @param {Player} player
 * @returns {About}
 */
function about({root, story, timeline}) {
  const words = parts(root, 'step')
  return {
    title: document.title,
    lang: story.lang,
    dir: document.documentElement.dir,
    steps: timeline.steps.map(({id, title, start, end}, i) => ({
      id,
      title,
      start,
      end,
      when: find(words[i], '.when').textContent.trim(),
      text: [...findAll(words[i], '.text p')].map(p => p.textContent),
      sure: say(root, `sure.${words[i].dataset.sure}`),
    })),
  }
}
