// Lighthouse's view of the story, as a phone on a slow line has it (its mobile
// preset: simulated throttling). Run by itself it prints the scores.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import lighthouse from 'lighthouse';
import { openBrowser } from './browser.mjs';
import { hostHeaders } from './headers.mjs';
import { program, root } from './program.mjs';
import { path, serveSite } from './site.mjs';

const board = join(root, 'story/boards/assembly-standoff.toml');

export const timeless = ['accessibility', 'best-practices', 'seo'];
const categories = ['performance', ...timeless];

// audit builds the site for the address at which it is served, packed and with
// the headers that it asks for, and has Lighthouse look so many times.
export async function audit(times) {
  const folder = mkdtempSync(join(tmpdir(), 'standoff-lighthouse-'));
  let headers;
  const site = await serveSite({ folder, packed: true, headers: path => headers(path) });
  let browser;
  try {
    const build = ['build', '-o', folder, '-base', site.url, board];
    execFileSync(program(), build, { cwd: root, stdio: 'pipe' });
    headers = hostHeaders(folder);
    // The engine waits for a reader, and Lighthouse is none: without WebGL nothing
    // waits for a graphics card that is not there.
    browser = await openBrowser([], ['--disable-gpu']);
    const runs = [];
    while (runs.length < times) runs.push(await look(browser, site.url + path));
    return runs;
  } finally {
    await browser?.close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

// glance has Lighthouse look once at the site as it was built, and not at how fast it is.
export async function glance() {
  const headers = hostHeaders();
  const site = await serveSite({ packed: true, headers });
  const browser = await openBrowser([], ['--disable-gpu']);
  try {
    return await look(browser, site.url + path, {
      onlyCategories: timeless,
      throttlingMethod: 'provided',
    });
  } finally {
    await browser.close();
    await site.close();
  }
}

async function look(browser, url, options = { onlyCategories: categories }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const { lhr } = await lighthouse(url, { logLevel: 'error', ...options }, undefined, page);
  await context.close();
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  return lhr;
}

// score is a category's score, 0 to 100.
export const score = (lhr, category) => Math.round(100 * lhr.categories[category].score);

const median = numbers => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const runs = await audit(3);
  for (const category of categories) {
    const scores = runs.map(lhr => score(lhr, category));
    console.log(`${category.padEnd(15)}${median(scores)}   (${scores.join(', ')})`);
  }
  for (const id of [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
    'speed-index',
    'total-byte-weight',
  ]) {
    const values = runs.map(lhr => lhr.audits[id].numericValue);
    console.log(
      `${runs[0].audits[id].title.padEnd(26)}${median(values).toFixed(id.endsWith('shift') ? 3 : 0)}`,
    );
  }
}
