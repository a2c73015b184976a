// The three painters agree in every script: one step with names, a note and a
// quotation in nine languages stands in the same boxes in the browser's engine as
// in the pure Go painter, and its drawing as SVG is as wide as the browser sets
// it, by the same fonts of Debian (fonts-noto-core, fonts-noto-cjk).
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { openBrowser, test } from './browser.mjs';
import { scribe, textAt } from './modules.mjs';
import { folder, frame } from './picture.mjs';
import { program, root } from './program.mjs';
import { path, serveSite, story } from './site.mjs';

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

let browser;
let site;
let page;

// The fonts that the pure Go painter writes with. Between Chinese and Japanese
// characters it takes some signs from theirs.
const faces = [
  ['Go-Regular.ttf', ''],
  ['Go-Bold.ttf', 'font-weight: 700'],
  ['Go-Italic.ttf', 'font-style: italic'],
  ['Go-Bold-Italic.ttf', 'font-weight: 700; font-style: italic'],
];
const css = faces
  .flatMap(([file, style]) => [
    `@font-face { font-family: Go; src: url(${file}); ${style} }`,
    `@font-face { font-family: GoHan; src: url(${file}); ${style};
    unicode-range: U+0-B6, U+B8-2013, U+2015-2025, U+2027-FFFF }`,
  ])
  .join('\n');

const familyOf = lang => `${/zh|ja/.test(lang) ? 'GoHan' : 'Go'}, "${languages[lang][0]}"`;

before(
  async () => {
    const go = (...command) => execFileSync('go', command, { cwd: root }).toString().trim();
    const fonts = join(
      go('list', '-m', '-f', '{{.Dir}}', 'golang.org/x/image'),
      'font/gofont/ttfs',
    );
    const files = {
      '/bench.html': [
        'text/html',
        '<!doctype html><link rel="icon" href="data:,">' +
          '<link rel="stylesheet" href="fonts.css"><script src="/wasm_exec.js"></script>' +
          '<div id="stage"></div>',
      ],
      '/fonts.css': ['text/css', css],
      [scribe]: [
        'text/javascript',
        textAt(scribe)
          .replace(/const family =[^']*'[^']*'/, 'const family = {toString: () => window.family}')
          .replace(/m\.fontBoundingBox\w+ \?\? size \* 0\.9\d*/, 'size * (1935 / 2048)')
          .replace(/m\.fontBoundingBox\w+ \?\? size \* 0\.2\d*/, 'size * (432 / 2048)'),
      ],
      '/wasm_exec.js': [
        'text/javascript',
        readFileSync(join(go('env', 'GOROOT'), 'lib/wasm/wasm_exec.js')),
      ],
    };
    for (const [file] of faces) files[`/${file}`] = ['font/ttf', readFileSync(join(fonts, file))];
    site = await serveSite({
      answer(path, response) {
        const module = !files[path] && textAt(path);
        const [type, body] = module ? ['text/javascript', module] : (files[path] ?? []);
        return !!type && !!response.writeHead(200, { 'Content-Type': type }).end(body);
      },
    });
    browser = await openBrowser();
    page = await browser.newPage();
    await page.setViewport({ width, height });
    await page.goto(`${site.url}bench.html`);
    await page.evaluate(
      async (url, bytes, toml, width, height) => {
        await Promise.all([...document.fonts].map(font => font.load()));
        const { openEngine } = await import('/player/engine/engine.js');
        const stage = document.querySelector('#stage');
        stage.style.cssText = `position:absolute;left:0;top:0;width:${width}px;height:${height}px`;
        window.family = 'Go';
        window.engine = await openEngine({ stage, url, bytes });
        const problems = await window.engine.load(toml);
        if (problems.length) throw new Error(problems.join('\n'));
      },
      new URL(story.engine.url, site.url + path).href,
      story.engine.bytes,
      readFileSync(board, 'utf8'),
      width,
      height,
    );
  },
  { timeout: 150_000 },
);

after(async () => {
  await browser?.close();
  await site?.close();
});

// painted is what the pure Go painter makes of the step: its boxes, its SVG.
function painted(lang) {
  const svg = join(folder, `market-${lang}.svg`);
  const out = frame('-size', `${width}x${height}`, '-lang', lang, '-labels', '-o', svg, {
    storyboard: board,
  });
  const boxes = out
    .trim()
    .split('\n')
    .map(line => {
      const [what, ...box] = line.split(' ');
      const [x, y, w, h] = box.map(Number);
      return { what, x, y, w, h };
    });
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
    const { labels, widths } = await page.evaluate(
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
      const here = boxes.find(b => b.what === box.what);
      const apart = side => Math.abs(box[side] - here[side]);
      // Only browsers have a dictionary of Thai: lines end elsewhere.
      if (lang !== 'th') {
        assert.ok(
          Math.max(apart('w'), apart('h')) <= 2,
          `${box.what} is ${box.w} × ${box.h}, not ${here.w} × ${here.h}`,
        );
      }
      if (Math.max(apart('x'), apart('y')) > 2) moved.push(box.what);
      assert.ok(
        box.x >= -0.5 &&
          box.y >= -0.5 &&
          box.x + box.w <= width + 0.5 &&
          box.y + box.h <= height + 0.5,
        `${box.what} leaves the frame`,
      );
    }
    assert.ok(lang === 'th' || moved.length <= 1, `elsewhere: ${moved.join(', ')}`);
  });
}
