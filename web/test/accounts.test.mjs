// Accounts of a step that differ: the reader's choice between them, by pointer and by
// keys, in the address, in an article, and without any script.
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { serveArticle } from './article.mjs';
import { arrive, test, useBrowser } from './browser.mjs';

const here = useBrowser();
const story = 'turned-away/';
const [step, police, organisers] = ['whose-idea', 'whose-idea:police', 'whose-idea:organisers'];

const savesData = () =>
  Object.defineProperty(navigator, 'connection', { value: { saveData: true } });

const visit = (t, rest = '', options = {}) =>
  here.open(t, here.site.url + story + rest, { script: savesData, ...options });

const isAt = (page, id) => page.waitForFunction(id => standoff.step === id, {}, id);

// What of the choice can be seen: who may be chosen, and who is.
const choice = page =>
  page.$$eval('.accounts input', all =>
    all
      .filter(input => input.closest('.step').checkVisibility({ visibilityProperty: true }))
      .map(input => (input.checked ? '*' : '') + input.parentElement.textContent.trim()),
  );

const focused = page =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at.checkVisibility({ visibilityProperty: true }) ? at.value : undefined;
  });

test('one account is chosen, then the other, at the same place', async t => {
  const page = await visit(t, `?step=${step}`);
  await page.evaluate(() => {
    window.heard = [];
    standoff.addEventListener('accountchange', e => heard.push(e.detail));
  });
  assert.deepEqual(await choice(page), ['The police', 'The organisers']);
  assert.deepEqual(await page.evaluate(() => [standoff.account, standoff.accounts]), [
    '',
    [
      { id: 'police', by: 'The police' },
      { id: 'organisers', by: 'The organisers' },
    ],
  ]);
  const place = () =>
    page.$$eval('.accounts', all => {
      const seen = all.find(e => e.checkVisibility({ visibilityProperty: true }));
      return seen.getBoundingClientRect().top;
    });
  const top = await place();
  const count = () => page.$eval('[data-role=count-words]', e => e.textContent);
  assert.equal(await count(), 'Step 5 of 8');

  await page.click('.step[data-current] .accounts label');
  await isAt(page, police);
  assert.deepEqual(await choice(page), ['*The police', 'The organisers']);
  assert.equal(await place(), top, 'the choice has moved');
  assert.equal(await count(), 'Step 5 of 8');
  assert.match(
    await page.$eval('[data-role=announce]', e => e.textContent),
    /^Step 5 of 8: Whose idea was the way round\? – The police\. Claimed/,
  );
  await page.click('.step[data-current] .accounts label:last-child');
  await isAt(page, organisers);
  assert.deepEqual(await choice(page), ['The police', '*The organisers']);
  await page.click('[data-do=next]');
  await isAt(page, 'down-mill-lane');
  assert.equal(await count(), 'Step 6 of 8');
  assert.deepEqual(await page.evaluate('heard'), [
    { by: 'reader', step: police, index: 5, account: 'police' },
    { by: 'reader', step: organisers, index: 6, account: 'organisers' },
    { by: 'reader', step: 'down-mill-lane', index: 7, account: '' },
  ]);
  await page.evaluate(id => standoff.go(id), step);
  assert.deepEqual(await choice(page), ['The police', 'The organisers'], 'the step is neutral');
});

test('keys choose, and the focus stays on what is chosen', async t => {
  const page = await visit(t, `?step=${step}`);
  await page.focus('.step[data-current] .accounts input');
  await page.keyboard.press('Space');
  await isAt(page, police);
  assert.equal(await focused(page), police);
  await page.keyboard.press('ArrowRight');
  await isAt(page, organisers);
  assert.equal(await focused(page), organisers);
  await page.keyboard.press('ArrowRight');
  await isAt(page, police);
  assert.equal(await focused(page), police);
  // The story goes on by itself: the focus is not lost, and keys still reach it.
  await page.evaluate(() => standoff.go('down-mill-lane'));
  await page.keyboard.press('ArrowRight');
  await isAt(page, 'over-the-bridge');
});

test('the address of an account is shared, and survives a reload', async t => {
  const page = await visit(t, `#${police}`);
  await isAt(page, police);
  await page.evaluate(() => {
    standoff.account = 'organisers';
  });
  await page.waitForFunction(hash => location.hash === hash, {}, `#${organisers}`);
  await page.reload();
  await isAt(page, organisers);
  assert.equal(await page.evaluate('standoff.account'), 'organisers');
  const refused = await page.evaluate(() => {
    try {
      standoff.account = 'nobody';
    } catch (error) {
      return error.name;
    }
  });
  assert.equal(refused, 'RangeError');
  await page.evaluate(() => {
    standoff.account = '';
  });
  await isAt(page, step);
  await page.goto(`${here.site.url + story}?step=6`);
  await isAt(page, 'down-mill-lane');
});

test('an article hears which account is told, and may choose', async t => {
  const article = await serveArticle(
    t,
    site => `<standoff-explainer src="${site}${story}?step=${step}"></standoff-explainer>
      <script async src="${site}embed.js"></script>`,
    { other: true },
  );
  const page = await here.open(t, article.url, { others: article.others, script: savesData });
  const isSo = (what, ...args) => page.waitForFunction(what, { polling: 100 }, ...args);
  await isSo(() => {
    window.explainer = document.querySelector('standoff-explainer');
    return explainer.readyState > 0;
  });
  await page.evaluate(() => {
    window.heard = [];
    explainer.addEventListener('accountchange', e => heard.push(e.detail));
    explainer.account = 'organisers';
  });
  await isSo(() => explainer.account === 'organisers');
  assert.equal(await page.evaluate('explainer.step'), organisers);
  assert.deepEqual(await page.evaluate('explainer.accounts'), [
    { id: 'police', by: 'The police' },
    { id: 'organisers', by: 'The organisers' },
  ]);
  await page.evaluate(id => explainer.go(id), 'down-mill-lane');
  await isSo(() => explainer.account === '' && heard.length === 2);
  assert.deepEqual(await page.evaluate('heard'), [
    { account: 'organisers', step: organisers, index: 6, by: 'reader' },
    { account: '', step: 'down-mill-lane', index: 7, by: 'reader' },
  ]);
});

for (const [name, javascript, query] of [
  ['without script', false, ''],
  ['with ?static=1', true, '?static=1'],
]) {
  test(`${name}, accounts stand below one another, each with its heading`, async t => {
    const page = await visit(t, query, { javascript, width: 375 });
    const seen = await page.$$eval('.step[data-account]', all =>
      all.map(li => ({
        heading: li.querySelector('h3').checkVisibility(),
        height: li.querySelector('h3').getBoundingClientRect().height > 10,
        choice: li.querySelector('.accounts').checkVisibility(),
        title: li.querySelector('h3').textContent,
        source: li.querySelector('ul > .note b').textContent,
        panel: li.querySelector('.panel').getBoundingClientRect().width > 200,
      })),
    );
    const like = { heading: true, height: true, choice: false, panel: true };
    assert.deepEqual(seen, [
      { ...like, title: 'The police', source: 'City police (invented)' },
      { ...like, title: 'The organisers', source: 'The organisers (invented)' },
    ]);
  });
}

test('on paper both accounts have their headings', async t => {
  const page = await visit(t, `#${police}`);
  await arrive(page);
  await page.emulateMediaType('print');
  const sizes = await page.$$eval('.step h3', all =>
    all.map(e => [e.getBoundingClientRect().width > 20, e.getBoundingClientRect().height > 10]),
  );
  assert.deepEqual(sizes, [
    [true, true],
    [true, true],
  ]);
});

test('the picture says whose account it shows', async t => {
  const page = await here.open(t, here.site.url + story);
  await page.waitForFunction(() => standoff.state === 'ready');
  const labels = async id => {
    await page.evaluate(id => {
      standoff.currentTime = standoff.steps.find(s => s.id === id).end - 0.05;
      window.to = standoff.currentTime;
    }, id);
    await page.waitForFunction(() => Math.abs((standoff.inspect()?.time ?? NaN) - to) < 1e-6);
    return page.evaluate(() => standoff.inspect().labels.map(l => l.what));
  };
  assert.ok((await labels(police)).includes('teller'));
  assert.ok((await labels(organisers)).includes('teller'));
  assert.ok(!(await labels('down-mill-lane')).includes('teller'));
});

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing wrong with the choice, ${theme}`, async t => {
    const page = await visit(t, `?theme=${theme}#${police}`, { mayRead: true, width: 375 });
    await isAt(page, police);
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { violations } = await axe.run('.words', { resultTypes: ['violations'] });
      return violations.map(v => `${v.id}: ${v.nodes.map(n => n.html).join(' ')}`);
    });
    assert.deepEqual(found, []);
  });
}
