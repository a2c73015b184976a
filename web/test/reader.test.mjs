// The reader's hands: buttons, keys, fingers, pointer, wheel and language.
import assert from 'node:assert/strict';
import { isState, test, useBrowser } from './browser.mjs';
import { story, storyIn } from './site.mjs';

const { visit } = useBrowser();
const last = story.steps.length - 1;

const index = page => page.evaluate(() => standoff.steps.findIndex(s => s.id === standoff.step));
const paused = page => page.evaluate(() => standoff.paused);

// middle is the middle of a part of the page.
async function middle(page, part) {
  const box = await (await page.$(part)).boundingBox();
  return { ...box, x: box.x + box.width / 2, y: box.y + box.height / 2, left: box.x };
}

test('the buttons go, play and pause', async t => {
  const page = await visit(t);
  await isState(page, 'ready');
  await page.click('[data-do=back]');
  assert.equal(await index(page), 0, 'nothing lies before the first step');
  await page.click('[data-do=next]');
  assert.equal(await index(page), 1);
  await page.click('[data-do=back]');
  assert.equal(await index(page), 0);
  await page.click('[data-do=play]');
  assert.equal(await paused(page), false);
  await page.click('[data-do=play]');
  assert.equal(await paused(page), true);
  await page.click('[data-do=steps]');
  await page.click(`[data-do=go][data-step="${story.steps[4].id}"]`);
  assert.equal(await index(page), 4);
  assert.match(
    await page.$eval('[data-role=announce]', e => e.textContent),
    new RegExp(`5.*${last + 1}`),
    'the step is not announced',
  );
});

test('at the last step the way on leads to the beginning', async t => {
  const page = await visit(t);
  await isState(page, 'ready');
  const next = () =>
    page.$eval('[data-do=next]', b => [
      b.getAttribute('aria-label'),
      b.textContent.trim(),
      b.querySelector('use').getAttribute('href'),
      b.getAttribute('aria-disabled'),
    ]);
  const onward = ['Next', 'Next', '#i-next', null];
  const again = ['Replay', 'Replay', '#i-replay', null];
  assert.deepEqual(await next(), onward);
  await page.evaluate(last => standoff.go(last - 1), last);
  await page.click('[data-do=next]', { count: 3 }); // who taps fast stays at the end
  assert.deepEqual([await index(page), await paused(page)], [last, true]);
  assert.deepEqual(await next(), again);
  await page.click('[data-do=back]');
  assert.deepEqual(await next(), onward);
  await page.click('[data-do=next]');
  await new Promise(done => setTimeout(done, 600));
  await page.click('[data-do=next]');
  assert.deepEqual([await index(page), await paused(page)], [0, false]);
  assert.deepEqual(await next(), onward);
  // After playing to the end Play is what begins anew, and nothing lies behind it.
  await page.evaluate(() => {
    standoff.currentTime = standoff.duration - 0.05;
    standoff.play();
  });
  await page.waitForFunction(() => standoff.ended);
  assert.deepEqual(await next(), ['Next', 'Next', '#i-next', 'true']);
});

test('without motion it leads there as well, and nothing plays', async t => {
  const page = await visit(t, '', {
    mayErr: true,
    script: () => {
      delete window.WebAssembly;
    },
  });
  await isState(page, 'failed');
  await page.evaluate(last => standoff.go(last), last);
  await new Promise(done => setTimeout(done, 600));
  await page.click('[data-do=next]');
  assert.deepEqual([await index(page), await paused(page)], [0, true]);
});

test('keys work while the focus is inside', async t => {
  const page = await visit(t);
  await isState(page, 'ready');
  await page.focus('[data-role=rail]');
  for (const [key, want] of [
    ['ArrowRight', 1],
    ['ArrowRight', 2],
    ['ArrowLeft', 1],
    ['End', last],
    ['ArrowRight', last],
    ['Home', 0],
    ['ArrowLeft', 0],
  ]) {
    await page.keyboard.press(key);
    assert.equal(await index(page), want, key);
  }
  await page.keyboard.press('Space');
  assert.equal(await paused(page), false, 'space plays');
  await page.keyboard.press('Space');
  assert.equal(await paused(page), true, 'space pauses');
  assert.equal(await page.evaluate(() => scrollY), 0, 'space scrolls the page');

  const from = await page.evaluate(() => standoff.currentTime);
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Shift');
  const to = await page.evaluate(() => standoff.currentTime);
  assert.ok(Math.abs(to - from - 1) < 1e-6, 'shift and arrow are a second');
  await page.keyboard.down('Control');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Control');
  assert.equal(await page.evaluate(() => standoff.currentTime), to, 'that key is the browser’s');

  // On a button, space presses the button, once.
  await page.focus('[data-do=next]');
  await page.keyboard.press('Space');
  assert.deepEqual([await index(page), await paused(page)], [1, true]);

  const full = () => page.evaluate(() => document.fullscreenElement?.dataset.role ?? '');
  await page.keyboard.press('f');
  await page.waitForFunction(() => document.fullscreenElement);
  assert.equal(await full(), 'story');
  await page.keyboard.press('f');
  await page.waitForFunction(() => !document.fullscreenElement);
});

test('keys elsewhere are the article’s', async t => {
  const page = await visit(t);
  await isState(page, 'ready');
  assert.equal(
    await page.evaluate(() => document.activeElement.tagName),
    'BODY',
    'the player took the focus',
  );
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'elsewhere';
    document.body.append(field);
  });
  for (const focus of [
    () => page.evaluate(() => document.activeElement.blur()),
    () => page.focus('#elsewhere'),
  ]) {
    await focus();
    for (const key of ['ArrowRight', 'End', 'Space', 'k', 'f', 'l']) await page.keyboard.press(key);
    assert.deepEqual([await index(page), await paused(page)], [0, true]);
    assert.equal(await page.evaluate(() => document.fullscreenElement), null);
  }
  assert.equal(await page.$eval('#elsewhere', e => e.value), ' kfl');
});

test('Tab passes through and leaves, both ways', async t => {
  const page = await visit(t);
  await isState(page, 'ready');
  await page.evaluate(() => {
    for (const [id, place] of [
      ['before', 'prepend'],
      ['after', 'append'],
    ]) {
      const button = document.createElement('button');
      button.id = id;
      document.body[place](button);
    }
  });
  const walk = async to => {
    const seen = [];
    while (seen.length < 40 && seen.at(-1) !== to) {
      await page.keyboard.press('Tab');
      seen.push(
        await page.evaluate(() => {
          const e = document.activeElement;
          return e.id || e.dataset.do || e.dataset.role || e.tagName;
        }),
      );
    }
    assert.equal(seen.at(-1), to, `the focus went ${seen.join(' → ')}`);
    return seen;
  };
  await page.focus('#before');
  const onward = await walk('after');
  for (const part of ['rail', 'play', 'next', 'tag', 'legend']) {
    assert.ok(onward.includes(part), part);
  }
  assert.ok(!onward.includes('CANVAS') && !onward.includes('BODY'), onward.join(' → '));
  await page.keyboard.down('Shift');
  await walk('before');
  await page.keyboard.up('Shift');
});

test('the wheel over the stage scrolls the page', async t => {
  const page = await visit(t, '', { height: 500 });
  await isState(page, 'ready');
  const { x, y } = await middle(page, '[data-role=stage]');
  await page.mouse.move(x, y);
  await page.mouse.wheel({ deltaY: 200 });
  await page.waitForFunction(() => scrollY > 50);
  assert.equal(await index(page), 0);
});

test('a swipe is a step, and up and down stay the page’s', async t => {
  const page = await visit(t, '', { width: 375, height: 667, touch: true });
  await isState(page, 'ready');
  const { x, y } = await middle(page, '[data-role=stage]');
  const drag = async (dx, dy) => {
    const touch = await page.touchscreen.touchStart(x, y);
    for (let i = 1; i <= 5; i++) await touch.move(x + (dx * i) / 5, y + (dy * i) / 5);
    await touch.end();
  };
  await drag(-120, 4);
  assert.equal(await index(page), 1);
  await drag(120, 4);
  assert.equal(await index(page), 0);
  await drag(-20, 0);
  assert.equal(await index(page), 0, 'a tap that trembles is no swipe');
  await drag(4, -200);
  await page.waitForFunction(() => scrollY > 50);
  assert.equal(await index(page), 0);
});

test('the rail goes to the step that is pressed, and scrubs', async t => {
  const page = await visit(t);
  await isState(page, 'ready');
  const rail = await middle(page, '[data-role=rail]');
  const at = step => rail.left + (rail.width * step) / story.steps.length;
  await page.mouse.click(at(3.5), rail.y);
  assert.equal(await index(page), 3);
  await page.mouse.move(at(3.5), rail.y);
  await page.mouse.down();
  await page.mouse.move(at(5), rail.y);
  await page.mouse.move(at(8.25), rail.y);
  const { start, end } = story.steps[8];
  const quarter = start + (end - start) / 4;
  const time = await page.evaluate(() => standoff.currentTime);
  assert.ok(Math.abs(time - quarter) < 0.1 * (end - start), `${time} s is not near ${quarter} s`);
  await page.mouse.up();
  assert.equal(await page.evaluate(() => standoff.currentTime), time, 'letting go moves the story');
});

test('the language changes in place', async t => {
  const page = await visit(t);
  await isState(page, 'ready');
  await page.evaluate(() => {
    standoff.go(6);
    standoff.play();
  });
  await page.waitForFunction(start => standoff.currentTime > start, {}, story.steps[6].start);
  await page.evaluate(() => {
    document.querySelector('canvas').kept = true;
  });
  await page.click('.head .languages [data-lang=es]');
  await page.waitForFunction(() => document.documentElement.lang === 'es');
  const spanish = storyIn('es');
  const now = await page.evaluate(() => ({
    step: standoff.step,
    state: standoff.state,
    paused: standoff.paused,
    language: standoff.language,
    title: document.querySelector('[data-role=step][data-current] h2').textContent,
    play: document.querySelector('[data-do=play] [data-when=playing]').textContent.trim(),
    focus: document.activeElement.dataset.lang,
    kept: document.querySelector('canvas').kept,
  }));
  assert.deepEqual(now, {
    step: story.steps[6].id,
    state: 'ready',
    paused: false,
    language: 'es',
    title: spanish.steps[6].title,
    play: 'Pausar',
    focus: 'es',
    kept: true,
  });
  assert.match(page.url(), /\/es\//);
  await page.click('[data-do=next]');
  assert.equal(
    await page.$eval('[data-role=step][data-current] h2', e => e.textContent),
    spanish.steps[7].title,
  );
});
