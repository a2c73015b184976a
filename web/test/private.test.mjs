// A private browser answers with noise whenever a canvas is read back: Tor Browser,
// Mullvad, LibreWolf and Firefox with privacy.resistFingerprinting. The words in the
// picture are there the same as in plain Firefox, pixel for pixel, and it plays.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { hold, test } from './browser.mjs';
import { openFirefox } from './browsers/firefox.mjs';
import { serveProbed } from './browsers/probe.mjs';
import { crop, differs, same } from './picture.mjs';
import { story } from './site.mjs';

// It also says of every screen that it has two pixels to a CSS pixel, as here both have.
const screen = { 'layout.css.devPixelsPerPx': '2' };
const resist = { ...screen, 'privacy.resistFingerprinting': true, 'privacy.spoof_english': 1 };
const view = { width: 620, height: 760 };

let site;
let plain;
let hidden;

before(
  async () => {
    [site, plain, hidden] = await Promise.all([
      serveProbed(),
      openFirefox({ more: screen }),
      openFirefox({ more: resist }),
    ]);
  },
  { timeout: 150_000 },
);
after(async () => {
  await plain?.close();
  await hidden?.close();
  await site?.close();
});

// stage opens a step, and returns what is seen of the picture once it rests.
async function stage({ page }, step, theme) {
  await page.open(`${site.story}?theme=${theme}&step=${step.id}`, view);
  await page.until(
    time =>
      window.standoff?.state === 'ready' &&
      Math.abs((standoff.inspect()?.time ?? NaN) - time) < 1e-6,
    step.still,
  );
  await page.evaluate(() => {
    standoff.draw();
  });
  await hold(500); // the first picture fades in
  const box = await page.evaluate(() => {
    const { left, top, width, height } = document.querySelector('canvas').getBoundingClientRect();
    return { left: 2 * left, top: 2 * top, width: 2 * width, height: 2 * height };
  });
  assert.deepEqual(await page.evaluate(() => probe.troubles), []);
  return crop(await page.screenshot(), box);
}

for (const [theme, steps] of [
  ['light', [6]],
  ['dark', [9]],
]) {
  for (const i of steps) {
    test(`a private browser shows the same words, step ${i + 1}, ${theme}`, async () => {
      const step = story.steps[i];
      const there = await stage(plain, step, theme);
      const here = await stage(hidden, step, theme);
      assert.equal(differs(`private-${step.id}-${theme}`, here, there, same), '');
    });
  }
}

test('a private browser is really one: it answers noise, or nothing', async () => {
  const first = await hidden.page.evaluate(() => {
    const ctx = document.createElement('canvas').getContext('2d');
    ctx.fillStyle = '#123456';
    ctx.fillRect(0, 0, 300, 150);
    const { data } = CanvasRenderingContext2D.prototype.getImageData.unwatched.call(
      ctx,
      0,
      0,
      300,
      150,
    );
    return new Set(new Uint32Array(data.buffer)).size;
  });
  assert.notEqual(first, 1);
});

test('it plays in a private browser, with all its detail', async () => {
  const { page } = hidden;
  await page.open(site.story, view);
  await page.until(() => window.standoff?.state === 'ready');
  await page.click('[data-do=play]');
  await page.until(() => standoff.currentTime > 1 && standoff.inspect().time > 1);
  await page.click('[data-do=play]');
  assert.deepEqual(await page.evaluate(() => [standoff.paused, probe.troubles]), [true, []]);
});
