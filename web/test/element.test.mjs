// <standoff-explainer> is driven like a media element, and follows the article around it.
import assert from 'node:assert/strict';
import { element, inFrame, isSo, isThere, openArticle, script } from './article.mjs';
import { hold, lessMotion, test, useBrowser } from './browser.mjs';
import { story } from './site.mjs';

const here = useBrowser();
const words = '<p>The article goes on with words.</p>'.repeat(40);

const open = (t, body, how) => openArticle(t, here, body, { other: true, ...how });

// What an element tells that plays, as a media element does.
const types = [
  'play',
  'playing',
  'pause',
  'timeupdate',
  'seeking',
  'seeked',
  'ended',
  'ratechange',
];

test('the element is driven like a media element', async t => {
  const page = await open(t, site => element(site) + script(site));
  await isThere(page);
  await page.evaluate(types => {
    window.heard = [];
    for (const type of [...types, 'stepchange']) {
      explainer.addEventListener(type, e => heard.push(e.detail ? [type, e.detail] : type));
    }
  }, types);
  const steps = story.steps.map(({ id, title, start, end }) => ({ id, title, start, end }));
  assert.deepEqual(await page.evaluate(() => explainer.steps), steps);
  assert.deepEqual(
    await page.evaluate(() => [
      explainer.duration,
      explainer.paused,
      explainer.ended,
      explainer.playbackRate,
      explainer.step,
      explainer.seekable.end(0),
    ]),
    [steps.at(-1).end, true, false, 1, steps[0].id, steps.at(-1).end],
  );

  await page.evaluate(() => explainer.play());
  await page.isSo(() => explainer.currentTime > 0.5 && !explainer.paused);
  await page.evaluate(() => explainer.pause());
  await page.isSo(() => explainer.paused);
  await page.evaluate(id => explainer.go(id), steps[4].id);
  await page.isSo(id => explainer.step === id, steps[4].id);
  await page.evaluate(() => explainer.next());
  await page.isSo(id => explainer.step === id, steps[5].id);
  await page.evaluate(() => explainer.previous());
  await page.isSo(id => explainer.step === id, steps[4].id);
  await page.evaluate(() => {
    explainer.playbackRate = 2;
  });
  await page.isSo(() => explainer.playbackRate === 2);
  await page.evaluate(end => {
    explainer.currentTime = end - 0.2;
    explainer.play();
  }, steps.at(-1).end);
  await page.isSo(() => explainer.ended && explainer.paused);
  const heard = await page.evaluate('heard');
  assert.deepEqual(
    types.filter(type => !heard.includes(type)),
    [],
  );
  const gone = heard.filter(h => h[0] === 'stepchange').map(h => h[1]);
  assert.deepEqual(gone[0], { step: steps[4].id, index: 4, by: 'reader' });
  for (const wrong of [
    'explainer.go("nowhere")',
    'explainer.go(99)',
    'explainer.playbackRate = 0',
    'explainer.currentTime = "soon"',
  ]) {
    assert.ok(
      await page.evaluate(wrong => {
        try {
          // biome-ignore lint/security/noGlobalEval: the lines are of this file
          return eval(wrong) && false;
        } catch {
          return true;
        }
      }, wrong),
      wrong,
    );
  }
});

test('what is asked before the frame is there is not lost', async t => {
  const page = await open(
    t,
    site => `<div style="height:9000px"></div>${element(site)}${script(site)}`,
  );
  await page.isSo(() => customElements.get('standoff-explainer'));
  await page.evaluate(id => {
    window.explainer = document.querySelector('standoff-explainer');
    explainer.go(id);
  }, story.steps[3].id);
  await isThere(page);
  await page.isSo(id => explainer.step === id, story.steps[3].id);
  assert.equal(await page.evaluate(() => explainer.paused), true, 'nobody asked it to play');
});

test('it plays by itself only when asked, seen, and not against the reader’s wish', async t => {
  const body = site =>
    `<div style="height:3000px"></div>${element(site, 'autoplay')}${script(site)}`;
  const page = await open(t, body);
  await page.isSo(() => customElements.get('standoff-explainer'));
  await page.evaluate(() => scrollTo(0, 1500));
  await isThere(page);
  await hold(500);
  assert.equal(await page.evaluate(() => explainer.paused), true);
  await page.evaluate(() => scrollTo(0, 2900));
  await page.isSo(() => !explainer.paused && explainer.currentTime > 0.2);
  const still = await open(t, site => element(site, 'autoplay') + script(site), {
    other: false,
    options: { media: lessMotion },
  });
  await isThere(still);
  await still.isSo(() => explainer.state === 'ready');
  await hold(500);
  assert.equal(await still.evaluate(() => explainer.paused), true);
});

test('language and theme are the article’s, and follow it', async t => {
  const page = await open(t, site => element(site, 'lang="es"') + script(site), {
    options: { media: [{ name: 'prefers-color-scheme', value: 'dark' }] },
  });
  const frame = await inFrame(page);
  await isSo(frame, () => document.documentElement.lang === 'es');
  const theme = () => frame.evaluate(() => document.documentElement.dataset.theme);
  assert.equal(await theme(), 'light', 'the article has no dark colours');
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'BODY', 'the focus');
  await page.$eval('standoff-explainer', e => {
    e.lang = 'en';
    e.setAttribute('theme', 'dark');
  });
  await isSo(
    frame,
    () =>
      document.documentElement.lang === 'en' && document.documentElement.dataset.theme === 'dark',
  );
});

test('a link into the article opens the step, and the story gives such links', async t => {
  const id = story.steps[6].id;
  const body = site => `${words}${element(site, 'id="palace"')}${words}${script(site)}`;
  const page = await open(t, body, { hash: `#palace:${id}` });
  const frame = await inFrame(page);
  await isSo(frame, id => standoff.step === id, id);
  assert.ok(
    await page.$eval('standoff-explainer', e => Math.abs(e.getBoundingClientRect().top) < 50),
  );
  await frame.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: async text => {
          window.copied = text;
        },
      },
    });
    document.querySelector('.tools [aria-controls=menu-share]').click();
    document.querySelector('.tools [data-do=share-step]').click();
  });
  assert.equal(await frame.evaluate('copied'), `${page.article.url}#palace:${id}`);
  await frame.evaluate(() => document.querySelector('.tools [data-do=share-story]').click());
  assert.equal(await frame.evaluate('copied'), `${page.article.url}#palace`);
  await page.evaluate(hash => {
    location.hash = hash;
  }, `#palace:${story.steps[1].id}`);
  await isSo(frame, id => standoff.step === id, story.steps[1].id);
  assert.equal(await page.evaluate(() => history.length), 3, 'the story wrote the history');
});
