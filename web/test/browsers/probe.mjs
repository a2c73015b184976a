// The site with a script of ours before the player's, so that every browser
// counts and breaks the same, however it is driven.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { pageScript } from '../pixels.mjs';
import { pageOf, path, serveSite } from '../site.mjs';

// probe runs in the page. It keeps what went wrong and what frames said, counts
// what the page asks to be woken for, and takes away what ?without names.
function probe() {
  const troubles = [];
  const counts = { frames: 0, timers: 0 };
  const later = window.setTimeout.bind(window);
  const within = seconds =>
    new Promise(done => {
      Object.assign(counts, { frames: 0, timers: 0 });
      later(() => done({ ...counts }), 1000 * seconds);
    });
  window.probe = { troubles, within, heard: [] };
  window.addEventListener('message', e => window.probe.heard.push(e.data));
  const trouble = what => {
    troubles.push(String(what));
    if (parent !== window) parent.postMessage({ trouble: String(what) }, '*');
  };
  window.addEventListener('error', e => trouble(e.message ?? e.target.src));
  window.addEventListener('unhandledrejection', e => trouble(e.reason));
  document.addEventListener('securitypolicyviolation', e => trouble(e.violatedDirective));
  const count = (name, kind) => {
    const plain = window[name];
    window[name] = (...all) => {
      counts[kind]++;
      return plain.apply(window, all);
    };
  };
  count('requestAnimationFrame', 'frames');
  count('setTimeout', 'timers');
  count('setInterval', 'timers');
  const without = new URLSearchParams(location.search).get('without');
  if (without === 'webgl2') {
    const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return kind === 'webgl2' ? null : get.call(this, kind, ...rest);
    };
  }
  if (without === 'engine') {
    const get = window.fetch;
    window.fetch = (url, ...rest) => get(String(url).includes('/engine.') ? 'none' : url, ...rest);
  }
}

// comesToRest fails if a page, or a frame in it, does not soon stop asking to
// be woken, for two seconds.
export async function comesToRest(page, frame = -1) {
  let asked;
  for (let n = 0; n < 15; n++) {
    asked = await page.evaluate(frame => (frames[frame] ?? window).probe.within(2), frame);
    if (asked.frames + asked.timers === 0) return;
  }
  assert.deepEqual(asked, { frames: 0, timers: 0 });
}

// article is a page with the story in a frame between its paragraphs.
const article = (above, sandbox = '') => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>An article</title><link rel="icon" href="data:,"><style>
body { margin: 0 }
p { block-size: 300px }
iframe { inline-size: 100%; block-size: 1000px; border: 0 }
.long { block-size: 3000px }
</style><script src="/probe.js"></script>
<button id="before">Before</button><p class="${above}">Words.</p>
<iframe src="/${path}" title="The story" ${sandbox}></iframe>
<button id="after">After</button><p class="long">More words.</p>`;

// serveProbed serves the story as a build with -base names its host: in some
// frames WebKit needs that; see web/policy.go.
export async function serveProbed() {
  const answers = {
    '/article.html': ['text/html; charset=utf-8', article('')],
    '/below.html': ['text/html; charset=utf-8', article('long')],
    '/sandbox.html': ['text/html; charset=utf-8', article('', 'sandbox="allow-scripts"')],
    '/probe.js': [
      'text/javascript',
      `(${probe})();${pageScript('what => probe.troubles.push(what)')}`,
    ],
  };
  const site = await serveSite({
    headers: () => ({ 'Access-Control-Allow-Origin': '*' }),
    answer(asked, response) {
      const [type, body] = answers[asked] ?? [];
      return !!type && !!response.writeHead(200, { 'Content-Type': type }).end(body);
    },
  });
  const { url } = site;
  answers[`/${path}`] = [
    'text/html; charset=utf-8',
    pageOf('')
      .replace(/<head>/, '<head><script src="/probe.js"></script>')
      .replaceAll("'self'", `'self' ${new URL(url).origin}`),
  ];
  const at = name => `${url}${name}.html`;
  return {
    ...site,
    story: url + path,
    article: at('article'),
    below: at('below'),
    sandbox: at('sandbox'),
  };
}

// openProbed opens a browser and that site before the tests of a file, tells use of its page and of the
// site, and closes both behind them.
export function openProbed(open, use) {
  let browser;
  let site;
  before(
    async () => {
      [browser, site] = await Promise.all([open(), serveProbed()]);
      use(browser.page, site);
    },
    { timeout: 150_000 },
  );
  after(async () => {
    await browser?.close();
    await site?.close();
  });
}
