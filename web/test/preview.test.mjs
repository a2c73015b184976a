// What an author sees while writing: "standoff serve" follows the file.
import assert from 'node:assert/strict';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import axe from 'axe-core';
import { hold, openBrowser, test } from './browser.mjs';
import { serveFolder } from './serve.mjs';

const good = `title = "Marchers reach the square"
date  = 2024-05-03

[[source]]
id   = "police"
by   = "City police"
kind = "statement"

[[set]]
areas = [{ id = "avenue", size = [30, 20] }, { id = "square", size = [30, 20] }]

[[cast]]
id   = "marchers"
name = "Marchers"

[[step]]
id     = "gather"
title  = "They gather"
text   = "The marchers gather, city police say."
source = "police"
sure   = "reported"
moves  = [{ who = "marchers", at = "avenue" }]

[[step]]
id     = "arrive"
title  = "They arrive"
text   = "The marchers reach the square, city police say."
source = "police"
sure   = "reported"
moves  = [{ who = "marchers", go = "square" }]
`;

const here = {};
before(
  async () => {
    here.folder = await mkdtemp(join(tmpdir(), 'standoff-preview-'));
    here.file = join(here.folder, 'march.toml');
    here.other = join(here.folder, 'other.toml');
    await Promise.all([writeFile(here.file, good), writeFile(here.other, good)]);
    [here.browser, here.server] = await Promise.all([
      openBrowser(),
      serveFolder([here.file, here.other]),
    ]);
    await here.browser
      .defaultBrowserContext()
      .overridePermissions(here.server.url, ['clipboard-read', 'clipboard-sanitized-write']);
  },
  { timeout: 300_000 },
);
after(async () => {
  await here.browser?.close();
  await here.server?.close();
  await rm(here.folder, { recursive: true });
});

// preview opens the preview at an address, with a storyboard as it should be,
// and gives it with the story's own page in its frame.
async function preview(t, address = '', { width = 1280 } = {}) {
  await save(good);
  const page = await here.browser.newPage();
  const errors = [];
  page.on('console', m => m.type() === 'error' && errors.push(m.text()));
  page.on('pageerror', e => errors.push(String(e)));
  t.after(async () => {
    await page.close();
    assert.deepEqual(
      errors.filter(e => !/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE/.test(e)),
      [],
    );
  });
  page.setDefaultTimeout(60_000);
  await page.setViewport({ width, height: 900 });
  await page.goto(here.server.url + address);
  const frame = await drawn(page);
  await status(page, /^Saved/);
  return { page, frame };
}

// drawn waits for the story's picture, and gives its frame. The page is asked
// for it: it outlives the frames.
async function drawn(page) {
  await page.waitForFunction(() => {
    const { standoff } = document.querySelector('iframe').contentWindow;
    return standoff?.state === 'ready' && standoff.inspect().frames > 0;
  });
  return (await page.$('iframe')).contentFrame();
}

const save = text => writeFile(here.file, text);
const status = (page, words) =>
  page.waitForFunction(
    pattern => {
      const { textContent } = document.querySelector('[data-role=status-words]');
      return new RegExp(pattern).test(textContent);
    },
    {},
    words.source,
  );
const problems = page => page.$eval('[data-role=problems]', e => (e.hidden ? '' : e.innerText));

test('a saved change is shown at the same step and time', async t => {
  const { page, frame } = await preview(t, '#arrive');
  await frame.evaluate(() => {
    window.sameEngine = true;
    standoff.currentTime = standoff.steps[1].start + 2;
  });
  const before = await frame.evaluate(() => standoff.inspect().figures);
  await save(
    good
      .replace('name = "Marchers"', 'name = "Marchers"\nfigures = 40')
      .replace('"They gather"', '"Many gather"')
      .replace('text   = "The marchers gather,', 'hold   = 12\ntext   = "The marchers gather,'),
  );
  await frame.waitForFunction(n => standoff.inspect().figures !== n, {}, before);
  await frame.waitForFunction(
    () => Math.abs(standoff.inspect().time - standoff.currentTime) < 1e-6,
  );
  assert.deepEqual(
    await frame.evaluate(() => [
      sameEngine,
      standoff.step,
      Math.round(1000 * (standoff.currentTime - standoff.steps[1].start)),
      document.querySelector('[data-step=gather] .t').textContent,
      standoff.inspect().figures,
    ]),
    [true, 'arrive', 2000, 'Many gather', 40],
  );
  assert.match(await page.$eval('[data-role=step]', e => e.textContent), /2 of 2/);
});

test('a mistake stands over the last good picture until it is mended', async t => {
  const { page, frame } = await preview(t);
  const kept = await frame.evaluate(() => standoff.inspect().frames);
  await save(good.replace('go = "square"', 'go = "sqare"').replace('sure  ', 'shure '));
  await status(page, /2 problems|3 problems/);
  const told = await problems(page);
  assert.match(told, /1 of [23] problems/);
  assert.match(told, /march\.toml:\d+:\d+/);
  assert.match(told, /did you mean "sure"/);
  assert.match(told, /sqare/, 'the others are not named');
  assert.match(await page.$eval('.excerpt .here', e => e.textContent), /^\d+shure/);
  const left = await frame.evaluate(() => standoff.inspect().frames);
  assert.ok(left >= kept, 'the picture has gone');

  await page.keyboard.press('Escape');
  assert.equal(await problems(page), '');
  await page.click('[data-role=status]');
  assert.match(await problems(page), /1 of/);
  await page.click('[data-role=problems] header [data-to="1"]');
  assert.match(await problems(page), /2 of/);

  await save(good);
  await status(page, /^Saved/);
  assert.equal(await problems(page), '');
});

test('a file that is written in pieces is not told of', async t => {
  const { page } = await preview(t);
  await page.evaluate(() => {
    window.said = [];
    const words = document.querySelector('[data-role=status-words]');
    new MutationObserver(() => said.push(words.textContent)).observe(words, { childList: true });
  });
  await save(good.slice(0, good.length / 2));
  await hold(60);
  await save(good.replace('They gather', 'They wait'));
  await page.waitForFunction(() => said.length > 0);
  assert.match(await page.evaluate(() => said[0]), /^Saved/);
});

test('a file that is deleted is told of, and followed when it is back', async t => {
  const { page, frame } = await preview(t);
  await rm(here.file);
  await status(page, /^There is no file/);
  assert.ok(await frame.evaluate(() => standoff.inspect().figures > 0));
  const swap = join(here.folder, 'swap');
  await writeFile(swap, good.replace('They gather', 'They come back'));
  await rename(swap, here.file);
  await status(page, /^Saved/);
  await frame.waitForFunction(() => document.body.textContent.includes('They come back'));
});

test('a story that was never whole has its picture when it is', async t => {
  await writeFile(here.other, good.replace('date ', 'dte '));
  t.after(() => writeFile(here.other, good));
  const again = await serveFolder([here.other]);
  t.after(again.close);
  const page = await here.browser.newPage();
  t.after(() => page.close());
  await page.goto(again.url);
  await status(page, /problem/);
  assert.match(await problems(page), /No picture yet/);
  assert.equal(await page.$eval('[data-role=device]', e => e.hidden), true);
  await writeFile(here.other, good);
  await status(page, /^Saved/);
  await drawn(page);
});

test('what is chosen is shown, and kept in the address', async t => {
  const { page, frame } = await preview(t, '?width=phone&theme=dark&still=1#arrive');
  assert.deepEqual(
    await frame.evaluate(() => [
      innerWidth,
      document.documentElement.dataset.theme,
      document.querySelector('[data-role=story]').hasAttribute('data-still'),
      standoff.step,
    ]),
    [375, 'dark', true, 'arrive'],
  );
  await page.focus('[name=width]:checked');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await frame.waitForFunction(() => innerWidth === 768);
  await page.click('[data-do=back]');
  await page.click('[name=theme][value=light]');
  await page.click('[name=still]');
  await frame.waitForFunction(() => document.documentElement.dataset.theme === 'light');
  assert.equal([...new URL(page.url()).searchParams].sort().join('&'), 'theme,light&width,tablet');
  await page.waitForFunction(() => location.hash === '#gather');
  // What is chosen in the story is chosen in the bar.
  await frame.evaluate(() => document.querySelector('[data-do=theme][data-theme-is=dark]').click());
  assert.equal(await page.$eval('[name=theme]:checked', e => e.value), 'dark');

  await page.click('[name=static]');
  await page.waitForFunction(() => {
    const { contentDocument: d } = document.querySelector('iframe');
    return 'static' in d.documentElement.dataset && d.documentElement.dataset.theme === 'dark';
  });
});

test('a window narrower than the device shows it smaller', async t => {
  const { page, frame } = await preview(t, '?width=desktop', { width: 640 });
  assert.equal(await frame.evaluate(() => innerWidth), 1280);
  assert.match(await page.$eval('[data-role=scale]', e => e.textContent), /shown at 50%/);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

test('the grid says what is where, and a click copies the position', async t => {
  const { page, frame } = await preview(t, '?grid=1&width=tablet');
  await frame.waitForSelector('.grid path');
  // The place of someone in the picture, which its own page knows.
  const find = (id, [x, y]) =>
    frame.evaluate(
      async (id, x, y) => {
        const stage = document.querySelector('[data-role=stage]');
        const box = stage.getBoundingClientRect();
        const url = `survey.json?t=${standoff.inspect().time}&w=${box.width}&h=${box.height}&lang=en`;
        const { camera: c, areas } = await (await fetch(url)).json();
        const [x0, y0] = areas.find(a => a.id === id).box;
        return { x: box.x + c.x + c.scale * (x0 + x), y: box.y + c.y + c.deep * (y0 + y) };
      },
      id,
      x,
      y,
    );
  const at = await find('avenue', [12.5, 3]);
  const { x: left, y: top } = await (await page.$('iframe')).boundingBox();
  await page.mouse.move(left + at.x, top + at.y);
  const readout = () => frame.$eval('[data-role=readout]', e => e.innerText);
  assert.match(await readout(), /^12\.[3-7], (2\.9|3(\.1)?) in avenue/);
  assert.match(await readout(), /area avenue/);
  await page.mouse.click(left + at.x, top + at.y);
  await frame.waitForFunction(() =>
    /^Copied in = "avenue", at = \[/.test(
      document.querySelector('[data-role=copied-position]').textContent,
    ),
  );
  const copied = await frame.evaluate(() => navigator.clipboard.readText());
  const [, px, py] = copied.match(/^in = "avenue", at = \[([\d.]+), ([\d.]+)\]$/);
  assert.ok(Math.abs(px - 12.5) < 0.3 && Math.abs(py - 3) < 0.3, copied);
  // The language takes it, and what is put there stands there.
  const spot = `[[set.spots]]\nid = "here"\n${copied.replace(', at', '\nat')}\n\n`;
  await save(good.replace('[[cast]]', `${spot}[[cast]]`));
  await frame.waitForFunction(() =>
    /spot here/.test(document.querySelector('[data-role=readout]').textContent),
  );
  await frame.focus('[data-role=grid]');
  await page.keyboard.press('ArrowRight');
  assert.match(await readout(), /^13(\.5)?, 3 in avenue/);
  await page.keyboard.press('Enter');
  await frame.waitForFunction(() =>
    /at = \[13(\.5)?, 3\]/.test(document.querySelector('[data-role=copied-position]').textContent),
  );
  const step = await frame.evaluate(() => standoff.step);
  assert.equal(step, 'gather', 'an arrow went to another step');

  const who = await frame.evaluate(async () => {
    const stage = document.querySelector('[data-role=stage]');
    const { width, height, x, y } = stage.getBoundingClientRect();
    const { camera: c, people } = await (
      await fetch(`survey.json?t=${standoff.inspect().time}&w=${width}&h=${height}`)
    ).json();
    const [px, py] = people[0].at;
    return { x: x + c.x + c.scale * px, y: y + c.y + c.deep * py - c.figure / 2 };
  });
  await page.mouse.move(left + who.x, top + who.y);
  assert.match(await readout(), /cast marchers/);
});

test('safe areas name the crops', async t => {
  const { frame } = await preview(t, '?safe=1&width=phone');
  await frame.waitForFunction(() => document.querySelectorAll('.crop').length > 0);
  assert.equal(await frame.$$eval('.band:not([hidden])', e => e.length), 2);
});

test('the preview is told when the server is gone, and goes on when it is back', async t => {
  const { page, frame } = await preview(t);
  await here.server.stop();
  await status(page, /server is gone/);
  assert.ok(await frame.evaluate(() => standoff.inspect().figures > 0), 'the picture has gone');
  await save(good.replace('They gather', 'They are back'));
  await here.server.start();
  await status(page, /^Saved/);
  await frame.waitForFunction(() => document.body.textContent.includes('They are back'));
});

test('everybody can work it', async t => {
  const { page } = await preview(t);
  await page.evaluate(axe.source);
  const find = async () =>
    page.evaluate(async () => {
      const { violations } = await axe.run(document, {
        resultTypes: ['violations'],
        iframes: false,
      });
      return violations.flatMap(v =>
        v.nodes.map(n => `${v.id}: ${n.target.join(' ')}: ${n.any[0]?.message ?? v.help}`),
      );
    });
  const found = [];
  for (const theme of ['light', 'dark']) {
    await page.click(`[name=theme][value=${theme}]`);
    await save(good);
    await status(page, /^Saved/);
    found.push(...(await find()));
    await save(good.replace('go = "square"', 'go = "sqare"'));
    await status(page, /problem/);
    found.push(...(await find()));
  }
  assert.deepEqual(found, []);
});

test('several storyboards are followed at once', async t => {
  const { page } = await preview(t);
  await Promise.all([page.waitForNavigation(), page.select('[data-role=stories]', 'other')]);
  const frame = await drawn(page);
  assert.equal(new URL(frame.url()).pathname, '/other/');
  await writeFile(here.other, good.replace('They gather', 'Others gather'));
  await frame.waitForFunction(() => document.body.textContent.includes('Others gather'));
  await writeFile(here.other, good);
});
