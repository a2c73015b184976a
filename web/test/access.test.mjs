// Everybody can read and work the story: axe finds no violation in any state of
// its controls, light and dark, each in a language of its own, on a wide and a narrow page.
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { isState, lessMotion, test as patientTest, useBrowser } from './browser.mjs';
import { pageOf, path, serveSite, story } from './site.mjs';

const here = useBrowser(); // in which axe reads canvases, to know colours

// clear has axe look at the page as it is, and names what it finds.
async function clear(page, state) {
  const found = await page.evaluate(async () => {
    // Colours on their way from one to another are nobody's.
    await Promise.allSettled(document.getAnimations().map(animation => animation.finished));
    // What an open menu covers is no target until it is closed.
    const menu = document.querySelector('.menu:not([hidden])');
    const rules = { 'target-size': { enabled: !menu } };
    const { violations } = await axe.run(document, { resultTypes: ['violations'], rules });
    return violations.flatMap(v =>
      v.nodes.map(n => `${v.id}: ${n.target.join(' ')}: ${n.any[0]?.message ?? v.help}`),
    );
  });
  return found.map(f => `${state}: ${f}`);
}

const press = button => page => page.$eval(button, b => b.click());
const pressEscape = page => page.keyboard.press('Escape');

const ended = async page => {
  await page.evaluate(() => {
    standoff.currentTime = standoff.duration - 0.05;
    standoff.play();
  });
  await page.waitForFunction(() => standoff.ended);
};

const full = async page => {
  await page.focus('[data-do=next]');
  await page.keyboard.press('f');
  await page.waitForFunction(() => document.fullscreenElement);
};

// Each state begins where the one before has ended.
const wide = {
  'in the middle': page => page.evaluate(() => standoff.go(10)),
  'the notes of a step': press('[data-do=tag]'),
  'all sources': press('.tools [data-do=sources]'),
  'the legend': press('.tools [data-do=legend]'),
  'the list of steps': press('[data-do=steps]'),
  'the menu to share': press('[aria-controls=menu-share]'),
  'the menu of speeds': press('[aria-controls=menu-speed]'),
  'the menu of colours': press('[aria-controls=menu-theme]'),
  playing: press('[data-do=play]'),
  ended: ended,
};
const filled = {
  'full screen': full,
  'the sources, full screen': press('.tools [data-do=sources]'),
  'a menu, full screen': press('[aria-controls=menu-speed]'),
  'the list of steps, full screen': press('[data-do=steps]'),
  'no more full screen': page => page.evaluate(() => document.exitFullscreen()),
};
const narrow = {
  'in the middle': page => page.evaluate(() => standoff.go(10)),
  'the notes of a step': press('[data-do=tag]'),
  'the list of steps': press('[data-do=steps]'),
  options: async page => {
    await pressEscape(page);
    await press('.head [data-do=options]')(page);
  },
  'all sources': press('dialog [data-do=sources]'),
  'the legend': async page => {
    await press('.head [data-do=options]')(page);
    await press('dialog [data-do=legend]')(page);
  },
  playing: press('[data-do=play]'),
  ended: ended,
};
const noMotion = { failed: () => {}, 'failed, further on': press('[data-do=next]') };

// wear gives the page a language and colours by its own controls.
async function wear(page, lang, theme) {
  await page.$eval(`.tools [data-theme-is=${theme}]`, b => b.click());
  await page.$eval(`.head [data-lang=${lang}]`, a => a.click());
  await page.waitForFunction(lang => document.documentElement.lang === lang, {}, lang);
  await pressEscape(page);
}

const looks = [
  ['en', 'light'],
  ['es', 'dark'],
];

// through has axe look at each of the states, in both languages and themes.
async function through(page, states) {
  const found = [];
  for (const [lang, theme] of looks) {
    await wear(page, lang, theme);
    for (const [state, reach] of Object.entries(states)) {
      await reach(page);
      found.push(...(await clear(page, `${lang}, ${theme}, ${state}`)));
    }
    await pressEscape(page);
  }
  return found;
}

// Axe takes its time, and looks a hundred times.
const test = (name, run) => patientTest(name, run, 900_000);

for (const [shape, size, states] of [
  ['wide', { width: 1280 }, { ...wide, ...filled }],
  ['narrow', { width: 320, height: 640, touch: true }, narrow],
]) {
  test(`${shape}: before the engine, without it, and with it`, async t => {
    let answer;
    const asked = new Promise(done => {
      answer = done;
    });
    let broken = true;
    const site = await serveSite({
      answer: async (path, response) => {
        if (!broken || !path.includes('/engine.')) return false;
        await asked;
        response.writeHead(500).end();
        return true;
      },
    });
    t.after(site.close);
    const page = await here.visit(t, '', {
      site,
      mayErr: true,
      mayRead: true,
      media: lessMotion,
      ...size,
    });
    await page.evaluate(axe.source);
    await page.waitForFunction(() => document.querySelector('[data-role=state]').textContent);
    const found = await through(page, { loading: () => {} });
    answer();
    await isState(page, 'failed');
    found.push(...(await through(page, noMotion)));
    broken = false;
    await page.evaluate(() =>
      [...document.querySelectorAll('[data-do=retry]')]
        .find(button => button.checkVisibility())
        .click(),
    );
    await isState(page, 'ready');
    found.push(...(await through(page, states)));
    assert.deepEqual(found, []);
  });
}

test('a phone held sideways', async t => {
  const page = await here.visit(t, '', {
    mayRead: true,
    width: 667,
    height: 375,
    touch: true,
    mayErr: true,
    script: () => {
      delete window.WebAssembly;
    },
  });
  await page.evaluate(axe.source);
  await isState(page, 'failed');
  assert.deepEqual(
    await through(page, {
      ...noMotion,
      'the list of steps': press('[data-do=steps]'),
      'the notes of a step': press('[data-do=tag]'),
    }),
    [],
  );
});

// axe is a script itself: the page is had as a browser without scripts reads it.
const plain = lang =>
  pageOf(lang)
    .replace(/<script [^>]*src=[^>]*><\/script>/, '')
    .replace(/<\/?noscript>/g, '');

for (const [name, query] of [
  ['without script', ''],
  ['on one page', '?static=1'],
]) {
  test(name, async t => {
    const site = await serveSite({
      answer: (asked, response) =>
        !query &&
        [`/${path}`, `/${path}es/`].includes(asked) &&
        !!response
          .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
          .end(plain(asked.slice(1 + path.length))),
    });
    t.after(site.close);
    const page = await here.visit(t, query, { site, mayRead: true });
    const found = [];
    for (const [lang, theme] of looks) {
      const folder = lang === 'en' ? '' : `${lang}/`;
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await page.goto(site.url + path + folder + query);
      await page.evaluate(axe.source);
      for (const width of [1280, 320]) {
        await page.setViewport({ width, height: 800 });
        found.push(...(await clear(page, `${lang}, ${theme}, ${width} px`)));
      }
    }
    assert.equal(await page.evaluate(() => document.documentElement.dataset.player), undefined);
    const steps = await page.$$eval(
      '[data-role=step]',
      all => all.filter(e => e.checkVisibility({ visibilityProperty: true })).length,
    );
    assert.equal(steps, story.steps.length);
    assert.deepEqual(found, []);
  });
}
