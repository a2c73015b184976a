// The story as a guest that may do little: in a frame that may only run
// scripts, in articles with strict rules, without storage, from another origin.
import assert from 'node:assert/strict';
import { inFrame, isSo, serveArticle } from './article.mjs';
import { arrive, isState, test, useBrowser } from './browser.mjs';
import { path, serveSite, story, storyIn } from './site.mjs';

const here = useBrowser();

// guest opens an article with the story in a frame, and waits until it draws.
async function guest(t, attributes, options = {}) {
  const article = await serveArticle(
    t,
    site => `<iframe src="${site}${path}?theme=light" title="The story" ${attributes}
      width="900" height="860"></iframe>`,
    { other: true, ...options },
  );
  const page = await here.open(t, article.url, { others: article.others });
  const frame = await inFrame(page);
  await isSo(frame, () => standoff.state === 'ready' && standoff.inspect().frames > 0);
  return { page, frame };
}

// works goes through all that may ask the browser for something: plays, steps,
// shares, fills the screen, changes the language.
async function works(frame) {
  await frame.evaluate(() => {
    standoff.go(2);
    standoff.play();
  });
  await isSo(frame, start => standoff.currentTime > start, story.steps[2].start);
  await frame.evaluate(() => standoff.pause());
  await frame.click('[aria-controls=menu-share]');
  await frame.click('#menu-share [data-do=share-step]');
  await isSo(frame, () => {
    const shown = role => document.querySelector(`#menu-share [data-role=${role}]:not([hidden])`);
    return shown('copied') || /^http/.test(shown('by-hand')?.querySelector('input').value);
  });
  await frame.evaluate(() => document.querySelector('.tools [data-do=full]').click());
  await frame.click('.head [data-lang=es]');
  await isSo(frame, () => window.standoff?.language === 'es');
  assert.equal(await frame.evaluate(() => standoff.step), story.steps[2].id);
  await isSo(
    frame,
    title => document.querySelector('[data-role=step][data-current] h2').textContent === title,
    storyIn('es').steps[2].title,
  );
  await arrive(frame); // it may be another page by now
  await isSo(frame, () => standoff.state === 'ready' && standoff.inspect().frames > 0);
}

test('a frame that may only run scripts', async t => {
  const { frame } = await guest(t, 'sandbox="allow-scripts"');
  assert.equal(await frame.evaluate(() => origin), 'null');
  await works(frame);
});

test('a frame from another origin that may do nothing but play', async t => {
  const allow = ['autoplay', 'fullscreen', 'gamepad', 'clipboard-write', 'web-share', 'midi']
    .map(feature => `${feature} 'none'`)
    .join('; ');
  const { frame } = await guest(t, `allow="${allow}"`);
  await works(frame);
});

test('an article whose rules allow nothing but the frame', async t => {
  const headers = () => ({
    'Content-Security-Policy':
      "default-src 'none'; frame-src http://localhost:*; img-src data:; " +
      "style-src 'unsafe-inline'",
    'Permissions-Policy': 'autoplay=(), gamepad=(), fullscreen=(), clipboard-write=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  });
  const { frame } = await guest(t, '', { headers });
  await works(frame);
});

// forbid has the browser refuse all storage, as it does to guests when its
// reader wants that.
function forbid() {
  const refuse = (object, name) =>
    Object.defineProperty(object, name, {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
      set() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    refuse(window, name);
  refuse(Document.prototype, 'cookie');
  navigator.getGamepads = () => {
    throw new DOMException('Not allowed.', 'SecurityError');
  };
  Element.prototype.requestFullscreen = async () => {
    throw new TypeError('Not allowed.');
  };
  history.replaceState = () => {
    throw new DOMException('Too often.', 'SecurityError');
  };
}

test('a browser that refuses storage, gamepads, full screen and new addresses', async t => {
  const page = await here.visit(t, '', { script: forbid });
  await isState(page, 'ready');
  await works(page);
});

test('a frame that its host does not let fetch says so, and steps', async t => {
  // Without Access-Control-Allow-Origin such a frame may fetch nothing.
  const bare = await serveSite({
    answer: (asked, response) =>
      asked === '/article' &&
      !!response
        .writeHead(200, { 'Content-Type': 'text/html' })
        .end(`<!doctype html><title>An article</title><link rel="icon" href="data:,">
        <iframe sandbox="allow-scripts" src="/${path}" width="900" height="860"></iframe>`),
  });
  t.after(bare.close);
  const page = await here.open(t, `${bare.url}article`, { mayErr: true });
  const frame = await inFrame(page);
  await isSo(frame, () => standoff.state === 'failed');
  await frame.click('[data-do=next]');
  await isSo(frame, () => document.querySelector('[data-role=panel] img')?.naturalWidth > 0);
  assert.equal(await frame.evaluate(() => standoff.step), story.steps[1].id);
});
