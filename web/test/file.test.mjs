// A page that is opened from a disk, by double click: browsers let it fetch
// nothing, so it has no motion, and says so; all else is there.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openBrowser, test } from './browser.mjs';
import { openFirefox } from './browsers/firefox.mjs';
import { Puppet } from './browsers/puppet.mjs';
import { dist, path, story, storyIn } from './site.mjs';

const browsers = {
  Chromium: async () => {
    const browser = await openBrowser();
    return { page: new Puppet(await browser.newPage()), close: () => browser.close() };
  },
  // As every reader has it: for tests puppeteer lets files fetch files.
  Firefox: () => openFirefox({ more: { 'security.fileuri.strict_origin_policy': true } }),
};

for (const [name, open] of Object.entries(browsers)) {
  let browser;
  before(
    async () => {
      browser = await open();
    },
    { timeout: 150_000 },
  );
  after(() => browser?.close());
  const visit = async page => {
    await browser.page.open(pathToFileURL(join(dist, page)).href);
    return browser.page;
  };

  for (const lang of name === 'Chromium' ? ['', 'es'] : ['']) {
    test(`${name}: a story from a disk says that motion needs an address${lang && `, in ${lang}`}`, async () => {
      const page = await visit(`${path}${lang && `${lang}/`}index.html`);
      await page.until(() => window.standoff?.state === 'failed');
      const { words } = storyIn(lang);
      const [reason, line] = await page.evaluate(async () => [
        await standoff.ready.catch(e => e.reason),
        document.querySelector('.nav [data-role=state]').innerText,
      ]);
      assert.equal(reason, 'file');
      assert.ok(line.startsWith(words['failure.file']), line);
      assert.match(line, /standoff serve story\.toml/);
      // Its pictures are there, one for each step.
      for (const i of [1, story.steps.length - 1]) {
        await page.evaluate(i => standoff.go(i), i);
        await page.until(
          id =>
            standoff.step === id &&
            document.querySelector('[data-role=panel] img')?.naturalWidth > 0,
          story.steps[i].id,
        );
      }
    });
  }

  test(`${name}: an article from a disk has the story in it`, async () => {
    const page = await visit('article.html');
    await page.until(() => {
      const frame = document.querySelector('#standoff').shadowRoot?.querySelector('iframe');
      return frame?.offsetHeight > 400;
    });
    const told = await page.evaluate(() => document.querySelector('#standoff').error);
    assert.ok(!told, `the article was told of a failure: ${told?.reason}`);
  });
}
