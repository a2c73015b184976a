// The pictures in which a problem is seen, small, with the place ringed. Each is a link
// to the picture in its own size.
/** @import {Report, ReportProblem, Sight} from './changes.js' */
import {isDark} from '../player/choices/theme.js'
import {make} from './make.js'

// How large a picture is shown at most, CSS pixels.
const room = 180

/**
 * A list of the pictures, or nothing.
 * @param {Report} report
 * @param {ReportProblem} problem
 */
export function sights(report, {pictures}) {
  if (!pictures?.length || !report.version) return []
  const label = 'Where it is seen'
  return [
    make('ul', {class: 'sights', 'aria-label': label}, ...pictures.map(s => sight(report, s))),
  ]
}

/**
 * @param {Report} report
 * @param {Sight} seen
 */
function sight(report, seen) {
  const {shape, size, language, end, box} = seen
  const [width, height] = size
  const address = addressOf(report, seen)
  const words = `${shape}, ${language.toUpperCase()}${end ? ', at the end' : ''}`
  const scale = Math.min(room / width, room / height, 1)
  const img = make('img', {
    src: address,
    alt: '',
    loading: 'lazy',
    width: Math.round(width * scale),
    height: Math.round(height * scale),
  })
  const picture = make('span', {class: 'sight'}, img)
  if (box[2] > 0) picture.append(ring(box, size))
  const link = make('a', {href: address, target: '_blank'}, picture, make('span', {}, words))
  return make('li', {}, link)
}

/**
 * @param {Report} report
 * @param {Sight} seen
 */
function addressOf({story, version}, {step, size, language, end, shape}) {
  const query = new URLSearchParams({
    step,
    posed: String(!end),
    t: end ? '100000' : '0', // the step's end is as far as it goes
    w: String(size[0]),
    h: String(size[1]),
    lang: language,
    theme: isDark() ? 'dark' : 'light',
    words: String(shape !== 'in the card'),
    version,
  })
  return `${story}/still.svg?${query}`
}

/**
 * A ring a little outside the box, wherever that is in a picture of the size.
 * @param {Sight['box']} box
 * @param {Sight['size']} size
 */
function ring([left, top, wide, high], [width, height]) {
  /** @type {(part: number, of: number) => string} */
  const share = (part, of) => `${((100 * part) / of).toFixed(1)}%`
  const e = make('span', {class: 'ring'})
  e.style.insetInlineStart = share(left, width)
  e.style.insetBlockStart = share(top, height)
  e.style.inlineSize = share(wide, width)
  e.style.blockSize = share(high, height)
  return e
}
