// On its own address the story grows with its window; in an article it does not.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hold, test } from '../browser.mjs';
import { dist } from '../site.mjs';
import { openProbed } from './probe.mjs';

// Windows in which picture and words stand beside each other, the low and the wide with them.
const windows = [
  [1280, 600],
  [1280, 720],
  [1440, 900],
  [1920, 1080],
  [2560, 1080],
  [2560, 1440],
  [3840, 2160],
];
const few = [windows[1], windows[3]];

// What must be in the window without any scrolling; notes and long captions may not be.
const controls = ['.head h1', '.rail', '.transport', '.count', '.tag'];
const words = [...controls, '.clock', '.step[data-current]', '.tools'];

// found is where the parts lie, in CSS pixels: the picture's box, and the words'.
function found(names) {
  const boxOf = e => {
    const { left, top, right, bottom, width, height } = e.getBoundingClientRect();
    return { left, top, right, bottom, width, height };
  };
  const box = name => boxOf(document.querySelector(name));
  const { scrollWidth, clientWidth, scrollHeight } = document.documentElement;
  return {
    stage: box('.stage'),
    panel: box('.stage .panel'),
    canvas: document.querySelector('.engine canvas') && box('.engine canvas'),
    words: Object.fromEntries(names.map(name => [name, box(name)])),
    // What Tab stops at outside the head, which holds a row of languages, from the top down.
    stops: [...document.querySelectorAll('.widget :is(a, button, input, [tabindex="0"])')]
      .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('.head, .drawer'))
      .map(e => Math.round(boxOf(e).top + boxOf(e).height / 2)),
    sideways: scrollWidth - clientWidth,
    scrollHeight,
  };
}

// grows runs the tests in the browser that open starts.
export function grows(open) {
  let page;
  let site;
  openProbed(open, (thePage, theSite) => {
    page = thePage;
    site = theSite;
  });

  const visit = async (t, url, [width, height]) => {
    await page.open(url, { width, height });
    t.after(() => page.close());
    await page.until(() => Boolean(window.standoff));
  };
  const look = async ([width, height]) => {
    await page.resize(width, height);
    await page.until((w, h) => innerWidth === w && innerHeight === h, width, height);
    await hold(100);
    return page.evaluate(found, words);
  };
  const arabic = () =>
    readdirSync(dist)
      .map(name => `${name}/ar/`)
      .find(folder => existsSync(join(dist, folder, 'index.html')));

  for (const lang of ['en', 'es', 'ar']) {
    test(`the picture is as high as the window, words stand beside it, ${lang}`, async t => {
      const url = { en: site.story, es: `${site.story}es/`, ar: site.url + arabic() }[lang];
      await visit(t, url, windows[0]);
      for (const size of windows) {
        const [width, height] = size;
        const when = `${lang}, ${size.join(' × ')}`;
        const now = await look(size);
        const { stage } = now;
        assert.deepEqual(now.panel, stage, `${when}: the panel is not the stage's size`);
        assert.equal(now.sideways, 0, `${when}: it scrolls sideways`);
        assert.equal(stage.top, 0, when);
        assert.equal(stage.height, height, `${when}: the stage's height`);
        assert.ok(stage.width >= 0.7 * width, `${when}: the stage is ${stage.width} px wide`);
        assert.equal(lang === 'ar' ? width - stage.right : stage.left, 0, `${when}: its side`);
        for (const [name, box] of Object.entries(now.words)) {
          const apart = lang === 'ar' ? stage.left - box.right : box.left - stage.right;
          assert.ok(apart >= 0, `${when}: ${name} lies over the stage`);
          const inside = height >= 720 || controls.includes(name);
          if (inside) assert.ok(box.bottom <= height, `${when}: ${name} is below the window`);
        }
        const order = now.stops.toSorted((a, b) => a - b);
        assert.deepEqual(now.stops, order, `${when}: keys do not go from the top down`);
      }
    });
  }

  test('nothing moves when the engine takes over', async t => {
    for (const size of few) {
      await visit(t, `${site.story}?step=7`, size);
      const before = await look(size);
      await page.until(() => Boolean(document.querySelector('[data-drawn] canvas')));
      const now = await look(size);
      const { canvas, ...rest } = now;
      assert.deepEqual({ ...rest, canvas: null }, { ...before, canvas: null }, size.join(' × '));
      assert.deepEqual(canvas, before.panel, 'the canvas is not where the panel was');
    }
  });

  test('who says so stands there where there is room, and nothing moves for it', async t => {
    await visit(t, `${site.story}?without=webgl2`, windows[3]);
    const look = () =>
      page.evaluate(() => {
        const drawer = document.querySelector('.drawer');
        return [
          drawer.hidden,
          drawer.scrollHeight - drawer.clientHeight,
          document.documentElement.scrollHeight,
        ];
      });
    const steps = await page.evaluate(() => standoff.steps.length);
    for (let i = 0; i < steps; i++) {
      await page.evaluate(i => standoff.go(i), i);
      assert.deepEqual(await look(), [false, 0, windows[3][1]], `step ${i + 1}`);
    }
    await page.click('[data-do=tag]');
    assert.equal((await look())[0], true, 'it cannot be closed');
  });

  test('unrolled, each picture stands beside its words', async t => {
    for (const size of few) {
      await page.open(`${site.story}?static=1`, { width: size[0], height: size[1] });
      t.after(() => page.close());
      await page.until(() => 'static' in document.documentElement.dataset);
      isBeside(await page.evaluate(unrolled), size);
    }
  });

  test('a screen set upright has a picture as wide as itself', async t => {
    await visit(t, site.story, [1080, 1920]);
    const { stage, words, sideways } = await look([1080, 1920]);
    assert.ok(stage.width >= 1076 && stage.height >= 800, JSON.stringify(stage));
    for (const [name, box] of Object.entries(words)) {
      if (name === '.head h1') continue;
      assert.ok(box.top >= stage.bottom && box.bottom <= 1920, name);
    }
    assert.equal(sideways, 0);
  });

  test('in an article nothing of it grows', async t => {
    for (const size of [windows[1], windows[3]]) {
      await page.open(site.article, { width: size[0], height: size[1] });
      t.after(() => page.close());
      await page.until(() => Boolean(frames[0]?.standoff));
      await hold(300);
      const now = await page.evaluate(() => {
        const { width, height } = frames[0].document
          .querySelector('.stage')
          .getBoundingClientRect();
        const story = frames[0].document.querySelector('.story').getBoundingClientRect();
        const { fontSize } = frames[0].getComputedStyle(frames[0].document.documentElement);
        return { width, height, story: story.width, fontSize };
      });
      assert.deepEqual(
        { ...now, height: Math.round(now.height) },
        { width: 720, height: 405, story: 720, fontSize: '16px' },
        size.join(' × '),
      );
    }
  });
}

// unrolled are the pictures of a page with all its steps, and where their words begin.
export function unrolled() {
  const box = e => e.getBoundingClientRect();
  const stage = box(document.querySelector('.stage'));
  return [...document.querySelectorAll('.step')].map((step, i) => {
    const picture = i ? box(step.querySelector('.panel img')) : stage;
    const words = [step.querySelector('h2, h3'), step.querySelector('.text')].map(box);
    return {
      account: 'account' in step.dataset,
      width: picture.width,
      height: picture.height,
      right: picture.right,
      top: picture.top,
      bottom: box(step).bottom - picture.bottom,
      words: words.map(({ left, top }) => ({ left, top })),
    };
  });
}

// isBeside holds that they stand beside each other, in a window of a size.
export function isBeside(steps, [width, height]) {
  for (const [i, step] of steps.entries()) {
    const when = `${width} × ${height}, step ${i + 1}: ${JSON.stringify(step)}`;
    assert.ok(step.width >= (step.account ? 0.55 : 0.6) * width && step.height <= height, when);
    assert.ok(Math.abs(step.width / step.height - 16 / 9) < 0.02, when);
    assert.ok(step.bottom >= 0, when);
    for (const { left, top } of step.words) {
      assert.ok(left >= step.right && top >= step.top - 1 && top < step.top + step.height, when);
    }
  }
}
