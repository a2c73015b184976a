// On a phone the picture and the buttons are on one screen: whoever presses Next sees the
// picture change. In an article, too, whose frame is as tall as its story, so that only its
// width can be known there.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { element, inFrame, isThere, openArticle, script } from './article.mjs';
import { savesData, test, useBrowser } from './browser.mjs';
import { dist } from './site.mjs';

const here = useBrowser();

const phones = [
  [375, 667],
  [375, 750],
  [390, 664],
  [360, 640],
];
const chrome = 0.15; // of a phone's window is the browser's own, while it scrolls

// reach goes to every step and returns how high picture and buttons are together, in
// pixels, at most, and how far down the page the buttons end; and whether the buttons follow the picture in the order of Tab, each
// below or beside the one before.
async function reach(page) {
  return page.evaluate(() => {
    const box = e => e.getBoundingClientRect();
    const part = name => document.querySelector(name);
    let most = 0;
    let end = 0;
    for (const [i] of standoff.steps.entries()) {
      standoff.go(i);
      const top = box(part('.stage')).top;
      for (const name of ['.back', '.play', '.next']) {
        const { bottom } = box(part(`.transport ${name}`));
        most = Math.max(most, bottom - top);
        end = Math.max(end, bottom + scrollY);
      }
    }
    const stops = [...document.querySelectorAll('main .widget :is(button, [tabindex="0"])')].filter(
      e => e.checkVisibility({ visibilityProperty: true }),
    );
    const up = stops.filter((e, i) => i > 0 && box(e).bottom <= box(stops[i - 1]).top);
    return { most, end, up: up.map(e => e.className || e.dataset.role) };
  });
}

const stories = readdirSync(dist, { withFileTypes: true, recursive: true })
  .filter(e => e.isFile() && e.name === 'figures.html')
  .map(e => `${e.parentPath.slice(dist.length)}/`);

for (const [width, height] of phones) {
  test(`picture and buttons are on one screen, ${width} × ${height}`, async t => {
    assert.ok(stories.length > 4, `only ${stories} in ${dist}`);
    for (const story of stories) {
      const page = await here.open(t, here.site.url + story, {
        width,
        height,
        script: savesData,
      });
      const { most, end, up } = await reach(page);
      const room = height * (1 - chrome);
      assert.ok(most <= room, `${story}: ${most} px from the picture to the buttons, of ${room}`);
      assert.ok(end <= room, `${story}: the buttons end ${end} px down the page, of ${room}`);
      t.diagnostic(`${story}: ${most} px, ${end} px down the page, of ${room}`);
      assert.deepEqual(up, [], `${story}: Tab goes up`);
      const caption = await page.evaluate(() => {
        const { bottom } = document.querySelector('.step[data-current] h2').getBoundingClientRect();
        return bottom - document.querySelector('.stage').getBoundingClientRect().top;
      });
      assert.ok(
        caption <= height,
        `${story}: the title ends ${caption} px below the picture's top`,
      );
    }
  });
}

test('in an article, too, however tall its frame is', async t => {
  const page = await openArticle(
    t,
    here,
    site => `<div style="padding:16px">${element(site)}</div>${script(site)}`,
    { options: { width: 375, height: 667, script: savesData } },
  );
  await isThere(page);
  const { most, up } = await reach(await inFrame(page));
  assert.ok(most <= 667 * (1 - chrome), `${most} px from the picture to the buttons`);
  assert.deepEqual(up, []);
});
