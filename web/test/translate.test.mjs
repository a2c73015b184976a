// A browser that translates the page: Chrome puts every text into <font>, Firefox changes
// it in place; both name the other language in <html>, and translate what comes later
// late, or never. What the script writes stays in one language with all the rest.
import assert from 'node:assert/strict';
import { isState, lessMotion, test, useBrowser } from './browser.mjs';
import { opened } from './room.mjs';
import { story, storyIn } from './site.mjs';

const here = useBrowser();

// translate does to the page what the browsers do. To what is written here all of our
// letters are Latin, and all of the other language's are not. Skips is whether what is not
// laid out is left out, until it is shown; late whether what comes later is translated.
function translate({ fonts, skips, late }) {
  const html = document.documentElement;
  html.lang = 'ru';
  if (fonts) html.classList.add('translated-ltr');
  const done = new WeakSet();
  window.twice = [];
  const other = text => text.replace(/\p{L}/gu, 'ж');
  const turn = text => {
    const e = text.parentElement;
    if (
      !e ||
      done.has(text) ||
      e.closest('script, style, [translate=no]') ||
      !/\p{L}/u.test(text.data)
    )
      return;
    if (skips && !e.checkVisibility()) return;
    if (/ж/.test(text.data) && !e.closest('.drawer')) window.twice.push(text.data);
    if (fonts) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
      const words = document.createTextNode(other(text.data));
      done.add(words);
      text.replaceWith(outer);
      outer.append(inner);
      inner.append(words);
    } else {
      done.add(text);
      text.data = other(text.data);
    }
  };
  const all = () => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) texts.push(walk.currentNode);
    texts.forEach(turn);
    if (fonts) return;
    for (const e of document.querySelectorAll('[alt], [aria-label]')) {
      for (const name of ['alt', 'aria-label']) {
        if (e.hasAttribute(name) && !e.closest('[translate=no]'))
          e.setAttribute(name, other(e.getAttribute(name)));
      }
    }
  };
  all();
  if (late) {
    let timer = 0;
    new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(all, 50);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  }
}

// left are words of our own that are seen, or heard, among translated ones.
const left = page =>
  page.evaluate(() => {
    const out = [];
    const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const { data, parentElement: e } = walk.currentNode;
      if (!/[a-z]/i.test(data) || e.closest('.languages, .link, .stage')) continue;
      if (e.checkVisibility({ visibilityProperty: true }))
        out.push(`${e.className || e.tagName}: ${data}`);
    }
    const heard = document.querySelector('[data-role=rail]').getAttribute('aria-valuetext');
    if (/[a-z]/i.test(heard)) out.push(`the rail says ${heard}`);
    return out;
  });

// isClean waits until nothing is left: at once where nobody translates any more.
async function isClean(page, late, when) {
  if (late) {
    for (let i = 0; i < 50 && (await left(page)).length; i++)
      await new Promise(done => setTimeout(done, 50));
  }
  assert.deepEqual(await left(page), [], when);
}

// Without an engine a page is there at once, and says why it does not move.
const noEngine = {
  mayErr: true,
  media: lessMotion,
  script: () => {
    delete window.WebAssembly;
  },
};

const press = (page, button) => page.$eval(button, b => b.click());

for (const [name, how] of Object.entries({
  'Chrome, later never': { fonts: true, late: false, plays: true },
  'Chrome, later late': { fonts: true, late: true },
  'Firefox, later never': { fonts: false, late: false },
  'Firefox, what is seen first': { fonts: false, skips: true, late: true },
})) {
  test(`translated as by ${name}, all is in one language`, async t => {
    const page = await here.visit(t, '', how.plays ? { width: 900 } : { ...noEngine, width: 900 });
    await isState(page, how.plays ? 'ready' : 'failed');
    await page.evaluate(translate, how);
    await isClean(page, how.late, 'at first');
    for (const i of [3, 7, 1]) {
      await page.evaluate(i => standoff.go(i), i);
      await isClean(page, how.late, `step ${i + 1}`);
    }
    const count = await page.$eval('[data-role=count-words]', e => e.textContent);
    assert.match(
      count,
      new RegExp(`ж+ 2 ж+ ${story.steps.length}`),
      'the count follows, in the other language',
    );
    for (const button of [...opened.wide, '[data-theme-is=dark]']) {
      await press(page, button);
      await isClean(page, how.late, button);
    }
    await page.hover('[data-role=rail]');
    await isClean(page, how.late, 'the name of the step under the pointer');
    if (how.plays) {
      const from = await page.evaluate(() => standoff.step);
      await press(page, '[data-do=play]');
      await page.evaluate(() => {
        standoff.playbackRate = 16;
      });
      await page.waitForFunction(from => standoff.step !== from, {}, from);
      await press(page, '[data-do=play]');
      await isClean(page, how.late, 'after playing');
    }
    assert.deepEqual(await page.evaluate('twice'), [], 'translated a second time');
    assert.equal(await page.$eval('html', e => e.dataset.theme), 'dark');
    // Our own languages are still there, under their own names.
    assert.equal(await page.evaluate(() => standoff.language), 'en');
    if (how.late) return;
    await press(page, '.head [data-do=language][data-lang=es]');
    await page.waitForFunction(
      () => standoff.language === 'es' && document.documentElement.lang === 'es',
    );
    const index = await page.evaluate(() => standoff.steps.findIndex(s => s.id === standoff.step));
    const spanish = storyIn('es');
    assert.equal(
      await page.$eval('[data-role=count-words]', e => e.textContent),
      spanish.words['rail.step-of'].replace('{n}', index + 1).replace('{of}', story.steps.length),
    );
    assert.deepEqual(
      await page.$$eval('.head .languages a', all => all.map(a => a.textContent.trim())),
      ['English', 'Español'],
    );
  });
}
