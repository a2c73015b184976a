// On paper every step has its picture, whole, its caption and who says so.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, useBrowser } from './browser.mjs';
import { path, story } from './site.mjs';

const here = useBrowser();

// paper is the text of a PDF, page by page, and how many shapes it draws: a
// panel is drawn in shapes.
function paper(pdf) {
  const folder = mkdtempSync(join(tmpdir(), 'standoff-paper-'));
  try {
    const file = join(folder, 'story.pdf');
    writeFileSync(file, pdf);
    return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).split('\f');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const squeezed = text => text.replace(/\s+/g, ' ');

for (const [format, javascript] of [
  ['A4', true],
  ['A4', false],
  ['Letter', true],
]) {
  test(`on paper, ${format}, ${javascript ? 'with' : 'without'} script`, async t => {
    const page = await here.visit(t, '', { javascript });
    if (javascript) {
      await page.waitForFunction(() => window.standoff);
      await page.evaluate(() => standoff.go(4)); // it is the whole story all the same
    }
    const pages = paper(await page.pdf({ format, preferCSSPageSize: true }));
    const all = squeezed(pages.join(' '));
    const steps = await page.$$eval('[data-role=step]', lis =>
      lis.map(li => ({
        heading: `${li.querySelector('h2').dataset.number}. ${li.querySelector('h2').textContent}`,
        caption: li.querySelector('.text p').textContent,
        sources: [...li.querySelectorAll('ul > .note .who b')].map(b => b.textContent),
        // The words within a panel come to paper only with the panel.
        picture: li.querySelector('picture.panel img').naturalWidth,
      })),
    );
    assert.equal(steps.length, story.steps.length);
    const sheets = new Set();
    for (const { heading, caption, sources, picture } of steps) {
      const on = pages.findIndex(p => squeezed(p).includes(heading));
      assert.ok(on >= 0, `${heading} is not on paper`);
      const sheet = squeezed(pages[on]);
      assert.ok(sheet.includes(squeezed(caption).slice(0, 30)), `${heading} is cut`);
      for (const who of sources) assert.ok(sheet.includes(who), `${heading} without ${who}`);
      assert.ok(picture > 0, `${heading} has no picture`);
      sheets.add(on);
    }
    // Two share a sheet where they fit: nearly everywhere.
    assert.ok(
      sheets.size <= 0.6 * steps.length,
      `${steps.length} steps are on ${sheets.size} sheets`,
    );
    // Each panel says that it is a plan: a panel that is missing or cut does not.
    const plans = all.match(/Schematic plan, not to scale/g) ?? [];
    assert.equal(plans.length, steps.length, 'panels on paper');
    const sources = await page.$$eval('.all-sources .cited', lis => lis.length);
    assert.ok(all.includes(`${sources} `) && all.includes('All sources'));
    if (javascript) assert.ok(all.includes(here.site.url + path), 'the address is not on paper');
  });
}
