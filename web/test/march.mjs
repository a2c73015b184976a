// The author's preview of a small march, which "standoff serve" shows.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { openBrowser } from './browser.mjs';
import { serveFolder } from './serve.mjs';

// good is the march as it should be.
export const good = `title = "Marchers reach the square"
date  = 2024-05-03

[[source]]
id   = "police"
by   = "City police"
kind = "statement"

[[set]]
areas = [{ id = "avenue", size = [30, 20] }, { id = "square", size = [30, 20] }]

[[cast]]
id   = "marchers"
name = "Marchers"

[[step]]
id     = "gather"
title  = "They gather"
text   = "The marchers gather, city police say."
source = "police"
sure   = "reported"
moves  = [{ who = "marchers", at = "avenue" }]

[[step]]
id     = "arrive"
title  = "They arrive"
text   = "The marchers reach the square, city police say."
source = "police"
sure   = "reported"
moves  = [{ who = "marchers", go = "square" }]
`;

// usePreview serves the march, as two files, to the tests of a file: save writes the first,
// as an author does, and preview opens it.
export function usePreview() {
  const here = {};
  before(
    async () => {
      here.folder = await mkdtemp(join(tmpdir(), 'standoff-preview-'));
      here.file = join(here.folder, 'march.toml');
      here.other = join(here.folder, 'other.toml');
      await Promise.all([writeFile(here.file, good), writeFile(here.other, good)]);
      [here.browser, here.server] = await Promise.all([
        openBrowser(),
        serveFolder([here.file, here.other]),
      ]);
      await here.browser
        .defaultBrowserContext()
        .overridePermissions(here.server.url, ['clipboard-read', 'clipboard-sanitized-write']);
    },
    { timeout: 300_000 },
  );
  after(async () => {
    await here.browser?.close();
    await here.server?.close();
    await rm(here.folder, { recursive: true });
  });
  here.save = text => writeFile(here.file, text);
  here.preview = (t, ...how) => open(t, here, ...how);
  return here;
}

// open opens the preview at an address, with the march as it should be, and gives it
// with the story's own page in its frame.
async function open(t, here, address = '', { width = 1280 } = {}) {
  await here.save(good);
  const page = await here.browser.newPage();
  const errors = [];
  page.on('console', m => m.type() === 'error' && errors.push(m.text()));
  page.on('pageerror', e => errors.push(String(e)));
  t.after(async () => {
    await page.close();
    assert.deepEqual(
      errors.filter(e => !/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE/.test(e)),
      [],
    );
  });
  page.setDefaultTimeout(60_000);
  await page.setViewport({ width, height: 900 });
  await page.goto(here.server.url + address);
  const frame = await drawn(page);
  await status(page, /^Saved/);
  return { page, frame };
}

// drawn waits for the story's picture, and gives its frame. The page is asked
// for it: it outlives the frames.
export async function drawn(page) {
  await page.waitForFunction(() => {
    const { standoff } = document.querySelector('iframe').contentWindow;
    return standoff?.state === 'ready' && standoff.inspect().frames > 0;
  });
  return (await page.$('iframe')).contentFrame();
}

// status waits until the preview says so, as a regular expression.
export const status = (page, words) =>
  page.waitForFunction(
    pattern => {
      const { textContent } = document.querySelector('[data-role=status-words]');
      return new RegExp(pattern).test(textContent);
    },
    {},
    words.source,
  );

// problems is what it says is wrong.
export const problems = page =>
  page.$eval('[data-role=problems]', e => (e.hidden ? '' : e.innerText));
