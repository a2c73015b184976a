// What a reader finds who steps through the whole story: for every step its
// title, its caption, a picture or the words for one, and who says so.
import assert from 'node:assert/strict';
import { isDrawn } from './browser.mjs';
import { story } from './site.mjs';

// readAll goes from the first step to the last by the button, as a reader does,
// and returns how many of the pictures were words. The engine must have drawn
// each of them where it is ready. Words stand in for a panel that takes long: only
// where panels may be lacking are they taken for the picture.
export async function readAll(page, mayLack = false) {
  await page.evaluate(() => {
    standoff.go(0);
    const tag = document.querySelector('[data-do=tag]');
    if (tag.getAttribute('aria-expanded') === 'false') tag.click();
  });
  let words = 0;
  for (const [i, step] of story.steps.entries()) {
    if (i > 0) await page.$eval('[data-do=next]', button => button.click());
    words += await readStep(page, step, mayLack);
  }
  return words;
}

async function readStep(page, step, mayLack) {
  if ((await page.evaluate(() => standoff.state)) === 'ready') await isDrawn(page, step.still);
  else await page.waitForFunction(isThere, { polling: 50 }, step, mayLack);
  const shown = await page.evaluate(read);
  assert.equal(shown.title, step.title);
  assert.equal(shown.label, step.alt, `${step.title}: the picture says something else`);
  assert.ok(shown.caption > 20, `${step.title}: there is no caption`);
  assert.equal(shown.steps, 1, `${step.title}: ${shown.steps} captions at once`);
  assert.ok(shown.sources > 0, `${step.title}: nobody says so`);
  assert.ok(shown.notes, `${step.title}: its sources cannot be read`);
  assert.ok(shown.width > 200 && shown.height > 100, `${step.title}: the stage is blank`);
  return shown.words;
}

// isThere reports whether the stage shows just this step: its picture, or the
// words for it where they may be.
function isThere({ id, alt, panels }, mayLack) {
  const box = document.querySelector('[data-role=panel]');
  const [only, more] = box.children;
  if (standoff.step !== id || !only || more || only.matches('.is-coming')) return false;
  if (only.matches('p')) return mayLack && only.textContent === alt;
  if (only.matches('.drawings')) return id === standoff.steps[0].id;
  const img = only.matches('img') ? only : only.querySelector('img');
  return img.naturalWidth > 0 && panels.some(p => img.currentSrc.endsWith(p.url));
}

function read() {
  const all = [...document.querySelectorAll('[data-role=step]')];
  const seen = all.filter(e => e.checkVisibility({ visibilityProperty: true }));
  const here = document.querySelector('[data-role=step][data-current]');
  const stage = document.querySelector('[data-role=stage]').getBoundingClientRect();
  const drawer = document.querySelector('[data-role=drawer]');
  const sources = [...here.querySelectorAll('ul > .note')].map(e => e.textContent);
  return {
    title: seen[0].querySelector('h2').innerText,
    caption: seen[0].querySelector('.text').innerText.length,
    steps: seen.length,
    label: document.querySelector('[data-role=panel]').getAttribute('aria-label'),
    words: Number(Boolean(document.querySelector('[data-role=panel] > p'))),
    sources: sources.length,
    notes: drawer.checkVisibility() && sources.every(s => drawer.textContent.includes(s)),
    width: stage.width,
    height: stage.height,
  };
}

// quietLine is the one line that says how the engine is doing.
export async function quietLine(page) {
  const lines = await page.$$eval('[data-role=state], [data-role=state-short]', all =>
    all.filter(e => e.checkVisibility() && e.textContent.trim()).map(e => e.innerText),
  );
  assert.equal(lines.length, 1, `${lines.length} lines about the motion: ${lines.join(' | ')}`);
  return lines[0];
}
