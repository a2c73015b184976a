// One headless Chromium for a test file, and pages in it that are closed with
// their test. A page that met an error or asked another host fails its test.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test as plainTest } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { launch } from 'puppeteer-core';
import { pageScript } from './pixels.mjs';
import { path, serveSite } from './site.mjs';

const chromium =
  process.env.CHROMIUM ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

// A machine without a graphics card draws slowly: this is not to measure
// anything but to end what hangs.
const patience = 150_000;

export const test = (name, run, timeout = patience) =>
  plainTest(name, { timeout }, t => run(lastFirst(t)));

// lastFirst has a test put away what it opened last before what it opened first: a page
// goes before the server that it asks. Whatever fails there, the rest is put away.
function lastFirst(t) {
  const opened = [];
  t.after(async () => {
    const failed = [];
    for (const close of opened.toReversed()) {
      try {
        await close();
      } catch (error) {
        failed.push(error);
      }
    }
    if (failed.length) throw failed[0];
  });
  t.after = close => opened.push(close);
  return t;
}

// useBrowser opens a browser, with more arguments, and a site for the tests of a
// file. visit opens the story in a page, open any address.
export function useBrowser(more = []) {
  const here = {};
  before(
    async () => {
      [here.browser, here.site] = await Promise.all([openBrowser(more), serveSite()]);
    },
    { timeout: patience },
  );
  after(
    async () => {
      await here.browser?.close();
      await here.site?.close();
    },
    { timeout: patience },
  );
  here.open = (t, url, options) => openPage(t, here.browser, url, options);
  here.visit = (t, query = '', options = {}) =>
    here.open(t, (options.site ?? here.site).url + path + query, options);
  return here;
}

// The story's pictures are drawn by a graphics card in software. The page around them is
// put together without one, which takes a fifth of the processor.
const software = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-compositing',
];

// openBrowser opens Chromium with more arguments, and with those that say how it
// draws: in software, for machines without a graphics card.
export function openBrowser(more = [], drawing = software) {
  if (!chromium) throw new Error('no Chromium found: install it, or name it in CHROMIUM');
  return launch({
    executablePath: chromium,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...drawing,
      ...more,
    ],
    protocolTimeout: patience,
  });
}

// openPage opens an address. Media are features to pretend, script runs before
// the page's own; mayErr is for pages that are meant to meet errors, mayRead for
// those in which a tool reads canvases, others are the hosts that a page may ask
// beside its own, and away has nobody be there. Ratio is how many pixels of the screen
// make one of the page: with half as many each way, drawing in software takes a third of the
// time, and where pixels count a test says 1. page.asked are the addresses that it asked for.
async function openPage(t, browser, url, options) {
  const { width = 1280, height = 900, ratio = 0.5, touch = false, media = [] } = options ?? {};
  const { script, mayErr = false, mayRead = false, javascript = true, others = [] } = options ?? {};
  const { away = false } = options ?? {};
  const page = await browser.newPage();
  const errors = [];
  page.asked = [];
  page.on('console', m => m.type() === 'error' && errors.push(m.text()));
  page.on('pageerror', e => errors.push(String(e)));
  page.on('request', r => page.asked.push(r.url()));
  t.after(async () => {
    await page.close();
    if (!mayErr) assert.deepEqual(errors, [], 'the page met errors');
    const strange = page.asked
      .filter(asked => /^(http|ws)/.test(asked))
      .filter(asked => ![new URL(url).host, ...others].includes(new URL(asked).host));
    assert.deepEqual(strange, [], 'the page asked other hosts');
  });
  page.setDefaultTimeout(60_000);
  await page.setViewport({
    width,
    height,
    deviceScaleFactor: ratio,
    hasTouch: touch,
    isMobile: touch,
  });
  if (media.length) await page.emulateMediaFeatures(media);
  await page.evaluateOnNewDocument(
    pageScript(mayRead ? '() => {}' : 'what => console.error(what)'),
  );
  if (script) await page.evaluateOnNewDocument(script);
  if (!javascript) await page.setJavaScriptEnabled(false);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  if (!away) await arrive(page);
  return page;
}

// arrive is a reader who moves: until then no page starts its engine by itself.
export const arrive = page => page.evaluate(() => void dispatchEvent(new Event('pointermove')));

// isState waits until the player is "loading", "ready" or "failed".
export async function isState(page, state) {
  await page.waitForFunction(state => window.standoff?.state === state, {}, state);
}

// isDrawn waits until the picture shows a time, in seconds.
export async function isDrawn(page, time) {
  await page.waitForFunction(
    time => Math.abs((standoff.inspect()?.time ?? NaN) - time) < 1e-6,
    {},
    time,
  );
}

// hold waits: where something is not to happen, there is nothing else to await.
export const hold = milliseconds => new Promise(done => setTimeout(done, milliseconds));

// settled looks until it sees the same twice, half a second apart, which a slow
// machine takes its time for, and returns what it saw.
export async function settled(look) {
  let before = await look();
  for (let i = 0; i < 100; i++) {
    await hold(500);
    const now = await look();
    if (isDeepStrictEqual(now, before)) return now;
    before = now;
  }
  throw new Error(`it does not settle: ${JSON.stringify(before)}`);
}

export const lessMotion = [{ name: 'prefers-reduced-motion', value: 'reduce' }];

// savesData runs before a page's own scripts: its reader asks to save data.
export const savesData = () =>
  Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
