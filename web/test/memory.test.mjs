// What the engine holds: it does not grow with how often the story is played,
// and it gives everything back where the story is put away.
import assert from 'node:assert/strict';
import { isDrawn, isState, test, useBrowser } from './browser.mjs';
import { playThrough, sizes, watch } from './held.mjs';
import { story } from './site.mjs';

const { visit } = useBrowser();

// The first story's budget, in MiB: the memory of the program, and the pages
// of figures and words on the graphics card.
const memory = 64, textures = 32;

test('memory does not grow when the story is played again and again', async t => {
  const page = await visit(t, '', { script: watch, width: 375, height: 700 });
  await isState(page, 'ready');
  await isDrawn(page, story.steps[0].still);
  await playThrough(page, 5);
  const once = await sizes(page);
  for (let i = 0; i < 30; i++) await playThrough(page, 40 + i / 7);
  const often = await sizes(page);
  t.diagnostic(`MiB: ${JSON.stringify(once)}, later ${JSON.stringify(often)}`);
  assert.ok(once.memory > 4 && once.textures > 1, 'nothing was measured');
  assert.ok(often.frames > once.frames + 60, 'it was not played');
  assert.ok(often.memory <= once.memory * 1.05, 'the program grows');
  assert.ok(often.textures <= once.textures * 1.05, 'the textures grow');
  assert.ok(often.memory <= memory, `the program takes ${often.memory} MiB`);
  assert.ok(often.textures <= textures, `the textures take ${often.textures} MiB`);
});
