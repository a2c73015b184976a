// What the story does in every browser: the same tests for each of them.
import assert from 'node:assert/strict';
import { hold, test } from '../browser.mjs';
import { crop, differs, drawn, painted, same } from '../picture.mjs';
import { lose } from '../screens.mjs';
import { story } from '../site.mjs';
import { article } from './article.mjs';
import { comesToRest, openProbed } from './probe.mjs';

const last = story.steps.length - 1;

// core runs the tests in the browser that open starts.
export function core(open) {
  let page;
  let site;
  openProbed(open, (thePage, theSite) => {
    page = thePage;
    site = theSite;
  });

  // visit opens the story; what trouble it met is told when the test is over.
  const visit = async (t, query = '', size = { width: 1280, height: 900 }) => {
    await page.open(site.story + query, size);
    t.after(async () => {
      assert.deepEqual(await page.evaluate(() => probe.troubles), [], 'the page met trouble');
      await page.close();
    });
  };
  const ready = () => page.until(() => window.standoff?.state === 'ready');
  const shows = time =>
    page.until(time => Math.abs((standoff.inspect()?.time ?? NaN) - time) < 1e-6, time);
  const index = () => page.evaluate(() => standoff.steps.findIndex(s => s.id === standoff.step));

  test('it loads, plays and pauses, and rests when it is paused', async t => {
    await visit(t);
    await ready();
    await shows(story.steps[0].still);
    await page.click('[data-do=play]');
    await page.until(() => standoff.currentTime > 0.5 && standoff.inspect().time > 0.5);
    await page.click('[data-do=play]');
    assert.equal(await page.evaluate(() => standoff.paused), true);
    await comesToRest(page);
  });

  test('it steps, seeks and ends', async t => {
    await visit(t);
    await ready();
    await page.click('[data-do=next]');
    await page.click('[data-do=next]');
    await page.click('[data-do=back]');
    assert.equal(await index(), 1);
    await shows(story.steps[1].still);
    for (const step of [story.steps[9], story.steps[4]]) {
      const time = (step.start + step.end) / 2;
      await page.evaluate(time => {
        standoff.currentTime = time;
      }, time);
      await shows(time);
      assert.equal(await page.evaluate(() => standoff.step), step.id);
    }
    await page.evaluate(() => {
      standoff.currentTime = standoff.duration - 0.3;
      standoff.play();
    });
    await page.until(() => standoff.ended && standoff.paused);
    await shows(story.steps[last].end);
  });

  test('keys work with the focus inside, and never else', async t => {
    await visit(t);
    await ready();
    for (const key of ['ArrowRight', 'End', ' ', 'k', 'l']) await page.press(key);
    assert.deepEqual([await index(), await page.evaluate(() => standoff.paused)], [0, true]);
    await page.evaluate(() => document.querySelector('[data-role=rail]').focus());
    for (const [key, want] of [
      ['ArrowRight', 1],
      ['End', last],
      ['ArrowLeft', last - 1],
      ['Home', 0],
    ]) {
      await page.press(key);
      assert.equal(await index(), want, key);
    }
  });

  for (const [theme, width, height, steps] of [
    ['light', 1280, 900, [6, 11]],
    ['dark', 700, 900, [3]],
  ]) {
    test(`what is seen is what the pure Go painter paints, ${width} px, ${theme}`, async t => {
      await visit(t, `?theme=${theme}`, { width, height });
      await ready();
      const stage = await page.evaluate(() => {
        const { left, top, width, height } = document
          .querySelector('canvas')
          .getBoundingClientRect();
        return { left, top, width, height };
      });
      for (const i of steps) {
        const step = story.steps[i];
        await page.evaluate(i => standoff.go(i), i);
        await shows(step.still);
        const there = await drawn(page);
        await hold(500); // and the first fades in
        const seen = crop(await page.screenshot(), stage);
        assert.equal(differs(`${step.id}-${theme}-seen`, seen, there, same), '');
        const plain = await drawn(page, { words: false });
        assert.equal(
          differs(
            `${step.id}-${theme}`,
            plain,
            painted('-step', step.id, '-size', `${plain.width}x${plain.height}`, '-theme', theme),
          ),
          '',
        );
      }
    });
  }

  test('another size, and the picture fits it', async t => {
    await visit(t);
    await ready();
    await page.evaluate(() => standoff.go(6));
    await shows(story.steps[6].still);
    await page.resize(700, 800);
    await page.until(() => {
      const { width, height, clientWidth, clientHeight } = document.querySelector('canvas');
      return (
        clientWidth < 701 &&
        width === Math.round(clientWidth * devicePixelRatio) &&
        height === Math.round(clientHeight * devicePixelRatio)
      );
    });
    const plain = await drawn(page, { words: false });
    assert.equal(
      differs(
        'resized',
        plain,
        painted('-step', story.steps[6].id, '-size', `${plain.width}x${plain.height}`),
      ),
      '',
    );
  });

  test('a picture that the browser takes away comes back as it was', async t => {
    await visit(t);
    await ready();
    const time = story.steps[6].start + 2;
    await page.evaluate(time => {
      standoff.currentTime = time;
    }, time);
    await shows(time);
    const before = await drawn(page);
    await lose(page);
    await page.until(
      () =>
        document.querySelector('canvas:last-child')?.lost !== true &&
        standoff.inspect()?.time !== undefined,
    );
    await shows(time);
    const now = await drawn(page);
    assert.equal(differs('lost', now, before, same), '');
    assert.deepEqual(await page.evaluate(() => [standoff.currentTime, standoff.paused]), [
      time,
      true,
    ]);
  });

  for (const [without, reason] of [
    ['webgl2', 'webgl'],
    ['engine', 'server'],
  ]) {
    test(`without ${without} the page says so, and steps`, async t => {
      await visit(t, `?without=${without}`);
      await page.until(() => window.standoff?.state === 'failed');
      const words = await page.evaluate(
        () => document.querySelector('.nav [data-role=state]').textContent,
      );
      assert.ok(words.includes(story.words[`failure.${reason}`]), words);
      await page.click('[data-do=next]');
      assert.equal(await index(), 1);
      await page.until(alt => {
        const panel = document.querySelector('[data-role=panel]');
        const img = panel.querySelector('img');
        return panel.getAttribute('aria-label') === alt && img?.naturalWidth > 0;
      }, story.steps[1].alt);
    });
  }

  test('with less motion steps are cut, and nothing starts by itself', async t => {
    const still = await open({ lessMotion: true });
    t.after(still.close);
    const page = still.page;
    await page.open(`${site.story}?autoplay=1`, { width: 1280, height: 900 });
    await page.until(() => standoff.state === 'ready' && standoff.inspect().frames > 0);
    assert.deepEqual(await page.evaluate(() => [standoff.paused, standoff.currentTime]), [true, 0]);
    const step = story.steps[6];
    await page.evaluate(() => {
      standoff.go(6);
      standoff.play();
    });
    await page.until(start => standoff.currentTime > start + 0.3, step.start);
    assert.equal(await page.evaluate(() => standoff.inspect().time), step.still);
    assert.deepEqual(await page.evaluate(() => probe.troubles), []);
  });

  article(() => ({ page, site }));
}
