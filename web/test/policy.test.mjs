// The page runs under the strict content security policy that it names itself,
// sent as a header as well: no state of it does what the policy forbids.
import assert from 'node:assert/strict';
import { isDrawn, isState, test, useBrowser } from './browser.mjs';
import { hostHeaders } from './headers.mjs';
import { pageOf, path, serveSite, story } from './site.mjs';

const here = useBrowser();
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
  "img-src 'self' data:; connect-src 'self'";
// The article that embeds the story in every way has frames.
const framing = "; frame-src 'self'";

// strictly are the headers for a path, with no more than the policy.
const strictly = path => ({ ...hostHeaders()(path), 'Content-Security-Policy': policy });

// keep notes what the browser was kept from.
function keep() {
  window.forbidden = [];
  document.addEventListener('securitypolicyviolation', e => {
    window.forbidden.push(`${e.effectiveDirective}: ${e.blockedURI} ${e.sample}`);
  });
}

const forbidden = page => page.evaluate(() => window.forbidden);

test('the policy is in the pages and in the headers for the host', () => {
  assert.equal(hostHeaders()(`/${path}`)['Content-Security-Policy'], policy + framing);
  for (const lang of ['', 'es/']) {
    assert.ok(pageOf(lang).includes(`content="${policy + framing}"`), `the page ${lang || 'en'}`);
  }
});

test('nothing that the page does is forbidden', async t => {
  let broken = true;
  const site = await serveSite({
    headers: strictly,
    answer: (asked, response) =>
      broken && asked.includes('/engine.') && !!response.writeHead(404).end('no'),
  });
  t.after(site.close);
  const page = await here.visit(t, '', { site, script: keep, mayErr: true });
  await isState(page, 'failed');
  await page.click('[data-do=next]');
  broken = false;
  await page.click('.nav [data-do=retry]');
  await isState(page, 'ready');
  await isDrawn(page, story.steps[1].still);
  for (const press of [
    '[data-do=tag]',
    '.tools [data-do=sources]',
    '.tools [data-do=legend]',
    '[data-do=steps]',
    '[aria-controls=menu-share]',
    '[data-do=share-step]',
    '[aria-controls=menu-speed]',
    '[aria-controls=menu-theme]',
    '[data-theme-is=dark]',
    '[data-do=play]',
    '.head .languages [data-lang=es]',
  ]) {
    await page.click(press);
  }
  await page.waitForFunction(() => document.documentElement.lang === 'es');
  await page.waitForFunction(() => !standoff.paused && standoff.currentTime > 0.1);
  await page.evaluate(() => {
    standoff.currentTime = standoff.duration - 0.05;
  });
  await page.waitForFunction(() => standoff.ended);
  await page.setViewport({ width: 375, height: 700 });
  await page.click('.head [data-do=options]');
  await page.keyboard.press('Escape');
  await page.pdf();
  assert.deepEqual(await forbidden(page), []);

  // What would be forbidden is noticed.
  await page.evaluate(() => {
    document.body.setAttribute('style', 'color: red');
  });
  await page.waitForFunction(() => window.forbidden.length > 0);
});

test('nor is anything in the pages without an engine', async t => {
  const site = await serveSite({ headers: strictly });
  t.after(site.close);
  for (const at of [`${path}?static=1`, `${path}figures.html`, '']) {
    const page = await here.open(t, site.url + at, { script: keep });
    await page.waitForFunction(() => document.readyState === 'complete');
    assert.deepEqual(await forbidden(page), [], at);
    assert.ok(await page.$eval('main', e => e.checkVisibility()), at);
  }
});
