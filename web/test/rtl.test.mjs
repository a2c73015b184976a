// A language that is written from right to left mirrors the page, its keys and
// its rail; the picture, which is a plan of a place, it does not.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isState, lessMotion, test, useBrowser } from './browser.mjs';
import { dist } from './site.mjs';

const here = useBrowser();
const mirrored = readdirSync(dist)
  .map(name => `${name}/ar/`)
  .find(folder => existsSync(join(dist, folder, 'index.html')));

test('Arabic runs from right to left', async t => {
  assert.ok(mirrored, `no story in Arabic in ${dist}`);
  for (const [width, height] of [
    [1280, 900],
    [320, 640],
  ]) {
    const page = await here.open(t, here.site.url + mirrored, {
      width,
      height,
      mayErr: true,
      media: lessMotion,
      script: () => {
        delete window.WebAssembly;
      },
    });
    await isState(page, 'failed');
    const found = await page.evaluate(() => {
      const middle = part => {
        const { left, width } = document.querySelector(part).getBoundingClientRect();
        return left + width / 2;
      };
      return {
        lang: document.documentElement.lang,
        dir: document.documentElement.dir,
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        buttons: middle('[data-do=back]') - middle('[data-do=next]'),
        rail: middle('[data-role=tick]') - middle('[data-role=tick]:last-of-type'),
        handle: Math.abs(middle('[data-role=handle]') - middle('[data-role=tick]')),
        words: getComputedStyle(document.querySelector('.step .text')).direction,
        arrow: getComputedStyle(document.querySelector('.next .icon')).transform,
        picture: getComputedStyle(document.querySelector('[data-role=stage]')).transform,
      };
    });
    const { buttons, rail, handle, arrow, ...plain } = found;
    assert.deepEqual(plain, { lang: 'ar', dir: 'rtl', sideways: 0, words: 'rtl', picture: 'none' });
    assert.ok(buttons > 0, 'Back is not on the right of Next');
    assert.ok(rail > 100, 'the rail runs from left to right');
    assert.ok(handle < 20, 'the handle is not on the first step');
    assert.match(arrow, /^matrix\(-1/, 'the arrow of Next points back');
    await page.focus('[data-role=rail]');
    await page.keyboard.press('ArrowLeft');
    assert.equal(
      await page.evaluate(() => standoff.steps.findIndex(s => s.id === standoff.step)),
      1,
    );
  }
});
