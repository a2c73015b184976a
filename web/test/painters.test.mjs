// The two painters agree: what Ebitengine draws in the browser is what the
// pure Go painter draws, on every step, in three shapes, light and dark by turns.
//
// Words are left out of the pixels, since every painter sets its own letters;
// they are compared by their boxes, with the same fonts in both. Where a
// picture fails, both and their difference are left in the folder that is
// named.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openBrowser, test } from './browser.mjs';
import { scribe, textAt } from './modules.mjs';
import { differs, drawn, folder, frame, painted } from './picture.mjs';
import { pageScript } from './pixels.mjs';
import { dist, path, serveSite, story } from './site.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const storyboard = join(dist, path, 'story.toml');

// Places of equal worth for a label are told apart by the tenth of a pixel:
// the share of labels that may stand in another.
const elsewhere = 0.02;

let browser;
let site;
let page;

// The fonts that the pure Go painter writes with, for the browser.
const faces = [
  ['Go-Regular.ttf', ''],
  ['Go-Bold.ttf', 'font-weight: 700'],
  ['Go-Italic.ttf', 'font-style: italic'],
  ['Go-Bold-Italic.ttf', 'font-weight: 700; font-style: italic'],
];

// The bench is a page with nothing but the engine on it.
before(
  async () => {
    const go = (...command) => execFileSync('go', command, { cwd: root }).toString().trim();
    const goroot = go('env', 'GOROOT');
    const fonts = join(
      go('list', '-m', '-f', '{{.Dir}}', 'golang.org/x/image'),
      'font/gofont/ttfs',
    );
    const files = {
      '/bench.html': [
        'text/html',
        '<!doctype html><link rel="icon" href="data:,">' +
          '<link rel="stylesheet" href="fonts.css">' +
          '<script src="/wasm_exec.js"></script><div id="stage"></div>',
      ],
      '/fonts.css': [
        'text/css',
        faces
          .map(([file, style]) => `@font-face { font-family: Go; src: url(${file}); ${style} }`)
          .join('\n'),
      ],
      // Browsers round a font's height to whole pixels, which would set some
      // words a row higher or lower.
      [scribe]: [
        'text/javascript',
        textAt(scribe)
          .replace(/const family =[^']*'[^']*'/, "const family = 'Go'")
          .replace(/m\.fontBoundingBox\w+ \?\? size \* 0\.9\d*/, 'size * (1935 / 2048)')
          .replace(/m\.fontBoundingBox\w+ \?\? size \* 0\.2\d*/, 'size * (432 / 2048)'),
      ],
      '/wasm_exec.js': ['text/javascript', readFileSync(join(goroot, 'lib/wasm/wasm_exec.js'))],
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
    await page.evaluateOnNewDocument(pageScript('console.error'));
    await page.goto(`${site.url}bench.html`);
    await page.evaluate(
      async (url, bytes, toml) => {
        await Promise.all([...document.fonts].map(font => font.load()));
        const { openEngine } = await import('/player/engine/engine.js');
        const stage = document.querySelector('#stage');
        stage.style.cssText = 'position:absolute;left:0;top:0;width:1280px;height:720px';
        window.engine = await openEngine({ stage, url, bytes });
        const problems = await window.engine.load(toml);
        if (problems.length) throw new Error(problems.join('\n'));
      },
      new URL(story.engine.url, site.url + path).href,
      story.engine.bytes,
      readFileSync(storyboard, 'utf8'),
    );
  },
  { timeout: 150_000 },
);

after(async () => {
  await browser?.close();
  await site?.close();
});

// fit gives the stage a size, in CSS pixels, and waits until it has it.
async function fit(width, height) {
  await page.setViewport({ width, height });
  await page.$eval(
    '#stage',
    (stage, width, height) => {
      stage.style.width = `${width}px`;
      stage.style.height = `${height}px`;
    },
    width,
    height,
  );
  await page.waitForFunction(
    (width, height) => {
      const { width: w, height: h } = document.querySelector('canvas') ?? {};
      return w === width && h === height;
    },
    {},
    width,
    height,
  );
}

// still is what the browser draws of a step, words left out.
async function still(step, theme) {
  await page.evaluate(
    (time, theme) => {
      window.engine.show({ time, lang: 'en', theme, notext: true });
      return window.engine.settle();
    },
    step.still,
    theme,
  );
  return drawn(page);
}

// Every step is light in one shape and dark in another.
for (const [width, height, themes] of [
  [1280, 720, ['light', 'dark']],
  [768, 768, ['dark', 'light']],
  [375, 469, ['light', 'dark']],
]) {
  test(`every step, ${width}×${height}`, async () => {
    await fit(width, height);
    const size = `${width}x${height}`;
    const bad = [];
    for (const [i, step] of story.steps.entries()) {
      const theme = themes[i % 2];
      const a = await still(step, theme);
      const b = painted('-step', step.id, '-size', size, '-theme', theme, '-lang', 'en');
      const apart = differs(`${step.id}-${width}-${theme}`, a, b);
      if (apart) bad.push(apart);
    }
    assert.equal(bad.length, 0, bad.join('\n'));
  });
}

// boxes are the places of what is written, as the pure Go painter sets it.
function boxes(step, width, height) {
  const out = frame(
    '-step',
    step.id,
    '-size',
    `${width}x${height}`,
    '-lang',
    'en',
    '-labels',
    '-o',
    join(folder, 'words.png'),
  );
  return out
    .trim()
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const [what, ...box] = line.split(' ');
      const [x, y, w, h] = box.map(Number);
      return { what, x, y, w, h };
    });
}

for (const [width, height] of [
  [1280, 720],
  [375, 469],
]) {
  test(`what is written stands in the same boxes, ${width}×${height}`, async () => {
    await fit(width, height);
    const all = [];
    const moved = [];
    for (const step of story.steps) {
      const there = await page.evaluate(
        async (time, words) => {
          window.engine.show({ time, lang: 'en', words, theme: 'light', notext: false });
          await window.engine.settle();
          return window.engine.inspect().labels;
        },
        step.still,
        story.words,
      );
      const written = there.map(({ what, rect }) => ({ what, ...rect }));
      const here = boxes(step, width, height);
      const names = labels => labels.map(l => l.what);
      assert.deepEqual(names(written), names(here), step.id);
      for (const [i, box] of written.entries()) {
        const apart = side => Math.abs(box[side] - here[i][side]);
        for (const side of ['w', 'h']) {
          assert.ok(
            apart(side) <= 1,
            `${step.id}: ${side} of ${box.what} is ${apart(side)} px off`,
          );
        }
        all.push(box);
        if (Math.max(apart('x'), apart('y')) > 1) moved.push(`${step.id}: ${box.what}`);
        assert.ok(
          box.x >= -0.5 &&
            box.y >= -0.5 &&
            box.x + box.w <= width + 0.5 &&
            box.y + box.h <= height + 0.5,
          `${step.id}: ${box.what} leaves the frame`,
        );
        for (const other of written.slice(i + 1)) {
          const apart =
            box.x + box.w <= other.x ||
            other.x + other.w <= box.x ||
            box.y + box.h <= other.y ||
            other.y + other.h <= box.y;
          assert.ok(apart, `${step.id}: ${box.what} covers ${other.what}`);
        }
      }
    }
    assert.ok(moved.length <= elsewhere * all.length, `of ${all.length}: ${moved.join(', ')}`);
  });
}

test('the page sees to other things while a storyboard is loaded in pieces', async () => {
  await fit(1280, 720);
  const step = story.steps.at(-1);
  const before = await still(step, 'light');
  const [turns, problems] = await page.evaluate(
    async toml => {
      let turns = 0;
      let loading = true;
      const other = new MessageChannel();
      other.port1.onmessage = () => {
        turns++;
        if (loading) other.port2.postMessage(null);
      };
      other.port2.postMessage(null);
      const problems = await window.engine.loadInPieces(toml);
      loading = false;
      return [turns, problems];
    },
    readFileSync(storyboard, 'utf8'),
  );
  assert.deepEqual(problems, []);
  assert.ok(turns > story.steps.length, `it had ${turns} turns during ${story.steps.length} steps`);
  const apart = differs('in-pieces', await still(step, 'light'), before);
  assert.ok(!apart, apart);

  const answers = await page.evaluate(
    async toml => {
      const older = window.engine.loadInPieces('title = 3');
      const newer = window.engine.load(toml);
      return [await older, newer, await window.engine.loadInPieces('title = 3')];
    },
    readFileSync(storyboard, 'utf8'),
  );
  assert.deepEqual(answers.slice(0, 2), [[], []], 'what is loaded later is what counts');
  assert.ok(answers[2].length > 0, 'problems are told');
});
