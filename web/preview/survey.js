// The survey of the picture, which the preview's server makes: where the plan
// falls on the stage, and what stands where at the time that is shown. Places
// are metres of the plan; scene.Projection says how they fall into the picture.

/** @import {Player} from '../player/player.js' */

/**
 * What the server answers: survey.go of the command.
 * @typedef {object} SurveyData
 * @property {Camera} camera
 * @property {Area[]} areas one that lies in another comes after it
 * @property {Thing[]} things
 * @property {Person[]} people
 *
 * @typedef {{x: number, y: number, scale: number, deep: number, high: number, cos: number, sin: number, figure: number}} Camera
 * @typedef {[number, number, number, number]} Box
 * @typedef {[number, number]} Point
 * @typedef {{id: string, name: string, box: Box, outline: Point[]}} Area
 * @typedef {{sort: string, id: string, name: string, kind: string, box: Box, high: number}} Thing
 * @typedef {{id: string, of: string, name: string, at: [number, number, number]}} Person
 *
 * What is seen at a point.
 * @typedef {{kind: string, id: string, name: string}} Seen
 */

/**
 * Asks for the survey of the picture as it is now.
 * @param {Player} player
 * @param {HTMLElement} stage
 */
export async function surveyOf({story, timeline}, stage) {
  const url = new URL('survey.json', story.plan)
  url.search = String(
    new URLSearchParams({
      t: String(timeline.shown),
      w: String(stage.clientWidth),
      h: String(stage.clientHeight),
      lang: story.lang,
    }),
  )
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return new Survey(await response.json())
}

export class Survey {
  /** @param {SurveyData} data */
  constructor({camera, areas, things, people}) {
    this.camera = camera
    this.areas = areas
    this.things = things
    this.people = people
  }

  /**
   * Where a place on the plan, z metres above the ground, is seen.
   * @param {number} x
   * @param {number} y
   * @returns {Point}
   */
  seen(x, y, z = 0) {
    const {camera: c} = this
    return [
      c.x + c.scale * (x * c.cos + y * c.sin),
      c.y + c.deep * (y * c.cos - x * c.sin) - c.high * z,
    ]
  }

  /**
   * The place on the ground that is seen there.
   * @param {number} x
   * @param {number} y
   * @returns {Point}
   */
  ground(x, y) {
    const {camera: c} = this
    const [across, deep] = [(x - c.x) / c.scale, (y - c.y) / c.deep]
    return [across * c.cos - deep * c.sin, across * c.sin + deep * c.cos]
  }

  /**
   * The area on which a place lies, the innermost of several; or undefined.
   * @param {Point} place
   */
  areaAt([x, y]) {
    return this.areas.findLast(a => contains(a.outline, x, y))
  }

  /**
   * What is seen at a point of the picture, the nearest first.
   * @param {number} x
   * @param {number} y
   */
  whatAt(x, y) {
    const place = this.ground(x, y)
    const found = [...this.#peopleAt(x, y), ...this.#thingsAt(x, y)]
    for (const a of this.areas.toReversed()) {
      if (contains(a.outline, ...place)) found.push({kind: 'area', id: a.id, name: a.name})
    }
    const known = new Set()
    return found.filter(f => {
      const key = `${f.kind} ${f.id}`
      return !known.has(key) && known.add(key)
    })
  }

  /**
   * @param {number} x
   * @param {number} y
   * @returns {Seen[]}
   */
  #peopleAt(x, y) {
    const tall = this.camera.figure
    return this.people
      .map(p => ({...p, foot: this.seen(...p.at)}))
      .filter(({foot: [fx, fy]}) => Math.abs(x - fx) < 0.28 * tall && y < fy + 3 && y > fy - tall)
      .sort((a, b) => b.foot[1] - a.foot[1])
      .map(p => ({kind: p.of ? `part of ${p.of}` : 'cast', id: p.id, name: p.name}))
  }

  /**
   * @param {number} x
   * @param {number} y
   * @returns {Seen[]}
   */
  #thingsAt(x, y) {
    const near = 0.6 // metres around what is a mere point
    return this.things
      .filter(({box: [x0, y0, x1, y1], high}) => {
        const by = x0 === x1 && y0 === y1 ? near : 0.1
        const [left, top] = this.seen(x0 - by, y0 - by, high)
        const [right, bottom] = this.seen(x1 + by, y1 + by)
        return x >= left && x <= right && y >= top && y <= bottom
      })
      .sort((a, b) => size(a.box) - size(b.box))
      .map(t => ({kind: t.kind || t.sort, id: t.id, name: t.name}))
  }
}

/** @param {Box} box */
const size = ([x0, y0, x1, y1]) => (x1 - x0) * (y1 - y0)

/**
 * Whether a place lies within an outline: by the number of edges to its right.
 * @param {Point[]} outline
 * @param {number} x
 * @param {number} y
 */
function contains(outline, x, y) {
  let inside = false
  outline.forEach(([x1, y1], i) => {
    const [x0, y0] = outline[(i || outline.length) - 1]
    if (y1 > y !== y0 > y && x < x1 + ((x0 - x1) * (y - y1)) / (y0 - y1)) inside = !inside
  })
  return inside
}

/**
 * Where a place is, as the storyboard says it: from the corner of its area, or
 * of the set, to a tenth of a metre.
 * @param {Survey} survey
 * @param {Point} place
 */
export function positionOf(survey, place) {
  const area = survey.areaAt(place)
  const [x, y] = area ? [place[0] - area.box[0], place[1] - area.box[1]] : place
  /** @param {number} v */
  const tenth = v => Math.round(v * 10) / 10 + 0 // no -0
  const at = [tenth(x), tenth(y)]
  const where = area?.id ? `in = "${area.id}", ` : ''
  return {area, at, toml: `${where}at = [${at.join(', ')}]`}
}
