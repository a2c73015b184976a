// The story told by the article's own scrolling.
import assert from 'node:assert/strict';
import { inFrame, isSo, serveArticle } from './article.mjs';
import { hold, lessMotion, settled, test, useBrowser } from './browser.mjs';
import { path, story } from './site.mjs';

const here = useBrowser();
const { steps } = story;

const list = `<ol>${steps.map(s => `<li data-step="${s.id}"><h3>${s.title}</h3><p>Words.</p></li>`).join('')}</ol>`;
const body =
  (inside, height = 1500) =>
  site =>
    `<div style="height:${height}px">Before.</div>
  <standoff-explainer id="told" mode="scroll" src="${site}${path}">${inside}</standoff-explainer>
  <div style="height:3000px">After.</div><script async src="${site}embed.js"></script>`;

async function open(t, inside, { other = true, options = {} } = {}) {
  const article = await serveArticle(t, body(inside), { other });
  const page = await here.open(t, article.url + (options.hash ?? ''), {
    others: article.others,
    ...options,
  });
  await page.waitForFunction(() => customElements.get('standoff-explainer'));
  return page;
}

// bring scrolls so that the top of a card, or some of the way to the next one,
// is where its step begins.
const bring = (page, index, part = 0) =>
  page.evaluate(
    (index, part) => {
      const cards = document
        .querySelector('standoff-explainer')
        .shadowRoot.querySelectorAll('.card');
      const top = i => cards[i].getBoundingClientRect().top;
      const way = index + 1 < cards.length ? (top(index + 1) - top(index)) * part : 0;
      scrollBy({ top: top(index) + way - innerHeight * 0.75, behavior: 'instant' });
    },
    index,
    part,
  );

const shows = (frame, time) =>
  isSo(frame, time => Math.abs(standoff.currentTime - time) < 0.5, time);

for (const [name, inside, other] of [
  ['with its own list', list, false],
  ['with the story’s captions, from another origin', '', true],
]) {
  test(`where the cards are is what time it is, ${name}`, async t => {
    const page = await open(t, inside, { other });
    await page.evaluate(() => document.querySelector('standoff-explainer').scrollIntoView());
    const frame = await inFrame(page);
    await isSo(frame, () => standoff.state === 'ready');
    assert.equal(await frame.$eval('[data-do=play]', e => e.checkVisibility()), false);
    for (const [i, part] of [
      [0, 0.5],
      [3, 0.25],
      [9, 0.75],
      [5, 0.5],
      [steps.length - 1, 0],
      [1, 0.5],
    ]) {
      await bring(page, i, part);
      const time = steps[i].start + part * (steps[i].end - steps[i].start);
      await shows(frame, time);
      await isSo(frame, () => Math.abs(standoff.inspect().time - standoff.currentTime) < 0.1);
      const [top, height, card] = await page.evaluate(i => {
        const root = document.querySelector('standoff-explainer').shadowRoot;
        const stage = root.querySelector('iframe').getBoundingClientRect();
        return [stage.top, stage.height, root.querySelectorAll('.card')[i].textContent];
      }, i);
      assert.ok(Math.abs(top) <= 1 && height === 900, 'the picture does not stay');
      assert.ok(card.includes(steps[i].title), card);
    }
    assert.equal(
      await page.evaluate(() => document.querySelector('standoff-explainer').paused),
      true,
    );
    assert.equal(
      await frame.$eval('[data-role=announce]', e => e.textContent),
      '',
      'it talks over the cards',
    );
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 1280);
  });
}

test('it goes on from the middle, and from a link to a step', async t => {
  const page = await open(t, list);
  await bring(page, 7, 0.5);
  await shows(await inFrame(page), (steps[7].start + steps[7].end) / 2);
  const y = await page.evaluate(() => scrollY);
  await page.reload();
  await shows(await inFrame(page), (steps[7].start + steps[7].end) / 2);
  assert.ok(Math.abs((await page.evaluate(() => scrollY)) - y) < 5, 'the reader’s place is lost');
  const linked = await open(t, list, { options: { hash: `#told:${steps[10].id}` } });
  await isSo(await inFrame(linked), id => standoff.step === id, steps[10].id);
});

test('with less motion it is cut from step to step', async t => {
  const page = await open(t, list, { other: false, options: { media: lessMotion } });
  await page.evaluate(() => document.querySelector('standoff-explainer').scrollIntoView());
  const frame = await inFrame(page);
  await isSo(frame, () => standoff.state === 'ready');
  for (const part of [0.1, 0.8]) {
    await bring(page, 6, part);
    await isSo(frame, still => Math.abs(standoff.inspect().time - still) < 1e-6, steps[6].still);
    assert.equal(await frame.evaluate(() => standoff.step), steps[6].id);
  }
});

test('without script the list stands there, and nothing is drawn off the screen', async t => {
  const article = await serveArticle(t, body(list));
  const bare = await here.open(t, article.url, { javascript: false });
  assert.equal(
    await bare.$$eval(
      'standoff-explainer li',
      all => all.filter(li => li.checkVisibility()).length,
    ),
    steps.length,
  );

  const page = await open(t, list);
  await page.evaluate(() => document.querySelector('standoff-explainer').scrollIntoView());
  const frame = await inFrame(page);
  await isSo(frame, () => standoff.state === 'ready');
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const drawn = () => frame.evaluate(() => standoff.inspect().frames);
  const before = await settled(drawn);
  for (let i = 0; i < 10; i++) await page.evaluate(i => scrollBy(0, i % 2 ? 200 : -200), i);
  await hold(500);
  assert.equal(await drawn(), before);
});
