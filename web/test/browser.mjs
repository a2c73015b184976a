// One headless Chromium for a test file, and pages in it that remember what
// went wrong and whom they asked.
import { existsSync } from 'node:fs';
import { launch } from 'puppeteer-core';

const chromium = process.env.CHROMIUM
  ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

export function openBrowser() {
  if (!chromium) throw new Error('no Chromium found: install it, or name it in CHROMIUM');
  return launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader'],
    protocolTimeout: 240_000,
  });
}

// openPage opens an address. page.errors are console errors and exceptions,
// page.hosts the hosts that were asked.
export async function openPage(browser, url, { width = 1280, height = 900, ratio = 1, touch = false, media = [] } = {}) {
  const page = await browser.newPage();
  page.errors = [];
  page.hosts = new Set();
  page.on('console', m => m.type() === 'error' && page.errors.push(m.text()));
  page.on('pageerror', e => page.errors.push(String(e)));
  page.on('request', r => page.hosts.add(new URL(r.url()).host));
  await page.setViewport({ width, height, deviceScaleFactor: ratio, hasTouch: touch, isMobile: touch });
  if (media.length) await page.emulateMediaFeatures(media);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return page;
}

// ready waits until the engine draws.
export async function ready(page) {
  await page.waitForFunction(() => window.standoff?.state === 'ready', { timeout: 120_000 });
}
