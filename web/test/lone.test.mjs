// The story in a lone frame, which nobody sizes: the 840 pixels of web/README.md
// hold it at any width without a second scroll bar, as the picture gives way to
// the words.
import assert from 'node:assert/strict';
import { serveArticle } from './article.mjs';
import { savesData, test, useBrowser } from './browser.mjs';

// Frames in one process: they can be asked at once, and follow at once.
const here = useBrowser(['--disable-features=IsolateOrigins,site-per-process']);

const widths = [
  280, 300, 320, 360, 414, 460, 480, 500, 520, 540, 559, 560, 600, 639, 640, 720, 1600,
];
const few = [280, 375, 540, 560]; // the least, a phone, and both sides of the change of layout
const least = 700; // pixels: a lower frame may scroll

// Sets the frame to each size and goes to each step, or stays at its own: returns
// where there is something to scroll or too small a picture.
async function sweep(frame, widths, height, all) {
  const {
    contentDocument: page,
    contentWindow: { standoff },
  } = frame;
  const frames = async n => {
    for (; n > 0; n--) await new Promise(done => requestAnimationFrame(done));
  };
  const look = width => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = page.scrollingElement;
    const picture = page.querySelector('[data-role=stage]').offsetHeight;
    const fits =
      scrollHeight <= clientHeight && scrollWidth <= clientWidth && clientWidth === width;
    return fits && picture >= 160
      ? null
      : { width, height, step: standoff.step, scrollHeight, scrollWidth, picture };
  };
  const wrong = [];
  for (const width of widths) {
    frame.width = width;
    frame.height = height;
    await frames(4); // one to be laid out, one to be measured, one to give way
    for (let i = 0; i < (all ? standoff.steps.length : 1); i++) {
      if (all) standoff.go(i);
      if (look(width)) await frames(4);
      wrong.push(look(width));
    }
  }
  return wrong.filter(Boolean);
}

// Opens a story in a frame that is laid out and not painted, which takes long.
async function open(t, query, options) {
  const article = await serveArticle(t, '<iframe style="border:0;visibility:hidden"></iframe>');
  const page = await here.open(t, article.url, {
    width: 1700,
    height: 900,
    script: savesData,
    ...options,
  });
  page.show = async query => {
    await page.$eval(
      'iframe',
      (frame, url) =>
        new Promise(done => {
          frame.onload = done;
          frame.src = url;
        }),
      new URL(query, article.story).href,
    );
    await page.waitForFunction(
      lang => {
        const { standoff } = document.querySelector('iframe').contentWindow;
        return standoff && (!lang || standoff.language === lang);
      },
      { polling: 100 },
      new URL(query, article.story).searchParams.get('lang'),
    );
  };
  page.holds = async (why, some = few, height = 840, all = false) =>
    assert.deepEqual(await page.$eval('iframe', sweep, some, height, all), [], why);
  await page.show(query);
  return page;
}

test('it has nothing to scroll, in every story, language and theme', async t => {
  const page = await open(t, '?lang=es&theme=dark');
  await page.holds('in Spanish, dark', widths);
  await page.holds('at every step', few, 840, true);
  await page.holds('as low as can be', few, least);
  for (const query of [
    '',
    '../museum-alarm/?lang=ar',
    '../museum-alarm/?lang=es',
    '../museum-alarm/',
    '../crossing-the-floor/',
    '../turned-away/',
  ]) {
    await page.show(query);
    await page.holds(query);
  }
});

test('nor with the engine, at the end, or when the engine does not come', async t => {
  const page = await open(t, '?lang=es', { mayErr: true });
  await page.evaluate(() => frames[0].standoff.play());
  await page.evaluate(() => frames[0].standoff.pause());
  await page.holds('with the engine');
  await page.evaluate(() => {
    const { standoff } = frames[0];
    standoff.currentTime = standoff.duration - 0.1;
    standoff.play();
  });
  await page.waitForFunction(() => frames[0].standoff.ended, { polling: 100 });
  await page.holds('at the end');

  await page.setRequestInterception(true);
  page.on('request', r => (/\.wasm/.test(r.url()) ? r.abort() : r.continue()));
  await page.show('?lang=es');
  await page.evaluate(() => void frames[0].standoff.play().catch(() => {}));
  await page.waitForFunction(() => frames[0].standoff.state === 'failed', { polling: 100 });
  await page.holds('without it');
});

test('open notes scroll below a picture that stays, and a taller frame has it whole', async t => {
  const page = await open(t, '?lang=es');
  const size = async (width, height) => {
    await page.$eval(
      'iframe',
      (f, w, h) => {
        f.width = w;
        f.height = h;
      },
      width,
      height,
    );
    return page.$eval('iframe', async f => {
      for (let i = 0; i < 4; i++) await new Promise(done => requestAnimationFrame(done));
      return f.contentDocument.querySelector('[data-role=stage]').getBoundingClientRect().height;
    });
  };
  const given = await size(540, 840);
  assert.ok(given > 300 && given < 520, `${given} px`);
  await page.$eval('iframe', f => f.contentDocument.querySelector('[data-do=tag]').click());
  assert.equal(await size(540, 840), given);
  assert.equal(await size(540, 1400), 540, 'a square');
});
