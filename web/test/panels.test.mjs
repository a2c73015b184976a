// Panels agree with the pictures: what the browser makes of a step's SVG is
// what the pure Go painter draws, in both shapes, light and dark.
//
// Words are left out, since every browser has other fonts. A difference of up
// to 255 counts for each channel.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { PNG } from 'pngjs';
import { openBrowser, test } from './browser.mjs';
import { program, root } from './program.mjs';

const storyboard = join(root, 'story/boards/assembly-standoff.toml');
const folder = mkdtempSync(join(tmpdir(), 'standoff-panels-'));

// Panels round their numbers to quarters of a pixel and draw seats that are
// nearly alike as one: many edges differ by a shade, and few by more than far.
const meanAllowed = 3;
const farAllowed = 0.015;
const far = 48;

let browser;

before(async () => {
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
});

function frame(step, size, theme, name) {
  const file = join(folder, name);
  execFileSync(
    program(),
    [
      'frame',
      '-step',
      String(step),
      '-size',
      size,
      '-theme',
      theme,
      '-no-words',
      '-o',
      file,
      storyboard,
    ],
    { stdio: 'pipe' },
  );
  return readFileSync(file);
}

async function shown(page, svg, width, height) {
  await page.setViewport({ width, height });
  await page.setContent(`<body style="margin:0"><img style="display:block"
    src="data:image/svg+xml;base64,${svg.toString('base64')}">`);
  await page.evaluate(() => document.images[0].decode());
  return PNG.sync.read(Buffer.from(await page.screenshot()));
}

function compare(a, b) {
  assert.deepEqual([a.width, a.height], [b.width, b.height]);
  let sum = 0;
  let count = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    const d = [0, 1, 2].map(k => Math.abs(a.data[i + k] - b.data[i + k]));
    sum += d[0] + d[1] + d[2];
    if (Math.max(...d) > far) count++;
  }
  const pixels = a.data.length / 4;
  return { mean: sum / pixels / 3, far: count / pixels };
}

for (const [width, height, theme] of [
  [720, 405, 'light'],
  [375, 375, 'dark'],
]) {
  test(`panels of ${width} × ${height}, ${theme}`, async t => {
    const page = await browser.newPage();
    const steps = readFileSync(storyboard, 'utf8').match(/^\[\[step\]\]/gm).length;
    for (let step = 1; step <= steps; step++) {
      const size = `${width}x${height}`;
      const svg = await shown(page, frame(step, size, theme, 'panel.svg'), width, height);
      const got = compare(svg, PNG.sync.read(frame(step, size, theme, 'panel.png')));
      t.diagnostic(
        `step ${step}: mean ${got.mean.toFixed(2)}, far ${(100 * got.far).toFixed(2)} %`,
      );
      assert.ok(
        got.mean <= meanAllowed && got.far <= farAllowed,
        `step ${step}: mean ${got.mean}, far ${got.far}; see ${folder}`,
      );
    }
    await page.close();
  });
}
