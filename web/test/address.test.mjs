// The address says where to start, and where the reader is.
import assert from 'node:assert/strict';
import { arrive, hold, isDrawn, isState, lessMotion, test, useBrowser } from './browser.mjs';
import { story, storyIn } from './site.mjs';

const here = useBrowser();
const { visit } = here;
const [first, second, third, ...rest] = story.steps;

// where is what a reader finds who comes by an address.
const where = page =>
  page.evaluate(() => ({
    step: standoff.step,
    time: standoff.currentTime,
    paused: standoff.paused,
    lang: document.documentElement.lang,
    theme: document.documentElement.dataset.theme ?? '',
  }));

const start = { step: first.id, time: 0, paused: true, lang: story.lang, theme: '' };
for (const [address, want] of [
  ['', {}],
  [`?step=${third.id}`, { step: third.id, time: third.start }],
  ['?step=2', { step: second.id, time: second.start }],
  [`#${third.id}`, { step: third.id, time: third.start }],
  [`?step=2#${third.id}`, { step: second.id, time: second.start }],
  [`?t=${third.start + 1}`, { step: third.id, time: third.start + 1 }],
  ['?theme=dark', { theme: 'dark' }],
  ['?theme=light', { theme: 'light' }],
  ['?step=nowhere&t=soon&lang=xx&theme=pink&autoplay=yes#nowhere', {}],
  ['?step=99&t=', {}],
  ['?t=-5', {}],
]) {
  test(`the address ends in ${address || 'nothing'}`, async t => {
    const page = await visit(t, address);
    assert.deepEqual(await where(page), { ...start, ...want });
  });
}

test('?lang opens the other language, ?theme the other colours', async t => {
  const page = await visit(t, '?lang=es&step=3&theme=dark');
  await page.waitForFunction(() => document.documentElement.lang === 'es');
  await isState(page, 'ready');
  const { steps } = storyIn('es');
  assert.deepEqual(await page.evaluate(() => [standoff.step, standoff.steps[2].title]), [
    third.id,
    steps[2].title,
  ]);
  const [ground, drawn] = await page.evaluate(() => [
    getComputedStyle(document.querySelector('.widget')).backgroundColor,
    [...pixels().data.slice(0, 3)],
  ]);
  const dark = rgb => rgb.every(c => c < 80);
  assert.ok(dark(ground.match(/\d+/g).slice(0, 3).map(Number)), `the page is ${ground}`);
  assert.ok(dark(drawn), `the picture is ${drawn}`);
});

test('?autoplay=1 starts by itself, but not for who wants less motion', async t => {
  const page = await visit(t, '?autoplay=1');
  await page.waitForFunction(() => !standoff.paused && standoff.currentTime > 0);
  await page.evaluate(() => standoff.pause());
  const still = await visit(t, '?autoplay=1', { media: lessMotion });
  await isState(still, 'ready');
  await isDrawn(still, first.still);
  assert.deepEqual(await where(still), start);
});

test('the step stands in the fragment, and the fragment leads to the step', async t => {
  const page = await visit(t, '?step=2&t=1&theme=dark');
  await isState(page, 'ready');
  const hash = step => page.waitForFunction(id => location.hash === `#${id}`, {}, step.id);
  const long = await page.evaluate(() => history.length);
  await page.evaluate(id => standoff.go(id), third.id);
  await hash(third);
  assert.equal(new URL(page.url()).search, '?theme=dark', 'a shared link would say two places');
  // Many steps one after the other are one change of the address.
  await page.evaluate(() => {
    window.written = 0;
    const replace = history.replaceState;
    history.replaceState = (...all) => {
      written++;
      return replace.apply(history, all);
    };
    for (let i = 0; i < standoff.steps.length; i++) standoff.go(i);
  });
  await hash(rest.at(-1));
  assert.equal(await page.evaluate(() => written), 1);
  assert.equal(await page.evaluate(() => history.length), long, 'going back leaves the story');

  await page.evaluate(id => {
    location.hash = id;
  }, second.id);
  await page.waitForFunction(id => standoff.step === id, {}, second.id);
  await page.goBack();
  await page.waitForFunction(id => standoff.step === id, {}, rest.at(-1).id);
  await page.evaluate(() => {
    location.hash = 'comments';
  });
  await hold(300);
  assert.equal(
    await page.evaluate(() => standoff.step),
    rest.at(-1).id,
    'a fragment of the article’s',
  );
  await page.reload();
  await arrive(page);
  await isState(page, 'ready');
});
