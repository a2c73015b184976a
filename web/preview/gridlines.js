// The lines of the grid: each area has its own, from the corner that the
// storyboard counts from. The area under the pointer shows its numbers.
/** @import {Area, Survey} from './survey.js' */
const svgs = 'http://www.w3.org/2000/svg'

const units = [1, 2, 5, 10, 20, 50, 100] // metres between lines
const closest = 14 // pixels between lines
const roomy = 44 // pixels between numbers

/**
 * @param {SVGSVGElement} svg
 * @param {HTMLElement} stage
 * @param {Survey} survey
 * @param {Area | undefined} here the area under the pointer
 */
export function drawGrid(svg, {clientWidth: w, clientHeight: h}, survey, here) {
  svg.setAttribute('viewBox', `0 0 ${w} ${h}`)
  const {scale, deep} = survey.camera
  const unit = units.find(u => u * Math.min(scale, deep) >= closest) ?? 100
  const lines = survey.areas.flatMap((a, i) => areaLines(survey, a, i, unit, a === here))
  svg.replaceChildren(...lines)
  if (here) svg.append(...numbers(survey, here, unit, w, h))
}

/**
 * @param {Survey} survey
 * @param {Area} area
 * @param {number} i
 * @param {number} unit
 * @param {boolean} here
 */
function areaLines(survey, {box, outline}, i, unit, here) {
  const [x0, y0, x1, y1] = box
  const points = outline.map(([x, y]) => survey.seen(x, y).map(round).join()).join(' ')
  const clip = make('clipPath', {id: `grid-${i}`})
  clip.append(make('polygon', {points}))
  let d = ''
  for (let x = x0; x <= x1 + 0.01; x += unit) d += between(survey, x, y0, x, y1)
  for (let y = y0; y <= y1 + 0.01; y += unit) d += between(survey, x0, y, x1, y)
  const name = here ? 'here' : 'there'
  return [
    clip,
    make('path', {d, 'clip-path': `url(#grid-${i})`, class: name}),
    make('polygon', {points, class: `edge ${name}`}),
  ]
}

/**
 * Numbers along the area's upper and left edge, where those are in the picture.
 * @param {Survey} survey
 * @param {Area} area
 * @param {number} unit
 * @param {number} w
 * @param {number} h
 */
function numbers(survey, {box: [x0, y0, x1, y1]}, unit, w, h) {
  const {scale, deep} = survey.camera
  const all = []
  const [left, top] = survey.seen(x0, y0)
  const [atX, atY] = [Math.max(left, 0) + 4, Math.max(top, 0) + 13]
  const everyX = unit * Math.ceil(roomy / (unit * scale))
  const everyY = unit * Math.ceil(roomy / 1.5 / (unit * deep))
  for (let x = x0; x <= x1; x += everyX) {
    const [at] = survey.seen(x, y0)
    if (at >= 0 && at < w - 16) all.push(label(at + 4, atY, x - x0))
  }
  for (let y = y0 + everyY; y <= y1; y += everyY) {
    const [, at] = survey.seen(x0, y)
    if (at > atY + 12 && at < h) all.push(label(atX, at - 3, y - y0))
  }
  return all
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} number
 */
function label(x, y, number) {
  const text = make('text', {x: round(x), y: round(y)})
  text.textContent = String(round(number))
  return text
}

/**
 * @param {Survey} survey
 * @param {number} x0
 * @param {number} y0
 * @param {number} x1
 * @param {number} y1
 */
function between(survey, x0, y0, x1, y1) {
  const [a, b] = [survey.seen(x0, y0), survey.seen(x1, y1)]
  return `M${a.map(round)}L${b.map(round)}`
}

/** @param {number} v */
const round = v => Math.round(v * 10) / 10

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 */
function make(name, attributes) {
  const e = document.createElementNS(svgs, name)
  for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, String(value))
  return e
}
