// What readers need: targets that a finger hits, a focus that is seen, room at
// 200 % and on 320 pixels, colours of their own, and a voice that says it once.
import assert from 'node:assert/strict';
import { isState, lessMotion, test, useBrowser } from './browser.mjs';
import { beyond, opened, small } from './room.mjs';
import { path, story } from './site.mjs';

const here = useBrowser();

// Without an engine a page is there at once; its controls are the same but for
// speed and Play.
const noEngine = {
  mayErr: true,
  media: lessMotion,
  script: () => {
    delete window.WebAssembly;
  },
};

const visit = async (t, query, options) => {
  const page = await here.visit(t, query, { ...noEngine, ...options });
  await isState(page, 'failed');
  return page;
};

const press = (page, button) => page.$eval(button, b => b.click());

for (const [shape, lang, size] of [
  ['wide', 'es/', { width: 1280 }],
  ['narrow', '', { width: 320, height: 640, touch: true }],
  ['narrow', 'es/', { width: 320, height: 640, touch: true }],
  ['wide', '', { width: 640, height: 450, ratio: 2 }], // 1280 × 900 at 200 %
]) {
  test(`targets and room at ${size.width} px, ${lang || 'en/'}`, async t => {
    const page = await visit(t, lang, size);
    for (const button of ['main', ...opened[shape]]) {
      if (button !== 'main') await press(page, button);
      assert.deepEqual(await small(page), [], `too small, ${button}`);
      assert.deepEqual(await beyond(page), [], `beyond the page, ${button}`);
    }
    await page.goto(`${here.site.url}${path}${lang}?static=1`);
    await page.waitForFunction(() => document.readyState === 'complete');
    assert.deepEqual(await beyond(page), [], 'beyond the page that is unrolled');
  });
}

test('the focus is seen wherever Tab leads', async t => {
  for (const [theme, size] of [
    ['light', {}],
    ['dark', { width: 320, height: 640 }],
  ]) {
    const page = await visit(t, `?theme=${theme}`, size);
    const stops = new Set();
    for (;;) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const e = document.activeElement;
        if (e === document.body) return null;
        // The slider shows its focus on its handle.
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(
          e.matches('[role=slider]') ? e.querySelector('[data-role=handle]') : e,
        );
        return {
          name: e.outerHTML.slice(0, 90),
          seen: e.checkVisibility({ visibilityProperty: true }),
          ring: outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2 && outlineColor,
        };
      });
      if (!stop || stops.has(stop.name)) break;
      stops.add(stop.name);
      assert.ok(
        stop.seen && /^rgb\(/.test(stop.ring),
        `${theme}: no focus to be seen: ${stop.name}`,
      );
    }
    assert.ok(stops.size >= 6, `Tab leads to ${[...stops].join('\n')}`);
  }
});

test('with colours of the system everything is still told apart', async t => {
  const page = await visit(t, '');
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }],
  });
  await page.evaluate(() => standoff.go(7));
  const told = await page.evaluate(() => {
    const style = part => getComputedStyle(document.querySelector(part));
    return {
      forced: matchMedia('(forced-colors: active)').matches,
      ground: style('.widget').backgroundColor,
      done: style('.ticks .is-done').backgroundColor,
      open: style('.ticks i:not(.is-done, .is-here)').backgroundColor,
      edge: style('.ticks i:not(.is-done, .is-here)').borderTopStyle,
      handle: style('[data-role=handle]').backgroundColor,
      next: style('.transport .next').backgroundColor,
      nextWord: style('.transport .next').color,
      back: style('.transport .back').borderTopStyle,
    };
  });
  assert.ok(told.forced);
  for (const part of ['done', 'handle', 'next']) {
    assert.notEqual(told[part], told.ground, `the ${part} cannot be told from the ground`);
  }
  assert.notEqual(told.done, told.open);
  assert.notEqual(told.next, told.nextWord);
  assert.deepEqual([told.edge, told.back], ['solid', 'solid']);
});

test('a change of step is said once', async t => {
  const page = await visit(t, '');
  await page.evaluate(() => {
    window.said = [];
    const live = document.querySelectorAll('[aria-live], [role=status], [role=alert], output');
    for (const region of live) {
      new MutationObserver(() => window.said.push(region.textContent)).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    }
  });
  const heard = async () =>
    page.evaluate(
      () =>
        new Promise(done => {
          setTimeout(() => done(window.said.splice(0)), 50);
        }),
    );
  const words = i => [`Step ${i + 1} of ${story.steps.length}: ${story.steps[i].title}.`];
  for (let i = 1; i < story.steps.length; i++) {
    await press(page, '[data-do=next]');
    const said = await heard();
    const grade = await page.$eval('[data-role=tag-word]', e => e.textContent);
    assert.deepEqual(said, [`${words(i)} ${grade}`]);
  }
  // Who moves the rail by keys hears its value, and nothing else.
  await page.focus('[data-role=rail]');
  await page.keyboard.press('Home');
  assert.deepEqual(await heard(), []);
  const value = await page.$eval('[data-role=rail]', e => e.getAttribute('aria-valuetext'));
  assert.ok(value.startsWith(words(0)), value);
});

test('who cannot see the canvas hears what it shows', async t => {
  const page = await here.visit(t, '', { media: lessMotion });
  await isState(page, 'ready');
  for (const i of [0, 4]) {
    await page.evaluate(i => standoff.go(i), i);
    const nodes = [];
    const walk = node => {
      nodes.push(node);
      node.children?.forEach(walk);
    };
    walk(await page.accessibility.snapshot());
    assert.ok(nodes.length > 20);
    assert.deepEqual(
      nodes.filter(n => /canvas/i.test(n.role)),
      [],
    );
    const pictures = nodes.filter(n => /^(image|img|graphics-document)$/.test(n.role) && n.name);
    assert.deepEqual(
      pictures.map(n => n.name),
      [story.steps[i].alt],
    );
  }
});
