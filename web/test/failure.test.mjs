// When the engine can't run the page says so, in words, and the steps work.
import assert from 'node:assert/strict';
import { hold, isDrawn, isState, test, useBrowser } from './browser.mjs';
import { serveSite, story } from './site.mjs';

const here = useBrowser();

// siteWith opens a site whose engine is answered otherwise.
async function siteWith(t, answer) {
  const site = await serveSite({
    answer: (asked, response) => asked.includes('/engine.') && answer(response),
  });
  t.after(site.close);
  return site;
}

// fails opens the story and expects the words of a reason, a picture or words
// on the stage, steps that work, and a way to try again.
async function fails(t, reason, options) {
  const page = await here.visit(t, '', { mayErr: true, ...options });
  await isState(page, 'failed');
  const why = await page.evaluate(() => standoff.ready.then(() => '', error => error.reason));
  assert.equal(why, reason);
  const words = await page.$eval('.nav [data-role=state]', e => e.textContent);
  assert.ok(words.includes(story.words[`failure.${reason}`]), words);
  assert.ok(words.includes(story.words['play.again']), words);
  assert.ok(await page.$eval('.nav [data-do=retry]', e => e.checkVisibility()));

  await page.click('[data-do=next]');
  const second = story.steps[1];
  const shown = await page.evaluate(() => {
    const panel = document.querySelector('[data-role=panel]');
    const drawing = panel.querySelector('img, svg');
    return {
      title: document.querySelector('[data-role=step][data-current] h2').textContent,
      label: panel.getAttribute('aria-label'),
      stage: drawing ? drawing.getBoundingClientRect().width > 200 : panel.textContent.trim(),
    };
  });
  assert.equal(shown.title, second.title);
  assert.equal(shown.label, second.alt);
  assert.ok(shown.stage === true || shown.stage === second.alt, 'the stage is blank');
  return page;
}

test('no WebAssembly', async t => {
  await fails(t, 'blocked', { script: () => { delete window.WebAssembly; } });
});

test('a policy that forbids WebAssembly', async t => {
  const site = await serveSite({
    headers: () => ({ 'Content-Security-Policy': "script-src 'self'" }),
  });
  t.after(site.close);
  await fails(t, 'blocked', { site });
});

test('no WebGL 2', async t => {
  await fails(t, 'webgl', {
    script: () => {
      const get = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
        return kind.startsWith('webgl') ? null : get.call(this, kind, ...rest);
      };
    },
  });
});

test('the server fails, and recovers', async t => {
  let broken = true;
  const site = await siteWith(t, response => broken && !!response.writeHead(500).end('no'));
  const page = await fails(t, 'server', { site });
  await page.evaluate(() => standoff.addEventListener('error', () => { window.heard = true; }));
  await page.click('.nav [data-do=retry]');
  await page.waitForFunction(() => window.heard && standoff.state === 'failed');
  broken = false;
  await page.click('.nav [data-do=retry]');
  await isState(page, 'ready');
  await page.evaluate(() => standoff.ready);
  assert.equal(await page.evaluate(() => standoff.step), story.steps[1].id);
  await isDrawn(page, story.steps[1].still);
  assert.equal(await page.$eval('.nav [data-role=state]', e => e.textContent), '');
});

test('the button to try again stays under the finger', async t => {
  const site = await siteWith(t, response => !!response.writeHead(500).end('no'));
  const page = await here.visit(t, '', { site, mayErr: true });
  await isState(page, 'failed');
  await page.focus('.nav [data-do=retry]');
  await hold(600); // by now a page that is still loading would say so
  assert.equal(await page.evaluate(() => document.activeElement.dataset.do), 'retry');
});

test('a phone has its own words and its own way to try again', async t => {
  let broken = true;
  const site = await siteWith(t, response => broken && !!response.writeHead(500).end('no'));
  const page = await here.visit(t, '',
    { site, mayErr: true, width: 375, height: 667, touch: true });
  await isState(page, 'failed');
  const words = await page.$eval('.head [data-role=state-short]', e => e.innerText);
  assert.ok(words.includes(story.words['play.failed-few']), words);
  broken = false;
  await page.tap('.head [data-do=retry]');
  await isState(page, 'ready');
});

test('a server that answers everything with a page', async t => {
  const site = await siteWith(t, response => !!response
    .writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><p>Welcome!</p>'));
  await fails(t, 'server', { site });
});

test('the connection breaks off', async t => {
  const site = await siteWith(t, response => {
    response.writeHead(200, { 'Content-Type': 'application/wasm', 'Content-Length': 1e7 });
    response.write(Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
    setTimeout(() => response.destroy(), 100);
    return true;
  });
  await fails(t, 'network', { site });
});

test('nobody answers', async t => {
  const site = await siteWith(t, response => { response.destroy(); return true; });
  await fails(t, 'network', { site });
});

test('an engine that is not one', async t => {
  const site = await siteWith(t, response => !!response
    .writeHead(200, { 'Content-Type': 'application/wasm' })
    .end(Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 255, 255, 255])));
  await fails(t, 'blocked', { site });
});

for (const [what, status, body, reason] of [
  ['is missing', 404, 'not found', 'server'],
  ['has a mistake', 200, 'title = "no story', 'storyboard'],
]) {
  test(`a storyboard that ${what}`, async t => {
    const site = await serveSite({
      answer: (asked, response) => asked.endsWith('.toml')
        && !!response.writeHead(status, { 'Content-Type': 'text/plain' }).end(body),
    });
    t.after(site.close);
    const page = await here.visit(t, '', { site, mayErr: true });
    await isState(page, 'failed');
    assert.equal(await page.evaluate(() => standoff.ready.catch(error => error.reason)), reason);
    const told = await page.$eval('[data-role=problems]', e => (e.hidden ? '' : e.textContent));
    if (reason === 'storyboard') assert.match(told, /story\.toml:1:\d+: /);
    else assert.equal(told, '');
  });
}

test('without script all steps stand below one another', async t => {
  const page = await here.visit(t, '', { javascript: false });
  const captions = await page.$$eval('[data-role=step]', steps => steps.map(s => {
    const { top, bottom } = s.getBoundingClientRect();
    return { title: s.querySelector('h2').textContent, top, bottom, shown: s.checkVisibility() };
  }));
  assert.deepEqual(captions.map(c => c.title), story.steps.map(s => s.title));
  for (const [i, c] of captions.entries()) {
    assert.ok(c.shown && c.bottom - c.top > 40, `${c.title} cannot be read`);
    if (i > 0) assert.ok(c.top >= captions[i - 1].bottom, `${c.title} lies over the step before`);
  }
});

test('the page keeps to a strict content security policy', async t => {
  const site = await serveSite({
    headers: () => ({
      'Content-Security-Policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; "
        + "style-src 'self'; img-src 'self' data:; connect-src 'self'",
    }),
  });
  t.after(site.close);
  // What a policy forbids is an error in the console, which no page may have.
  const page = await here.visit(t, '', { site });
  await isState(page, 'ready');
  await isDrawn(page, story.steps[0].still);
  await page.evaluate(() => standoff.go(3));
  await isDrawn(page, story.steps[3].still);
  await page.click('.head .languages [data-lang=es]');
  await page.waitForFunction(() => document.documentElement.lang === 'es');
});
