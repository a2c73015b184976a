// A pasted address in WordPress: its frame may only run scripts, and is sized by
// messages that know each other by a secret. The host here does what
// wp-includes/js/wp-embed.js of WordPress does with the messages.
import assert from 'node:assert/strict';
import { inFrame, isSo, serveArticle } from './article.mjs';
import { savesData, test, useBrowser } from './browser.mjs';
import { path, story } from './site.mjs';

const here = useBrowser([
  '--disable-features=IsolateOrigins,site-per-process',
  '--disable-site-isolation-trials',
]);

const secret = 'aB3dE5fG7h';

function listen() {
  window.links = [];
  window.heights = [];
  addEventListener('message', ({ data, source }) => {
    if (!data || /[^a-zA-Z0-9]/.test(data.secret)) return;
    for (const frame of document.querySelectorAll(`iframe[data-secret="${data.secret}"]`)) {
      if (source !== frame.contentWindow) continue;
      frame.removeAttribute('style');
      if (data.message === 'height') {
        heights.push(data.value);
        frame.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000);
      }
      if (
        data.message === 'link' &&
        new URL(data.value).host === new URL(frame.src).host &&
        document.activeElement === frame
      )
        links.push(data.value);
    }
  });
}

const body =
  site => `<style>iframe { max-width: 100%; border: 0 }</style><script>(${listen})()</script>
  <iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"
    style="position:absolute;clip:rect(1px,1px,1px,1px)" src="${site}${path}#?secret=${secret}"
    data-secret="${secret}" width="100%" height="200"></iframe>`;

test('WordPress sizes the story, and leads its links to its own page', async t => {
  const article = await serveArticle(t, body, { other: true });
  const page = await here.open(t, article.url, {
    width: 375,
    others: article.others,
    script: savesData,
  });
  const frame = await inFrame(page);
  const fits = async why => {
    await isSo(
      frame,
      () => document.documentElement.scrollHeight <= innerHeight && innerHeight > 500,
    );
    const [height, told] = await page.evaluate(() => [
      document.querySelector('iframe').offsetHeight,
      heights.at(-1),
    ]);
    assert.equal(height, Math.min(told, 1000), why);
    return height;
  };
  const narrow = await fits('at once');
  assert.equal(await page.$eval('iframe', e => e.hasAttribute('style')), false);
  await page.setViewport({ width: 1280, height: 900 });
  await page.waitForFunction(narrow => heights.at(-1) !== narrow, { polling: 100 }, narrow);
  await fits('wider');

  // A secret of somebody else is not answered, ours is, each time.
  const ask = secret =>
    page.evaluate(secret => {
      heights.length = 0;
      frames[0].postMessage({ message: 'ready', secret }, '*');
    }, secret);
  await ask('another');
  await ask(secret);
  await page.waitForFunction(() => heights.length === 1, { polling: 100 });

  await frame.evaluate(() => document.querySelector('[data-do=language][data-lang=es]').click());
  await isSo(frame, () => document.documentElement.lang === 'es');
  await frame.evaluate(() => {
    window.parent.focus();
    standoff.go(2);
  });
  await frame.click('.tools [data-do=sources]');
  await frame.click('.drawer a[target=_blank]');
  await page.waitForFunction(() => links.length === 1, { polling: 100 });
  assert.equal(await page.evaluate('links[0]'), `${article.story}es/#${story.steps[2].id}`);
  assert.equal(
    await page.evaluate(() => document.querySelector('iframe').height),
    '1000',
    'with the sources open',
  );
});
