// What an author sees while writing: "standoff serve" follows the file.
import assert from 'node:assert/strict';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hold, test } from './browser.mjs';
import { drawn, good, problems, status, usePreview } from './march.mjs';
import { serveFolder } from './serve.mjs';

const here = usePreview();

test('a saved change is shown at the same step and time', async t => {
  const { page, frame } = await here.preview(t, '#arrive');
  await frame.evaluate(() => {
    window.sameEngine = true;
    standoff.currentTime = standoff.steps[1].start + 2;
  });
  const before = await frame.evaluate(() => standoff.inspect().figures);
  await here.save(
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
  const { page, frame } = await here.preview(t);
  const kept = await frame.evaluate(() => standoff.inspect().frames);
  await here.save(good.replace('go = "square"', 'go = "sqare"').replace('sure  ', 'shure '));
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

  await here.save(good);
  await status(page, /^Saved/);
  assert.equal(await problems(page), '');
});

test('one click mends what has one remedy, and one takes it back', async t => {
  const { page } = await here.preview(t);
  const bad = good.replace('go = "square"', 'go = "sqare"');
  await here.save(bad);
  await status(page, /1 problem/);
  assert.match(await page.$eval('.after', e => e.textContent), /go = "square"/);
  assert.equal(await page.$eval('[data-role=undo]', e => e.hidden), true);
  await page.click('[data-mend]:is(button)');
  await status(page, /^Saved/);
  assert.equal(await readFile(here.file, 'utf8'), good);
  assert.equal(await problems(page), '');
  assert.equal(
    await page.evaluate(() => document.activeElement.dataset.role),
    'undo',
    'the focus is lost with the button',
  );
  await page.click('[data-role=undo]');
  await status(page, /1 problem/);
  assert.equal(await readFile(here.file, 'utf8'), bad);
  assert.equal(await page.$eval('[data-role=undo]', e => e.hidden), true);
});

test('a file that is written in pieces is not told of', async t => {
  const { page } = await here.preview(t);
  await page.evaluate(() => {
    window.said = [];
    const words = document.querySelector('[data-role=status-words]');
    new MutationObserver(() => said.push(words.textContent)).observe(words, { childList: true });
  });
  await here.save(good.slice(0, good.length / 2));
  await hold(60);
  await here.save(good.replace('They gather', 'They wait'));
  await page.waitForFunction(() => said.length > 0);
  assert.match(await page.evaluate(() => said[0]), /^Saved/);
});

test('a file that is deleted is told of, and followed when it is back', async t => {
  const { page, frame } = await here.preview(t);
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

test('the preview is told when the server is gone, and goes on when it is back', async t => {
  const { page, frame } = await here.preview(t);
  await here.server.stop();
  await status(page, /server is gone/);
  assert.ok(await frame.evaluate(() => standoff.inspect().figures > 0), 'the picture has gone');
  await here.save(good.replace('They gather', 'They are back'));
  await here.server.start();
  await status(page, /^Saved/);
  await frame.waitForFunction(() => document.body.textContent.includes('They are back'));
});

test('several storyboards are followed at once', async t => {
  const { page } = await here.preview(t);
  await Promise.all([page.waitForNavigation(), page.select('[data-role=stories]', 'other')]);
  const frame = await drawn(page);
  assert.equal(new URL(frame.url()).pathname, '/other/');
  await writeFile(here.other, good.replace('They gather', 'Others gather'));
  await frame.waitForFunction(() => document.body.textContent.includes('Others gather'));
  await writeFile(here.other, good);
});
