// The bar of the author's preview: what is chosen in it is shown.
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { hold, test } from './browser.mjs';
import { good, status, usePreview } from './march.mjs';

const here = usePreview();

test('what is chosen is shown, and kept in the address', async t => {
  const { page, frame } = await here.preview(t, '?width=phone&theme=dark&still=1#arrive');
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
  const isStatic = () => {
    const { contentDocument: d } = document.querySelector('iframe');
    return (
      'static' in (d?.documentElement?.dataset ?? {}) && d.documentElement.dataset.theme === 'dark'
    );
  };
  // Not by waitForFunction, which may miss it while the page within goes.
  for (let i = 0; i < 200 && !(await page.evaluate(isStatic)); i++) await hold(100);
  assert.ok(await page.evaluate(isStatic));
});

test('a window narrower than the device shows it smaller', async t => {
  const { page, frame } = await here.preview(t, '?width=desktop', { width: 640 });
  assert.equal(await frame.evaluate(() => innerWidth), 1280);
  assert.match(await page.$eval('[data-role=scale]', e => e.textContent), /shown at 50%/);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

test('the grid says what is where, and a click copies the position', async t => {
  const { page, frame } = await here.preview(t, '?grid=1&width=tablet');
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
        const [px, py] = [x0 + x, y0 + y];
        return {
          x: box.x + c.x + c.scale * (px * c.cos + py * c.sin),
          y: box.y + c.y + c.deep * (py * c.cos - px * c.sin),
        };
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
  await here.save(good.replace('[[cast]]', `${spot}[[cast]]`));
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
    return {
      x: x + c.x + c.scale * (px * c.cos + py * c.sin),
      y: y + c.y + c.deep * (py * c.cos - px * c.sin) - c.figure / 2,
    };
  });
  await page.mouse.move(left + who.x, top + who.y);
  assert.match(await readout(), /cast marchers/);
});

test('safe areas name the crops', async t => {
  const { frame } = await here.preview(t, '?safe=1&width=phone');
  await frame.waitForFunction(() => document.querySelectorAll('.crop').length > 0);
  assert.equal(await frame.$$eval('.band:not([hidden])', e => e.length), 2);
});

test('everybody can work it', async t => {
  const { page } = await here.preview(t);
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
    await here.save(good);
    await status(page, /^Saved/);
    found.push(...(await find()));
    await here.save(good.replace('go = "square"', 'go = "sqare"'));
    await status(page, /problem/);
    found.push(...(await find()));
  }
  assert.deepEqual(found, []);
});
