// What the engine holds: it does not grow with how often the story is played,
// and it gives everything back where the story is put away.
import assert from 'node:assert/strict';
import { inFrame, isSo, serveArticle } from './article.mjs';
import { isDrawn, isState, test, useBrowser } from './browser.mjs';
import { playThrough, sizes, watch } from './held.mjs';
import { path, story } from './site.mjs';
import { soaking } from './soak.mjs';

const here = useBrowser();

// The first story's budget, in MiB: the memory of the program, and the pages
// of figures and words on the graphics card.
const memory = 64;
const textures = 32;
const times = soaking ? 60 : 6; // that it is played again

test('memory does not grow when the story is played again and again', async t => {
  const page = await here.visit(t, '', { ratio: 1, script: watch, width: 375, height: 700 });
  await isState(page, 'ready');
  await isDrawn(page, story.steps[0].still);
  await playThrough(page, 5);
  const once = await sizes(page);
  for (let i = 0; i < times; i++) await playThrough(page, 40 + i / 7);
  const often = await sizes(page);
  t.diagnostic(`MiB: ${JSON.stringify(once)}, later ${JSON.stringify(often)}`);
  assert.ok(once.memory > 4 && once.textures > 1, 'nothing was measured');
  assert.ok(often.frames > once.frames + 2 * times, 'it was not played');
  assert.ok(often.memory <= once.memory * 1.05, 'the program grows');
  assert.ok(often.textures <= once.textures * 1.05, 'the textures grow');
  assert.ok(often.memory <= memory, `the program takes ${often.memory} MiB`);
  assert.ok(often.textures <= textures, `the textures take ${often.textures} MiB`);
});

test('on the largest canvas the textures keep to their budget', async t => {
  const page = await here.visit(t, '', { ratio: 1, script: watch, width: 3840, height: 2160 });
  await isState(page, 'ready');
  await isDrawn(page, story.steps[0].still);
  const wide = await page.evaluate(() => document.querySelector('[data-role=engine] canvas').width);
  assert.ok(wide >= 2048, `the canvas is ${wide} pixels wide`);
  await playThrough(page, 90);
  const now = await sizes(page);
  t.diagnostic(`MiB: ${JSON.stringify(now)}`);
  assert.ok(now.textures > 16 && now.textures <= textures, `the textures take ${now.textures} MiB`);
});

test('what a story out of sight holds on the graphics card is given back', async t => {
  const article = await serveArticle(
    t,
    site =>
      `<iframe src="${site}${path}" width="375" height="600"></iframe><div style="height:5000px">`,
  );
  const page = await here.open(t, article.url, { ratio: 1, script: watch });
  const frame = await inFrame(page);
  const textures = () => frame.evaluate(() => held.size);
  await isSo(frame, () => standoff.state === 'ready');
  await isSo(frame, () => held.size > 0);
  await page.evaluate(() => scrollTo(0, 4000));
  await isSo(frame, () => standoff.state === 'panels');
  await isSo(frame, () => held.size === 0);
  assert.equal(await frame.$('[data-role=engine] canvas'), null);
  await page.evaluate(() => scrollTo(0, 0));
  await isSo(frame, () => standoff.state === 'ready');
  assert.ok((await textures()) > 0, 'and comes again');
});
