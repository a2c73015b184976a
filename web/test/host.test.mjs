// Any host will do: one that packs nothing and says nothing, one that packs
// everything, one that is somebody else's, below whatever path.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { isDrawn, isState, test, useBrowser } from './browser.mjs';
import { dist, serveSite, story } from './site.mjs';

const here = useBrowser();

const engine = `/assets/${story.engine.url.split('/').at(-1)}`;
const size = file => statSync(join(dist, file)).size;
const most = 1.1 * size(`${engine}.gz`);

// plays opens the story at a host, and gives what was sent for the engine: by
// its two files, and altogether.
async function plays(t, options, { mayErr = false } = {}) {
  const site = await serveSite(options);
  t.after(site.close);
  const page = await here.visit(t, '', { site, mayErr });
  await isState(page, 'ready');
  await isDrawn(page, story.steps[0].still);
  const { [engine]: plain = 0, [`${engine}.gz`]: packed = 0 } = site.sent;
  t.diagnostic(`sent: ${plain} of the engine, ${packed} of it packed`);
  return { plain, packed, all: plain + packed };
}

// answering has a host answer some files by hand, as what they are.
const answering = how => async (asked, response) => {
  const headers = how(asked);
  if (!headers) return false;
  const { file = asked, body = readFileSync(join(dist, file)), ...rest } = headers;
  return !!response.writeHead(200, rest).end(body);
};

const types = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.gz': 'application/gzip',
};
const isText = asked => /\.(js|css)$/.test(asked);

// packs is what a host does that packs what it sends.
const packs = asked => ({
  'Content-Type': types[extname(asked)],
  'Content-Encoding': 'gzip',
  body: gzipSync(readFileSync(join(dist, asked)), { level: 9 }),
});

test('a host that packs nothing and knows no types', async t => {
  const sent = await plays(t, {
    answer: answering(asked =>
      /\.(wasm|gz|toml)$/.test(asked) ? { 'Content-Type': 'application/octet-stream' } : null,
    ),
  });
  assert.equal(sent.plain, 0);
  assert.ok(sent.all <= most, `${sent.all} bytes were sent, at most ${most} are allowed`);
});

test('a host that packs what it sends', async t => {
  const sent = await plays(t, {
    answer: answering(asked => (isText(asked) || asked === engine ? packs(asked) : null)),
  });
  assert.equal(sent.packed, 0);
  assert.ok(sent.all <= most, `${sent.all} bytes were sent, at most ${most} are allowed`);
});

// A browser keeps what it compiled for the next visit by the address from which
// it came: an answer that was put together in the page has none.
test('what is compiled is the answer of the host', async t => {
  const site = await serveSite({
    answer: answering(asked => (isText(asked) || asked === engine ? packs(asked) : null)),
  });
  t.after(site.close);
  const page = await here.visit(t, '', {
    site,
    script: () => {
      const plain = WebAssembly.compileStreaming;
      WebAssembly.compileStreaming = response => {
        window.compiled = response.url;
        return plain.call(WebAssembly, response);
      };
    },
  });
  await isState(page, 'ready');
  assert.equal(new URL(await page.evaluate(() => window.compiled)).pathname, engine);
});

// slowly sends as a network does: what is left when the page hangs up was never
// sent.
async function slowly(response, body) {
  for (let at = 0; at < body.length && !response.destroyed; at += 16384) {
    response.write(body.subarray(at, at + 16384));
    await new Promise(done => setTimeout(done, 10));
  }
  return !!response.end();
}

test('a host that packs words but no programs', async t => {
  const sent = await plays(t, {
    answer: async (asked, response) => {
      if (asked !== engine)
        return answering(asked => isText(asked) && packs(asked))(asked, response);
      const body = readFileSync(join(dist, asked));
      response.writeHead(200, { 'Content-Type': types['.wasm'], 'Content-Length': body.length });
      return slowly(response, body);
    },
  });
  assert.ok(sent.plain < size(engine) / 2, 'the page did not hang up');
  assert.ok(sent.packed > 0 && sent.packed <= most);
});

test('a host that unpacks packed files on the way', async t => {
  const sent = await plays(t, {
    answer: answering(asked =>
      asked === `${engine}.gz`
        ? { 'Content-Type': types['.wasm'], 'Content-Encoding': 'gzip' }
        : null,
    ),
  });
  assert.ok(sent.all <= most, `${sent.all} bytes were sent, at most ${most} are allowed`);
});

test('a host that packs packed files again', async t => {
  const sent = await plays(t, {
    answer: answering(asked => (asked === `${engine}.gz` ? packs(asked) : null)),
  });
  assert.ok(sent.all > 0, 'nothing was sent');
});

for (const [what, status, body] of [
  ['without the packed files', 404, 'not found'],
  ['that answers what it does not have with a page', 200, '<!doctype html><p>Welcome!'],
]) {
  test(`a host ${what}`, async t => {
    const sent = await plays(
      t,
      {
        answer: (asked, response) =>
          asked.endsWith('.gz') &&
          !!response.writeHead(status, { 'Content-Type': 'text/html' }).end(body),
      },
      { mayErr: status === 404 },
    );
    assert.ok(sent.plain >= size(engine));
  });
}

test('a browser that cannot unpack', async t => {
  const page = await here.visit(t, '', {
    script: () => {
      delete window.DecompressionStream;
    },
  });
  await isState(page, 'ready');
  await isDrawn(page, story.steps[0].still);
  assert.equal(await page.$eval('.nav [data-role=state]', e => e.textContent), '');
});
