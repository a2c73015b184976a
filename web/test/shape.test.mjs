// The story keeps its place in the article: the same height at every step and
// in every state, never wider than the page.
import assert from 'node:assert/strict';
import { isState, test, useBrowser } from './browser.mjs';
import { serveSite } from './site.mjs';

const { visit } = useBrowser();

const height = page => page.$eval('.widget', e => e.offsetHeight);

for (const [width, lang] of [
  [1280, ''],
  [768, 'es/'],
  [375, ''],
  [320, 'es/'], // with longer words
]) {
  test(`the height stays, ${width} px wide, ${lang ? 'Spanish' : 'English'}`, async t => {
    const page = await visit(t, lang, { width, height: 800 });
    const loading = await height(page);
    await isState(page, 'ready');
    const heights = await page.evaluate(() =>
      standoff.steps.map((_, i) => {
        standoff.go(i);
        return document.querySelector('.widget').offsetHeight;
      }),
    );
    assert.deepEqual([...new Set(heights)], [loading], `by step: ${heights}`);
    await page.evaluate(() => {
      standoff.currentTime = standoff.duration - 0.05;
      standoff.play();
    });
    assert.equal(await height(page), loading, 'playing');
    await page.waitForFunction(() => standoff.ended);
    assert.equal(await height(page), loading, 'ended');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `the page is ${wide} px wide`);
  });
}

test('a failure takes no more room', async t => {
  const site = await serveSite({
    answer: (path, response) => path.includes('/engine.') && !!response.writeHead(503).end(),
  });
  t.after(site.close);
  for (const width of [1280, 320]) {
    const working = await visit(t, '', { width, height: 800 });
    await isState(working, 'ready');
    const page = await visit(t, '', { width, height: 800, site, mayErr: true });
    await isState(page, 'failed');
    assert.equal(await height(page), await height(working), `${width} px wide`);
  }
});
