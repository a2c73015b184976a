// Pictures and how far they are apart: what a browser shows, and what the pure
// Go painter makes of the same moment.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { program } from './program.mjs';
import { dist, path } from './site.mjs';

const storyboard = join(dist, path, 'story.toml');

// Where pictures that differ are left, to be looked at.
export const folder = mkdtempSync(join(tmpdir(), 'standoff-pictures-'));

// How far two pictures may be apart. Colours are as far apart as pixelmatch says, in
// OKLab: 1 from black to white, 0.004 from one grey of 255 to the next. Of the pixels,
// edges too, so large a share may be further apart
//
//   any     than shade, which is less than a step of grey: no other tint all over. The
//           veils of distance and of light are rounded otherwise by each painter
//   far     than 0.1, which is seen
//   square  than 0.075, in whichever 16 pixels square has most of them: nobody is missing
//
// The painters smooth edges differently: one counts what part of a pixel is covered,
// the other fades over one pixel. So they differ a little along every edge, and a crowd
// of two hundred on a phone is all edges.
const painters = { any: 0.5, far: 0.007, square: 1 / 3 };

// leeway is how far the picture of a step may be off. That of a sound which may have come
// from anywhere is hatched all over: it is all edges, three steps of grey apart.
export const leeway = (id, most = painters) => (id === 'a-shot' ? { ...most, shade: 0.014 } : most);

// What one painter paints twice may lose a little on its way through a screen.
export const same = { any: 0.01, far: 0.001, square: 0.1 };
export const identical = { shade: 0, any: 0, far: 0, square: 0 };

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

// differs says in words how a picture is not as it should be, and leaves both and their
// difference in the folder; it is empty where they agree.
export function differs(name, got, wanted, most = painters) {
  const { width, height } = got;
  assert.deepEqual([width, height], [wanted.width, wanted.height], name);
  const diff = new PNG({ width, height });
  const thresholds = { any: most.shade ?? 0.0035, far: 0.1, square: 0.075 };
  const share = (what, drawing = null) => {
    const windowSize = what === 'square' ? 16 : Number.POSITIVE_INFINITY;
    const options = { threshold: thresholds[what], windowSize, includeAA: true };
    const count = pixelmatch(got.data, wanted.data, drawing, width, height, options);
    return count / (what === 'square' ? 16 ** 2 : width * height);
  };
  const over = Object.keys(thresholds).filter(what => share(what) > most[what]);
  if (!over.length) return '';
  const percent = n => `${(100 * n).toPrecision(3)} %`;
  const said = over.map(
    what => `${what} ${percent(share(what, diff.data))} > ${percent(most[what])}`,
  );
  for (const [what, picture] of Object.entries({ got, wanted, difference: diff })) {
    keep(`${name}-${what}.png`, picture);
  }
  return `${name}: ${said.join(', ')}; see ${folder}`;
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
