// SVG agrees with the pictures: what the browser makes of a step's SVG is
// what the pure Go painter draws, in both shapes, light and dark. Words are left
// out, since every browser has other fonts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { test, useBrowser } from './browser.mjs';
import { differs, folder, frame, leeway, painted } from './picture.mjs';
import { story } from './site.mjs';

const here = useBrowser();

// SVG rounds its numbers to quarters of a pixel and draws seats that are nearly alike as
// one: many edges differ by a shade, and few by more; veils of light are a step of grey off. The panels of a page leave out details
// of small people besides, which a test of their painter looks after.
const most = { shade: 0.0125, any: 0.4, far: 0.02, square: 1 / 3 };

// shown is what the browser makes of a step's SVG.
async function shown(page, ...options) {
  const file = join(folder, 'panel.svg');
  frame('-no-words', '-o', file, ...options);
  await page.setContent(`<body style="margin:0"><img style="display:block"
    src="data:image/svg+xml;base64,${readFileSync(file, 'base64')}">`);
  await page.evaluate(() => document.images[0].decode());
  return PNG.sync.read(Buffer.from(await page.screenshot()));
}

for (const [width, height, theme] of [
  [720, 405, 'light'],
  [375, 375, 'dark'],
]) {
  test(`panels of ${width} × ${height}, ${theme}`, async t => {
    const page = await here.browser.newPage();
    t.after(() => page.close());
    await page.setViewport({ width, height });
    const bad = [];
    for (const { id } of story.steps) {
      const options = ['-step', id, '-size', `${width}x${height}`, '-theme', theme];
      const panel = await shown(page, ...options);
      bad.push(differs(`panel-${id}-${theme}`, panel, painted(...options), leeway(id, most)));
    }
    assert.equal(bad.filter(Boolean).join('\n'), '');
  });
}
