// What first visits ask of a plain static server: dist/ on this machine, as a
// network that packs would serve it, with so many readers at a time.
//
//   node load.mjs [readers] [seconds]
import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Agent, createServer, get } from 'node:http';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dist, pageOf, path, story } from '../test/site.mjs';
import { machine, main } from './report.mjs';

if (process.send) serve();
else await main(import.meta.url, measureLoad);

// serve answers with the packed file beside the one that is asked for.
function serve() {
  const types = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.wasm': 'application/wasm',
    '.svg': 'image/svg+xml',
    '.plan': 'application/octet-stream',
  };
  const kept = new Map();
  const server = createServer((request, response) => {
    let file = join(dist, normalize(`/${request.url.split('?')[0]}`));
    if (file.endsWith('/')) file = join(file, 'index.html');
    if (!kept.has(file)) {
      const packed = existsSync(`${file}.br`);
      kept.set(file, [
        packed ? { 'Content-Encoding': 'br' } : {},
        readFileSync(packed ? `${file}.br` : file),
      ]);
    }
    const [headers, body] = kept.get(file);
    response
      .writeHead(200, {
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        'Content-Length': body.length,
        ...headers,
      })
      .end(body);
  });
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
}

// visit is what a reader's browser asks for, the engine last.
function visit() {
  const files = [path];
  const page = pageOf('');
  for (const [, address] of page.matchAll(
    /<(?:script[^>]* src|link rel="?stylesheet"?[^>]* href)="?([^" >]+)/g,
  )) {
    files.push(join(path, address));
  }
  files.push(
    join(path, story.steps[0].panels[0].url),
    join(path, story.plan),
    join(dirname(join(path, 'x')), story.engine.url),
  );
  return files.map(file => `/${file}`);
}

export async function measureLoad(readers = 50, seconds = 10) {
  const server = fork(fileURLToPath(import.meta.url), { stdio: 'inherit' });
  const port = await new Promise(done => server.once('message', done));
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const fetchOne = path =>
    new Promise((done, fail) => {
      const begun = performance.now();
      get({ port, path, agent, host: '127.0.0.1' }, response => {
        let bytes = 0;
        if (response.statusCode !== 200) fail(new Error(`${path}: ${response.statusCode}`));
        response.on('data', chunk => {
          bytes += chunk.length;
        });
        response.on('end', () => done({ bytes, took: performance.now() - begun }));
      }).on('error', fail);
    });
  const rows = [];
  const all = visit();
  for (const [name, files] of [
    ['the whole visit', all],
    ['a visit that has the engine', all.slice(0, -1)],
  ]) {
    const took = [];
    let bytes = 0;
    let visits = 0;
    const end = performance.now() + 1000 * seconds;
    await Promise.all(
      Array.from({ length: readers }, async () => {
        while (performance.now() < end) {
          for (const file of files) {
            const got = await fetchOne(file);
            bytes += got.bytes;
            took.push(got.took);
          }
          visits++;
        }
      }),
    );
    took.sort((a, b) => a - b);
    rows.push([
      name,
      files.length,
      Math.round(bytes / visits / 1000),
      Math.round(visits / seconds),
      Math.round(took.length / seconds),
      ((8 * bytes) / seconds / 1e9).toFixed(1),
      took[took.length >> 1].toFixed(1),
      took[Math.floor(took.length * 0.99)].toFixed(1),
    ]);
  }
  server.kill();
  agent.destroy();
  return {
    head: ['', 'requests', 'kB', 'visits/s', 'requests/s', 'Gbit/s', 'middle, ms', '99 %, ms'],
    rows,
    note: `${readers} readers at a time for ${seconds} s, Node ${process.version} on both sides, ${machine()}.`,
  };
}
