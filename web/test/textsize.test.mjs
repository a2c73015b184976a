// The reader's own size of letters: the browser's setting "large" or "very large". Words,
// what holds them and the words in the picture follow it, and nothing is lost for it.
import assert from 'node:assert/strict';
import { inFrame, isSo, serveArticle } from './article.mjs';
import { isState, savesData, test, useBrowser } from './browser.mjs';
import { beyond, crammed, small } from './room.mjs';
import { path, story } from './site.mjs';

const here = useBrowser();

// setLetters is the reader who chooses a size, in pixels, while the page is open.
async function setLetters(page, standard) {
  const client = await page.createCDPSession();
  await client.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
  await page.waitForFunction(
    size => getComputedStyle(document.documentElement).fontSize === `${size}px`,
    {},
    Math.max(16, standard),
  );
}

// Steps with doubt in the picture, with many words, and with a quotation.
const looked = [0, 5, 7, story.steps.length - 1];

// isFitted is a picture that has been drawn for the stage as it is, with larger words than
// before: the notice stands at its foot.
const isFitted = before => {
  const notice = standoff.inspect().labels.find(l => l.what === 'notice');
  const { y, h } = notice ? notice.rect : {};
  return h > before && Math.abs(y + h + 9 - document.querySelector('.stage').clientHeight) < 1;
};

const labels = page =>
  page.evaluate(() => standoff.inspect().labels.map(l => ({ what: l.what, ...l.rect })));

// strayed are labels that leave the stage or cover one another.
const strayed = (all, { width, height }) =>
  all.flatMap((a, i) => [
    ...(a.x < 0 || a.y < 0 || a.x + a.w > width + 0.5 || a.y + a.h > height + 0.5
      ? [`${a.what} leaves the stage`]
      : []),
    ...all
      .slice(0, i)
      .filter(b => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h)
      .map(b => `${a.what} covers ${b.what}`),
  ]);

const go = (page, i) => page.evaluate(i => standoff.go(i), i);

// Who saves data has the page with all its controls, and no engine that takes its time.
for (const lang of ['', 'es/']) {
  test(`large letters have room, ${lang || 'en/'}`, async t => {
    const page = await here.visit(t, lang, { width: 1280, script: savesData });
    await isState(page, 'panels');
    for (const width of [320, 375, 768, 1280]) {
      await page.setViewport({ width, height: 900 });
      for (const letters of [24, 32]) {
        await setLetters(page, letters);
        const when = `${letters} px letters, ${width} px`;
        for (const i of looked) {
          await go(page, i);
          assert.deepEqual(await beyond(page), [], `beyond the page: ${when}, step ${i + 1}`);
          assert.deepEqual(await crammed(page), [], `no room: ${when}, step ${i + 1}`);
        }
        for (const button of ['[data-do=tag]', '[data-do=steps]']) {
          await page.$eval(button, b => b.click());
          assert.deepEqual(await beyond(page), [], `${button}: ${when}`);
          await page.$eval(button, b => b.click());
        }
        assert.deepEqual(await small(page), [], `targets: ${when}`);
      }
    }
    await setLetters(page, 12);
    assert.equal(
      await page.$eval('.step[data-current] .text', e => getComputedStyle(e).fontSize),
      '17px',
      'small letters are smaller than ours',
    );
  });
}

test('the words in the picture follow while the page is open', async t => {
  const page = await here.visit(t, '', { width: 320 });
  await isState(page, 'ready');
  await go(page, looked[1]);
  const notice = async () => (await labels(page)).find(l => l.what === 'notice').h;
  let before = 0;
  for (const letters of [16, 24, 32]) {
    await setLetters(page, letters);
    await page.waitForFunction(isFitted, {}, before);
    const stage = await page.$eval('.stage', e => ({
      width: e.clientWidth,
      height: e.clientHeight,
    }));
    assert.deepEqual(strayed(await labels(page), stage), [], `${letters} px letters`);
    before = await notice();
  }
  await setLetters(page, 16);
  await page.waitForFunction(
    () => standoff.inspect().labels.find(l => l.what === 'notice').rect.h < 21,
  );
});

test('the height is told anew when letters grow', async t => {
  const article = await serveArticle(
    t,
    site => `<script>addEventListener('message', e => {
    if (e.data.type === 'embed-size') document.querySelector('iframe').height = e.data.height })</script>
    <iframe src="${site}${path}" width="100%" height="600" style="border:0;display:block"></iframe>`,
  );
  const page = await here.open(t, article.url, {
    width: 375,
    script: savesData,
  });
  const frame = await inFrame(page);
  // Fits is a frame as tall as its story, without a scroll bar.
  const fits = () => {
    const { height } = document.querySelector('[data-role=story]').getBoundingClientRect();
    return (
      innerHeight === Math.ceil(height) && document.documentElement.scrollHeight <= innerHeight
    );
  };
  let before = 0;
  for (const letters of [16, 24, 32]) {
    await setLetters(page, letters);
    await isSo(frame, fits);
    const height = await page.$eval('iframe', e => e.clientHeight);
    assert.ok(
      height > before,
      `${height} px for letters of ${letters} px, ${before} px for smaller ones`,
    );
    before = height;
  }
});
