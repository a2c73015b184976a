// The two painters agree: what Ebitengine draws in the browser is what the
// pure Go painter draws, on every step, in three shapes, light and dark by turns.
//
// Words are left out of the pixels, since every painter sets its own letters;
// they are compared by their boxes, with the same fonts in both. Where a
// picture fails, both and their difference are left in the folder that is
// named.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { apart, boxesOf, cover, isWithin } from './boxes.mjs';
import { test } from './browser.mjs';
import { published, useEngine } from './engine.mjs';
import { differs, drawn, folder, identical, leeway, painted } from './picture.mjs';
import { story } from './site.mjs';

// Places of equal worth for a label are told apart by the tenth of a pixel:
// the share of labels that may stand in another.
const elsewhere = 0.03;

const here = useEngine({});

// fit gives the stage a size, in CSS pixels, and waits until it has it.
async function fit(width, height) {
  await here.page.setViewport({ width, height });
  await here.page.$eval(
    '#stage',
    (stage, width, height) => {
      stage.style.width = `${width}px`;
      stage.style.height = `${height}px`;
    },
    width,
    height,
  );
  await here.page.waitForFunction(
    (width, height) => {
      const { width: w, height: h } = document.querySelector('canvas') ?? {};
      return w === width && h === height;
    },
    {},
    width,
    height,
  );
}

// still is what the browser draws of a step, words left out.
async function still(step, theme) {
  await here.page.evaluate(
    (time, theme) => {
      window.engine.show({ time, lang: 'en', theme, notext: true });
      return window.engine.settle();
    },
    step.still,
    theme,
  );
  return drawn(here.page);
}

// Every step is light in one shape and dark in another. A large picture, whose veils are laid on
// band by band, is looked at in a few.
const all = [...story.steps.entries()];
for (const [width, height, themes, steps] of [
  [1280, 720, ['light', 'dark'], all],
  [768, 768, ['dark', 'light'], all],
  [375, 469, ['light', 'dark'], all],
  [1920, 1080, ['light', 'dark'], [all[5], all[6], all[13]]],
]) {
  test(`${steps.length} steps, ${width}×${height}`, async () => {
    await fit(width, height);
    const size = `${width}x${height}`;
    const bad = [];
    for (const [i, step] of steps) {
      const theme = themes[i % 2];
      const a = await still(step, theme);
      const b = painted('-step', step.id, '-size', size, '-theme', theme, '-lang', 'en');
      const apart = differs(`${step.id}-${width}-${theme}`, a, b, leeway(step.id));
      if (apart) bad.push(apart);
    }
    assert.equal(bad.length, 0, bad.join('\n'));
  });
}

for (const [width, height] of [
  [1280, 720],
  [375, 469],
]) {
  test(`what is written stands in the same boxes, ${width}×${height}`, async () => {
    await fit(width, height);
    const all = [];
    const moved = [];
    for (const step of story.steps) {
      const there = await here.page.evaluate(
        async (time, words) => {
          window.engine.show({ time, lang: 'en', words, theme: 'light', notext: false });
          await window.engine.settle();
          return window.engine.inspect().labels;
        },
        step.still,
        story.words,
      );
      const written = there.map(({ what, rect }) => ({ what, ...rect }));
      const size = ['-size', `${width}x${height}`];
      const wanted = boxesOf(join(folder, 'words.png'), '-step', step.id, '-lang', 'en', ...size);
      const names = labels => labels.map(l => l.what);
      assert.deepEqual(names(written), names(wanted), step.id);
      for (const [i, box] of written.entries()) {
        const off = apart(box, wanted[i], ['w', 'h']);
        assert.ok(off <= 1, `${step.id}: ${box.what} is ${off} px wider or narrower`);
        assert.ok(isWithin(box, width, height), `${step.id}: ${box.what} leaves the frame`);
        const covered = written.slice(i + 1).filter(other => cover(box, other));
        assert.deepEqual(names(covered), [], `${step.id}: ${box.what} covers others`);
        all.push(box);
        if (apart(box, wanted[i], ['x', 'y']) > 1) moved.push(`${step.id}: ${box.what}`);
      }
    }
    assert.ok(moved.length <= elsewhere * all.length, `of ${all.length}: ${moved.join(', ')}`);
  });
}

test('a plan that cannot be read leaves the one before on the stage', async () => {
  await fit(1280, 720);
  const step = story.steps.at(-1);
  const before = await still(step, 'light');
  const said = await here.page.evaluate(
    files => files.map(file => window.engine.load(new Uint8Array(file))),
    [[], [...Buffer.from('title = "A storyboard"')], [...published.subarray(0, -1)]],
  );
  for (const why of said) assert.match(why, /damaged/);
  const apart = differs('damaged', await still(step, 'light'), before, identical);
  assert.ok(!apart, apart);
});
