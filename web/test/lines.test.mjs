// The ways into an article, as the author's preview shows them.
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { test } from './browser.mjs';
import { good, usePreview } from './march.mjs';

const here = usePreview();

// lines waits until the panel shows what a way is at some address.
const lines = (page, id, part) =>
  page.waitForFunction(
    (id, part) =>
      document
        .querySelector(`[aria-labelledby=way-${id}]`)
        ?.querySelector('code')
        .textContent.includes(part),
    {},
    id,
    part,
  );

test('the preview shows the lines for an article, and copies them by keyboard', async t => {
  const { page } = await here.preview(t);
  await page.focus('[data-do=embed]');
  await page.keyboard.press('Enter');
  await lines(page, 'element', 'src="https://graphics.example/march/"');
  assert.equal(await page.$eval('[data-do=embed]', e => e.ariaExpanded), 'true');
  const names = await page.$$eval('.embed h3', all => all.map(e => e.textContent));
  assert.deepEqual(names.slice(0, 3), ['The element', 'A lone frame', 'pym.js']);

  // An address is followed as it is typed, and a wrong one is told of.
  await page.focus('#embed-base');
  await page.keyboard.type('news.example');
  await page.waitForSelector('#embed-base[aria-invalid=true]');
  await page.$eval('#embed-base', e => e.select());
  await page.keyboard.type('https://news.example/g');
  await lines(page, 'frame', 'src="https://news.example/g/march/"');
  await page.waitForSelector('#embed-base[aria-invalid=false]');
  assert.equal(new URL(page.url()).searchParams.get('base'), 'https://news.example/g');

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () => document.querySelector('[data-role=announce]').textContent === 'Copied',
  );
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^<standoff-explainer src="https:\/\/news\.example\/g\/march\/">/);
  assert.match(copied, /<b>They arrive<\/b>/);

  await page.evaluate(axe.source);
  for (const theme of ['light', 'dark']) {
    await page.$eval(`[name=theme][value=${theme}]`, e => e.click());
    const found = await page.evaluate(async () => {
      const { violations } = await axe.run('#embed', { resultTypes: ['violations'] });
      return violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')}`));
    });
    assert.deepEqual(found, [], theme);
  }

  await page.focus('#embed-base');
  await page.keyboard.press('Escape');
  assert.equal(await page.$eval('#embed', e => e.hidden), true);
  assert.equal(await page.evaluate(() => document.activeElement.dataset.do), 'embed');
});

test('a page that nobody looks at says once a minute that it is open', async t => {
  const { page } = await here.preview(t);
  const asked = [];
  page.on('request', r => r.method() === 'HEAD' && asked.push(new URL(r.url()).pathname));
  await page.evaluate(() => {
    const every = window.setInterval;
    window.setInterval = (act, ms) => every(act, ms === 60_000 ? 50 : ms);
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.waitForResponse(r => r.request().method() === 'HEAD' && r.ok());
  assert.equal(asked[0], '/changes');
  await page.evaluate(() => {
    delete document.hidden;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await here.save(good.replace('They gather', 'They wait'));
  await page.waitForFunction(() => /They wait/.test(frames[0].document.body.textContent));
});
