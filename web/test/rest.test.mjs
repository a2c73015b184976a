// The engine works when there is something to see, and never else; and it
// keeps the picture whole when the screen changes or the browser takes it away.
import assert from 'node:assert/strict';
import { serveBelow } from './article.mjs';
import { hold, isDrawn, isState, test, useBrowser } from './browser.mjs';
import { differs, drawn, same } from './picture.mjs';
import { hide, isBack, keepQueries, lose, move } from './screens.mjs';
import { story } from './site.mjs';
import { soaking } from './soak.mjs';

const { visit } = useBrowser();
const long = soaking ? 10_000 : 2000; // milliseconds

// count counts what a page asks the browser to wake it for, how often it is
// woken, and what it draws.
function count() {
  const work = { frames: 0, timers: 0, draws: 0 };
  window.work = work;
  const counted = (object, name, kind) => {
    const plain = object[name];
    object[name] = function (...all) {
      work[kind]++;
      const [wake] = all;
      if (typeof wake === 'function')
        all[0] = (...given) => {
          work[kind]++;
          return wake(...given);
        };
      return plain.apply(this, all);
    };
  };
  window.later = window.setTimeout.bind(window);
  counted(window, 'requestAnimationFrame', 'frames');
  counted(window, 'setTimeout', 'timers');
  counted(window, 'setInterval', 'timers');
  for (const name of ['drawElements', 'drawArrays', 'clear']) {
    counted(WebGL2RenderingContext.prototype, name, 'draws');
  }
}

// worked is what the page does within so many milliseconds.
const worked = (page, time = 2000) =>
  page.evaluate(
    time =>
      new Promise(done => {
        Object.assign(work, { frames: 0, timers: 0, draws: 0 });
        later(() => done({ ...work }), time);
      }),
    time,
  );

const nothing = { frames: 0, timers: 0, draws: 0 };

// rests waits until the picture has settled, which a slow machine takes its
// time for, and then looks on for so many milliseconds.
async function rests(page, time, when) {
  for (let i = 0; i < 60; i++) {
    const { frames, timers, draws } = await worked(page, 1000);
    if (frames + timers + draws === 0) break;
  }
  assert.deepEqual(await worked(page, time), nothing, when);
}

test('nothing is done while nothing changes', async t => {
  const page = await visit(t, '', { script: count });
  await isState(page, 'ready');
  await isDrawn(page, story.steps[0].still);
  await rests(page, long, 'after loading');
  await page.evaluate(() => standoff.play());
  await page.waitForFunction(() => work.frames > 0 && work.draws > 0); // it is counted
  await page.evaluate(() => standoff.pause());
  await rests(page, long, 'after a pause');

  await page.evaluate(() => {
    standoff.currentTime = standoff.duration - 0.2;
    return standoff.play();
  });
  await page.waitForFunction(() => standoff.ended);
  await rests(page, long, 'after the end');
});

test('nothing is done in a tab that is hidden', async t => {
  const page = await visit(t, '', { script: count });
  await isState(page, 'ready');
  await page.evaluate(() => standoff.play());
  await page.waitForFunction(() => standoff.currentTime > 0.1);
  await hide(t, page);
  await rests(page, 0, 'in a hidden tab');
  const left = await page.evaluate(() => standoff.currentTime);
  await rests(page, long, 'in a hidden tab');
  assert.equal(await page.evaluate(() => standoff.currentTime), left, 'it played for nobody');
});

test('a story far below in an article does nothing until it is reached', async t => {
  const page = await visit(t, '?autoplay=1', { site: await serveBelow(t), script: count });
  await isState(page, 'panels');
  await hold(500);
  assert.deepEqual(await worked(page), nothing);
  assert.equal(await page.evaluate(() => standoff.state), 'panels', 'its engine came for nobody');

  await page.evaluate(() => document.querySelector('[data-role=story]').scrollIntoView());
  await page.waitForFunction(() => standoff.currentTime > 0.1 && standoff.inspect().frames > 0);
  await page.evaluate(() => scrollTo(0, 0));
  await rests(page, 0, 'after scrolling away');
  const left = await page.evaluate(() => standoff.currentTime);
  await rests(page, long, 'after scrolling away');
  assert.equal(await page.evaluate(() => standoff.currentTime), left);
});

test('the picture stays sharp as the page is zoomed and moved to other screens', async t => {
  const page = await visit(t, '', { script: keepQueries });
  await isState(page, 'ready');
  for (const [width, ratio] of [
    [1280, 1],
    [640, 2],
    [853, 1.5],
    [853, 3],
    [1280, 1],
  ]) {
    await move(page, width, 900, ratio);
    await page.waitForFunction(
      ratio => {
        const { width, height, clientWidth, clientHeight } = document.querySelector('canvas');
        // A canvas has 2048 pixels at most each way: what it takes of memory is bounded.
        const sharp = Math.min(ratio, 2048 / Math.max(clientWidth, clientHeight));
        return (
          Math.abs(width - clientWidth * sharp) <= 1 && Math.abs(height - clientHeight * sharp) <= 1
        );
      },
      {},
      ratio,
    );
    // What is drawn fills it: the far corner is ground, not left blank.
    const [far, wide, there] = await page.evaluate(() => {
      const { width, height, data } = pixels();
      return [data[4 * (width * height - 1) + 3], width, document.querySelector('canvas').width];
    });
    assert.equal(far, 255);
    assert.equal(wide, there);
  }
});

test('a picture that the browser takes away comes back as it was', async t => {
  const page = await visit(t);
  await isState(page, 'ready');
  const time = story.steps[6].start + 2;
  await page.evaluate(time => {
    standoff.currentTime = time;
  }, time);
  await isDrawn(page, time);
  const before = await drawn(page);
  await lose(page);
  await isBack(page);
  await isDrawn(page, time);
  assert.equal(differs('taken-away', await drawn(page), before, same), '');
  const now = await page.evaluate(() => [standoff.state, standoff.currentTime, standoff.paused]);
  assert.deepEqual(now, ['ready', time, true]);
  assert.equal((await page.$$('[data-role=engine] canvas')).length, 1);

  await page.evaluate(() => standoff.play());
  await lose(page);
  await isBack(page);
  await page.waitForFunction(
    time => standoff.currentTime > time + 0.2 && standoff.inspect().time > time + 0.2,
    {},
    time,
  );
});

test('a picture that is taken away again and again is given up, with words', async t => {
  const page = await visit(t);
  await isState(page, 'ready');
  for (let i = 0; i < 3; i++) {
    await lose(page);
    await isBack(page);
  }
  await lose(page);
  await isState(page, 'failed');
  const words = await page.$eval('.nav .state', e => e.textContent);
  assert.ok(words.includes(story.words['failure.webgl']), words);
  await page.click('.nav [data-do=retry]');
  await isState(page, 'ready');
  await isDrawn(page, story.steps[0].still);
});
