// When the engine can't run the page says so, in words, and the steps work.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, openPage, ready } from './browser.mjs';
import { serveSite } from './site.mjs';

let browser;
const story = 'assembly-standoff/';

before(async () => { browser = await openBrowser(); });
after(() => browser?.close());

// failed opens the story, waits for the failure and steps once.
async function failed(site, prepare = () => {}) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await prepare(page);
  await page.goto(site.url + story);
  await page.waitForFunction(() => window.standoff?.state === 'failed', { timeout: 60_000 });
  const words = await page.$eval('[data-role=state]', e => e.textContent);
  assert.match(words, /Every step still works/);
  assert.match(words, /Try again/);
  await page.click('[data-do=next]');
  const shown = await page.evaluate(() => ({
    title: document.querySelector('[data-role=step][data-current] h2').textContent,
    stage: document.querySelector('[data-role=panel]').textContent,
    second: standoff.steps[1].title,
  }));
  assert.equal(shown.title, shown.second);
  assert.notEqual(shown.stage.trim(), '', 'the stage is blank');
  return page;
}

test('no WebAssembly', async () => {
  const site = await serveSite();
  const page = await failed(site, p => p.evaluateOnNewDocument(() => { delete window.WebAssembly; }));
  await page.close();
  await site.close();
});

test('no WebGL 2', async () => {
  const site = await serveSite();
  const page = await failed(site, p => p.evaluateOnNewDocument(() => {
    const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return kind.startsWith('webgl') ? null : get.call(this, kind, ...rest);
    };
  }));
  await page.close();
  await site.close();
});

test('the server fails, and recovers', async () => {
  let broken = true;
  const site = await serveSite({
    answer: (path, response) => broken && path.includes('engine.') && !!response.writeHead(500).end('no'),
  });
  const page = await failed(site);
  broken = false;
  await page.click('[data-do=retry]');
  await ready(page);
  await page.close();
  await site.close();
});

test('the connection breaks off', async () => {
  const site = await serveSite({
    answer(path, response) {
      if (!path.includes('engine.')) return false;
      response.writeHead(200, { 'Content-Type': 'application/wasm', 'Content-Length': 1e7 });
      response.write(Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
      setTimeout(() => response.destroy(), 100);
      return true;
    },
  });
  const page = await failed(site);
  await page.close();
  await site.close();
});

test('without script all steps stand below one another', async () => {
  const site = await serveSite();
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(site.url + story);
  const captions = await page.$$eval('[data-role=step]', steps => steps.map(s => ({
    title: s.querySelector('h2').textContent, height: s.getBoundingClientRect().height,
    shown: getComputedStyle(s).visibility,
  })));
  assert.ok(captions.length >= 12);
  for (const c of captions) assert.ok(c.height > 40 && c.shown === 'visible', c.title);
  await page.close();
  await site.close();
});

test('the page keeps to a strict content security policy', async () => {
  const csp = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
    + "img-src 'self' data:; connect-src 'self'";
  const site = await serveSite();
  const page = await browser.newPage();
  const violations = [];
  page.on('console', m => /Content Security Policy/.test(m.text()) && violations.push(m.text()));
  await page.setRequestInterception(true);
  page.on('request', async request => {
    if (!request.isNavigationRequest()) return request.continue();
    const answer = await fetch(request.url());
    request.respond({
      status: answer.status, body: Buffer.from(await answer.arrayBuffer()),
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': csp },
    });
  });
  await page.goto(site.url + story);
  await ready(page);
  assert.deepEqual(violations, []);
  await page.close();
  await site.close();
});
