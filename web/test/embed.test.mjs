// <standoff-explainer> in an article: it comes when it is needed, moves nothing, and
// takes nothing that is the article's.
import assert from 'node:assert/strict';
import { element, inFrame, isSo, isThere, openArticle, script, storyFrames } from './article.mjs';
import { hold, test, useBrowser } from './browser.mjs';

const here = useBrowser();
const words = '<p>The article goes on with words.</p>'.repeat(40);

const open = (t, body, how) => openArticle(t, here, body, { other: true, ...how });

// What shifts in a page, as its browser counts it.
const shifts = () => {
  window.shifts = [];
  new PerformanceObserver(list => shifts.push(...list.getEntries().map(e => e.value))).observe({
    type: 'layout-shift',
    buffered: true,
  });
};
const stands = async (page, why) => {
  await hold(300);
  const sum = (await page.evaluate('shifts')).reduce((a, b) => a + b, 0);
  assert.equal(sum, 0, why);
};

// What a page has now is painted: else it counts as a shift how the room grew
// below the screen, if a script scrolls there before the next picture.
const painted = page =>
  page.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(done))));

test('nothing shifts, wherever the element stands', async t => {
  for (const width of [320, 1280]) {
    for (const body of [
      site => `<script src="${site}embed.js"></script><p>Words.</p>${element(site)}${words}`,
      site => `${words}${element(site)}${words}${script(site)}`,
    ]) {
      const page = await open(t, body, { options: { width, script: shifts } });
      await page.isSo(() => customElements.get('standoff-explainer'));
      await painted(page);
      await page.evaluate(() => document.querySelector('standoff-explainer').scrollIntoView());
      await isThere(page);
      await page.isSo(() => explainer.state === 'ready');
      await stands(page, `${width} px`);
    }
  }
});

test('nothing shifts however late the script, where the article keeps the room', async t => {
  const head = `<style>standoff-explainer:not(:defined) {
    display: block; max-width: 720px; min-height: 840px; margin-inline: auto;
  }</style>`;
  for (const width of [320, 768, 1280]) {
    const page = await open(t, site => `<p>Words.</p>${element(site)}${words}`, {
      head,
      options: { width, height: 1200, script: shifts },
    });
    await painted(page);
    await page.addScriptTag({ url: page.article.embed });
    await isThere(page);
    await stands(page, `${width} px`);
  }
});

test('the frame comes when the reader comes near, and not before', async t => {
  const page = await open(
    t,
    site => `<div style="height:6000px"></div>${element(site)}${script(site)}`,
  );
  await page.isSo(() => customElements.get('standoff-explainer'));
  await hold(500);
  assert.equal(storyFrames(page).length, 0);
  const [height, link] = await page.$eval('standoff-explainer', e => [
    e.offsetHeight,
    e.querySelector('a').checkVisibility(),
  ]);
  assert.ok(height > 700 && link, 'no room is kept, or there is nothing in it');
  await page.evaluate(() => scrollTo(0, 4700));
  const frame = await inFrame(page);
  await hold(1500);
  assert.equal(await frame.evaluate(() => standoff.state), 'panels', 'an engine for nobody');
  await page.evaluate(() => scrollTo(0, 6000));
  await isSo(frame, () => standoff.state === 'ready');
});

test('wheel, finger and Tab are the article’s, keys only the focus’s', async t => {
  const page = await open(
    t,
    site => `<a href="#">before</a>${words}${element(site)}
    <a href="#" id="after">after</a>${words}${script(site)}`,
    { options: { touch: true, height: 700 } },
  );
  const frame = await inFrame(page);
  await page.evaluate(() => document.querySelector('standoff-explainer').scrollIntoView());
  await page.isSo(() => document.querySelector('standoff-explainer').state === 'ready');
  const box = await (await page.$('standoff-explainer')).boundingBox();
  const top = () => page.evaluate(() => scrollY);
  const before = await top();
  await page.mouse.move(box.x + 200, box.y + 200);
  await page.mouse.wheel({ deltaY: 300 });
  await page.isSo(before => scrollY === before + 300, before);
  for (const y of [150, 400, 550]) {
    // the picture, the rail, the words
    const before = await top();
    await page.touchscreen.touchStart(box.x + 200, y);
    for (let i = 1; i <= 8; i++) {
      await page.touchscreen.touchMove(box.x + 200, y - 15 * i);
      await hold(20);
    }
    await page.touchscreen.touchEnd();
    await page.isSo(before => scrollY > before + 80, before);
  }

  const rest = await frame.evaluate(() => standoff.step);
  for (const key of ['ArrowRight', 'Space', 'Home', 's', 'l', 'f']) await page.keyboard.press(key);
  await hold(200);
  assert.equal(await frame.evaluate(() => standoff.step), rest, 'a key that was not for it');
  assert.equal(await frame.evaluate(() => standoff.paused), true);

  await page.focus('a');
  let inside = 0;
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(
      () => document.activeElement.id || document.activeElement.tagName,
    );
    if (at === 'after') break;
    if (at === 'STANDOFF-EXPLAINER') inside++;
  }
  assert.equal(await page.evaluate(() => document.activeElement.id), 'after', 'Tab is caught');
  assert.ok(inside > 5, 'Tab passed by');
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
  await page.isSo(() => document.activeElement.tagName === 'STANDOFF-EXPLAINER');
  await page.keyboard.press('ArrowRight');
  await isSo(frame, id => standoff.step !== id, rest);
});

test('without script and on paper there is what stands inside', async t => {
  const inside = '<img alt="A chamber" width="72" height="40" src="data:,"><ol><li>First</li></ol>';
  const body = site => element(site, '', inside) + script(site);
  const page = await open(t, body, { options: { javascript: false } });
  assert.ok(await page.$eval('standoff-explainer li', e => e.checkVisibility()));
  const printed = await open(t, body);
  await isThere(printed);
  const seen = () =>
    printed.$eval('standoff-explainer li', e => e.getBoundingClientRect().height > 0);
  assert.equal(await seen(), false, 'the words stand there twice');
  await printed.emulateMediaType('print');
  assert.equal(await seen(), true);
  assert.equal(
    await printed.$eval(
      'standoff-explainer',
      e => e.shadowRoot.querySelector('iframe').getBoundingClientRect().height,
    ),
    0,
  );
});

test('an explainer that does not come leaves what stands inside', async t => {
  const page = await open(
    t,
    site => `<standoff-explainer src="${site}nowhere/"><p>All of it.</p>
    </standoff-explainer>${script(site)}`,
    { options: { mayErr: true } },
  );
  await page.$eval('standoff-explainer', e =>
    e.addEventListener('error', () => {
      window.failed = e.error.reason;
    }),
  );
  await page.isSo(() => window.failed === 'network');
  const [words, height] = await page.$eval('standoff-explainer', e => [
    e.querySelector('p').checkVisibility(),
    e.offsetHeight,
  ]);
  assert.ok(words && height < 200);
});

test('the script adds no name but the element, even twice', async t => {
  const page = await open(
    t,
    site => `<script>before = new Set(Object.getOwnPropertyNames(window))</script>
    ${element(site)}${script(site)}${script(site)}`,
  );
  await isThere(page);
  const names = await page.evaluate(() =>
    Object.getOwnPropertyNames(window).filter(
      n => !before.has(n) && !/^(before|explainer|\d+|.*puppeteer.*|__aria.*)$/.test(n),
    ),
  );
  assert.deepEqual(names, []);
});
