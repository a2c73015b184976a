// Stepping through the panels, before the engine and without it.
import assert from 'node:assert/strict';
import { arrive, hold, isState, test, useBrowser } from './browser.mjs';
import { serveSite } from './site.mjs';

const here = useBrowser();
const story = 'assembly-standoff/';

// open opens the story; before(page) prepares the browser. Away is nobody who
// moves.
async function open({ before = () => {}, url = here.site.url + story, width = 1280, away } = {}) {
  const page = await here.browser.newPage();
  page.asked = [];
  page.on('request', r => page.asked.push(r.url()));
  await page.setViewport({ width, height: 800 });
  await before(page);
  await page.goto(url, { waitUntil: 'load' });
  if (!away) await arrive(page);
  return page;
}

const savesData = page =>
  page.evaluateOnNewDocument(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });

const fetchedEngine = page => page.asked.some(u => u.includes('engine.'));

test('the engine comes when somebody is there', async () => {
  const page = await open({ away: true });
  await hold(1500);
  assert.equal(await page.evaluate(() => standoff.state), 'panels');
  assert.equal(fetchedEngine(page), false, 'the engine was fetched for nobody');
  await page.mouse.move(200, 300);
  await isState(page, 'ready');
  await page.close();
});

test('who saves data steps through panels until play', async () => {
  const page = await open({ before: savesData });
  await hold(1000);
  assert.equal(await page.evaluate(() => standoff.state), 'panels');
  assert.equal(fetchedEngine(page), false, 'the engine was fetched');

  const heard = await page.evaluate(() => {
    window.heard = [];
    standoff.addEventListener('stepchange', e => window.heard.push(e.detail.step));
    standoff.next();
    standoff.go(standoff.steps[4].id);
    standoff.previous();
    return { step: standoff.step, fourth: standoff.steps[3].id, heard: window.heard.length };
  });
  assert.equal(heard.step, heard.fourth);
  assert.equal(heard.heard, 3);
  await page.click('[data-do=next]');
  await page.waitForFunction(() => {
    const shown = document.querySelectorAll('[data-role=panel] > *');
    return shown.length === 1 && shown[0].naturalWidth > 0 && /05\.svg$/.test(shown[0].src);
  });
  const said = await page.$eval('[data-role=announce]', e => e.textContent);
  const fifth = await page.evaluate(() => [
    `Step 5 of ${standoff.steps.length}`,
    standoff.steps[4].title,
  ]);
  assert.ok(said.startsWith(fifth.join(': ')), said);
  assert.equal(
    await page.$eval('[data-role=panel]', e => e.getAttribute('aria-label').length > 20),
    true,
  );

  await page.click('[data-do=play]');
  await isState(page, 'ready');
  await page.waitForFunction(() => !standoff.paused);
  assert.equal(await page.evaluate(() => standoff.steps.findIndex(s => s.id === standoff.step)), 4);
  await page.close();
});

test('standoff.play() fetches the engine, and tells when it plays', async () => {
  const page = await open({ before: savesData });
  assert.equal(fetchedEngine(page), false);
  await page.evaluate(() => standoff.play());
  assert.equal(await page.evaluate(() => standoff.state), 'ready');
  assert.equal(await page.evaluate(() => standoff.paused), false);
  await page.close();
});

test('far below the fold the engine waits', async () => {
  const below = async page => {
    await page.setRequestInterception(true);
    page.on('request', async request => {
      if (!request.isNavigationRequest()) return request.continue();
      const html = await (await fetch(request.url())).text();
      request.respond({
        contentType: 'text/html',
        body: html.replace(/<body[^>]*>/, `$&${'<br>'.repeat(200)}`),
      });
    });
  };
  const page = await open({ before: below });
  await hold(1000);
  assert.equal(fetchedEngine(page), false);
  assert.equal(await page.evaluate(() => standoff.state), 'panels');
  await page.evaluate(() => document.querySelector('[data-role=stage]').scrollIntoView());
  await page.waitForFunction(() => standoff.state !== 'panels');
  while (!fetchedEngine(page)) await hold(50); // what starts it comes before
  await page.close();
});

test('a panel that does not come is words', async () => {
  const broken = await serveSite({
    answer: (path, response) => path.includes('/panels/') && !!response.writeHead(404).end('no'),
  });
  const page = await open({ before: savesData, url: broken.url + story });
  await page.evaluate(() => standoff.go(5));
  await page.waitForFunction(() => {
    const alt = document.querySelector('[data-role=panel]').getAttribute('aria-label');
    return document.querySelector('[data-role=panel] > p:only-child')?.textContent === alt;
  });
  assert.equal(await page.$('[data-role=panel] img'), null);
  await page.close();
  await broken.close();
});

test('panels fade, but not for who wants less motion', async () => {
  for (const [motion, want] of [
    ['no-preference', '0.16s'],
    ['reduce', '0s'],
  ]) {
    const page = await open({
      before: async p => {
        await savesData(p);
        await p.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: motion }]);
      },
    });
    const fade = await page.evaluate(
      () =>
        new Promise(done => {
          new MutationObserver(changes => {
            const added = changes.flatMap(c => [...c.addedNodes])[0];
            if (added)
              setTimeout(() =>
                done(`${getComputedStyle(added).animationDuration} ${added.className}`),
              );
          }).observe(document.querySelector('[data-role=panel]'), { childList: true });
          standoff.next();
        }),
    );
    assert.ok(
      want === '0s' ? !fade.startsWith('0.16s') || fade === '0s ' : fade === '0.16s is-coming',
      fade,
    );
    await page.close();
  }
});
