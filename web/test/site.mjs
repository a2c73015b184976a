// A plain static file server for dist/, as dumb as a static host can be: no
// headers but the type, no compression unless it is asked to. It can mount the
// site below a sub-path, answer single requests otherwise, and it remembers
// what was asked and how many bytes went out for it.
import { existsSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

// The story that is played, and its data as its page holds them: its steps,
// its words, where its engine lies.
export const path = 'assembly-standoff/';
export const story = storyIn('');

export function storyIn(lang) {
  const page = pageOf(lang);
  const start = page.indexOf('{', page.indexOf('data-role="data"'));
  const data = JSON.parse(page.slice(start, page.indexOf('</script>', start)));
  const words = { ...data.words };
  for (const [, key, html] of page.matchAll(
    /<li data-word="?([\w.-]+)"?(?: lang="?en"?)?>(.*?)(?=<li|<\/ul>)/gs,
  )) {
    words[key] = html.replace(/<[^>]*>/g, '').trim();
  }
  return { ...data, words };
}

export function pageOf(lang) {
  try {
    return readFileSync(join(dist, path, lang, 'index.html'), 'utf8');
  } catch (cause) {
    throw new Error('there is no site in dist/ to test: run ./build.sh first', { cause });
  }
}

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.toml': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.gz': 'application/gzip',
};

// serveSite answers with files of a folder, dist, below the prefix, with the
// headers that headers(path) adds; packed, with the files' .br beside them.
// answer(path, response) may take a request over by returning true.
export async function serveSite({
  folder = dist,
  prefix = '/',
  headers = () => ({}),
  packed = false,
  answer,
} = {}) {
  const asked = [];
  const sent = {};
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    asked.push(path);
    const { socket } = request;
    const before = socket.bytesWritten;
    response.on('close', () => {
      sent[path] = (sent[path] ?? 0) + socket.bytesWritten - before;
    });
    if (answer && (await answer(path, response))) return;
    try {
      if (!path.startsWith(prefix)) throw new Error('outside');
      let file = join(folder, normalize(`/${path.slice(prefix.length)}`));
      if ((await stat(file)).isDirectory()) file = join(file, 'index.html');
      const type = types[extname(file)] ?? 'application/octet-stream';
      const packing = packed && existsSync(`${file}.br`) ? { 'Content-Encoding': 'br' } : {};
      const body = await readFile(packing['Content-Encoding'] ? `${file}.br` : file);
      response.writeHead(200, { 'Content-Type': type, ...packing, ...headers(path) }).end(body);
    } catch {
      response.writeHead(404).end('not found');
    }
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return {
    asked,
    sent,
    url: `http://127.0.0.1:${server.address().port}${prefix}`,
    close: () =>
      new Promise(done => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}
