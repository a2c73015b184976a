// What the story does to the article around it, in every browser: nothing.
import assert from 'node:assert/strict';
import { hold, test } from '../browser.mjs';
import { story } from '../site.mjs';
import { comesToRest } from './probe.mjs';

// article runs the tests in a browser; here() gives its page and site.
export function article(here) {
  // visit opens an article with the story in a frame, and waits for the story.
  const visit = async (t, place = 'article') => {
    const { page, site } = here();
    await page.open(site[place], { width: 1000, height: 800 });
    t.after(async () => {
      const met = () => [...probe.troubles, ...frames[0].probe.troubles];
      assert.deepEqual(await page.evaluate(met), [], 'the page met trouble');
      await page.close();
    });
    return page;
  };
  const ready = page => page.until(() => frames[0].standoff?.state === 'ready');

  test('the wheel over the story scrolls the article', async t => {
    const page = await visit(t);
    await ready(page);
    await page.wheel(500, 600, 200);
    await page.until(() => scrollY > 100);
    assert.deepEqual(await page.evaluate(() => [frames[0].scrollY, frames[0].standoff.paused]), [
      0,
      true,
    ]);
  });

  test('the focus and the keys are the article’s', async t => {
    const page = await visit(t);
    await ready(page);
    const first = await page.evaluate(() => frames[0].standoff.step);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'BODY');
    for (const focus of ['body', '#before']) {
      await page.evaluate(focus => document.querySelector(focus).focus(), focus);
      for (const key of ['ArrowRight', 'End', 'k', 'f', 'l']) await page.press(key);
    }
    const now = await page.evaluate(() => [frames[0].standoff.step, frames[0].standoff.paused]);
    assert.deepEqual(now, [first, true]);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'before');
  });

  test('Tab passes through the story in order, and leaves it, both ways', async t => {
    const page = await visit(t);
    await ready(page);
    const walk = async (from, to, back) => {
      await page.evaluate(from => document.getElementById(from).focus(), from);
      const seen = [];
      while (seen.length < 40 && seen.at(-1) !== to) {
        await page.press('Tab', back);
        seen.push(
          await page.evaluate(() => {
            const frame = document.querySelector('iframe');
            const e =
              document.activeElement === frame
                ? frame.contentDocument.activeElement
                : document.activeElement;
            return e.id || e.dataset.do || e.dataset.role || e.tagName;
          }),
        );
      }
      return seen;
    };
    const parts = [
      'language',
      'language',
      'rail',
      'back',
      'play',
      'next',
      'steps',
      'tag',
      'sources',
      'legend',
      'menu',
      'menu',
      'menu',
      'full',
    ];
    assert.deepEqual(await walk('before', 'after', false), [...parts, 'after']);
    assert.deepEqual(await walk('after', 'before', true), [...parts.toReversed(), 'before']);
  });

  test('off screen nothing is drawn, and the story waits for its reader', async t => {
    const page = await visit(t, 'below');
    await page.until(() => Boolean(frames[0].standoff));
    assert.equal(await page.evaluate(() => frames[0].standoff.currentTime), 0);
    await page.evaluate(() => document.querySelector('iframe').scrollIntoView());
    await ready(page);
    await page.evaluate(() => {
      frames[0].standoff.play();
    });
    await page.until(() => frames[0].standoff.currentTime > 0.2);
    await page.evaluate(() => scrollTo(0, 0));
    await comesToRest(page, 0);
    const left = await page.evaluate(() => frames[0].standoff.currentTime);
    await hold(1000);
    assert.equal(await page.evaluate(() => frames[0].standoff.currentTime), left);
    // Who comes back finds the picture that was left.
    await page.evaluate(() => document.querySelector('iframe').scrollIntoView());
    await page.until(left => frames[0].standoff.inspect()?.time >= left, left);
    await page.evaluate(() => {
      frames[0].standoff.play();
    });
    await page.until(left => frames[0].standoff.currentTime > left, left);
  });

  test('it plays in a frame that may only run scripts', async t => {
    const { page, site } = here();
    await page.open(site.sandbox, { width: 1000, height: 800 });
    t.after(() => page.close());
    // Such a frame is of no origin: nobody looks in, but it says how it is.
    const hears = (type, key, least) =>
      page.until(
        (type, key, least) => probe.heard.some(m => m?.type === type && m[key] >= least),
        type,
        key,
        least,
      );
    const tell = (method, ...args) =>
      page.evaluate(
        (method, args) =>
          frames[0].postMessage({ source: 'standoff-host', v: 1, method, args }, '*'),
        method,
        args,
      );
    await page.until(() => probe.heard.some(m => m?.type === 'engine' && m.state === 'ready'));
    await tell('go', 3);
    await hears('step', 'index', 3);
    await tell('play');
    await hears('time', 'time', story.steps[3].start + 0.2);
    assert.deepEqual(await page.evaluate(() => probe.heard.filter(m => m?.trouble)), []);
  });
}
