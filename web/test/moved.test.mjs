// An explainer that is moved in its document, or replaced by another one that is
// the same, goes on: at its step and time, as fast, in the reader's own language
// and theme, and playing if it played.
import assert from 'node:assert/strict';
import { serveArticle } from './article.mjs';
import { savesData, test, useBrowser } from './browser.mjs';
import { path, story } from './site.mjs';

const here = useBrowser(['--disable-features=IsolateOrigins,site-per-process']);

const body =
  site => `<main><p>Words.</p><standoff-explainer id="palace" src="${site}${path}"></standoff-explainer></main>
  <aside></aside><script async src="${site}embed.js"></script>`;

async function open(t, options) {
  const article = await serveArticle(t, body);
  const page = await here.open(t, article.url, options);
  page.isSo = (what, ...args) => page.waitForFunction(what, { polling: 100 }, ...args);
  await page.evaluate(() => {
    window.explainer = () => document.querySelector('standoff-explainer');
    window.inside = () => explainer().shadowRoot.querySelector('iframe').contentWindow;
  });
  await page.isSo(() => customElements.get('standoff-explainer') && explainer().readyState > 0);
  return page;
}

// The frame that loads after a change is another one than the one before it.
async function change(page, what) {
  await page.evaluate(() => {
    inside().old = true;
  });
  await page.evaluate(what);
  await page.isSo(() => explainer().readyState > 0 && !inside().old && inside().standoff);
}

const moves = {
  'put into another parent': () => document.querySelector('aside').append(explainer()),
  'put before what stood before it': () => document.querySelector('main').prepend(explainer()),
  'written anew': () => {
    document.querySelector('main').innerHTML += '';
  },
  'replaced by its like': () =>
    explainer().replaceWith(
      Object.assign(document.createElement('standoff-explainer'), {
        id: 'palace',
        src: explainer().getAttribute('src'),
      }),
    ),
};

test('it stays where the reader left it, whichever way it is moved', async t => {
  const page = await open(t, { script: savesData });
  const at = story.steps[4];
  await page.evaluate(time => {
    inside().document.querySelector('[data-do=theme][data-theme-is=dark]').click();
    inside().document.querySelector('[data-do=language][data-lang=es]').click();
    explainer().playbackRate = 2;
    explainer().currentTime = time;
  }, at.start + 1.5);
  await page.isSo(
    id =>
      inside().standoff.language === 'es' &&
      explainer().step === id &&
      explainer().playbackRate === 2,
    at.id,
  );
  const before = await page.evaluate(() => explainer().currentTime);
  const height = await page.evaluate(() => explainer().offsetHeight);
  for (const [how, move] of Object.entries(moves)) {
    await change(page, move);
    await page.isSo(() => inside().standoff.language === 'es' && explainer().playbackRate === 2);
    const [step, time, paused, theme, tall] = await page.evaluate(() => [
      explainer().step,
      inside().standoff.currentTime,
      explainer().paused,
      inside().document.documentElement.dataset.theme,
      explainer().offsetHeight,
    ]);
    assert.deepEqual([step, paused, theme], [at.id, true, 'dark'], how);
    assert.ok(Math.abs(time - before) < 0.01, `${how}: at ${time} s, was at ${before} s`);
    // A new element has the height of the story, an old one also what was kept for it.
    const spare = /anew|like/.test(how) ? 200 : 0;
    assert.ok(Math.abs(tall - height) <= spare, `${how}: ${tall} px tall, was ${height} px`);
  }
});

test('it plays on when it is moved, also to a place that is seen later, and not when it is away', async t => {
  const page = await open(t);
  await page.evaluate(() => explainer().go(3));
  await page.evaluate(() => explainer().play());
  await page.isSo(start => explainer().currentTime > start + 0.3, story.steps[3].start);
  const before = await page.evaluate(() => explainer().currentTime);
  await change(page, moves['put into another parent']);
  await page.isSo(before => !explainer().paused && explainer().currentTime > before + 0.1, before);
  assert.ok(
    (await page.evaluate(() => explainer().currentTime)) < before + 20,
    'it began anew or ran away',
  );

  await page.evaluate(() => {
    window.heard = [];
    explainer().addEventListener('pause', () => heard.push('pause'));
    window.away = explainer();
    away.remove();
  });
  await page.isSo(() => heard.length === 1 && away.paused);
  const [step, time] = await page.evaluate(() => [away.step, away.currentTime]);
  await page.evaluate(() => document.querySelector('main').append(away));
  await page.isSo(() => away.readyState > 0);
  assert.deepEqual(await page.evaluate(() => [away.step, away.paused]), [step, true]);
  assert.ok(Math.abs((await page.evaluate(() => away.currentTime)) - time) < 0.01);
});

test('what the article says meanwhile goes before', async t => {
  const page = await open(t, { script: savesData });
  await page.evaluate(() => {
    inside().document.querySelector('[data-do=theme][data-theme-is=dark]').click();
    explainer().go(4);
  });
  await page.isSo(
    () => explainer().currentTime > 0 && inside().document.documentElement.dataset.theme === 'dark',
  );
  await change(page, () => {
    const e = explainer();
    e.remove();
    e.setAttribute('theme', 'light');
    e.go(2);
    document.querySelector('aside').append(e);
  });
  await page.isSo(
    id => explainer().step === id && inside().document.documentElement.dataset.theme === 'light',
    story.steps[2].id,
  );
  // The same value again is no change; another address is another story.
  await page.evaluate(() => {
    explainer().src = explainer().src;
  });
  assert.equal(await page.evaluate(() => explainer().step), story.steps[2].id);
  await change(page, () => {
    explainer().src += '?x=1';
  });
  await page.isSo(id => explainer().step === id, story.steps[0].id);
  await page.evaluate(() => {
    // one that gets its address later
    const late = document.createElement('standoff-explainer');
    const { src } = explainer();
    document.querySelector('main').append(late);
    late.src = src;
  });
  await page.isSo(() => document.querySelector('main standoff-explainer').readyState > 0);
});

test('moveBefore takes the frame along as it is', async t => {
  const page = await open(t, { script: savesData });
  await page.evaluate(() => {
    inside().same = true;
    explainer().go(4);
    document.querySelector('aside').moveBefore(explainer(), null);
  });
  await page.isSo(id => explainer().step === id, story.steps[4].id);
  assert.equal(await page.evaluate(() => inside().same), true, 'the frame is another one');
});
