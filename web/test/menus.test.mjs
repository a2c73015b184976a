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

for (const [lang, width] of [
  ['', 375],
  ['es/', 320],
  ['', 1280],
]) {
  test(`what is opened has a button that closes it, ${width} px wide`, async t => {
    const page = await visit(t, lang, { width, height: 667, script: savesData });
    const narrow = width < 560;
    for (const what of ['tag', 'sources', 'legend']) {
      if (narrow && what !== 'tag') await page.click('.head [data-do=options]');
      const menu = narrow ? 'dialog' : '.tools';
      await page.click(what === 'tag' ? '[data-do=tag]' : `${menu} [data-do=${what}]`);
      await isSo(page, () => !document.querySelector('[data-role=drawer]').hidden);
      const { name, ...box } = await page.$eval('.drawer [data-do=close-drawer]', button => {
        const { width, height } = button.getBoundingClientRect();
        return { name: button.getAttribute('aria-label'), width, height };
      });
      assert.deepEqual(box, { width: 44, height: 44 });
      assert.equal(name, lang ? 'Cerrar' : 'Close');
      // At the end of a long list it is still there.
      await page.$eval('[data-role=drawer]', drawer => drawer.scrollIntoView({ block: 'end' }));
      await page.click('.drawer [data-do=close-drawer]');
      const after = await page.evaluate(() => [
        document.querySelector('[data-role=drawer]').hidden,
        document.activeElement.dataset.do,
      ]);
      assert.deepEqual(after, [true, narrow && what !== 'tag' ? 'options' : what]);
    }
  });
}

test('the focus stays in the notes when the step changes', async t => {
  const page = await visit(t, '', { script: savesData });
  await page.click('[data-do=tag]');
  await page.focus('.drawer [data-do=close-drawer]');
  await page.keyboard.press('ArrowRight');
  assert.deepEqual(
    await page.evaluate(() => [
      standoff.step,
      Boolean(document.activeElement.closest('[data-role=drawer]')),
    ]),
    [story.steps[1].id, true],
  );
});

// What a colour is in the page: light-dark() is one of its two.
const figures = page =>
  page.$$eval('.legend .figure path', all => all.map(path => getComputedStyle(path).fill));

test('the legend has the colours of the theme', async t => {
  const page = await visit(t, '', { script: savesData });
  await page.$eval('.tools [data-theme-is=light]', b => b.click());
  const light = await figures(page);
  await page.$eval('.tools [data-theme-is=dark]', b => b.click());
  const dark = await figures(page);
  assert.ok(light.length > 40 && light.every(fill => /^rgb/.test(fill)), String(light));
  const other = light.filter((fill, i) => fill !== dark[i]).length;
  assert.ok(other > light.length / 2, `${other} of ${light.length} colours are others`);
});

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
