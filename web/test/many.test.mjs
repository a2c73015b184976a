// Twelve explainers in one article: few engines at once, one that plays, and
// nothing that grows. A soak scrolls for longer, and in frames as well.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { inFrame, isSo, serveArticle, storyFrames } from './article.mjs';
import { hold, settled, test, useBrowser } from './browser.mjs';
import { path } from './site.mjs';
import { seconds as soak, soaking } from './soak.mjs';

const seconds = soaking ? soak : 4;
const most = 3;
const here = useBrowser();

const twelve = make => site =>
  `${Array.from(
    { length: 12 },
    (_, i) => `<p>${'Words of the article. '.repeat(60)}</p>${make(site, i)}`,
  ).join('')}<script async src="${site}embed.js"></script>`;
const element = (site, i) =>
  `<standoff-explainer step="${i + 1}" src="${site}${path}"></standoff-explainer>`;
const frame = (site, i) =>
  `<iframe src="${site}${path}?step=${i + 1}" width="100%" height="840"></iframe>`;

// contexts counts the pictures that are drawn on, and those that were taken away.
function contexts() {
  top.drawn ??= { open: 0, lost: 0, most: 0 };
  const plain = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    const gl = plain.call(this, kind, ...rest);
    if (kind !== 'webgl2' || this.counted) return gl;
    this.counted = true;
    top.drawn.most = Math.max(top.drawn.most, ++top.drawn.open);
    this.addEventListener('webglcontextlost', () => {
      if (!this.given) top.drawn.lost++;
    });
    const lose = gl.getExtension('WEBGL_lose_context');
    const close = lose.loseContext.bind(lose);
    lose.loseContext = () => {
      this.given = true;
      top.drawn.open--;
      close();
    };
    return gl;
  };
}

// memory is what the browser's pages hold, in MiB.
function memory(browser) {
  const root = browser.process().pid;
  const stats = readdirSync('/proc')
    .filter(d => /^\d+$/.test(d))
    .map(pid => {
      try {
        const text = readFileSync(`/proc/${pid}/status`, 'utf8');
        const field = name => Number(text.match(new RegExp(`^${name}:\\s+(\\d+)`, 'm'))?.[1] ?? 0);
        return { pid: Number(pid), parent: field('PPid'), held: field('RssAnon') / 1024 };
      } catch {
        return { held: 0 };
      }
    });
  const ours = new Set([root]);
  for (let more = true; more; ) {
    more = false;
    for (const s of stats) if (ours.has(s.parent) && !ours.has(s.pid)) more = !!ours.add(s.pid);
  }
  return stats.filter(s => ours.has(s.pid)).reduce((sum, s) => sum + s.held, 0);
}

// wander scrolls down and up again at a reader's pace, with rests.
async function wander(page, seconds, look = () => {}) {
  const end = Date.now() + seconds * 1000;
  for (let i = 0; Date.now() < end; i++) {
    await page.evaluate(
      part => scrollTo({ top: part * document.body.scrollHeight }),
      Math.abs(((i * 0.045) % 2) - 1),
    );
    await hold(i % 4 ? 400 : 1500);
    await look();
  }
}

const kinds = { elements: element, ...(soaking && { 'lone frames': frame }) };

for (const [name, make] of Object.entries(kinds)) {
  const twelveInOne = async t => {
    const article = await serveArticle(t, twelve(make));
    const page = await here.open(t, article.url, { ratio: 1, script: contexts });
    const held = [];
    for (let i = 0; i <= 24; i++) {
      // all of them have been there once
      await page.evaluate(part => scrollTo(0, part * document.body.scrollHeight), i / 24);
      await hold(150);
    }
    await wander(page, seconds, async () => {
      if (make === frame) return;
      const alive = await page.$$eval(
        'standoff-explainer',
        all => all.filter(e => ['ready', 'loading'].includes(e.state)).length,
      );
      assert.ok(alive <= most + 1, `${alive} engines`); // one may just be giving way
    });
    held.push(memory(here.browser));
    await wander(page, seconds, () => held.push(memory(here.browser)));
    const drawn = await page.evaluate('drawn');
    t.diagnostic(
      `${JSON.stringify(drawn)}, MiB: ${held.filter((_, i) => i % 20 === 0).map(Math.round)}`,
    );
    assert.equal(drawn.lost, 0, 'pictures were taken away');
    assert.ok(drawn.most > 0 && drawn.most <= most + 2, `${drawn.most} pictures at once`);
    assert.ok(held.at(-1) < 1.25 * held[0] + 60, `from ${held[0]} to ${held.at(-1)} MiB`);

    // All of them can still be read, and the one in sight moves.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    let states;
    for (let i = 0; i < 300 && !states?.includes('ready'); i++) {
      await hold(100);
      states = await Promise.all(storyFrames(page).map(f => f.evaluate(() => standoff.state)));
    }
    assert.ok(!states.includes('failed'), states.join());
    assert.ok(states.includes('ready'), states.join());
  };
  test(`twelve ${name} in one article`, twelveInOne, 300_000 + 4000 * seconds);
}

test('who begins to play has the others pause, but not those that may', async t => {
  const article = await serveArticle(
    t,
    site => `<div style="zoom:.3">${element(site, 0)}
    ${element(site, 1)}</div><script async src="${site}embed.js"></script>`,
    { other: true },
  );
  const page = await here.open(t, article.url, { ratio: 1, others: article.others, height: 1600 });
  for (const i of [0, 1]) await isSo(await inFrame(page, i), () => standoff.state === 'ready');
  const playing = () => page.$$eval('standoff-explainer', all => all.map(e => !e.paused));
  const play = i =>
    page.evaluate(i => document.querySelectorAll('standoff-explainer')[i].play(), i);
  await play(0);
  assert.deepEqual(await playing(), [true, false]);
  await play(1);
  await page.waitForFunction(() => document.querySelector('standoff-explainer').paused, {
    polling: 100,
  });
  assert.deepEqual(await playing(), [false, true]);
  await page.$eval('standoff-explainer', e => e.setAttribute('together', ''));
  await play(0);
  await hold(500);
  assert.deepEqual(await playing(), [true, true]);
});

test('off the screen and paused no frame is asked for', async t => {
  const count = () => {
    window.asked = 0;
    const plain = window.requestAnimationFrame;
    window.requestAnimationFrame = f => {
      window.asked++;
      return plain.call(window, f);
    };
  };
  const article = await serveArticle(
    t,
    site => `${element(site, 0)}<div style="height:9000px"></div>
    <script async src="${site}embed.js"></script>`,
  );
  const page = await here.open(t, article.url, { ratio: 1, script: count });
  const frame = await inFrame(page);
  await isSo(frame, () => standoff.state === 'ready');
  const asked = async () => {
    const sum = async () => (await page.evaluate('asked')) + (await frame.evaluate('asked'));
    const before = await settled(sum);
    await hold(soaking ? 5000 : 2000);
    return (await sum()) - before;
  };
  assert.equal(await asked(), 0, 'paused');
  await page.evaluate(() => document.querySelector('standoff-explainer').play());
  await isSo(frame, () => standoff.currentTime > 0.3);
  await page.evaluate(() => scrollTo(0, 5000));
  assert.equal(await asked(), 0, 'out of sight');
  assert.equal(await frame.evaluate(() => standoff.paused), false);
  await page.evaluate(() => scrollTo(0, 0));
  const left = await frame.evaluate(() => standoff.currentTime);
  await isSo(frame, left => standoff.currentTime > left, left);
});
