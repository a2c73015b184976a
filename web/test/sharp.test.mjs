// The picture comes back sharp, at the same time of the story: on another
// screen, zoomed, turned, after the browser took it away, after a sleep.
// What sharp is, the pure Go painter says.
import assert from 'node:assert/strict';
import { hold, isDrawn, isState, test, useBrowser } from './browser.mjs';
import { differs, drawn, painted } from './picture.mjs';
import { hide, keepQueries, lose, move } from './screens.mjs';
import { story } from './site.mjs';

const { visit } = useBrowser();

// A moment within a step, where people are on their way.
const step = story.steps[4];
const into = 1.5;
const time = step.start + into;

// at opens the story, rests it at that moment and looks whether it is there.
async function at(t, size, options) {
  const page = await visit(t, '?theme=light', { ...size, script: keepQueries, ...options });
  await isState(page, 'ready');
  await page.evaluate(time => {
    standoff.currentTime = time;
  }, time);
  await isSharp(page, 'at first');
  return page;
}

// isSharp compares what is drawn with what should be, at the size and pixel
// ratio that the page has now.
async function isSharp(page, when) {
  await page.waitForFunction(() => {
    const canvas = document.querySelector('[data-role=engine] canvas:last-child');
    return (
      canvas &&
      !canvas.lost &&
      Math.abs(canvas.width - canvas.clientWidth * devicePixelRatio) <= 1 &&
      Math.abs(canvas.height - canvas.clientHeight * devicePixelRatio) <= 1
    );
  });
  await isDrawn(page, time);
  const ratio = await page.evaluate(() => devicePixelRatio);
  const there = await drawn(page, { words: false });
  const { width, height } = there;
  assert.equal(
    differs(
      when,
      there,
      painted(
        '-step',
        step.id,
        '-t',
        String(into),
        '-size',
        `${width / ratio}x${height / ratio}`,
        '-ratio',
        String(ratio),
      ),
    ),
    '',
  );
  assert.deepEqual(
    await page.evaluate(() => [standoff.step, standoff.currentTime, standoff.paused]),
    [step.id, time, true],
    when,
  );
}

test('on another screen, and zoomed in and out', async t => {
  const page = await at(t, { width: 642, height: 800 });
  for (const [width, height, ratio] of [
    [642, 800, 2],
    [428, 533, 1.5],
    [642, 800, 1],
  ]) {
    await move(page, width, height, ratio);
    await isSharp(page, `${width} × ${height} at ${ratio}`);
  }
});

test('on a phone that is turned', async t => {
  const page = await at(t, { width: 375, height: 667, ratio: 2, touch: true });
  for (const [width, height] of [
    [667, 375],
    [375, 667],
  ]) {
    await page.setViewport({ width, height, deviceScaleFactor: 2, hasTouch: true, isMobile: true });
    await isSharp(page, `${width} × ${height}`);
  }
});

test('after the browser took it away, seen and unseen', async t => {
  const page = await at(t, { width: 642, height: 800, ratio: 2 });
  await lose(page);
  await isSharp(page, 'taken away');

  // Behind another tab, where the browser also has another size for it.
  await hide(t, page);
  await lose(page);
  await hold(6000); // longer than a picture that is seen may take to come back
  await page.bringToFront();
  await isSharp(page, 'taken away unseen');
});

test('a story that plays goes on where it was when the machine wakes up', async t => {
  const page = await at(t, { width: 642, height: 800 });
  await page.evaluate(() => {
    // The clock goes on in a sleep, and the page hears nothing of it.
    const now = performance.now.bind(performance);
    const frame = window.requestAnimationFrame.bind(window);
    let slept = 0;
    performance.now = () => now() + slept;
    window.requestAnimationFrame = f => frame(t => f(t + slept));
    window.sleep = hours => {
      slept += hours * 3_600_000;
    };
    standoff.play();
  });
  await page.waitForFunction(time => standoff.currentTime > time + 0.1, {}, time);
  const [before, after] = await page.evaluate(
    () =>
      new Promise(done => {
        const before = standoff.currentTime;
        window.sleep(8);
        standoff.addEventListener('timeupdate', () => done([before, standoff.currentTime]), {
          once: true,
        });
      }),
  );
  assert.ok(after - before <= 0.25, `the story jumped from ${before} to ${after} s`);

  await page.evaluate(time => {
    standoff.pause();
    standoff.currentTime = time;
  }, time);
  await isSharp(page, 'woken up');
});
