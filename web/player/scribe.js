// Words in the picture: measured and drawn by the browser, in its own fonts, so
// that every script and every emoji works. The engine keeps what it gets.

const family =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'

const tall = /[\u0590-\u1fff]|[^\0-\uffff]/u
const arabic = /[\u0600-\u06ff]/

let sheet = null

function context() {
  sheet ??= document.createElement('canvas').getContext('2d', {willReadFrequently: true})
  return sheet
}

function dress(ctx, size, bold, italic, track, leftward) {
  ctx.direction = leftward ? 'rtl' : 'ltr'
  ctx.textAlign = 'left'
  ctx.font = `${italic ? 'italic ' : ''}${bold ? '700' : '400'} ${size}px ${family}`
  if ('letterSpacing' in ctx) ctx.letterSpacing = `${track}px`
}

// Measure is [width, ascent, descent] of the words, in CSS pixels. The browser
// tells the height of its first font alone; letters of others may reach further,
// and then need some air. Those of Arabic always do, a little.
export function measure(words, size, bold, italic, track, leftward) {
  const ctx = context()
  dress(ctx, size, bold, italic, track, leftward)
  const m = ctx.measureText(words)
  const ascent = Math.min(m.fontBoundingBoxAscent ?? size * 0.93, size * 1.2)
  const descent = Math.min(m.fontBoundingBoxDescent ?? size * 0.24, size * 0.5)
  if (!tall.test(words)) return [m.width, ascent, descent]
  const large = 160 // since browsers round to whole pixels
  dress(ctx, large, bold, italic, 0, leftward)
  const ink = ctx.measureText(words)
  const up = ink.actualBoundingBoxAscent / large
  const down = ink.actualBoundingBoxDescent / large
  if (arabic.test(words) && up < 1.3 && down < 0.7) return [m.width, ascent, descent]
  return [m.width, Math.max(ascent, (up + 0.05) * size), Math.max(descent, (down + 0.05) * size)]
}

// Write draws the words and their halo at ratio device pixels to a CSS pixel.
export function write(
  words, size, bold, italic, track, leftward, ratio, color, halo, haloWidth,
) {
  const ctx = context()
  dress(ctx, size, bold, italic, track, leftward)
  const m = ctx.measureText(words)
  // Slanted and accented letters reach beyond their advance.
  const around = haloWidth + 2
  const left = Math.ceil((Math.max(m.actualBoundingBoxLeft, 0) + around) * ratio)
  const right = Math.ceil((Math.max(m.actualBoundingBoxRight, m.width) + around) * ratio)
  const up = Math.ceil((m.actualBoundingBoxAscent + around) * ratio)
  const down = Math.ceil((m.actualBoundingBoxDescent + around) * ratio)
  const w = Math.max(left + right, 1)
  const h = Math.max(up + down, 1)
  // Setting its size clears a canvas, and all that was set on its context.
  ctx.canvas.width = w
  ctx.canvas.height = h
  dress(ctx, size, bold, italic, track, leftward)
  ctx.setTransform(ratio, 0, 0, ratio, left, up)
  ctx.textBaseline = 'alphabetic'
  if (haloWidth > 0) {
    ctx.lineJoin = 'round'
    ctx.lineWidth = 2 * haloWidth
    ctx.strokeStyle = halo
    ctx.strokeText(words, 0, 0)
  }
  ctx.fillStyle = color
  ctx.fillText(words, 0, 0)
  const {data} = ctx.getImageData(0, 0, w, h)
  return {w, h, ox: left, oy: up, data: new Uint8Array(data.buffer)}
}
