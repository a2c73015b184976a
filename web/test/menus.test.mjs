// What opens stays within reach, and who closes it is where they were.
import assert from 'node:assert/strict';
import { isSo } from './article.mjs';
import { savesData, test, useBrowser } from './browser.mjs';
import { story } from './site.mjs';

const { visit } = useBrowser();

for (const [width, height] of [
  [375, 750],
  [390, 664],
  [1280, 900],
]) {
  test(`every step can be reached in the list, ${width} × ${height}`, async t => {
    const page = await visit(t, '', { width, height, script: savesData });
    await page.$eval('[data-do=steps]', button => button.scrollIntoView({ block: 'end' }));
    await page.click('[data-do=steps]');
    const [top, first, items] = await page.$eval('#menu-steps', menu => {
      menu.scrollTop = 0;
      const all = [...menu.querySelectorAll('button')];
      return [menu.getBoundingClientRect().top, all[0].getBoundingClientRect().top, all.length];
    });
    assert.ok(top >= 0 && first >= 0, `the list begins at ${top}, its first step at ${first}`);
    assert.equal(items, story.steps.length);
  });
}

test('End goes to the end of the list that is open, not of the story', async t => {
  const page = await visit(t, '', { script: savesData });
  await page.focus('[data-do=steps]');
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  const here = await page.evaluate(() => [
    standoff.step,
    document.activeElement.textContent.trim(),
  ]);
  assert.equal(here[0], story.steps[0].id);
  assert.ok(here[1].includes(story.steps.at(-1).title), here[1]);
});

for (const what of ['sources', 'legend']) {
  test(`Escape from the ${what} leads back to their button`, async t => {
    const page = await visit(t, '', { script: savesData });
    await page.focus(`.tools [data-do=${what}]`);
    await page.keyboard.press('Enter');
    await isSo(page, () => !document.querySelector('[data-role=drawer]').hidden);
    await page.keyboard.press('Escape');
    const back = await page.evaluate(() => document.activeElement.dataset.do ?? 'nobody');
    assert.equal(back, what);
  });
}

test('what was announced does not outlast its language', async t => {
  const page = await visit(t, '', { script: savesData });
  await page.click('.nav [data-do=next]');
  await isSo(page, () => document.querySelector('[data-role=announce]').textContent !== '');
  await page.click('.head [data-do=language][data-lang=es]');
  await isSo(
    page,
    () =>
      standoff.language === 'es' &&
      document.querySelector('[data-role=announce]').textContent === '',
  );
});
