// The page's thread never waits until the graphics card has drawn what it was told: a
// question to it is answered only then.
import assert from 'node:assert/strict';
import { isDrawn, isState, test, useBrowser } from './browser.mjs';
import { story } from './site.mjs';

const here = useBrowser();

// What asks the graphics card. Whether a program could be linked is asked as well, once for
// each of three, which are linked when they are needed first.
const count = () => {
  window.waits = {};
  const { prototype } = WebGL2RenderingContext;
  for (const name of [
    'checkFramebufferStatus',
    'finish',
    'getBufferSubData',
    'getError',
    'getUniformLocation',
    'getProgramParameter',
    'isBuffer',
    'isFramebuffer',
    'isProgram',
    'isTexture',
    'readPixels',
  ]) {
    const plain = prototype[name];
    prototype[name] = function (...all) {
      window.waits[name] = (window.waits[name] ?? 0) + 1;
      return plain.apply(this, all);
    };
  }
};

test('nothing waits for the graphics card, from the first picture on', async t => {
  const page = await here.visit(t, '', { script: count });
  await isState(page, 'ready');
  await isDrawn(page, story.steps[0].still);
  const waits = await page.evaluate('waits');
  assert.ok(waits.getProgramParameter > 0, 'nothing was counted');
  for (const i of [6, 12, 1]) {
    await page.evaluate(i => standoff.go(i), i);
    await isDrawn(page, story.steps[i].still);
  }
  await page.evaluate(() => void standoff.play());
  await page.waitForFunction(start => standoff.currentTime > start + 1, {}, story.steps[1].start);
  await page.evaluate(() => standoff.pause());
  const asked = Object.keys(await page.evaluate('waits'));
  assert.deepEqual(asked.toSorted(), ['getProgramParameter', 'getUniformLocation']);
  assert.ok((await page.evaluate('waits')).getProgramParameter <= 3);
});
