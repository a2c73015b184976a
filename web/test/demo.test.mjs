// The article that a build writes: every way in is at work in it.
import assert from 'node:assert/strict';
import { isSo } from './article.mjs';
import { savesData, test, useBrowser } from './browser.mjs';
import { path, story } from './site.mjs';

const here = useBrowser();
// frameOf waits for the story in one of the article's places.
async function frameOf(page, place) {
  const frame = await page.waitForFunction(
    place => {
      const e = document.querySelector(place);
      return e.matches('iframe') ? e : (e.shadowRoot ?? e).querySelector('iframe');
    },
    {},
    place,
  );
  const inside = await frame.asElement().contentFrame();
  await isSo(inside, () => window.standoff);
  return inside;
}

for (const width of [1280, 375]) {
  test(`the article holds the story in every way, ${width} px wide`, async t => {
    const page = await here.open(t, `${here.site.url}article.html`, { width, script: savesData });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.equal(wide, width);
    const places = ['#standoff', 'iframe.explainer', '[data-pym-src]', '[data-frame-src]'];
    for (const place of places) {
      await page.$eval(place, e => e.scrollIntoView());
      const frame = await frameOf(page, place);
      await isSo(frame, () => document.querySelector('.story').offsetHeight <= innerHeight + 1);
    }
    const lone = await frameOf(page, 'iframe.explainer');
    assert.equal(await lone.evaluate(() => standoff.step), story.steps[2].id);
    await isSo(lone, () => document.documentElement.lang === 'es');
    assert.ok(await page.$eval('figure img', e => e.alt.length > 20));

    await page.evaluate(() => {
      const card = document.querySelector('#scrolled').shadowRoot.querySelectorAll('.card')[4];
      scrollBy(0, card.getBoundingClientRect().top - innerHeight / 2);
    });
    const scrolled = await frameOf(page, '#scrolled');
    await isSo(scrolled, id => standoff.step === id, story.steps[4].id);

    await page.evaluate(() => document.querySelector('a[href="#standoff:a-shot"]').click());
    await isSo(await frameOf(page, '#standoff'), () => standoff.step === 'a-shot');
  });
}

test('the article is whole without script', async t => {
  const page = await here.open(t, `${here.site.url}article.html`, { javascript: false });
  const seen = await page.$$eval(
    '#scrolled li',
    all => all.filter(li => li.checkVisibility()).length,
  );
  assert.equal(seen, story.steps.length);
  assert.ok(
    await page.$eval(
      '#standoff a',
      a => a.checkVisibility() && a.href.endsWith('assembly-standoff/'),
    ),
  );
  assert.ok(
    page.frames().some(f => f.url().includes(path)),
    'the lone frame',
  );
});
