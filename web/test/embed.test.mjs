// <standoff-explainer> in an article: it comes when it is needed, moves
// nothing, speaks like a media element, and takes nothing that is the article's.
import assert from 'node:assert/strict';
import { inFrame, isSo, serveArticle, storyFrames } from './article.mjs';
import { hold, lessMotion, test, useBrowser } from './browser.mjs';
import { path, story } from './site.mjs';

const here = useBrowser();

const element = (site, attributes = '', inside = '') => `<standoff-explainer ${attributes}
  src="${site}${path}">${inside || `<a href="${site}${path}">Two sessions</a>`}</standoff-explainer>`;
const script = site => `<script async src="${site}embed.js"></script>`;
const words = '<p>The article goes on with words.</p>'.repeat(40);

async function open(t, body, { options = {}, ...serve } = {}) {
  const article = await serveArticle(t, body, { other: true, ...serve });
  const page = await here.open(t, article.url + (options.hash ?? ''), {
    others: article.others,
    ...options,
  });
  page.article = article;
  page.isSo = (what, ...args) => page.waitForFunction(what, { polling: 100 }, ...args);
  return page;
}

const explainer = page =>
  page.isSo(() => {
    window.explainer ??= document.querySelector('standoff-explainer');
    return explainer.readyState > 0;
  });

// What shifts in a page, as its browser counts it.
const shifts = () => {
  window.shifts = [];
  new PerformanceObserver(list => shifts.push(...list.getEntries().map(e => e.value))).observe({
    type: 'layout-shift',
    buffered: true,
  });
};
const stands = async (page, why) => {
  await hold(300);
  const sum = (await page.evaluate('shifts')).reduce((a, b) => a + b, 0);
  assert.equal(sum, 0, why);
};

// What a page has now is painted: else it counts as a shift how the room grew
// below the screen, if a script scrolls there before the next picture.
const painted = page =>
  page.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(done))));

test('nothing shifts, wherever the element stands', async t => {
  for (const width of [320, 1280]) {
    for (const body of [
      site => `<script src="${site}embed.js"></script><p>Words.</p>${element(site)}${words}`,
      site => `${words}${element(site)}${words}${script(site)}`,
    ]) {
      const page = await open(t, body, { options: { width, script: shifts } });
      await page.isSo(() => customElements.get('standoff-explainer'));
      await painted(page);
      await page.evaluate(() => document.querySelector('standoff-explainer').scrollIntoView());
      await explainer(page);
      await page.isSo(() => explainer.state === 'ready');
      await stands(page, `${width} px`);
    }
  }
});

test('nothing shifts however late the script, where the article keeps the room', async t => {
  const head = `<style>standoff-explainer:not(:defined) {
    display: block; max-width: 720px; min-height: 840px; margin-inline: auto;
  }</style>`;
  for (const width of [320, 768, 1280]) {
    const page = await open(t, site => `<p>Words.</p>${element(site)}${words}`, {
      head,
      options: { width, height: 1200, script: shifts },
    });
    await painted(page);
    await page.addScriptTag({ url: page.article.embed });
    await explainer(page);
    await stands(page, `${width} px`);
  }
});

test('the frame comes when the reader comes near, and not before', async t => {
  const page = await open(
    t,
    site => `<div style="height:6000px"></div>${element(site)}${script(site)}`,
  );
  await page.isSo(() => customElements.get('standoff-explainer'));
  await hold(500);
  assert.equal(storyFrames(page).length, 0);
  const [height, link] = await page.$eval('standoff-explainer', e => [
    e.offsetHeight,
    e.querySelector('a').checkVisibility(),
  ]);
  assert.ok(height > 700 && link, 'no room is kept, or there is nothing in it');
  await page.evaluate(() => scrollTo(0, 4700));
  const frame = await inFrame(page);
  await hold(1500);
  assert.equal(await frame.evaluate(() => standoff.state), 'panels', 'an engine for nobody');
  await page.evaluate(() => scrollTo(0, 6000));
  await isSo(frame, () => standoff.state === 'ready');
});

test('the element is driven like a media element', async t => {
  const page = await open(t, site => element(site) + script(site));
  await explainer(page);
  await page.evaluate(() => {
    window.heard = [];
    for (const type of [
      'play',
      'playing',
      'pause',
      'timeupdate',
      'seeking',
      'seeked',
      'ended',
      'ratechange',
      'stepchange',
      'error',
      'durationchange',
    ]) {
      explainer.addEventListener(type, e => heard.push(e.detail ? [type, e.detail] : type));
    }
  });
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
  for (const type of [
    'play',
    'playing',
    'pause',
    'timeupdate',
    'seeking',
    'seeked',
    'ended',
    'ratechange',
  ]) {
    assert.ok(heard.includes(type), `no ${type}`);
  }
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
  await explainer(page);
  await page.isSo(id => explainer.step === id, story.steps[3].id);
  assert.equal(await page.evaluate(() => explainer.paused), true, 'nobody asked it to play');
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
  const page = await open(t, body, { options: { hash: `#palace:${id}` } });
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

test('wheel, finger and Tab are the article’s, keys only the focus’s', async t => {
  const page = await open(
    t,
    site => `<a href="#">before</a>${words}${element(site)}
    <a href="#" id="after">after</a>${words}${script(site)}`,
    { options: { touch: true, height: 700 } },
  );
  const frame = await inFrame(page);
  await page.evaluate(() => document.querySelector('standoff-explainer').scrollIntoView());
  await page.isSo(() => document.querySelector('standoff-explainer').state === 'ready');
  const box = await (await page.$('standoff-explainer')).boundingBox();
  const top = () => page.evaluate(() => scrollY);
  const before = await top();
  await page.mouse.move(box.x + 200, box.y + 200);
  await page.mouse.wheel({ deltaY: 300 });
  await page.isSo(before => scrollY === before + 300, before);
  for (const y of [150, 400, 550]) {
    // the picture, the rail, the words
    const before = await top();
    await page.touchscreen.touchStart(box.x + 200, y);
    for (let i = 1; i <= 8; i++) {
      await page.touchscreen.touchMove(box.x + 200, y - 15 * i);
      await hold(20);
    }
    await page.touchscreen.touchEnd();
    await page.isSo(before => scrollY > before + 80, before);
  }

  const rest = await frame.evaluate(() => standoff.step);
  for (const key of ['ArrowRight', 'Space', 'Home', 's', 'l', 'f']) await page.keyboard.press(key);
  await hold(200);
  assert.equal(await frame.evaluate(() => standoff.step), rest, 'a key that was not for it');
  assert.equal(await frame.evaluate(() => standoff.paused), true);

  await page.focus('a');
  let inside = 0;
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(
      () => document.activeElement.id || document.activeElement.tagName,
    );
    if (at === 'after') break;
    if (at === 'STANDOFF-EXPLAINER') inside++;
  }
  assert.equal(await page.evaluate(() => document.activeElement.id), 'after', 'Tab is caught');
  assert.ok(inside > 5, 'Tab passed by');
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
  await page.isSo(() => document.activeElement.tagName === 'STANDOFF-EXPLAINER');
  await page.keyboard.press('ArrowRight');
  await isSo(frame, id => standoff.step !== id, rest);
});

test('without script and on paper there is what stands inside', async t => {
  const inside = '<img alt="A chamber" width="72" height="40" src="data:,"><ol><li>First</li></ol>';
  const body = site => element(site, '', inside) + script(site);
  const page = await open(t, body, { options: { javascript: false } });
  assert.ok(await page.$eval('standoff-explainer li', e => e.checkVisibility()));
  const printed = await open(t, body);
  await explainer(printed);
  const seen = () =>
    printed.$eval('standoff-explainer li', e => e.getBoundingClientRect().height > 0);
  assert.equal(await seen(), false, 'the words stand there twice');
  await printed.emulateMediaType('print');
  assert.equal(await seen(), true);
  assert.equal(
    await printed.$eval(
      'standoff-explainer',
      e => e.shadowRoot.querySelector('iframe').getBoundingClientRect().height,
    ),
    0,
  );
});

test('an explainer that does not come leaves what stands inside', async t => {
  const page = await open(
    t,
    site => `<standoff-explainer src="${site}nowhere/"><p>All of it.</p>
    </standoff-explainer>${script(site)}`,
    { options: { mayErr: true } },
  );
  await page.$eval('standoff-explainer', e =>
    e.addEventListener('error', () => {
      window.failed = e.error.reason;
    }),
  );
  await page.isSo(() => window.failed === 'network');
  const [words, height] = await page.$eval('standoff-explainer', e => [
    e.querySelector('p').checkVisibility(),
    e.offsetHeight,
  ]);
  assert.ok(words && height < 200);
});

test('it plays by itself only when asked, seen, and not against the reader’s wish', async t => {
  const body = site =>
    `<div style="height:3000px"></div>${element(site, 'autoplay')}${script(site)}`;
  const page = await open(t, body);
  await page.isSo(() => customElements.get('standoff-explainer'));
  await page.evaluate(() => scrollTo(0, 1500));
  await explainer(page);
  await hold(500);
  assert.equal(await page.evaluate(() => explainer.paused), true);
  await page.evaluate(() => scrollTo(0, 2900));
  await page.isSo(() => !explainer.paused && explainer.currentTime > 0.2);
  const still = await open(t, site => element(site, 'autoplay') + script(site), {
    other: false,
    options: { media: lessMotion },
  });
  await explainer(still);
  await still.isSo(() => explainer.state === 'ready');
  await hold(500);
  assert.equal(await still.evaluate(() => explainer.paused), true);
});

test('the script adds no name but the element, even twice', async t => {
  const page = await open(
    t,
    site => `<script>before = new Set(Object.getOwnPropertyNames(window))</script>
    ${element(site)}${script(site)}${script(site)}`,
  );
  await explainer(page);
  const names = await page.evaluate(() =>
    Object.getOwnPropertyNames(window).filter(
      n => !before.has(n) && !/^(before|explainer|\d+|.*puppeteer.*|__aria.*)$/.test(n),
    ),
  );
  assert.deepEqual(names, []);
});
