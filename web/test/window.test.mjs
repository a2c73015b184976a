// On its own address the story grows with its window; see browsers/window.mjs. Here in
// Chromium; and what only it can be told to do.
import assert from 'node:assert/strict';
import { isState, savesData, test, useBrowser } from './browser.mjs';
import { openChromium } from './browsers/chromium.mjs';
import { grows, isBeside, unrolled } from './browsers/window.mjs';
import { beyond, crammed } from './room.mjs';

grows(openChromium);

const here = useBrowser();

test('without script the pictures grow as well', async t => {
  for (const [width, height] of [
    [1280, 720],
    [2560, 1440],
  ]) {
    const page = await here.visit(t, '', { width, height, javascript: false, away: true });
    isBeside(await page.evaluate(unrolled), [width, height]);
    const drawn = await page.$eval('.stage svg', e => e.getBoundingClientRect().width);
    assert.ok(drawn >= 0.6 * width, `the drawing in the page is ${drawn} px wide`);
  }
});

test('no layout shift while the page comes, in large windows', async t => {
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
  ]) {
    const page = await here.visit(t, '', {
      width,
      height,
      script: () => {
        window.shifts = [];
        new PerformanceObserver(list => {
          for (const e of list.getEntries()) if (!e.hadRecentInput) window.shifts.push(e.value);
        }).observe({ type: 'layout-shift', buffered: true });
      },
    });
    await isState(page, 'ready');
    await page.waitForSelector('[data-drawn]');
    await page.click('[data-do=next]');
    await new Promise(done => setTimeout(done, 600));
    assert.deepEqual(await page.evaluate('shifts'), [], `${width} × ${height}`);
  }
});

test('on paper a picture takes most of its column, and words the rest', async t => {
  const page = await here.visit(t, '', { width: 688, height: 971 });
  await page.emulateMediaType('print');
  const shares = await page.$$eval('.step', all =>
    all.map(step => {
      const { width, height } = step.querySelector('.panel img').getBoundingClientRect();
      const column =
        parseFloat(getComputedStyle(step).width) -
        parseFloat(getComputedStyle(step).paddingInlineStart);
      const words = document.createRange();
      words.selectNodeContents(step.querySelector('.text p'));
      const [first] = words.getClientRects();
      return { picture: width / column, shape: width / height, words: first.width / column };
    }),
  );
  for (const { picture, shape, words } of shares) {
    assert.ok(picture > 0.65 && picture < 0.75, `${picture} of the column`);
    assert.ok(Math.abs(shape - 16 / 9) < 0.02, `${shape}`);
    assert.ok(words < 1 - picture, `a line of words has ${words} of it`);
  }
});

test('a canvas has at most 2048 pixels each way, and its shape', async t => {
  for (const [width, height, ratio] of [
    [3840, 2160, 1],
    [1920, 1080, 2],
  ]) {
    const page = await here.visit(t, '', { width, height, ratio });
    await isState(page, 'ready');
    const canvas = await page.$eval('.engine canvas', c => [
      c.width,
      c.height,
      c.clientWidth / c.clientHeight,
    ]);
    const when = `${canvas} in ${width} × ${height} at ${ratio}`;
    assert.equal(Math.max(canvas[0], canvas[1]), 2048, when);
    assert.ok(Math.abs(canvas[0] / canvas[1] / canvas[2] - 1) < 0.002, when);
  }
});

test('letters of twice the size have room in large windows', async t => {
  const page = await here.visit(t, 'es/', { width: 2560, height: 1440, script: savesData });
  await isState(page, 'panels');
  const client = await page.createCDPSession();
  await client.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 32 } });
  await page.waitForFunction(() => getComputedStyle(document.documentElement).fontSize === '32px');
  for (const [width, height] of [
    [2560, 1440],
    [1920, 1080],
    [1280, 720],
  ]) {
    await page.setViewport({ width, height });
    for (const i of [0, 6, 10, 15]) {
      await page.evaluate(i => standoff.go(i), i);
      assert.deepEqual(await beyond(page), [], `${width} × ${height}, step ${i + 1}`);
      assert.deepEqual(await crammed(page), [], `${width} × ${height}, step ${i + 1}`);
    }
  }
});
