// The talk with the article around the frame, in our own words. The host sends
//   {source: 'standoff-host', v: 1, method, args}
// with one of the methods below; anything else is let pass. It is sent
//   {source: 'standoff', v: 1, id, type, …}
// with type ready, play, pause, step, complete or error for its statistics, and
// time, seeking, rate, theme, engine and quality for its controls. All of them say the same of
// the player: time, duration, paused, ended, rate, step, index, count, state.

import {say} from '../page/wordbook.js'
import {parts} from '../state/story.js'
import {linkFrom, startByItself} from './address.js'
import {framed, hear, tell} from './framed.js'

const often = 250 // milliseconds between two messages of the time

export function talkToHost(player) {
  if (!framed) return
  sendEvents(player)
  const methods = methodsOf(player)
  hear(message => {
    if (message?.source !== 'standoff-host' || message.v !== 1) return
    const method = methods.get(message.method)
    const args = message.args === undefined ? [] : message.args
    if (!method || !Array.isArray(args) || args.length !== method.length - 1) return
    const act = method[method.length - 1]
    if (args.every((arg, i) => method[i](arg))) act(...args)
  })
  player.tellHost('ready', about(player))
  player.root.addEventListener('languagechange', () => player.tellHost('ready', about(player)))
}

// What each method takes, as checks of its arguments, and what it does.
function methodsOf(player) {
  const {timeline, loader} = player
  const known = step => indexOf(timeline, step) >= 0
  return new Map([
    ['hello', [() => hello(player)]],
    ['play', [() => loader.play().catch(() => {})]],
    ['autoplay', [() => startByItself(player)]],
    ['pause', [() => loader.pause()]],
    ['next', [() => timeline.go(timeline.index + 1)]],
    ['previous', [() => timeline.go(timeline.index - 1)]],
    ['go', [known, step => timeline.go(indexOf(timeline, step))]],
    ['seek', [Number.isFinite, seconds => timeline.seek(seconds, 'host')]],
    ['rate', [isRate, rate => timeline.setRate(rate)]],
    ['theme', [isTheme, theme => player.setTheme(theme)]],
    ['language', [isText, code => player.setLanguage(code)]],
    ['article', [isAddress, url => linkFrom(url)]],
    ['visible', [isTruth, seen => player.setSeen(seen)]],
    ['engine', [isTruth, wanted => player.allowEngine(wanted)]],
  ])
}

function hello(player) {
  player.managed = true
  player.tellHost('ready', about(player))
}

function indexOf({steps}, step) {
  if (typeof step === 'number') return steps[step] ? step : -1
  return typeof step === 'string' ? steps.findIndex(s => s.id === step) : -1
}

const isRate = rate => typeof rate === 'number' && rate > 0 && rate <= 16
const isTheme = theme => ['light', 'dark', 'auto'].includes(theme)
const isText = text => typeof text === 'string' && text.length < 100
const isTruth = value => typeof value === 'boolean'

function isAddress(url) {
  return typeof url === 'string' && url.length < 4000 && /^https?:\/\/[^/]/i.test(url)
}

function sendEvents(player) {
  const {timeline, loader, story, quality} = player
  let last = 0
  player.tellHost = (type, more) => {
    last = performance.now()
    tell({source: 'standoff', v: 1, id: story.id, type, ...status(player), ...more})
  }
  const pass = (on, type, name, more = () => ({})) =>
    on.addEventListener(type, e => player.tellHost(name, more(e.detail)))

  pass(timeline, 'play', 'play')
  pass(timeline, 'pause', 'pause')
  pass(timeline, 'stepchange', 'step', ({by}) => ({by}))
  pass(timeline, 'seeking', 'seeking')
  pass(timeline, 'ratechange', 'rate')
  pass(timeline, 'ended', 'complete')
  passTheme(player)
  pass(quality, 'change', 'quality', () => ({quality: quality.name}))
  for (const state of ['panels', 'loading', 'ready', 'failed']) pass(loader, state, 'engine')
  pass(loader, 'failed', 'error', () => ({reason: loader.reason}))
  timeline.addEventListener('timeupdate', () => {
    const now = performance.now()
    if (!timeline.playing || now - last > often) player.tellHost('time')
  })
}

// Also the system may change a theme, and does not change what was chosen.
function passTheme(player) {
  const chosen = () => document.documentElement.dataset.theme || 'auto'
  let last = chosen()
  player.root.addEventListener('themechange', () => {
    if (chosen() === last) return
    last = chosen()
    player.tellHost('theme', {theme: last})
  })
}

function status({timeline, loader}) {
  const {time, duration, playing, ended, rate, step, index, steps} = timeline
  return {
    time,
    duration,
    paused: !playing,
    ended,
    rate,
    step: step.id,
    index,
    count: steps.length,
    progress: time / duration,
    state: loader.state,
  }
}

// What the host may want to say itself: the title, and the words of each step.
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
      when: words[i].querySelector('.when').textContent.trim(),
      text: [...words[i].querySelectorAll('.text p')].map(p => p.textContent),
      sure: say(root, `sure.${words[i].dataset.sure}`),
    })),
  }
}
