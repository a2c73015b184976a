// Words in the picture: measured and drawn by the browser, in its own fonts, so
// that every script and every emoji works. They go from its canvas straight to the
// graphics card: a canvas that is read back answers noise in private browsers.

const family =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'

// As headings of the page: see --serif in style/screen/01-tokens.css.
const serifs =
  '"Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052, Georgia, serif'

const tall = /[\u0590-\u1fff]|[^\0-\uffff]/u
const arabic = /[\u0600-\u06ff]/

// Tickets are three bytes long. Words that found no room are never asked for: after
// so many newer ones they are forgotten.
const lastTicket = 0xffffff
const most = 2000

/**
 * How words are set.
 * @typedef {[size: number, bold: boolean, italic: boolean, track: number, leftward: boolean,
 *   serif: boolean]} Font
 *
 * @typedef {(words: string, ...font: Font) => [width: number, ascent: number, descent: number]} Measure
 *
 * @typedef {(words: string, size: number, bold: boolean, italic: boolean, track: number,
 *   leftward: boolean, serif: boolean, ratio: number, color: string, halo: string, haloWidth: number)
 *   => [width: number, height: number, left: number, top: number, ticket: number]} Write
 *
 * What is to be drawn: words and where in w by h pixels their baseline starts.
 * @typedef {{words: string, font: Font, ratio: number, color: string, halo: string,
 *   haloWidth: number, left: number, up: number, w: number, h: number}} Wanted
 */

// A scribe draws for one WebGL context. The program asks for words with write,
// gets a ticket, and hands in pixels that bear it instead of a picture; when they
// come by on their way to the card, the words are drawn in their stead.
export class Scribe {
  // The processor draws words sooner than a graphics card, which is made ready
  // for a canvas of this size and thrown away again; nothing is ever read from it.
  #ctx = /** @type {CanvasRenderingContext2D} */ (
    document.createElement('canvas').getContext('2d', {willReadFrequently: true})
  )
  /** @type {Map<number, Wanted>} */
  #wanted = new Map() // by their tickets, what is to be drawn
  #ticket = 0

  /** @param {WebGL2RenderingContext} gl */
  constructor(gl) {
    /** @type {(...all: any[]) => void} */
    const upload = gl.texSubImage2D.bind(gl)
    // An own property hides the method of the same name from Ebitengine alone.
    gl.texSubImage2D = (/** @type {any[]} */ ...all) => {
      const [target, level, x, y, width, height, format, type, pixels, from = 0] = all
      const wanted = this.#take(pixels, from)
      if (!wanted) return upload(...all)
      this.#draw(wanted, width, height)
      // A canvas holds colours premultiplied, as Ebitengine does.
      gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true)
      upload(target, level, x, y, format, type, this.#ctx.canvas)
      gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false)
    }
  }

  /**
   * Returns [width, ascent, descent] of the words, in CSS pixels. The browser tells
   * the height of its first font alone; letters of others may reach further, and then
   * need some air. Those of Arabic always do, a little.
   * @type {Measure}
   */
  measure = (words, size, bold, italic, track, leftward, serif) => {
    this.#dress(size, bold, italic, track, leftward, serif)
    const m = this.#ctx.measureText(words)
    const ascent = Math.min(m.fontBoundingBoxAscent ?? size * 0.93, size * 1.2)
    const descent = Math.min(m.fontBoundingBoxDescent ?? size * 0.24, size * 0.5)
    if (!tall.test(words)) return [m.width, ascent, descent]
    const large = 160 // since browsers round to whole pixels
    this.#dress(large, bold, italic, 0, leftward, serif)
    const ink = this.#ctx.measureText(words)
    const up = ink.actualBoundingBoxAscent / large
    const down = ink.actualBoundingBoxDescent / large
    if (arabic.test(words) && up < 1.3 && down < 0.7) return [m.width, ascent, descent]
    return [m.width, Math.max(ascent, (up + 0.05) * size), Math.max(descent, (down + 0.05) * size)]
  }

  /**
   * Has the words and their halo drawn at ratio device pixels to a CSS pixel, once
   * the pixels come by that bear the ticket. Returns [width, height, left, top,
   * ticket]: how large they will be, and where in that their baseline starts, in
   * device pixels.
   * @type {Write}
   */
  write = (words, size, bold, italic, track, leftward, serif, ratio, color, halo, haloWidth) => {
    /** @type {Font} */
    const font = [size, bold, italic, track, leftward, serif]
    this.#dress(...font)
    const m = this.#ctx.measureText(words)
    // Slanted and accented letters reach beyond their advance.
    const around = haloWidth + 2
    const left = Math.ceil((Math.max(m.actualBoundingBoxLeft, 0) + around) * ratio)
    const right = Math.ceil((Math.max(m.actualBoundingBoxRight, m.width) + around) * ratio)
    const up = Math.ceil((m.actualBoundingBoxAscent + around) * ratio)
    const down = Math.ceil((m.actualBoundingBoxDescent + around) * ratio)
    const w = Math.max(left + right, 1)
    const h = Math.max(up + down, 1)
    this.#ticket = (this.#ticket % lastTicket) + 1
    for (const oldest of this.#wanted.keys()) {
      if (this.#wanted.size < most) break
      this.#wanted.delete(oldest)
    }
    this.#wanted.set(this.#ticket, {words, font, ratio, color, halo, haloWidth, left, up, w, h})
    return [w, h, left, up, this.#ticket]
  }

  /**
   * Returns what the pixels stand for: they are nothing to be seen, but the first
   * bears a ticket in its colours. No other picture has colours where it is clear.
   * @param {Uint8Array | undefined} pixels
   * @param {number} from
   */
  #take(pixels, from) {
    if (!pixels || pixels[from + 3]) return undefined
    const ticket = pixels[from] + 256 * pixels[from + 1] + 65536 * pixels[from + 2]
    const wanted = this.#wanted.get(ticket)
    this.#wanted.delete(ticket)
    return wanted
  }

  /**
   * Draws the words in the middle of so many pixels.
   * @param {Wanted} wanted
   * @param {number} width
   * @param {number} height
   */
  #draw({words, font, ratio, color, halo, haloWidth, left, up, w, h}, width, height) {
    const ctx = this.#ctx
    // Setting its size clears a canvas, and all that was set on its context.
    ctx.canvas.width = width
    ctx.canvas.height = height
    this.#dress(...font)
    ctx.setTransform(ratio, 0, 0, ratio, left + (width - w) / 2, up + (height - h) / 2)
    ctx.textBaseline = 'alphabetic'
    if (haloWidth > 0) {
      ctx.lineJoin = 'round'
      ctx.lineWidth = 2 * haloWidth
      ctx.strokeStyle = halo
      ctx.strokeText(words, 0, 0)
    }
    ctx.fillStyle = color
    ctx.fillText(words, 0, 0)
  }

  /** @param {Font} font */
  #dress(...[size, bold, italic, track, leftward, serif]) {
    const ctx = this.#ctx
    ctx.direction = leftward ? 'rtl' : 'ltr'
    ctx.textAlign = 'left'
    ctx.font = `${italic ? 'italic ' : ''}${bold ? '700' : '400'} ${size}px ${serif ? serifs : family}`
    if ('letterSpacing' in ctx) ctx.letterSpacing = `${track}px`
  }
}
