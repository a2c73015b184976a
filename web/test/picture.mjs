// Pictures and how far they are apart: what a browser shows, and what the pure
// Go painter makes of the same moment.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { program } from './program.mjs';
import { dist, path } from './site.mjs';

const storyboard = join(dist, path, 'story.toml');

// Where pictures that differ are left, to be looked at.
export const folder = mkdtempSync(join(tmpdir(), 'standoff-pictures-'));

// The painters smooth edges differently: one counts what part of a pixel is
// covered, the other fades over one pixel. So they differ a little along every
// edge, and a crowd on a phone is all edges. Of 255:
export const allowed = width => ({
  mean: width < 600 ? 1.5 : 1, // over all channels
  far: 0.005, // share of pixels that are further apart than 32
  tile: 40, // mean of any 16 pixels square: nobody is missing
});
const far = 32;
const tile = 16;

// frame calls the command that paints a moment, of the first story or of that in
// {storyboard}, and gives what it prints.
export function frame(...options) {
  const { storyboard: board = storyboard } =
    typeof options.at(-1) === 'object' ? options.pop() : {};
  return execFileSync(program(), ['frame', ...options, board], { stdio: 'pipe' }).toString();
}

// painted is what the pure Go painter makes of a moment, words left out.
export function painted(...options) {
  const file = join(folder, 'painted.png');
  frame('-no-words', '-o', file, ...options);
  return PNG.sync.read(readFileSync(file));
}

// compare says how far two pictures are apart; see allowed.
export function compare(a, b) {
  const { width, height } = a;
  assert.deepEqual([width, height], [b.width, b.height]);
  const across = Math.ceil(width / tile);
  const tiles = new Float64Array(across * Math.ceil(height / tile));
  const diff = new PNG({ width, height });
  let sum = 0;
  let count = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    let most = 0;
    let all = 0;
    for (let k = 0; k < 3; k++) {
      const d = Math.abs(a.data[i + k] - b.data[i + k]);
      all += d;
      most = Math.max(most, d);
      diff.data[i + k] = 255 - d;
    }
    diff.data[i + 3] = 255;
    sum += all;
    if (most > far) count++;
    const x = (i / 4) % width;
    const y = Math.floor(i / 4 / width);
    tiles[across * Math.floor(y / tile) + Math.floor(x / tile)] += all / (3 * tile * tile);
  }
  const pixels = width * height;
  return { mean: sum / pixels / 3, far: count / pixels, tile: Math.max(...tiles), diff };
}

// differs says in words how a browser's picture is not what it should be, and
// leaves both; it is empty where they agree.
export function differs(name, browser, raster, most = allowed(browser.width)) {
  const d = compare(browser, raster);
  if (['mean', 'far', 'tile'].every(what => d[what] <= most[what])) return '';
  keep(`${name}-browser.png`, browser);
  keep(`${name}-raster.png`, raster);
  keep(`${name}-difference.png`, d.diff);
  return (
    `${name}: mean ${d.mean.toFixed(2)}, far ${(100 * d.far).toFixed(2)} %, ` +
    `tile ${d.tile.toFixed(1)}; see ${folder}`
  );
}

function keep(name, { width, height, data }) {
  const png = new PNG({ width, height });
  png.data = Buffer.from(data);
  writeFileSync(join(folder, name), PNG.sync.write(png));
}

// drawn is what the engine in a page draws, {words: false} without words.
export async function drawn(page, options = {}) {
  const { data, ...size } = await page.evaluate(options => {
    const { width, height, data } = window.pixels(options);
    let text = '';
    for (let i = 0; i < data.length; i += 0x8000) {
      text += String.fromCharCode(...data.subarray(i, i + 0x8000));
    }
    return { width, height, data: btoa(text) };
  }, options);
  return { ...size, data: Buffer.from(data, 'base64') };
}

// crop is the part of a picture that an element covers, by the nearest pixel.
export function crop({ width, data }, { left, top, ...size }) {
  const [x, y] = [Math.round(left), Math.round(top)];
  const [w, h] = [Math.round(size.width), Math.round(size.height)];
  const out = Buffer.alloc(4 * w * h);
  for (let row = 0; row < h; row++) {
    const from = 4 * (width * (y + row) + x);
    data.copy(out, 4 * w * row, from, from + 4 * w);
  }
  return { width: w, height: h, data: out };
}
