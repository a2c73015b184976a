// One headless Chromium, and pages in it that know the engine, PixiJS, and
// nothing else.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { textAt } from '../test/modules.mjs';
import { path as place, serveSite, story } from '../test/site.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const chromium =
  process.env.CHROMIUM ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

export async function openBrowser() {
  if (!chromium) throw new Error('no Chromium found: install it, or name it in CHROMIUM');
  return launch({
    executablePath: chromium,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--enable-precise-memory-info',
      '--js-flags=--expose-gc',
    ],
    protocolTimeout: 600_000,
  });
}

// wasmExec is the script by which Go's programs start.
export function wasmExec() {
  const goroot = execFileSync('go', ['env', 'GOROOT'], { cwd: root }).toString().trim();
  return readFileSync(join(goroot, 'lib/wasm/wasm_exec.js'));
}

// serveBench serves dist, the player's modules as they are written, an empty stage with Go's
// wasm_exec.js for pages to start in, and more files: of each path the type and the content.
export function serveBench(more = {}) {
  const files = {
    '/stage.html': [
      'text/html',
      '<!doctype html><script src="/wasm_exec.js"></script>' +
        '<style>#stage{position:absolute;left:0;top:0;width:1280px;height:720px}</style>' +
        '<div id="stage"></div>',
    ],
    '/wasm_exec.js': ['text/javascript', wasmExec()],
    ...more,
  };
  // In a page that is isolated the clock is exact to microseconds.
  const headers = {
    'Cache-Control': 'max-age=600',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  };
  return serveSite({
    headers: () => headers,
    answer(path, response) {
      const module = textAt(path);
      const [type, body] = module ? ['text/javascript', module] : (files[path] ?? []);
      if (!type) return false;
      response.writeHead(200, { ...headers, 'Content-Type': type }).end(body);
      return true;
    },
  });
}

// engineOf returns the address of the built engine on a site, and its size in bytes.
export const engineOf = site => ({
  url: new URL(story.engine.url, site.url + place).href,
  bytes: story.engine.bytes,
});

// threadTime runs a function in the page, and returns the milliseconds that its
// thread was at work, whatever else the machine did meanwhile, and the function's result.
export async function threadTime(page, run) {
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable');
  const worked = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return 1000 * metrics.find(m => m.name === 'ThreadTime').value;
  };
  const before = await worked();
  const answer = await page.evaluate(run);
  return [(await worked()) - before, answer];
}
