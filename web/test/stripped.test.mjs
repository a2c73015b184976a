// The engine is built with an Ebitengine that lost what a page never uses. It
// draws what the whole Ebitengine draws, byte for byte.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openBrowser, test } from './browser.mjs';
import { textAt } from './modules.mjs';
import { pageScript } from './pixels.mjs';
import { dist, path as place, serveSite, story } from './site.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const whole = join(mkdtempSync(join(tmpdir(), 'standoff-stripped-')), 'whole.wasm');
const storyboard = readFileSync(join(dist, place, 'story.toml'), 'utf8');

let browser;
let site;

before(async () => {
  const env = { ...process.env, GOOS: 'js', GOARCH: 'wasm' };
  execFileSync(
    'go',
    [
      'build',
      '-trimpath',
      '-buildvcs=false',
      '-ldflags=-s -w -buildid=',
      '-o',
      whole,
      './cmd/player',
    ],
    { cwd: root, env },
  );
  const goroot = execFileSync('go', ['env', 'GOROOT'], { cwd: root }).toString().trim();
  const answers = new Map([
    [
      '/empty.html',
      ['text/html', '<!doctype html><script src="/wasm_exec.js"></script><div id="stage"></div>'],
    ],
    ['/wasm_exec.js', ['text/javascript', readFileSync(join(goroot, 'lib/wasm/wasm_exec.js'))]],
    ['/whole.wasm', ['application/wasm', readFileSync(whole)]],
  ]);
  site = await serveSite({
    answer(path, response) {
      const module = textAt(path);
      const [type, body] = module ? ['text/javascript', module] : (answers.get(path) ?? []);
      if (!type) return false;
      response.writeHead(200, { 'Content-Type': type }).end(body);
      return true;
    },
  });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

// drawn are the digests of the pixels that an engine draws at some times.
async function drawn(url, times) {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(pageScript('console.error'));
  await page.goto(`${site.url}empty.html`);
  const pictures = await page.evaluate(
    async (url, toml, times, words) => {
      const { openEngine } = await import('/player/engine/engine.js');
      const stage = document.querySelector('#stage');
      stage.style.cssText = 'position:absolute;left:0;top:0;width:960px;height:540px';
      const { byteLength: bytes } = await (await fetch(url)).arrayBuffer();
      const engine = await openEngine({ stage, url, bytes });
      window.engine = engine;
      const problems = await engine.load(toml);
      if (problems.length) throw new Error(problems.join('\n'));
      const pictures = [];
      for (const [i, time] of times.entries()) {
        engine.show({ time, lang: 'en', words, theme: i % 2 ? 'dark' : 'light' });
        await engine.settle();
        const { width, height, data } = pixels();
        let text = '';
        for (let j = 0; j < data.length; j += 0x8000) {
          text += String.fromCharCode(...data.subarray(j, j + 0x8000));
        }
        pictures.push({ width, height, data: btoa(text) });
      }
      return pictures;
    },
    url,
    storyboard,
    times,
    story.words,
  );
  await page.close();
  return pictures.map(({ data, ...size }) => {
    const pixels = Buffer.from(data, 'base64');
    const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length >> 2);
    return {
      ...size,
      colours: new Set(colours).size,
      digest: createHash('sha256').update(pixels).digest('hex'),
    };
  });
}

test('the stripped engine draws what the whole one draws, byte for byte', async t => {
  const times = story.steps.map(s => s.still);
  const stripped = await drawn(new URL(story.engine.url, site.url + place).href, times);
  const stock = await drawn(`${site.url}whole.wasm`, times);
  for (const [i, p] of stripped.entries()) {
    assert.ok(p.width === 960 && p.height === 540 && p.colours > 100, `step ${i + 1} is blank`);
  }
  assert.deepEqual(stripped, stock);
  const bytes = readFileSync(whole).length;
  t.diagnostic(`${times.length} pictures alike; ${story.engine.bytes} bytes instead of ${bytes}`);
});
