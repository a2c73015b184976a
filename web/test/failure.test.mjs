// When the engine can't run the page says so, in one line, and the reader can
// read and step through everything. What lets them try again works.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hold, isDrawn, isState, lessMotion, savesData, test, useBrowser } from './browser.mjs';
import { quietLine, readAll } from './reading.mjs';
import { isBack, lose } from './screens.mjs';
import { dist, serveSite, story } from './site.mjs';

const here = useBrowser();
const engine = readFileSync(join(dist, 'assets', basename(story.engine.url)));

// Where pixels are counted one by one, every frame of a fade is dear.
const visit = (t, query, options) => here.visit(t, query, { media: lessMotion, ...options });

// siteWith opens a site whose engine is answered otherwise, until answer says
// that it leaves it be.
async function siteWith(t, answer) {
  const site = await serveSite({
    answer: (asked, response) => asked.includes('/engine.') && answer(response, asked),
  });
  t.after(site.close);
  return site;
}

// fails opens the story and expects the words of a reason in one line, every
// step to be read, and a way to try again.
async function fails(t, reason, options) {
  const page = await visit(t, '', { mayErr: true, ...options });
  await isFailed(page, reason);
  return page;
}

async function isFailed(page, reason) {
  await isState(page, 'failed');
  const why = await page.evaluate(() =>
    standoff.ready.then(
      () => '',
      error => error.reason,
    ),
  );
  assert.equal(why, reason);
  const line = await quietLine(page);
  assert.ok(line.includes(story.words[`failure.${reason}`]), line);
  assert.ok(line.includes(story.words['play.again']), line);
  assert.equal(await readAll(page), 0, 'words stand in for panels that can be had');
  await page.evaluate(() => standoff.go(1));
}

// recovers tries again once the cause is gone.
async function recovers(page) {
  await page.click('.nav [data-do=retry]');
  await isState(page, 'ready');
  assert.equal(await page.evaluate(() => standoff.step), story.steps[1].id);
  await isDrawn(page, story.steps[1].still);
  assert.equal(await page.$eval('.nav [data-role=state]', e => e.textContent), '');
}

// withoutCanvas is a browser that has no WebGL 2 while noCanvas is set.
function withoutCanvas() {
  window.noCanvas = true;
  const get = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return noCanvas && kind.startsWith('webgl') ? null : get.call(this, kind, ...rest);
  };
}

test('no WebAssembly', async t => {
  await fails(t, 'blocked', {
    script: () => {
      delete window.WebAssembly;
    },
  });
});

test('a policy that forbids WebAssembly', async t => {
  const site = await serveSite({
    headers: () => ({ 'Content-Security-Policy': "script-src 'self'" }),
  });
  t.after(site.close);
  const page = await fails(t, 'blocked', { site });
  await page.click('.nav [data-do=retry]');
  await isState(page, 'failed');
  assert.ok((await quietLine(page)).includes(story.words['failure.blocked']));
});

test('no WebGL 2', async t => {
  const page = await fails(t, 'webgl', { script: withoutCanvas });
  await page.evaluate(() => {
    window.noCanvas = false;
  });
  await recovers(page);
});

test('the browser takes the picture away twice, the second time for good', async t => {
  const page = await visit(t, '', {
    mayErr: true,
    script: `(${withoutCanvas})(); window.noCanvas = false`,
  });
  await isState(page, 'ready');
  await lose(page);
  await isBack(page);
  await page.evaluate(() => {
    standoff.play();
  });
  await page.waitForFunction(() => standoff.currentTime > 0.1);
  await page.evaluate(() => {
    const forGood = () => {
      window.noCanvas = true;
    };
    document.addEventListener('webglcontextlost', forGood, { capture: true });
  });
  await lose(page);
  await isFailed(page, 'webgl');
  assert.equal(await page.evaluate(() => standoff.paused), true);
  await page.evaluate(() => {
    window.noCanvas = false;
  });
  await recovers(page);
});

for (const status of [404, 500]) {
  test(`the server answers ${status}, and recovers`, async t => {
    let broken = true;
    const site = await siteWith(t, response => broken && !!response.writeHead(status).end('no'));
    const page = await fails(t, 'server', { site });
    await page.evaluate(() =>
      standoff.addEventListener('error', () => {
        window.heard = true;
      }),
    );
    await page.click('.nav [data-do=retry]');
    await page.waitForFunction(() => window.heard && standoff.state === 'failed');
    broken = false;
    await recovers(page);
  });
}

test('the button to try again stays under the finger', async t => {
  const site = await siteWith(t, response => !!response.writeHead(500).end('no'));
  const page = await visit(t, '', { site, mayErr: true });
  await isState(page, 'failed');
  await page.focus('.nav [data-do=retry]');
  await hold(600); // by now a page that is still loading would say so
  assert.equal(await page.evaluate(() => document.activeElement.dataset.do), 'retry');
});

test('a phone has its own words and its own way to try again', async t => {
  let broken = true;
  const site = await siteWith(t, response => broken && !!response.writeHead(500).end('no'));
  const page = await visit(t, '', { site, mayErr: true, width: 375, height: 667, touch: true });
  await isState(page, 'failed');
  const words = await page.$eval('.head [data-role=state-short]', e => e.innerText);
  assert.ok(words.includes(story.words['play.failed-few']), words);
  broken = false;
  await page.tap('.head [data-do=retry]');
  await isState(page, 'ready');
});

test('a server that answers everything with a page', async t => {
  const site = await siteWith(
    t,
    response =>
      !!response
        .writeHead(200, { 'Content-Type': 'text/html' })
        .end('<!doctype html><p>Welcome!</p>'),
  );
  await fails(t, 'server', { site });
});

// Cut in its middle: the connection breaks, or the server ends it as if that
// were its end.
for (const [how, length, end] of [
  ['and the connection with it', { 'Content-Length': engine.length }, r => r.destroy()],
  ['without a word', {}, r => r.end()],
]) {
  test(`the engine breaks off in the middle, ${how}`, async t => {
    let broken = true;
    const site = await siteWith(t, response => {
      if (!broken) return false;
      response.writeHead(200, { 'Content-Type': 'application/wasm', ...length });
      response.write(engine.subarray(0, engine.length / 2), () => setTimeout(end, 100, response));
      return true;
    });
    const page = await fails(t, 'network', { site });
    broken = false;
    await recovers(page);
  });
}

test('nobody answers', async t => {
  const site = await siteWith(t, response => {
    response.destroy();
    return true;
  });
  await fails(t, 'network', { site });
});

test('a server that calls the engine something else is no failure', async t => {
  const site = await siteWith(
    t,
    response =>
      !!response
        .writeHead(200, { 'Content-Type': 'text/html', 'X-Content-Type-Options': 'nosniff' })
        .end(engine),
  );
  const page = await visit(t, '', { site });
  await isState(page, 'ready');
  await isDrawn(page, story.steps[0].still);
  assert.equal(await page.$eval('.nav [data-role=state]', e => e.textContent), '');
});

// The stage is read to the end without a network: by the engine once it is
// there, by the panels that were kept while it was on its way, or in words.
test('offline once the engine is there', async t => {
  const page = await visit(t);
  await isState(page, 'ready');
  await page.setOfflineMode(true);
  assert.equal(await readAll(page), 0);
});

test('offline while the engine is on its way', async t => {
  let open;
  const site = await siteWith(t, response => {
    if (open === 'yes') return false;
    response.writeHead(200, { 'Content-Type': 'application/wasm' });
    response.write(engine.subarray(0, engine.length / 2));
    open = response;
    return true;
  });
  const page = await visit(t, '', { site, mayErr: true });
  await page.waitForFunction(
    wide =>
      wide.every(url =>
        performance
          .getEntriesByType('resource')
          .some(e => e.name.endsWith(url) && e.responseEnd > 0),
      ),
    {},
    story.steps.slice(1).map(s => s.panels.find(p => !p.dark && p.width > p.height).url),
  );
  await page.setOfflineMode(true);
  open.destroy();
  await isFailed(page, 'network');
  await page.click('.nav [data-do=retry]');
  await isFailed(page, 'network');
  await page.setOfflineMode(false);
  open = 'yes';
  await recovers(page);
});

test('who saves data reads on without a network, and plays once there is one', async t => {
  const page = await visit(t, '', {
    mayErr: true,
    script: savesData,
  });
  await page.waitForFunction(() => document.querySelector('.nav [data-role=state]').textContent);
  assert.equal(await quietLine(page), story.words['play.saving']);
  await page.setOfflineMode(true);
  // The first stands in the page; of the others none was fetched unasked.
  assert.equal(await readAll(page, true), story.steps.length - 1);
  assert.equal(await page.evaluate(() => standoff.state), 'panels');
  await page.click('[data-do=play]');
  await isState(page, 'failed');
  await page.setOfflineMode(false);
  assert.equal(await readAll(page), 0, 'a panel that did not come is not asked for again');
  await page.evaluate(() => standoff.go(1));
  await recovers(page);
});

test('an engine that is not one', async t => {
  const noise = Buffer.alloc(engine.length, 255);
  engine.copy(noise, 0, 0, 8);
  const site = await siteWith(
    t,
    response => !!response.writeHead(200, { 'Content-Type': 'application/wasm' }).end(noise),
  );
  await fails(t, 'blocked', { site });
});

for (const [what, status, body, said] of [
  ['is missing', 404, 'not found', /404/],
  ['is none', 200, '<!doctype html><p>Sign in', /damaged/],
]) {
  test(`a plan that ${what}`, async t => {
    const site = await serveSite({
      answer: (asked, response) =>
        asked.includes('.plan') &&
        !!response.writeHead(status, { 'Content-Type': 'text/html' }).end(body),
    });
    t.after(site.close);
    const page = await visit(t, '', { site, mayErr: true });
    await isState(page, 'failed');
    const told = await page.evaluate(() => standoff.ready.catch(e => [e.reason, e.message]));
    assert.equal(told[0], 'server');
    assert.match(told[1], said);
  });
}
