// A story as "standoff publish" leaves it: in a folder that a plain nginx sends, and in a
// bucket, which sends everybody what was stored. It is read by a real browser there.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { isState, test, useBrowser } from './browser.mjs';
import { program, root } from './program.mjs';

const { open } = useBrowser();
const patience = 400_000; // the engine is built and packed as hard as it goes

const folder = mkdtempSync(join(tmpdir(), 'standoff-published-'));
chmodSync(folder, 0o755); // nginx, started by root, reads as somebody else
after(() => rmSync(folder, { recursive: true, force: true }));

const storyboard = join(folder, 'march.toml');
const text = title => `title = "${title}"
date = 2024-05-03
[[source]]
id = "police"
by = "City police"
kind = "statement"
[[set]]
areas = [{ id = "avenue" }, { id = "square" }]
[[cast]]
id = "marchers"
name = "Marchers"
[[step]]
title = "They arrive"
text = "The marchers reach the square, city police say."
source = "police"
sure = "reported"
moves = [{ who = "marchers", from = "avenue", go = "square" }]
`;

function publish(to, base, title, env = {}) {
  writeFileSync(storyboard, text(title));
  return String(
    execFileSync(program(), ['publish', '-base', base, to, storyboard], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
}

const freePort = () =>
  new Promise(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

// serve runs a server until its test ends, and waits until it answers.
async function serve(t, port, name, args) {
  const server = spawn(name, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const gone = new Promise(done => server.on('exit', done));
  t.after(async () => {
    server.kill();
    await gone;
  });
  const answers = () =>
    new Promise(done => {
      const socket = connect(port, '127.0.0.1', () => done(true));
      socket.on('error', () => done(false)).on('connect', () => socket.end());
    });
  while (!(await answers())) {
    assert.equal(server.exitCode, null, `${name} has ended`);
    await new Promise(done => setTimeout(done, 50));
  }
}

// plays fails unless the story's picture moves.
async function plays(t, url, title) {
  const page = await open(t, url);
  assert.equal(await page.title(), title);
  await page.evaluate(() => window.standoff.play());
  await isState(page, 'ready');
  await page.waitForFunction(() => window.standoff.currentTime > 0.2, { timeout: 60_000 });
}

test(
  'from a folder by a plain nginx it plays, and the host has no faults',
  async t => {
    const port = await freePort();
    const [site, run] = [join(folder, 'site'), join(folder, 'nginx')];
    mkdirSync(site);
    mkdirSync(run);
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      name => `${name}_temp_path ${run}/${name};`,
    );
    const config = `daemon off; pid ${run}/pid; error_log stderr; worker_processes 1;
    events {}
    http {
      include /etc/nginx/mime.types; access_log off; charset utf-8; ${paths.join(' ')}
      map $uri $kept { ~\\.[0-9a-f]+\\.[a-z.]+$ "public, max-age=31536000, immutable"; default "public, max-age=60"; }
      server {
        listen 127.0.0.1:${port}; root ${site}; index index.html; gzip_static on;
        types { application/wasm wasm; text/javascript js; text/html html; text/css css; image/svg+xml svg; image/png png; }
        add_header Access-Control-Allow-Origin *; add_header Cache-Control $kept;
      }
    }`;
    writeFileSync(join(run, 'conf'), config);
    await serve(t, port, '/usr/sbin/nginx', ['-e', 'stderr', '-p', run, '-c', join(run, 'conf')]);
    const base = `http://127.0.0.1:${port}/`;
    const said = publish(`file://${site}`, base, 'Marchers reach the square');
    assert.match(said, /sends everything as it should/);
    await plays(t, `${base}march/`, 'Marchers reach the square');
  },
  patience,
);

test(
  'from a bucket, which packs nothing by itself, it plays',
  async t => {
    const stores = process.env.STANDOFF_STORES;
    if (!stores) return t.skip('it needs STANDOFF_STORES, as ./build.sh test sets it');
    const port = await freePort();
    const at = `127.0.0.1:${port}`;
    const args = ['-scheme', 'http', '-host', '127.0.0.1', '-port', port, '-backend', 'memory'];
    const how = ['-public-host', at, '-external-url', `http://${at}`, '-log-level', 'error'];
    await serve(t, port, join(stores, 'fake-gcs-server'), [...args, ...how]);
    await fetch(`http://${at}/storage/v1/b?project=paper`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"name":"paper"}',
    });
    const base = `http://${at}/paper/graphics/`;
    const said = publish('gs://paper/graphics', base, 'Marchers reach the square', {
      STORAGE_EMULATOR_HOST: at,
    });
    // A bucket's own address sends no index.html for a folder, and publish says how one does.
    assert.match(said, /--web-main-page-suffix=index\.html/);
    const engine = await fetch(`${base}march/index.html`).then(page => page.text());
    const [, wasm] = engine.match(/"url":"\.\.\/(assets\/engine\.[0-9a-f]+\.wasm)"/);
    const came = await fetch(base + wasm, { method: 'HEAD' });
    assert.equal(came.headers.get('Content-Encoding'), 'br');
    assert.equal(came.headers.get('Content-Type'), 'application/wasm');
    await plays(t, `${base}march/index.html`, 'Marchers reach the square');
  },
  patience,
);
