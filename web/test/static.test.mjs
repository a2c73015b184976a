// The page is complete before any script runs: without script, with
// ?static=1, on paper, and for the programs that read pages.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrive, test, useBrowser } from './browser.mjs';
import { dist } from './site.mjs';

const here = useBrowser();
const story = 'assembly-standoff/';

// steps is what a reader sees of each step, from the top down.
const steps = page =>
  page.$$eval('[data-role=step]', all =>
    all.map(li => {
      const box = e => e.getBoundingClientRect();
      const img = li.querySelector('picture.panel img');
      return {
        title: li.querySelector('h2').textContent,
        seen: getComputedStyle(li).visibility === 'visible' && box(li).height > 100,
        words: box(li.querySelector('.text')).height,
        sure: li.querySelector('.meaning').textContent.trim(),
        sources: [...li.querySelectorAll('ul > .note a.n')].map(a => a.getAttribute('href')),
        alt: img.alt,
        width: box(img).width,
        height: box(img).height,
        top: box(li).top,
      };
    }),
  );

for (const [name, script, query] of [
  ['without script', false, ''],
  ['with ?static=1', true, '?static=1'],
]) {
  for (const [width, lang] of [
    [1280, ''],
    [375, 'es/'],
  ]) {
    test(`${name}, all steps stand below one another at ${width} px`, async () => {
      const page = await here.browser.newPage();
      const asked = [];
      page.on('request', r => asked.push(r.url()));
      await page.setJavaScriptEnabled(script);
      await page.setViewport({ width, height: 800 });
      await page.goto(here.site.url + story + lang + query, { waitUntil: 'load' });
      const all = await steps(page);
      assert.ok(all.length >= 12);
      for (const [i, s] of all.entries()) {
        assert.ok(s.seen && s.words > 15, `${s.title} is not to be read`);
        assert.ok(s.sure.length > 10 && s.sources.length > 0, `${s.title} says not how sure it is`);
        assert.ok(s.alt.length > 20, `${s.title} has no description`);
        if (i === 0) continue; // its picture stands above the list
        assert.ok(s.width > 250 && s.height > 150, `${s.title}: ${s.width} × ${s.height}`);
        assert.ok(s.top > all[i - 1].top, 'not in order');
      }
      const first = await page.$eval('[data-role=stage]', e => {
        const seen = [...e.querySelectorAll('svg, img')].filter(
          x => x.getBoundingClientRect().width > 250,
        );
        return seen.length;
      });
      assert.equal(first, 1, 'the first picture');
      for (const href of new Set(all.flatMap(s => s.sources))) {
        assert.ok(await page.$(`.all-sources ${href}`), `${href} is not in the list of sources`);
      }
      assert.ok(!asked.some(u => u.includes('engine.')), 'the engine was fetched');
      assert.ok((await page.evaluate('document.documentElement.scrollWidth')) <= width);
      await page.close();
    });
  }
}

test('paper has every step, its picture, its sources and the address', async t => {
  const page = await here.visit(t);
  await page.waitForFunction(() => window.standoff);
  await page.evaluate(() => standoff.go(4));
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  await page.emulateMediaType('print');
  const all = await steps(page);
  for (const [i, s] of all.entries()) {
    assert.ok(s.seen && s.width > 250 && s.sources.length > 0, `${s.title} is not on paper`);
    if (i > 0) assert.ok(s.top > all[i - 1].top, 'not in order');
  }
  const address = await page.$eval(
    '[data-role=address]',
    e => e.getBoundingClientRect().height && e.textContent,
  );
  assert.match(address, /^https?:.*assembly-standoff/);
  assert.ok(
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b/g).length >=
      all.length / 4,
  );
  const loaded = await page.$$eval(
    'picture.panel img',
    imgs => imgs.filter(i => i.naturalWidth > 0).length,
  );
  assert.equal(loaded, all.length, 'panels that paper lacks');
});

test('search engines, cards and feeds are told of it', async t => {
  const page = await here.visit(t);
  const told = await page.evaluate(() => ({
    article: JSON.parse(document.querySelector('script[type="application/ld+json"]').textContent),
    title: document.querySelector('meta[property="og:title"]').content,
    policy: document.querySelector('meta[http-equiv=Content-Security-Policy]').content,
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    steps: document.querySelectorAll('[data-role=step]').length,
    sources: document.querySelectorAll('.all-sources .cited').length,
    h1: [...document.querySelectorAll('h1')].map(h => h.textContent),
  }));
  assert.equal(told.article['@type'], 'Article');
  assert.equal(told.article.headline, told.title);
  assert.equal(told.article.hasPart.length, told.steps);
  assert.equal(told.article.citation.length, told.sources);
  assert.deepEqual([told.lang, told.dir, told.h1], ['en', 'ltr', [told.title]]);
  assert.match(told.policy, /default-src 'none'/);
  assert.ok(readFileSync(join(dist, '_headers'), 'utf8').includes(told.policy));

  await page.goto(`${here.site.url + story}figures.html`);
  const figures = await page.$$eval('figure', all =>
    all.map(f => ({
      alt: f.querySelector('img').alt,
      width: f.querySelector('img').width,
      caption: f.querySelector('figcaption').textContent,
    })),
  );
  assert.equal(figures.length, told.steps);
  for (const f of figures) assert.ok(f.alt && f.width && f.caption.length > 60);
});

test('nothing shifts while the page comes', async () => {
  for (const width of [1280, 375]) {
    const page = await here.browser.newPage();
    await page.setViewport({ width, height: 800 });
    await page.evaluateOnNewDocument(() => {
      window.shifts = [];
      new PerformanceObserver(list => {
        for (const e of list.getEntries()) if (!e.hadRecentInput) window.shifts.push(e.value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(here.site.url + story, { waitUntil: 'load' });
    await arrive(page);
    await page.waitForFunction(() => window.standoff.state === 'ready', { timeout: 120_000 });
    await page.click('[data-do=next]');
    await new Promise(done => setTimeout(done, 600));
    const sum = (await page.evaluate('shifts')).reduce((a, b) => a + b, 0);
    assert.equal(sum, 0, `at ${width} px`);
    await page.close();
  }
});
