// The engine by itself, on a page with nothing but it, which writes with the fonts of the
// pure Go painter.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { openBrowser } from './browser.mjs';
import { scribe, textAt } from './modules.mjs';
import { pageScript } from './pixels.mjs';
import { root } from './program.mjs';
import { dist, path, serveSite, story } from './site.mjs';

// Go is the pure Go painter's family. Between Chinese and Japanese characters it takes
// some signs from theirs, as GoHan does.
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

const page = `<!doctype html><link rel="icon" href="data:,"><link rel="stylesheet" href="fonts.css">
  <script src="/wasm_exec.js"></script><div id="stage"></div>`;

// The scribe writes with the family that the page names. Browsers round a font's height to
// whole pixels, which would set some words a row higher or lower.
const scribeText = textAt(scribe)
  .replace(/const family =[^']*'[^']*'/, 'const family = {toString: () => window.family}')
  .replace(/m\.fontBoundingBox\w+ \?\? size \* 0\.9\d*/, 'size * (1935 / 2048)')
  .replace(/m\.fontBoundingBox\w+ \?\? size \* 0\.2\d*/, 'size * (432 / 2048)');

// serveEngine serves that page, dist, and what more has: by path, its type and content.
function serveEngine(more) {
  const go = (...command) => execFileSync('go', command, { cwd: root }).toString().trim();
  const fonts = join(go('list', '-m', '-f', '{{.Dir}}', 'golang.org/x/image'), 'font/gofont/ttfs');
  const files = {
    '/engine.html': ['text/html', page],
    '/fonts.css': ['text/css', css],
    [scribe]: ['text/javascript', scribeText],
    '/wasm_exec.js': [
      'text/javascript',
      readFileSync(join(go('env', 'GOROOT'), 'lib/wasm/wasm_exec.js')),
    ],
  };
  for (const [file] of faces) files[`/${file}`] = ['font/ttf', readFileSync(join(fonts, file))];
  return serveSite({
    answer(path, response) {
      const module = !files[path] && textAt(path);
      const [type, body] = module ? ['text/javascript', module] : (files[path] ?? more[path] ?? []);
      return !!type && !!response.writeHead(200, { 'Content-Type': type }).end(body);
    },
  });
}

// useEngine opens the page for the tests of a file, as here.page, on a site that has more
// besides, and starts an engine in it if it is told how. here.start(how) starts one, too:
// that at an url or the story's, with a plan; the page has it as window.engine.
export function useEngine(how = null, more = {}) {
  const here = {};
  before(
    async () => {
      [here.browser, here.site] = await Promise.all([openBrowser(), serveEngine(more)]);
      here.page = await here.browser.newPage();
      await here.page.evaluateOnNewDocument(pageScript('console.error'));
      if (how) await here.start(how);
    },
    { timeout: 150_000 },
  );
  after(async () => {
    await here.browser?.close();
    await here.site?.close();
  });
  here.start = async ({ url, plan = published, width = 1280, height = 720 } = {}) => {
    await here.page.setViewport({ width, height });
    await here.page.goto(`${here.site.url}engine.html`);
    const engine = url ?? new URL(story.engine.url, here.site.url + path);
    await here.page.evaluate(start, String(engine), plan.toString('base64'), width, height);
  };
  return here;
}

// published is the story's plan.
export const published = readFileSync(join(dist, path, story.plan));

// start runs in the page.
async function start(url, plan, width, height) {
  await Promise.all([...document.fonts].map(font => font.load()));
  const { openEngine } = await import('/player/engine/engine.js');
  const stage = document.querySelector('#stage');
  stage.style.cssText = `position:absolute;left:0;top:0;width:${width}px;height:${height}px`;
  window.family = 'Go';
  const { byteLength: bytes } = await (await fetch(url)).arrayBuffer();
  window.engine = await openEngine({ stage, url, bytes });
  const why = window.engine.load(Uint8Array.from(atob(plan), c => c.charCodeAt(0)));
  if (why) throw new Error(why);
}
