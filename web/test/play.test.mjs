// The story in a real browser: it loads, plays, can be sought, and asks
// nobody but its own host.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, openPage, ready } from './browser.mjs';
import { serveSite } from './site.mjs';

let browser, site;
const story = 'assembly-standoff/';

before(async () => { [browser, site] = await Promise.all([openBrowser(), serveSite()]); });
after(async () => { await browser?.close(); await site?.close(); });

// shownStep is what the reader has in front of them.
const shownStep = page => page.evaluate(() => {
  const current = document.querySelector('[data-role=step][data-current]');
  return { id: current.id, title: current.querySelector('h2').textContent, hash: location.hash };
});

test('loads, and plays to the end', async () => {
  const page = await openPage(browser, site.url + story);
  assert.equal(await page.evaluate(() => standoff.state), 'loading');
  await ready(page);
  const heard = await page.evaluate(() => new Promise(done => {
    const heard = {};
    for (const type of ['play', 'pause', 'timeupdate', 'stepchange', 'ended', 'ratechange']) {
      standoff.addEventListener(type, () => { heard[type] = (heard[type] ?? 0) + 1; });
    }
    standoff.addEventListener('ended', () => setTimeout(() => done(heard)));
    standoff.playbackRate = 16;
    standoff.play();
  }));
  const state = await page.evaluate(() => ({
    ended: standoff.ended, paused: standoff.paused, time: standoff.currentTime,
    duration: standoff.duration, steps: standoff.steps,
  }));
  assert.ok(state.ended && state.paused);
  assert.equal(state.time, state.duration);
  assert.ok(state.duration >= 120 && state.duration <= 200, `it lasts ${state.duration} s`);
  assert.equal(heard.play, 1);
  assert.equal(heard.ended, 1);
  assert.equal(heard.stepchange, state.steps.length - 1);
  assert.ok(heard.timeupdate > 20);
  assert.deepEqual(page.errors, []);
  assert.deepEqual([...page.hosts], [new URL(site.url).host]);
  await page.close();
});

test('seeks to each step, by number, by id and by time', async () => {
  const page = await openPage(browser, site.url + story);
  await ready(page);
  const steps = await page.evaluate(() => standoff.steps);
  assert.ok(steps.length >= 12 && steps.length <= 16);
  for (const [i, step] of steps.entries()) {
    await page.evaluate((i, step) => {
      if (i % 3 === 0) standoff.go(i);
      else if (i % 3 === 1) standoff.go(step.id);
      else standoff.currentTime = (step.start + step.end) / 2;
    }, i, step);
    assert.equal(await page.evaluate(() => standoff.step), step.id);
    assert.equal((await shownStep(page)).title, step.title);
    // Who has not gone anywhere yet has no step in the address.
    if (i > 0) await page.waitForFunction(id => location.hash === '#' + id, { timeout: 5000 }, step.id);
  }
  await assert.rejects(page.evaluate(() => standoff.go('nowhere')), /no step/);
  await page.evaluate(() => standoff.next());
  assert.equal(await page.evaluate(() => standoff.step), steps.at(-1).id, 'next stops at the end');
  await page.evaluate(() => standoff.previous());
  assert.equal(await page.evaluate(() => standoff.step), steps.at(-2).id);
  assert.deepEqual(page.errors, []);
  await page.close();
});

test('the address says where to start', async () => {
  for (const [query, want] of [
    ['?step=kept-out', { step: 'kept-out' }],
    ['?step=3', { index: 2 }],
    ['#the-anthem', { step: 'the-anthem' }],
    ['?t=60', { time: 60 }],
    ['?lang=es&step=a-shot&theme=dark', { step: 'a-shot', lang: 'es', theme: 'dark' }],
  ]) {
    const page = await openPage(browser, site.url + story + query);
    await ready(page);
    if (want.lang) {
      await page.waitForFunction(l => document.documentElement.lang === l, {}, want.lang);
    }
    const is = await page.evaluate(() => ({
      step: standoff.step, time: standoff.currentTime,
      index: standoff.steps.findIndex(s => s.id === standoff.step),
      ground: getComputedStyle(document.querySelector('[data-role=story]')).backgroundColor,
    }));
    if (want.step) assert.equal(is.step, want.step, query);
    if (want.index) assert.equal(is.index, want.index, query);
    if (want.time) assert.equal(is.time, want.time, query);
    if (want.theme) assert.match(is.ground, /^rgb\((1?\d|2\d|3\d), /, `${query}: ${is.ground}`);
    await page.close();
  }
});

test('plays from a sub-path', async () => {
  const below = await serveSite({ prefix: '/graphics/2020/' });
  const page = await openPage(browser, below.url + story);
  await ready(page);
  assert.deepEqual(page.errors, []);
  await page.close();
  await below.close();
});

test('autoplay=1 starts by itself, but not for who wants less motion', async () => {
  const page = await openPage(browser, site.url + story + '?autoplay=1');
  await ready(page);
  await page.waitForFunction(() => !standoff.paused && standoff.currentTime > 0);
  await page.close();
  const still = await openPage(browser, site.url + story + '?autoplay=1',
    { media: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
  await ready(still);
  assert.equal(await still.evaluate(() => standoff.paused), true);
  await still.close();
});

test('with less motion, steps are cut and each is held', async () => {
  const page = await openPage(browser, site.url + story,
    { media: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
  await ready(page);
  const boxes = () => page.evaluate(() => {
    const { time, labels } = standoff.inspect();
    return JSON.stringify([time, labels.map(l => [l.what, l.rect.x, l.rect.y, l.alpha])]);
  });
  await page.evaluate(() => { standoff.go(6); standoff.play(); });
  await page.waitForFunction(() => standoff.currentTime > standoff.steps[6].start + 0.2);
  const first = await boxes();
  await page.waitForFunction(() => standoff.currentTime > standoff.steps[6].start + 1.2);
  assert.equal(await boxes(), first, 'the picture moved within a step');
  await page.close();
});
