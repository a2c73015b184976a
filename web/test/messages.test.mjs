// Messages from anywhere: what is not for the story changes nothing in it, and
// what is not from the story changes nothing in the article.
import assert from 'node:assert/strict';
import { inFrame, isSo, serveArticle } from './article.mjs';
import { hold, savesData, test, useBrowser } from './browser.mjs';
import { path, story } from './site.mjs';

const here = useBrowser();
const body = site => `<script>heard = []; addEventListener('message', e => {
    if (e.data?.source === 'standoff') heard.push(e.data);
  })</script>
  <standoff-explainer src="${site}${path}"></standoff-explainer><script async src="${site}embed.js"></script>
  <iframe id="stranger" srcdoc="<p>A stranger.</p>"></iframe>`;

// flood posts n messages of every type and shape to a window, none of them
// right: each right one is bent in one place.
function flood(to, n, source) {
  let seed = 7;
  const dice = sides => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % sides;
  };
  const pick = all => all[dice(all.length)];
  const odd = [
    null,
    undefined,
    true,
    0,
    -1,
    NaN,
    Infinity,
    1e300,
    '',
    'play',
    '{}',
    '[]',
    'null',
    'pymxPYMx',
    'pymxPYMxaxPYMxheightxPYMx9',
    '__proto__',
    'constructor',
    12n,
    new Date(),
    /x/,
    new Map(),
    new Set([1]),
    new Error('x'),
    new ArrayBuffer(8),
    new Uint8Array(3),
    [],
    [[]],
    {},
    { length: 1 },
    // biome-ignore lint/suspicious/noThenProperty: an odd message is what is wanted
    { then: 1 },
    [null],
    Object.create(null),
    new Blob(['x']),
  ];
  const shapes = [
    () => pick(odd),
    () => ({ source: pick(odd), v: pick(odd), method: pick(odd), args: pick(odd) }),
    () => ({ source, v: pick(odd), method: 'play', type: 'play' }),
    () => ({ source, v: 1, method: pick(odd.filter(o => o !== 'play')), type: 7 }),
    () => ({ source, v: 1, method: 'go', args: [pick(odd.filter(o => o !== 0))] }),
    () => ({ source, v: 1, method: 'seek', args: [pick(['1', null, NaN, {}, [], Infinity])] }),
    () => ({
      source,
      v: 1,
      method: pick(['rate', 'theme', 'language', 'article', 'visible', 'engine']),
      args: pick([[], [[]], [{}], [null], [1, 2], [NaN], 'x', 7, { 0: 1, length: 1 }]),
    }),
    () => ({
      source,
      v: 1,
      type: pick(['play', 'step', 'ready', 'time', 'error', 'engine', 'complete']),
      time: pick(odd),
      steps: pick(odd),
      index: pick(odd),
      paused: pick(odd),
    }),
    () => ({
      sentinel: 'amp',
      type: pick(['embed-size', 'x', null]),
      height: pick([null, 'x', -1, {}, NaN]),
    }),
    () => JSON.stringify({ source, v: 1, method: 'play', context: 'iframe.resize', height: 5 }),
    () => ({ source, v: 1, method: pick(['play', 'pause', 'next', 'hello']), args: [pick(odd)] }),
  ];
  for (let i = 0; i < n; i++) {
    const message = pick(shapes)();
    to.postMessage(message, '*');
  }
}

test('ten thousand messages of every shape change nothing and throw nothing', async t => {
  const article = await serveArticle(t, body);
  const page = await here.open(t, article.url, { script: savesData });
  const frame = await inFrame(page);
  await page.waitForFunction(() => document.querySelector('standoff-explainer').readyState === 1);
  await page.evaluate(id => document.querySelector('standoff-explainer').go(id), story.steps[2].id);
  await isSo(frame, id => standoff.step === id, story.steps[2].id);
  await hold(300);
  const state = async () => [
    await frame.evaluate(() => [
      standoff.step,
      standoff.currentTime,
      standoff.paused,
      standoff.state,
      standoff.playbackRate,
      document.documentElement.lang,
      document.documentElement.dataset.theme,
      document.querySelector('[data-role=story]').offsetHeight,
    ]),
    await page.evaluate(() => {
      const e = document.querySelector('standoff-explainer');
      return [
        e.step,
        e.steps.length,
        e.currentTime,
        e.paused,
        e.state,
        e.offsetHeight,
        heard.length,
      ];
    }),
  ];
  const before = await state();
  await page.evaluate(`(${flood})(document.querySelector('standoff-explainer').shadowRoot
    .querySelector('iframe').contentWindow, 5000, 'standoff-host')`);
  await frame.evaluate(`(${flood})(parent, 5000, 'standoff')`);
  await hold(2000);
  const after = await state();
  after[1].pop(); // what the flood itself said to the article
  before[1].pop();
  assert.deepEqual(after, before);
});

test('right words from a stranger are let pass', async t => {
  const article = await serveArticle(t, body);
  const page = await here.open(t, article.url, { script: savesData });
  const frame = await inFrame(page);
  await page.waitForFunction(() => document.querySelector('standoff-explainer').readyState === 1);
  const stranger = page.frames().find(f => f.url() === 'about:srcdoc');
  await stranger.evaluate(() => {
    const next = { source: 'standoff-host', v: 1, method: 'next', args: [] };
    for (let i = 0; i < parent.frames.length; i++) parent.frames[i].postMessage(next, '*');
    for (const frame of parent.document
      .querySelector('standoff-explainer')
      .shadowRoot.querySelectorAll('iframe')) {
      frame.contentWindow.postMessage(next, '*');
    }
    parent.postMessage(
      {
        source: 'standoff',
        v: 1,
        type: 'play',
        time: 9,
        duration: 9,
        paused: false,
        ended: false,
        rate: 1,
        step: 'x',
        index: 4,
        state: 'ready',
      },
      '*',
    );
    parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: 4000 }, '*');
  });
  await hold(500);
  assert.equal(await frame.evaluate(() => standoff.step), story.steps[0].id);
  const [paused, height] = await page.$eval('standoff-explainer', e => [e.paused, e.offsetHeight]);
  assert.ok(paused && height < 1000);
});

test('the host hears what happens, and nobody else', async t => {
  const article = await serveArticle(t, body, { other: true });
  const page = await here.open(t, article.url, { others: article.others });
  const frame = await inFrame(page);
  await isSo(frame, () => standoff.state === 'ready');
  const asked = new Set();
  page.on('request', r => asked.add(r.url()));
  await page.evaluate(() => {
    heard.length = 0;
    document.querySelector('standoff-explainer').play();
  });
  await isSo(frame, () => standoff.currentTime > 0.5);
  await frame.evaluate(() => {
    standoff.currentTime = standoff.duration - 0.1;
  });
  await isSo(frame, () => standoff.ended);
  await page.waitForFunction(() => heard.some(m => m.type === 'complete'));
  const told = await page.evaluate('heard');
  const types = told.map(m => m.type);
  for (const type of ['play', 'pause', 'step', 'complete']) assert.ok(types.includes(type), type);
  const step = told.find(m => m.type === 'step');
  assert.deepEqual(
    [step.id, step.v, step.step, step.index, step.count, step.by],
    [
      'assembly-standoff',
      1,
      story.steps.at(-1).id,
      story.steps.length - 1,
      story.steps.length,
      'reader',
    ],
  );
  assert.ok(types.filter(x => x === 'time').length < 40, 'the host is drowned in messages');
  assert.deepEqual(
    [...asked].filter(url => !url.startsWith(article.story.replace(/assembly.*/, ''))),
    [],
  );
});
