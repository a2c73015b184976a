// The reader's hands: keys, fingers, wheel, language, theme; and the page
// stays in its place.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, openPage, ready } from './browser.mjs';
import { serveSite } from './site.mjs';

let browser, site;
const story = 'assembly-standoff/';

before(async () => { [browser, site] = await Promise.all([openBrowser(), serveSite()]); });
after(async () => { await browser?.close(); await site?.close(); });

const index = page => page.evaluate(() => standoff.steps.findIndex(s => s.id === standoff.step));

test('keys work while the focus is inside, and only then', async () => {
  const page = await openPage(browser, site.url + story);
  await ready(page);
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('ArrowRight');
  assert.equal(await index(page), 0, 'a key was taken without focus');

  await page.focus('[data-role=rail]');
  for (const [key, want] of [['ArrowRight', 1], ['ArrowRight', 2], ['ArrowLeft', 1],
    ['End', await page.evaluate(() => standoff.steps.length - 1)], ['Home', 0]]) {
    await page.keyboard.press(key);
    assert.equal(await index(page), want, key);
  }
  await page.keyboard.press('Space');
  assert.equal(await page.evaluate(() => standoff.paused), false, 'space plays');
  await page.keyboard.press('Space');
  assert.equal(await page.evaluate(() => standoff.paused), true, 'space pauses');
  const from = await page.evaluate(() => standoff.currentTime);
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Shift');
  const to = await page.evaluate(() => standoff.currentTime);
  assert.ok(Math.abs(to - from - 1) < 1e-6, 'shift and arrow: a second');
  await page.close();
});

test('Tab passes through and leaves', async () => {
  const page = await openPage(browser, site.url + story);
  await ready(page);
  await page.evaluate(() => {
    const last = document.createElement('button');
    last.id = 'after';
    document.body.append(last);
    document.activeElement.blur();
  });
  const seen = [];
  for (let i = 0; i < 40 && seen.at(-1) !== 'after'; i++) {
    await page.keyboard.press('Tab');
    seen.push(await page.evaluate(() => {
      const e = document.activeElement;
      return e.id || e.dataset.do || e.dataset.role || e.tagName;
    }));
  }
  assert.equal(seen.at(-1), 'after', `the focus went ${seen.join(' → ')}`);
  assert.ok(seen.includes('rail') && seen.includes('play') && seen.includes('next'));
  assert.ok(!seen.includes('CANVAS'));
  await page.close();
});

test('the wheel over the stage scrolls the page', async () => {
  const page = await openPage(browser, site.url + story, { height: 500 });
  await ready(page);
  const box = await (await page.$('[data-role=stage]')).boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel({ deltaY: 200 });
  await page.waitForFunction(() => scrollY > 50, { timeout: 5000 });
  await page.close();
});

test('a swipe is a step, and up and down stay the page’s', async () => {
  const page = await openPage(browser, site.url + story, { width: 375, height: 667, touch: true });
  await ready(page);
  const box = await (await page.$('[data-role=stage]')).boundingBox();
  const x = box.x + box.width / 2, y = box.y + box.height / 2;
  const drag = async (dx, dy) => {
    const touch = await page.touchscreen.touchStart(x, y);
    for (let i = 1; i <= 5; i++) await page.touchscreen.touchMove(x + dx * i / 5, y + dy * i / 5);
    await page.touchscreen.touchEnd();
    return touch;
  };
  await drag(-120, 4);
  assert.equal(await index(page), 1);
  await drag(120, 4);
  assert.equal(await index(page), 0);
  await drag(4, -200);
  assert.equal(await index(page), 0);
  await page.waitForFunction(() => scrollY > 50, { timeout: 5000 });
  await page.close();
});

test('the language changes in place', async () => {
  const page = await openPage(browser, site.url + story + '?step=kept-out');
  await ready(page);
  await page.click('.languages [data-lang=es]');
  await page.waitForFunction(() => document.documentElement.lang === 'es');
  const now = await page.evaluate(() => ({
    step: standoff.step, state: standoff.state,
    title: document.querySelector('[data-role=step][data-current] h2').textContent,
    play: document.querySelector('[data-do=play] [data-when=paused]').textContent.trim(),
  }));
  assert.deepEqual(now, {
    step: 'kept-out', state: 'ready', title: 'No los dejan pasar', play: 'Reproducir',
  });
  assert.deepEqual(page.errors, []);
  await page.close();
});

test('the height is the same at every step, playing, paused and ended', async () => {
  for (const width of [1280, 768, 375, 320]) {
    const page = await openPage(browser, site.url + story, { width, height: 800 });
    const height = () => page.evaluate(() => document.querySelector('.widget').offsetHeight);
    const loading = await height();
    await ready(page);
    const steps = await page.evaluate(() => standoff.steps.length);
    for (let i = 0; i < steps; i++) {
      await page.evaluate(i => standoff.go(i), i);
      assert.equal(await height(), loading, `step ${i + 1} at ${width} px`);
    }
    await page.evaluate(() => {
      standoff.currentTime = standoff.duration - 0.05;
      return new Promise(done => { standoff.addEventListener('ended', done); standoff.play(); });
    });
    assert.equal(await height(), loading, `ended at ${width} px`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `the page is ${wide} px wide at ${width}`);
    await page.close();
  }
});

test('nothing is drawn while nothing changes', async () => {
  const page = await openPage(browser, site.url + story);
  await ready(page);
  await new Promise(done => setTimeout(done, 1500));
  const calls = await page.evaluate(() => new Promise(done => {
    const gl = document.querySelector('canvas').getContext('webgl2');
    let calls = 0;
    for (const name of ['drawElements', 'clear', 'drawArrays']) {
      const draw = gl[name];
      gl[name] = function (...a) { calls++; return draw.apply(gl, a); };
    }
    setTimeout(() => done(calls), 2000);
  }));
  assert.equal(calls, 0);
  await page.close();
});
