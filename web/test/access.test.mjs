// Everybody can read and work the story: axe finds no violation in any of its
// main states, light and dark.
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { isState, test, useBrowser } from './browser.mjs';
import { pageOf, path, serveSite } from './site.mjs';

const here = useBrowser();

// clear has axe look at the page as it is, and names what it finds.
async function clear(page, state) {
  const found = await page.evaluate(async () => {
    // Colours on their way from one to another are nobody's.
    await Promise.allSettled(document.getAnimations().map(animation => animation.finished));
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(v => v.nodes.map(
      n => `${v.id}: ${n.target.join(' ')}: ${n.any[0]?.message ?? v.help}`));
  });
  return found.map(f => `${state}: ${f}`);
}

const press = button => page => page.click(button);

// Each state begins where the one before has ended.
const wide = {
  'paused': () => {},
  'in the middle': page => page.evaluate(() => standoff.go(10)),
  'the notes of a step': press('[data-do=tag]'),
  'all sources': press('.tools [data-do=sources]'),
  'the legend': press('.tools [data-do=legend]'),
  'the list of steps': press('[data-do=steps]'),
  'the menu to share': press('[aria-controls=menu-share]'),
  'the menu of speeds': press('[aria-controls=menu-speed]'),
  'the menu of colours': press('[aria-controls=menu-theme]'),
  'playing': press('[data-do=play]'),
  'ended': async page => {
    await page.evaluate(() => {
      standoff.currentTime = standoff.duration - 0.05;
      standoff.play();
    });
    await page.waitForFunction(() => standoff.ended);
  },
};
const narrow = {
  'paused': () => {},
  'the notes of a step': press('[data-do=tag]'),
  'the list of steps': press('[data-do=steps]'),
  'options': async page => {
    await page.keyboard.press('Escape');
    await page.click('.head [data-do=options]');
  },
};

for (const theme of ['light', 'dark']) {
  for (const [shape, size, states, lang] of [
    ['wide', { width: 1280 }, wide, ''], ['narrow', { width: 375, touch: true }, narrow, 'es/'],
  ]) {
    test(`ready, ${shape}, ${theme}`, async t => {
      const page = await here.visit(t, `${lang}?theme=${theme}`, size);
      await page.evaluate(axe.source);
      await isState(page, 'ready');
      const found = [];
      for (const [state, reach] of Object.entries(states)) {
        await reach(page);
        found.push(...await clear(page, state));
      }
      assert.deepEqual(found, []);
    });
  }

  test(`loading and failed, ${theme}`, async t => {
    let answer;
    const asked = new Promise(done => { answer = done; });
    const site = await serveSite({
      answer: async (path, response) => path.includes('/engine.')
        && !!(await asked, response.writeHead(500).end()),
    });
    t.after(site.close);
    const page = await here.visit(t, `?theme=${theme}`, { site, mayErr: true });
    await page.evaluate(axe.source);
    await page.waitForFunction(() => document.querySelector('.nav .state').textContent !== '');
    const found = await clear(page, 'loading');
    answer();
    await isState(page, 'failed');
    found.push(...await clear(page, 'failed'));
    await page.setViewport({ width: 375, height: 667 });
    found.push(...await clear(page, 'failed on a phone'));
    assert.deepEqual(found, []);
  });
}

test('without script', async t => {
  // axe is a script itself: the page is had as a browser without scripts reads it.
  const plain = pageOf('').replace(/<script [^>]*src=[^>]*><\/script>/, '')
    .replace(/<\/?noscript>/g, '');
  const site = await serveSite({
    answer: (asked, response) => asked === '/' + path && !!response
      .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(plain),
  });
  t.after(site.close);
  const page = await here.visit(t, '', { site });
  await page.evaluate(axe.source);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.player), undefined);
  assert.deepEqual(await clear(page, 'without script'), []);
});
