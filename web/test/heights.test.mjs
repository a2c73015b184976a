// The height of the story in an article: each host's own script sets it to what
// the story needs, from the same origin and from another.
import assert from 'node:assert/strict';
import { inFrame, isSo, serveArticle, storyFrames } from './article.mjs';
import { hold, savesData, test, useBrowser } from './browser.mjs';
import { path } from './site.mjs';

// Frames of another origin in a process of their own, five at once, are more than
// the driver keeps hold of. The rules between origins are the same in one process.
const here = useBrowser([
  '--disable-features=IsolateOrigins,site-per-process',
  '--disable-site-isolation-trials',
]);

// No engine is needed to know how tall the words are.
// Listeners as the documents of these hosts give them; pym and @newswire/frames
// are the real ones.
function listen() {
  const frames = () => document.querySelectorAll('iframe');
  const from = e => [...frames()].find(f => f.contentWindow === e.source);
  addEventListener('message', e => {
    const frame = from(e);
    if (!frame) return;
    if (
      frame.dataset.host === 'datawrapper' &&
      typeof e.data['datawrapper-height'] !== 'undefined'
    ) {
      for (const id in e.data['datawrapper-height']) {
        frame.style.height = `${e.data['datawrapper-height'][id]}px`;
      }
    }
    if (frame.dataset.host === 'amp' && e.data.sentinel === 'amp') {
      if (e.data.type === 'embed-size') frame.height = e.data.height;
      if (e.data.type === 'embed-ready') frame.dataset.ready = Number(frame.dataset.ready ?? 0) + 1;
    }
    if (typeof e.data === 'string' && e.data[0] === '{') {
      const data = JSON.parse(e.data);
      if (data.context !== 'iframe.resize') return;
      const asked = document.querySelector(`iframe[src="${data.src}"]`);
      if (asked?.dataset.host === 'infogram') asked.height = data.height;
    }
  });
}

const hosts = ['pym', 'frames', 'datawrapper', 'amp', 'infogram'];

const body = site => `<script src="/pym.js"></script><script src="/frames.js"></script>
<script>(${listen})()</script>
<div data-host="pym" data-pym-src="${site}${path}"></div>
<div data-host="frames" data-frame-src="${site}${path}"></div>
${hosts
  .slice(2)
  .map(
    h =>
      `<iframe data-host="${h}" src="${site}${path}?host=${h}" width="100%" frameborder="0"></iframe>`,
  )
  .join('')}
<script>pym.autoInit(); newswireFrames.autoInitFrames()</script>`;

const heightIn = frame =>
  frame.$eval('[data-role=story]', e => Math.ceil(e.getBoundingClientRect().height));

// heights are what each host has set, and what the story needs in its frame.
async function heights(page) {
  const all = {};
  for (const frame of storyFrames(page)) {
    const outside = await frame.frameElement();
    // A frame of another origin is laid out when it is near the screen.
    await outside.evaluate(
      e =>
        new Promise(done => {
          e.scrollIntoView();
          setTimeout(done, 100);
        }),
    );
    const content = await heightIn(frame);
    const [host, set] = await outside.evaluate(e => [
      (e.dataset.host ? e : e.parentElement).dataset.host,
      e.clientHeight,
    ]);
    all[host] = { set, content };
  }
  return all;
}

async function settle(page, why) {
  let all;
  for (let i = 0; i < 100; i++) {
    all = await heights(page);
    if (hosts.every(h => all[h]?.set === all[h]?.content && all[h].set > 500)) return all;
    await new Promise(done => setTimeout(done, 100));
  }
  assert.fail(`${why}: ${JSON.stringify(all)}`);
}

for (const other of [false, true]) {
  test(`every host follows the story's height, ${other ? 'another origin' : 'same origin'}`, async t => {
    const article = await serveArticle(t, body, { other });
    const page = await here.open(t, article.url, {
      width: 320,
      others: article.others,
      script: savesData,
    });
    for (const i of hosts.keys()) await inFrame(page, i);
    for (const width of [320, 640, 1000, 320]) {
      await page.setViewport({ width, height: 900 });
      await settle(page, `${width} px`);
    }
    for (const frame of storyFrames(page)) {
      await frame.evaluate(() => document.querySelector('[data-do=tag]').click());
    }
    const open = await settle(page, 'with the notes open');
    await page.setViewport({ width: 640, height: 900 });
    for (const frame of storyFrames(page)) {
      await frame.evaluate(() =>
        document.querySelector('[data-do=language][data-lang=es]').click(),
      );
      await isSo(frame, () => document.documentElement.lang === 'es');
    }
    await settle(page, 'in Spanish');
    for (const frame of storyFrames(page)) {
      await frame.evaluate(() => {
        document.querySelector('[data-role=story]').style.zoom = '1.5';
      });
    }
    await settle(page, 'zoomed');
    assert.ok(open.pym.content > 900);
    assert.equal(await page.$eval('[data-host=amp]', e => e.dataset.ready), '1');
  });
}

test('heights are told when they change, and when somebody asks', async t => {
  const article = await serveArticle(
    t,
    site => `<script>heard = []; addEventListener('message', e => heard.push(e.data))</script>
    <iframe src="${site}${path}?childId=one" width="640" height="1000"></iframe>`,
    { other: true },
  );
  const page = await here.open(t, article.url, { others: article.others, script: savesData });
  const frame = await inFrame(page);
  await page.waitForFunction(() =>
    ['embed-size', 'embed-ready'].every(type => heard.some(m => m.type === type)),
  );
  await hold(500); // nothing is told twice
  const told = () => page.evaluate(() => heard.splice(0).filter(m => m.source !== 'standoff'));
  const first = await told();
  const height = await heightIn(frame);
  const src = `${article.story}?childId=one`;
  const four = [
    { sentinel: 'amp', type: 'embed-size', height },
    { 'datawrapper-height': { 'assembly-standoff': height } },
    JSON.stringify({ src, context: 'iframe.resize', height }),
    `pymxPYMxonexPYMxheightxPYMx${height}`,
  ];
  assert.deepEqual(
    first.filter(m => m.type !== 'embed-ready'),
    four,
    'once each',
  );
  assert.equal(first.filter(m => m.type === 'embed-ready').length, 1);

  const ask = message => page.evaluate(m => frames[0].postMessage(m, '*'), message);
  await frame.evaluate(() => standoff.next());
  for (const message of [null, 'pym', 'pymxPYMxtwoxPYMxwidthxPYMx640', { sentinel: 'amp' }, 7])
    await ask(message);
  await hold(300);
  assert.deepEqual(await told(), [], 'nobody asked');
  for (const message of [
    { sentinel: 'amp', type: 'frames-init' },
    'pymxPYMxonexPYMxwidthxPYMx640',
  ]) {
    await ask(message);
    await page.waitForFunction(() => heard.filter(m => m.source !== 'standoff').length === 4);
    assert.deepEqual(await told(), four);
  }
});

test('a story in a tab that is shown later has its height then', async t => {
  const article = await serveArticle(
    t,
    site => `<script>heard = []; addEventListener('message', e =>
    e.data.sentinel && e.data.height !== undefined && heard.push(e.data.height))</script>
    <div style="display:none"><iframe src="${site}${path}" width="640" height="300"></iframe></div>`,
    { other: true },
  );
  const page = await here.open(t, article.url, { others: article.others, script: savesData });
  const frame = await inFrame(page);
  await hold(500);
  assert.deepEqual(await page.evaluate('heard'), [], 'a height of nothing');
  await page.$eval('div', e => {
    e.style.display = '';
  });
  await page.waitForFunction(() => heard.length > 0);
  // It asks for a whole picture, and gives way until it has the room.
  const told = await page.evaluate(() => heard.at(-1));
  assert.ok((await heightIn(frame)) < told);
  await page.$eval(
    'iframe',
    (e, height) => {
      e.height = height;
    },
    told,
  );
  await isSo(
    frame,
    told =>
      Math.ceil(document.querySelector('[data-role=story]').getBoundingClientRect().height) ===
      told,
    told,
  );
});

test('a frame too short that nobody sizes shows the whole story beside itself', async t => {
  const article = await serveArticle(
    t,
    site => `<iframe src="${site}${path}" width="700" height="390"></iframe>`,
  );
  const page = await here.open(t, article.url, { script: savesData });
  const frame = await inFrame(page);
  await isSo(frame, () => document.documentElement.scrollHeight <= innerHeight);
  assert.ok(
    await frame.$eval('[data-do=next]', e => e.getBoundingClientRect().bottom < innerHeight),
  );
});
