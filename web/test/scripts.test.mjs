// The three painters agree in every script: one step with names, a note and a
// quotation in nine languages stands in the same boxes in the browser's engine as
// in the pure Go painter, and its drawing as SVG is as wide as the browser sets
// it, by the same fonts of Debian (fonts-noto-core, fonts-noto-cjk).
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apart, boxesOf, isWithin } from './boxes.mjs';
import { test } from './browser.mjs';
import { useEngine } from './engine.mjs';
import { folder } from './picture.mjs';
import { planOf, program, root } from './program.mjs';

const board = join(root, 'scene/raster/testdata/scripts/market.toml');
const cjk = 'opentype/noto/NotoSansCJK-Regular.ttc';
const core = name => `truetype/noto/${name}-Regular.ttf`;
const languages = {
  zh: ['Noto Sans CJK SC', cjk],
  ja: ['Noto Sans CJK JP', cjk],
  ko: ['Noto Sans CJK KR', cjk],
  hi: ['Noto Sans Devanagari', core('NotoSansDevanagari')],
  bn: ['Noto Sans Bengali', core('NotoSansBengali')],
  th: ['Noto Sans Thai', core('NotoSansThai')],
  he: ['Noto Sans Hebrew', core('NotoSansHebrew')],
  ru: ['Go'],
  el: ['Go'],
};
const width = 720;
const height = 405;

const familyOf = lang => `${/zh|ja/.test(lang) ? 'GoHan' : 'Go'}, "${languages[lang][0]}"`;

const here = useEngine({ plan: planOf(readFileSync(board)), width, height });

// painted is what the pure Go painter makes of the step: its boxes, its SVG.
function painted(lang) {
  const svg = join(folder, `market-${lang}.svg`);
  const size = ['-size', `${width}x${height}`];
  const boxes = boxesOf(svg, ...size, '-lang', lang, { storyboard: board });
  return { boxes, svg: readFileSync(svg, 'utf8') };
}

// wordsOf are the program's own words in a language, as a page hands them to the
// engine: the texts of the file that the command prints, its digits and direction.
function wordsOf(lang) {
  const words = { 'about.direction': lang === 'he' ? 'rtl' : 'ltr' };
  let section = '';
  for (const line of execFileSync(program(), ['words', lang]).toString().split('\n')) {
    section = /^\[([\w-]+)\]/.exec(line)?.[1] ?? section;
    const [, key, text] = /^([\w-]+) *= (".*?[^\\]"|"")/.exec(line) ?? [];
    if (key) words[`${section}.${key}`] = JSON.parse(text);
  }
  if (words['number.numerals'] === 'beng') words['number.digits'] = '০১২৩৪৫৬৭৮৯';
  return words;
}

for (const lang of Object.keys(languages)) {
  test(`words in ${lang} stand in the same boxes, as wide`, async t => {
    const [, file] = languages[lang];
    if (file && !existsSync(join('/usr/share/fonts', file))) {
      t.skip(`${file} is missing: apt-get install fonts-noto-core fonts-noto-cjk`);
      return;
    }
    const { boxes, svg } = painted(lang);
    const { labels, widths } = await here.page.evaluate(
      async (lang, words, family, svg) => {
        window.family = family;
        window.engine.show({ time: 1e6, lang, words, theme: 'light', notext: false });
        await window.engine.settle();
        const { labels } = window.engine.inspect();
        const drawing = document.createElement('div');
        drawing.innerHTML = svg;
        document.body.append(drawing);
        const widths = [...drawing.querySelectorAll('text')].map(text => {
          const wanted = text.textLength.baseVal.value;
          text.removeAttribute('textLength');
          text.style.fontFamily = family;
          text.style.textSpacingTrim = 'space-all';
          return { words: text.textContent, wanted, width: text.getComputedTextLength() };
        });
        drawing.remove();
        return { labels, widths };
      },
      lang,
      wordsOf(lang),
      familyOf(lang),
      svg,
    );
    assert.ok(widths.length > 5, `only ${widths.length} lines`);
    for (const { words, wanted, width } of widths) {
      assert.ok(
        Math.abs(width - wanted) <= 0.02 * wanted + 20,
        `${words}: ${width}, not ${wanted}`,
      );
    }
    const written = labels.filter(l => l.alpha > 0.5).map(({ what, rect }) => ({ what, ...rect }));
    assert.deepEqual(written.map(b => b.what).sort(), boxes.map(b => b.what).sort());
    const moved = [];
    for (const box of written) {
      const wanted = boxes.find(b => b.what === box.what);
      // Only browsers have a dictionary of Thai: lines end elsewhere.
      const off = lang === 'th' ? 0 : apart(box, wanted, ['w', 'h']);
      assert.ok(off <= 2, `${box.what} is ${box.w} × ${box.h}, not ${wanted.w} × ${wanted.h}`);
      assert.ok(isWithin(box, width, height), `${box.what} leaves the frame`);
      if (apart(box, wanted, ['x', 'y']) > 2) moved.push(box.what);
    }
    assert.ok(lang === 'th' || moved.length <= 1, `elsewhere: ${moved.join(', ')}`);
  });
}
