// A page of another website that tries to read the preview, by every way that
// a browser has.
import { createServer, request } from 'node:http';

// attack runs in the page. It returns what it got hold of, as "way target: what":
// of each target by each of the ways, of the pages in frames, and of the windows
// that it opened. It waits so many milliseconds for a frame to come, for what it
// says then, and for a window to be taken away from it.
export async function attack(
  base,
  { targets = [], by = null, frames = [], windows = [], comes = 2500, says = 300, goes = 20_000 },
) {
  const got = [];
  const patience = 5000;
  const wait = (time, what) => new Promise(done => setTimeout(done, time, what));
  const heard = [];
  const hear = e => {
    if (typeof e.data === 'object') heard.push(e.data);
  };
  addEventListener('message', hear);
  const hello = to =>
    to?.postMessage({ source: 'standoff-host', v: 1, method: 'hello', args: [] }, '*');

  // What an element has loaded; undefined when it has not.
  const load =
    (name, key, more, seen = () => 'loaded') =>
    url =>
      new Promise(done => {
        const e = Object.assign(document.createElement(name), more);
        e.onload = e.onloadedmetadata = () => {
          done(seen(e));
          e.remove();
        };
        e.onerror = () => {
          done(undefined);
          e.remove();
        };
        e[key] = url;
        document.body.append(e);
      });
  const ways = {
    fetch: async url => (await fetch(url)).text(),
    opaque: async url => (await fetch(url, { mode: 'no-cors' })).type,
    request: url =>
      new Promise((done, fail) => {
        const r = new XMLHttpRequest();
        Object.assign(r, { onload: () => done(r.responseText), onerror: fail });
        r.open('GET', url);
        r.send();
      }),
    stream: url =>
      new Promise(done => {
        const source = new EventSource(url);
        source.onmessage = e => {
          source.close();
          done(e.data);
        };
        source.onerror = () => {
          source.close();
          done(undefined);
        };
      }),
    module: url => import(url).then(() => 'run'),
    script: load('script', 'src'),
    style: load('link', 'href', { rel: 'stylesheet' }),
    image: load('img', 'src', {}, e => `${e.naturalWidth} × ${e.naturalHeight}`),
    video: load('video', 'src'),
  };
  const tries = targets.flatMap(target =>
    (by ?? Object.keys(ways)).map(async way => {
      const what = await Promise.race([ways[way](base + target), wait(patience)]).catch(
        () => undefined,
      );
      if (what !== undefined) got.push(`${way} ${target}: ${String(what).slice(0, 60)}`);
    }),
  );
  await Promise.all(tries);

  // A frame tells its host the titles and words of the story, and how many
  // frames are in it.
  const framed = frames.flatMap(target =>
    ['iframe', 'object', 'embed'].map(async name => {
      const e = document.createElement(name);
      const there = new Promise(done => {
        e.onload = e.onerror = done;
      });
      e[name === 'object' ? 'data' : 'src'] = base + target;
      document.body.append(e);
      await Promise.race([there, wait(comes)]);
      hello(e.contentWindow);
      const told = () => heard.some(m => m?.source === 'standoff');
      for (const end = Date.now() + says; !told() && Date.now() < end; ) await wait(50);
      if (e.contentWindow?.length) got.push(`${name} ${target}: has frames`);
      e.remove();
    }),
  );
  await Promise.all(framed);
  if (heard.length) got.push(`frames: say ${JSON.stringify(heard)}`);

  for (const target of windows) {
    const w = open(base + target);
    if (!w) throw new Error('the browser opened no window');
    for (const end = Date.now() + goes; !w.closed && Date.now() < end; ) await wait(50);
    if (!w.closed) got.push(`window ${target}: is held`);
    w.close();
  }
  removeEventListener('message', hear);
  return got;
}

// sandboxed runs the attack in a frame of no origin, as every website can make
// one. In it there are no windows to open.
export function sandboxed(base, how, source) {
  return new Promise(done => {
    const frame = document.createElement('iframe');
    frame.sandbox = 'allow-scripts';
    frame.srcdoc = `<!doctype html><body><script>(${source})(${JSON.stringify(base)},
      ${JSON.stringify(how)}).then(got => parent.postMessage({ got, origin }, '*'))</script>`;
    addEventListener('message', function hear(e) {
      if (e.source !== frame.contentWindow || !e.data.got) return;
      removeEventListener('message', hear);
      frame.remove();
      done(e.data);
    });
    document.body.append(frame);
  });
}

// serveCareless answers like the preview at an address, as if nobody stood
// before it: who asks is not passed on, and any origin may read.
export async function serveCareless(preview) {
  const { hostname, port, host } = new URL(preview);
  const open = {
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  };
  const kept = ['content-type', 'cache-control', 'location'];
  const server = createServer((asked, answer) => {
    const { url: path, method } = asked;
    const passed = request({ hostname, port, path, method, headers: { host } }, response => {
      const headers = Object.entries(response.headers).filter(([name]) => kept.includes(name));
      answer.writeHead(response.statusCode, { ...Object.fromEntries(headers), ...open });
      response.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    answer.on('close', () => passed.destroy());
    passed.end();
  });
  return listening(server);
}

// serveEmpty is a website with nothing on its pages.
export function serveEmpty() {
  const page = '<!doctype html><title>Another website</title><link rel="icon" href="data:,"><body>';
  return listening(
    createServer((_, answer) => answer.writeHead(200, { 'Content-Type': 'text/html' }).end(page)),
  );
}

async function listening(server) {
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  return {
    port,
    close: () =>
      new Promise(done => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}
