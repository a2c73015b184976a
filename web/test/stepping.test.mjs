// Stepping through the panels, before the engine and without it.
import assert from 'node:assert/strict';
import { serveBelow } from './article.mjs';
import { hold, isState, lessMotion, savesData, test, useBrowser } from './browser.mjs';
import { serveSite, story } from './site.mjs';

const { visit } = useBrowser();

const fetchedEngine = page => page.asked.some(u => u.includes('engine.'));

test('the engine comes when somebody is there', async t => {
  const page = await visit(t, '', { away: true });
  await hold(1500);
  assert.equal(await page.evaluate(() => standoff.state), 'panels');
  assert.equal(fetchedEngine(page), false, 'the engine was fetched for nobody');
  await page.mouse.move(200, 300);
  await isState(page, 'ready');
});

test('who saves data steps through panels until play', async t => {
  const page = await visit(t, '', { script: savesData });
  await hold(1000);
  assert.equal(await page.evaluate(() => standoff.state), 'panels');
  assert.equal(fetchedEngine(page), false, 'the engine was fetched');

  const heard = await page.evaluate(() => {
    const heard = [];
    standoff.addEventListener('stepchange', e => heard.push(e.detail.step));
    standoff.next();
    standoff.go(standoff.steps[4].id);
    standoff.previous();
    return [heard.length, standoff.step];
  });
  assert.deepEqual(heard, [3, story.steps[3].id]);
  await page.click('[data-do=next]');
  await page.waitForFunction(() => {
    const shown = document.querySelectorAll('[data-role=panel] > *');
    return shown.length === 1 && shown[0].naturalWidth > 0 && /\/05\.\w+\.svg$/.test(shown[0].src);
  });
  const said = await page.$eval('[data-role=announce]', e => e.textContent);
  const fifth = `Step 5 of ${story.steps.length}: ${story.steps[4].title}`;
  assert.ok(said.startsWith(fifth), said);
  const label = await page.$eval('[data-role=panel]', e => e.getAttribute('aria-label'));
  assert.ok(label.length > 20, label);

  await page.click('[data-do=play]');
  await isState(page, 'ready');
  await page.waitForFunction(() => !standoff.paused);
  assert.equal(await page.evaluate(() => standoff.step), story.steps[4].id);
});

test('the first step is shown in the language of its words', async t => {
  const page = await visit(t, '', { script: savesData });
  const shows = (lang, own) =>
    page.waitForFunction(
      (lang, own) => {
        const all = document.querySelectorAll('[data-role=panel] > *');
        return (
          standoff.language === lang && all.length === 1 && all[0].matches('.drawings') === own
        );
      },
      {},
      lang,
      own,
    );
  await shows('en', true);
  for (const [lang, own] of [
    ['es', false],
    ['en', true],
    ['es', false],
  ]) {
    await page.click(`.head [data-do=language][data-lang=${lang}]`);
    await shows(lang, own);
  }
});

test('standoff.play() fetches the engine, and tells when it plays', async t => {
  const page = await visit(t, '', { script: savesData });
  assert.equal(fetchedEngine(page), false);
  await page.evaluate(() => standoff.play());
  assert.deepEqual(await page.evaluate(() => [standoff.state, standoff.paused]), ['ready', false]);
});

test('far below the fold the engine waits', async t => {
  const page = await visit(t, '', { site: await serveBelow(t) });
  await hold(1000);
  assert.equal(fetchedEngine(page), false);
  assert.equal(await page.evaluate(() => standoff.state), 'panels');
  await page.$eval('[data-role=stage]', stage => stage.scrollIntoView());
  await page.waitForFunction(() => standoff.state !== 'panels');
  while (!fetchedEngine(page)) await hold(50); // what starts it comes before
});

test('a panel that does not come is words', async t => {
  const site = await serveSite({
    answer: (path, response) => path.includes('/panels/') && !!response.writeHead(404).end('no'),
  });
  t.after(site.close);
  const page = await visit(t, '', { site, script: savesData, mayErr: true });
  await page.evaluate(() => standoff.go(5));
  await page.waitForFunction(() => {
    const alt = document.querySelector('[data-role=panel]').getAttribute('aria-label');
    return document.querySelector('[data-role=panel] > p:only-child')?.textContent === alt;
  });
  assert.equal(await page.$('[data-role=panel] img'), null);
});

test('panels fade, but not for who wants less motion', async t => {
  const fade = async media => {
    const page = await visit(t, '', { script: savesData, media });
    return page.evaluate(
      () =>
        new Promise(done => {
          new MutationObserver(changes => {
            const [added] = changes.flatMap(c => [...c.addedNodes]);
            if (!added) return;
            setTimeout(() => done([getComputedStyle(added).animationDuration, added.className]));
          }).observe(document.querySelector('[data-role=panel]'), { childList: true });
          standoff.next();
        }),
    );
  };
  assert.deepEqual(await fade([]), ['0.16s', 'is-coming']);
  const [cut] = await fade(lessMotion);
  assert.notEqual(cut, '0.16s');
});

for (const [width, height, panel] of [
  [375, 667, [375, 375]],
  [768, 1024, [720, 405]],
]) {
  test(`the engine fades in over the panel, where it stands, ${width} × ${height}`, async t => {
    const page = await visit(t, '', { width, height, ratio: 1 });
    await isState(page, 'ready');
    await page.waitForSelector('[data-drawn]');
    const [stage, canvas, fade] = await page.evaluate(() => {
      const box = name => document.querySelector(name).getBoundingClientRect().toJSON();
      const { transitionDuration } = getComputedStyle(document.querySelector('.engine'));
      return [box('[data-role=panel]'), box('.engine canvas'), transitionDuration];
    });
    assert.deepEqual(canvas, stage);
    assert.deepEqual([stage.width, stage.height], panel, 'the panel is not shown as it is drawn');
    assert.equal(fade, '0.2s');
    await page.emulateMediaFeatures(lessMotion);
    const cut = await page.$eval('.engine', e => getComputedStyle(e).transitionDuration);
    assert.ok(parseFloat(cut) === 0, cut);
  });
}
