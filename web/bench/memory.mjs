// What the engine holds once the first story was played through, on a phone's
// screen, on a desk's and on a large one: node memory.mjs.

import { playThrough, sizes, watch } from '../test/held.mjs';
import { path as place, serveSite, story } from '../test/site.mjs';
import { openBrowser } from './browser.mjs';
import { main } from './report.mjs';

const screens = {
  'a phone, 375 × 700': { width: 375, height: 700 },
  'a desk, 1280 × 900': { width: 1280, height: 900 },
  'a large screen, 3840 × 2160': { width: 3840, height: 2160 },
};

export async function measureMemory() {
  const site = await serveSite();
  const browser = await openBrowser();
  const rows = [];
  for (const [name, screen] of Object.entries(screens)) {
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    await page.setViewport(screen);
    await page.evaluateOnNewDocument(watch);
    await page.goto(site.url + place);
    await page.evaluate(() => void dispatchEvent(new Event('pointermove')));
    await page.waitForFunction(
      time => globalThis.standoff?.inspect()?.time === time,
      {},
      story.steps[0].still,
    );
    const first = await sizes(page);
    await playThrough(page, 5);
    const once = await sizes(page);
    rows.push([
      name,
      ...[first.memory, first.textures, once.memory, once.textures].map(size => size.toFixed(1)),
    ]);
    await page.close();
  }
  await browser.close();
  await site.close();
  return {
    head: ['MiB on', 'program, first picture', 'textures', 'program, played through', 'textures'],
    rows,
    note: 'Read in Chromium, one device pixel to a CSS pixel.',
  };
}

await main(import.meta.url, measureMemory);
