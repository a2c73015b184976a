// The preview shows stories that are not out yet: no page of another website in
// the same browser may read a byte of it, and its own article still plays.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { attack, sandboxed, serveCareless, serveEmpty } from './attack.mjs';
import { openBrowser, test } from './browser.mjs';
import { openFirefox } from './browsers/firefox.mjs';
import { Puppet } from './browsers/puppet.mjs';
import { serveFolder } from './serve.mjs';
import { story } from './site.mjs';

const folder = 'assembly-standoff';
const files = [
  '',
  'article.html',
  'embed.js',
  'changes?story=assembly-standoff',
  `${folder}/`,
  `${folder}/story.toml`,
  `${folder}/es/`,
  `${folder}/figures.html`,
  `${folder}/panels/02.svg`,
  `${folder}/card.png`,
  `${folder}/survey.json?t=1&w=99&h=99`,
  `${folder}/still.svg?t=1&w=99&h=99`,
];
const evil = 'evil.example'; // a name that both browsers look for on this machine

const light = `${folder}/figures.html`; // a page without any script

const has = (all, start) =>
  assert.ok(
    all.some(g => g.startsWith(start)),
    `nothing is read as ${start}, so the test proves nothing:\n${all.join('\n')}`,
  );

const here = {};
before(
  async () => {
    [here.preview, here.site] = await Promise.all([serveFolder([]), serveEmpty()]);
    here.port = new URL(here.preview.url).port;
    const page = await (await fetch(`${here.preview.url}${folder}/`)).text();
    const { engine } = JSON.parse(page.match(/data-role="?data"?>(.*?)<\/script>/s)[1]);
    here.assets = [
      engine.url,
      page.match(/<script defer src="([^"]+)"/)[1],
      page.match(/<link rel="?stylesheet"? href="([^"]+)"/)[1],
    ].map(a => a.replace('../', ''));
    here.careless = await serveCareless(here.preview.url);
  },
  { timeout: 300_000 },
);
after(() => Promise.all([here.preview, here.site, here.careless].map(s => s?.close())));

const browsers = {
  Chromium: async () => {
    const browser = await openBrowser([`--host-resolver-rules=MAP ${evil} 127.0.0.1`]);
    return { page: new Puppet(await browser.newPage()), close: () => browser.close() };
  },
  Firefox: () =>
    openFirefox({
      more: {
        'network.dns.localDomains': evil,
        'dom.disable_open_during_load': false,
      },
    }),
};

for (const [name, open] of Object.entries(browsers)) {
  let browser;
  const page = () => browser.page;
  before(
    async () => {
      browser = await open();
    },
    { timeout: 150_000 },
  );
  after(() => browser?.close());
  const everything = () => [...files, ...here.assets];
  const visit = host => page().open(`http://${host}:${here.site.port}/`);
  const reads = (base, how) => page().evaluate(attack, base, how);

  // Another port is the same site to a browser, and another name is not.
  test(`${name}: another page of this machine reads nothing of the preview`, async () => {
    await visit('127.0.0.1');
    const how = { targets: everything(), frames: ['', `${folder}/`], windows: [light] };
    assert.deepEqual(await reads(here.preview.url, how), []);
  });

  test(`${name}: another website reads nothing, neither by a name of its own`, async () => {
    await visit(evil);
    const how = { targets: everything(), frames: ['', `${folder}/`] };
    assert.deepEqual(
      await reads(`http://localhost:${here.port}/`, { ...how, windows: [light] }),
      [],
    );
    assert.deepEqual(await reads(`http://${evil}:${here.port}/`, how), []);
  });

  test(`${name}: a frame of no origin on another website reads nothing`, async () => {
    await visit(evil);
    const { got, origin } = await page().evaluate(
      sandboxed,
      here.preview.url,
      { targets: everything() },
      String(attack),
    );
    assert.deepEqual([got, origin], [[], 'null']);
  });

  test(`${name}: the same page reads all of a preview that nobody guards`, async () => {
    await visit(evil);
    const base = `http://localhost:${here.careless.port}/`;
    const how = {
      targets: [`${folder}/story.toml`, `${folder}/panels/02.svg`, 'embed.js', here.assets[2]],
      by: ['fetch', 'opaque', 'request', 'script', 'style', 'image'],
    };
    const stream = { targets: ['changes?story=assembly-standoff'], by: ['stream'] };
    const got = [
      ...(await reads(base, {
        ...how,
        frames: [`${folder}/`],
        windows: [light],
        comes: 20_000,
        says: 20_000,
        goes: 2000,
      })),
      ...(await reads(base, stream)),
    ];
    for (const all of [got, (await page().evaluate(sandboxed, base, how, String(attack))).got]) {
      for (const way of ['fetch', 'opaque', 'request']) {
        for (const target of how.targets) has(all, `${way} ${target}: `);
      }
      has(all, 'script embed.js: ');
      has(all, `style ${here.assets[2]}: `);
      has(all, `image ${folder}/panels/02.svg: `);
    }
    has(got, 'stream changes?story=assembly-standoff: {"story"');
    has(got, `window ${light}: is held`);
    assert.ok(got.some(g => g.startsWith('frames: say') && g.includes(story.steps[0].title)));
  });

  test(`${name}: a name that is bound to this machine shows a refusal`, async () => {
    for (const path of ['', `${folder}/`, 'changes?story=assembly-standoff']) {
      await page().open(`http://${evil}:${here.port}/${path}`);
      const text = await page().evaluate(() => document.body.innerText);
      assert.match(text, /another address[\s\S]*standoff serve/);
      assert.doesNotMatch(text, /assembly|session|Venezuela/i);
    }
  });

  test(`${name}: a frame of the demo article that may only run scripts plays`, async () => {
    await page().open(`${here.preview.url}article.html`);
    await page().evaluate(() => {
      window.heard = [];
      const frame = document.querySelector('iframe[data-sandboxed]');
      addEventListener('message', e => e.source === frame.contentWindow && heard.push(e.data));
      window.tell = (method, ...args) =>
        frame.contentWindow.postMessage({ source: 'standoff-host', v: 1, method, args }, '*');
      // The others would take its processor.
      for (const e of document.querySelectorAll(
        'standoff-explainer, iframe:not([data-sandboxed]), [data-pym-src], [data-frame-src]',
      ))
        e.remove();
      frame.scrollIntoView();
    });
    const hears = (type, key, least) =>
      page().until(
        (type, key, least) => heard.some(m => m?.type === type && m[key] >= least),
        type,
        key,
        least,
      );
    await page().until(() => heard.some(m => m?.type === 'ready'));
    await page().evaluate(() => tell('go', 3));
    await hears('step', 'index', 3);
    await page().evaluate(() => tell('play'));
    await page().until(() => heard.some(m => /^(ready|failed)$/.test(m?.state)));
    assert.deepEqual(await page().evaluate(() => heard.filter(m => m?.type === 'error')), []);
    await hears('time', 'time', story.steps[3].start + 0.2);
    await page().evaluate(() => {
      heard.length = 0;
      tell('language', 'es');
    });
    await page().until(() => heard.some(m => m?.type === 'ready' && m.lang === 'es'));
  });
}

test('nobody has the preview without its key where it is asked for, and with it all of it', async t => {
  const at = await mkdtemp(join(tmpdir(), 'standoff-key-'));
  t.after(() => rm(at, { recursive: true }));
  const file = join(at, 'march.toml');
  await writeFile(file, await sample());
  const locked = await serveFolder([file], ['-key']);
  t.after(locked.close);
  const { origin, pathname } = new URL(locked.url);
  assert.match(pathname, /^\/[a-z2-7]{16}\/$/);
  for (const path of [...files.map(f => `/${f}`), '/march/', `${pathname.slice(0, -2)}/`]) {
    assert.equal((await fetch(origin + path)).status, 403, path);
  }

  const browser = await openBrowser();
  t.after(() => browser.close());
  const page = await browser.newPage();
  const errors = [];
  page.on('console', m => m.type() === 'error' && errors.push(m.text()));
  const asked = [];
  page.on('request', r => /^http/.test(r.url()) && asked.push(r.url()));
  page.setDefaultTimeout(60_000);
  await page.goto(locked.url);
  const words = text =>
    page.waitForFunction(
      text => {
        const inside = document.querySelector('iframe').contentWindow;
        return inside.standoff?.state === 'ready' && inside.document.body.innerText.includes(text);
      },
      {},
      text,
    );
  await words('They arrive');
  await writeFile(file, (await sample()).replace('They arrive', 'They are there'));
  await words('They are there');
  // By itself, the story's page follows its file, too.
  await page.goto(`${locked.url}march`);
  assert.equal(page.url(), `${locked.url}march/`);
  await page.waitForFunction(
    () => standoff.state === 'ready' || (dispatchEvent(new Event('pointermove')) && 0),
  );
  await writeFile(file, (await sample()).replace('They arrive', 'They have come'));
  await page.waitForFunction(() => document.body.innerText.includes('They have come'));
  assert.deepEqual(
    asked.filter(url => !url.startsWith(locked.url)),
    [],
  );
  assert.deepEqual(errors, []);
});

// sample is a small story.
async function sample() {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  return readme.match(/```toml\n([\s\S]*?)```/)[1];
}

test('what is no browser is checked by its Host as well', async () => {
  const ask = host =>
    new Promise((done, fail) =>
      request(
        { host: '127.0.0.1', port: here.port, path: `/${folder}/story.toml`, headers: { host } },
        answer => {
          answer.resume();
          done(answer.statusCode);
        },
      )
        .on('error', fail)
        .end(),
    );
  assert.deepEqual(
    await Promise.all(['localhost', `127.0.0.1:${here.port}`, evil, '10.0.0.1'].map(ask)),
    [200, 200, 403, 403],
  );
});
