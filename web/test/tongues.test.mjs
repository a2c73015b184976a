// The page in other languages: their words are longer, they may be many, and lines end
// elsewhere.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isState, savesData, test, useBrowser } from './browser.mjs';

const here = useBrowser();
const folder = fileURLToPath(new URL('../../story/words/languages/', import.meta.url));

// Who saves data has the page with all its controls, and no engine that takes its time.
const shown = {
  '.back > span': 'play.back',
  '.next > span': 'play.next',
  '.face[data-when=paused]': 'play.play',
  '.face[data-when=playing]': 'play.pause',
  '.face[data-when=wanted]': 'play.starting',
  '.face[data-when=ended]': 'play.replay',
  '.end-sources > span': 'page.sources-few',
  '.end-share > span': 'page.share',
};

// At the last step the way on leads to the beginning.
const atTheEnd = { ...shown, '.next > span': 'play.replay' };

// buttons are the words of the buttons in each language that has a whole file.
function buttons(shown) {
  const all = {};
  for (const file of readdirSync(folder)) {
    const texts = {};
    let section = '';
    for (const line of readFileSync(folder + file, 'utf8').split('\n')) {
      section = /^\[([\w-]+)\]/.exec(line)?.[1] ?? section;
      const [, key, text] = /^([\w-]+) *= (".*")$/.exec(line) ?? [];
      if (key) texts[`${section}.${key}`] = JSON.parse(text);
    }
    const words = Object.entries(shown).map(([part, key]) => [part, texts[key]]);
    if (words.every(([, text]) => text)) all[file.replace('.toml', '')] = words;
  }
  return all;
}

// overflowing are words that stand out of their buttons, or are cut: whole words are
// there, or none.
const overflowing = (all, ended) => {
  const out = [];
  document.querySelector('[data-role=story]').dataset.playing = ended ? 'ended' : 'no';
  for (const [lang, words] of Object.entries(all)) {
    document.documentElement.lang = lang;
    for (const [part, text] of words)
      document.querySelector(`.transport ${part}`).lastChild.textContent = text;
    for (const button of document.querySelectorAll('.transport button')) {
      const box = button.getBoundingClientRect();
      for (const word of button.querySelectorAll('span:not(.bar)')) {
        const range = document.createRange();
        range.selectNodeContents(word.lastChild);
        const { top, bottom, left, right, width } = range.getBoundingClientRect();
        if (!width || top >= box.bottom - 2) continue;
        if (left < box.left || right > box.right || top < box.top || bottom > box.bottom) {
          out.push(`${lang}: ${word.textContent} in ${button.className}`);
        }
      }
    }
  }
  return out;
};

test('buttons have room for the words of every language', async t => {
  const page = await here.visit(t, '', { width: 1280, script: savesData });
  await isState(page, 'panels');
  const all = buttons(shown);
  const last = buttons(atTheEnd);
  assert.ok(Object.keys(all).length > 70, `only ${Object.keys(all).length} languages`);
  for (const width of [1280, 360, 320]) {
    await page.setViewport({ width, height: 900 });
    for (const ended of [false, true]) {
      assert.deepEqual(
        await page.evaluate(overflowing, all, ended),
        [],
        `${width} px, ended: ${ended}`,
      );
    }
    assert.deepEqual(await page.evaluate(overflowing, last, false), [], `${width} px, last step`);
  }
});

test('sixteen languages leave the title its room', async t => {
  const page = await here.visit(t, '', { width: 1280, script: savesData });
  await isState(page, 'panels');
  await page.evaluate(() => {
    const nav = document.querySelector('.head .languages');
    while (nav.children.length < 16) {
      const link = nav.firstElementChild.cloneNode(true);
      link.textContent = 'Português (Brasil)';
      nav.append(' ', link);
    }
  });
  for (const width of [1280, 600]) {
    await page.setViewport({ width, height: 900 });
    const { title, head, links } = await page.evaluate(() => {
      const box = name => document.querySelector(name).getBoundingClientRect().toJSON();
      const links = [...document.querySelectorAll('.head .languages a')].map(a =>
        a.getBoundingClientRect().toJSON(),
      );
      return { title: box('.head h1'), head: box('.head'), links };
    });
    assert.ok(
      title.width > 0.8 * head.width,
      `${width} px: the title has ${title.width} of ${head.width}`,
    );
    for (const link of links) {
      assert.ok(
        link.top >= title.bottom &&
          link.left >= head.left &&
          link.right <= head.right &&
          link.bottom <= head.bottom,
        `${width} px: a language stands out of its place`,
      );
    }
  }
});

// linesOf are the lines of the first step's caption, set in words of a language.
const linesOf = (lang, words) => {
  document.documentElement.lang = lang;
  const text = document.querySelector('.step[data-current] .text');
  text.textContent = words;
  const lines = [];
  let top = NaN;
  for (let i = 0; i < words.length; i++) {
    const range = document.createRange();
    range.setStart(text.firstChild, i);
    range.setEnd(text.firstChild, i + 1);
    const box = [...range.getClientRects()].at(-1);
    if (box?.width && box.top !== top) {
      lines.push('');
      top = box.top;
    }
    if (lines.length) lines[lines.length - 1] += words[i];
  }
  return lines.map(line => line.trim());
};

test('lines end between Korean words, and before no small Japanese letter', async t => {
  const page = await here.visit(t, '', { width: 375, script: savesData });
  await isState(page, 'panels');
  const ko =
    '만 라디오에 따르면 엘레니 바르디 선장은 그리스어로 승객들에게 약속했다. 경찰관 2명이 문 앞으로 왔다.';
  const ja =
    'ギャギャギャギャギャギャギャギャギャギャギャギャギャギャギャギャギャギャギャギャギャギャギャギャ';
  for (const width of [320, 333, 347, 360, 375]) {
    await page.setViewport({ width, height: 900 });
    const korean = await page.evaluate(linesOf, 'ko', ko);
    assert.ok(korean.length > 1, 'all is on one line');
    assert.equal(korean.join(' '), ko, `${width} px`);
    const japanese = await page.evaluate(linesOf, 'ja', ja);
    assert.ok(japanese.length > 1, 'all is on one line');
    assert.deepEqual(
      japanese.filter(line => line.startsWith('ャ')),
      [],
      `${width} px`,
    );
  }
});
