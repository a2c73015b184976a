// The story in a real browser: it loads, plays, can be sought, and asks
// nobody but its own host.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { hold, isDrawn, isState, lessMotion, settled, test, useBrowser } from './browser.mjs';
import { hide } from './screens.mjs';
import { path, serveSite, story } from './site.mjs';

const { visit } = useBrowser();
const engine = '/assets/engine.';

// listen has the page keep in told what the player says.
const listen = page =>
  page.evaluate(() => {
    window.told = [];
    for (const type of ['play', 'pause', 'timeupdate', 'seeking', 'stepchange', 'ended', 'error']) {
      standoff.addEventListener(type, () => told.push([type, standoff.currentTime, standoff.step]));
    }
  });

function counts(told) {
  const n = {};
  for (const [type] of told) n[type] = (n[type] ?? 0) + 1;
  return n;
}

test('it loads, draws and plays to the end', async t => {
  const page = await visit(t);
  assert.ok(['panels', 'loading'].includes(await page.evaluate(() => standoff.state)));
  await page.evaluate(() => standoff.ready);
  assert.equal(await page.evaluate(() => standoff.state), 'ready');
  await isDrawn(page, story.steps[0].still);
  const colours = await page.evaluate(() => new Set(new Uint32Array(pixels().data.buffer)).size);
  assert.ok(colours > 200, `the picture has ${colours} colours`);

  await listen(page);
  await page.evaluate(
    () =>
      new Promise(done => {
        standoff.addEventListener('ended', done);
        standoff.playbackRate = 16;
        standoff.play();
      }),
  );
  const end = await page.evaluate(() => ({
    told,
    ended: standoff.ended,
    paused: standoff.paused,
    time: standoff.currentTime,
    duration: standoff.duration,
    playing: document.querySelector('[data-role=story]').dataset.playing,
  }));
  assert.ok(end.ended && end.paused);
  assert.equal(end.playing, 'ended');
  assert.equal(end.time, end.duration);
  const { timeupdate, ...once } = counts(end.told);
  assert.deepEqual(once, { play: 1, stepchange: story.steps.length - 1, pause: 1, ended: 1 });
  assert.ok(timeupdate > story.steps.length);
  for (const [i, [, time]] of end.told.entries()) {
    assert.ok(time >= (end.told[i - 1]?.[1] ?? 0), `time ran back to ${time} s`);
  }
  const steps = end.told.filter(t => t[0] === 'stepchange').map(t => t[2]);
  assert.deepEqual(
    steps,
    story.steps.slice(1).map(s => s.id),
  );
  await isDrawn(page, end.duration);

  await page.evaluate(() => {
    standoff.playbackRate = 1;
    standoff.play();
  });
  const again = await page.evaluate(() => [standoff.ended, standoff.paused, standoff.step]);
  assert.deepEqual(again, [false, false, story.steps[0].id], 'playing again starts over');
});

test('it seeks to each step, by number, by id and by time', async t => {
  const page = await visit(t);
  await isState(page, 'ready');
  const known = await page.evaluate(() => standoff.steps);
  assert.deepEqual(
    known,
    story.steps.map(({ id, title, start, end }) => ({ id, title, start, end })),
  );
  for (const [i, step] of story.steps.entries()) {
    const middle = (step.start + step.end) / 2;
    await page.evaluate(
      (way, i, id, time) => {
        if (way === 0) standoff.go(i);
        else if (way === 1) standoff.go(id);
        else standoff.currentTime = time;
      },
      i % 3,
      i,
      step.id,
      middle,
    );
    const shown = await page.evaluate(() => {
      const current = document.querySelectorAll('[data-role=step][data-current]');
      return [standoff.step, ...[...current].map(c => c.querySelector('h2').textContent)];
    });
    assert.deepEqual(shown, [step.id, step.title]);
    // A step that is gone to shows its still; a time shows that time.
    await isDrawn(page, i % 3 === 2 ? middle : step.still);
  }
  const last = story.steps.length - 1;
  await page.evaluate(last => {
    standoff.go(last);
    standoff.next();
  }, last);
  assert.equal(await page.evaluate(() => standoff.step), story.steps[last].id);
  await page.evaluate(() => standoff.previous());
  assert.equal(await page.evaluate(() => standoff.step), story.steps[last - 1].id);
  await assert.rejects(
    page.evaluate(() => standoff.go('nowhere')),
    /no step "nowhere"/,
  );
  await assert.rejects(
    page.evaluate(() => {
      standoff.currentTime = 'soon';
    }),
    /number of seconds/,
  );
});

test('many seeks at once are drawn once', async t => {
  const page = await visit(t);
  await isState(page, 'ready');
  await isDrawn(page, story.steps[0].still);
  const drawn = await page.evaluate(
    () =>
      new Promise(done => {
        standoff.draw(); // draws all that was left to be drawn
        const { frames } = standoff.inspect();
        for (let i = 0; i < 60; i++) standoff.currentTime = i + 1;
        requestAnimationFrame(() => {
          const now = standoff.inspect();
          done([now.frames - frames, now.time]);
        });
      }),
  );
  assert.deepEqual(drawn, [1, 60]);
});

test('Play pressed before the engine is there starts the story when it is', async t => {
  let release;
  const gate = new Promise(done => {
    release = done;
  });
  const site = await serveSite({
    answer: async path => {
      if (path.includes(engine)) await gate;
    },
  });
  t.after(site.close);
  const page = await visit(t, '', { site });
  await page.click('[data-do=play]');
  const before = await page.evaluate(() => [
    standoff.state,
    standoff.paused,
    standoff.currentTime,
    document.querySelector('[data-role=story]').dataset.playing,
  ]);
  assert.deepEqual(before, ['loading', true, 0, 'wanted']);
  // The steps work meanwhile.
  await page.click('[data-do=next]');
  assert.equal(await page.evaluate(() => standoff.step), story.steps[1].id);
  await page.waitForFunction(() => /\d%/.test(document.querySelector('.nav .state').textContent));
  release();
  await page.waitForFunction(
    start => !standoff.paused && standoff.currentTime > start,
    {},
    story.steps[1].start,
  );
});

test('it plays from a sub-path, and asks for each file once', async t => {
  const prefix = '/graphics/2020/';
  const site = await serveSite({ prefix });
  t.after(site.close);
  const page = await visit(t, '', { site });
  await isState(page, 'ready');
  await isDrawn(page, story.steps[0].still);
  for (const asked of site.asked) assert.ok(asked.startsWith(prefix), asked);
  assert.deepEqual(site.asked.toSorted(), [...new Set(site.asked)].toSorted());
  assert.ok(site.asked.includes(join(prefix, path, story.plan)));
  assert.equal(site.asked.filter(asked => asked.includes(engine)).length, 1);
});

test('with less motion, steps are cut and each is held', async t => {
  const page = await visit(t, '', { media: lessMotion });
  await isState(page, 'ready');
  const step = story.steps[6];
  await page.evaluate(() => {
    standoff.go(6);
    standoff.play();
  });
  const drawn = () =>
    page.evaluate(() => {
      const { time, labels } = standoff.inspect();
      return { time, labels };
    });
  const past = s => page.waitForFunction(s => standoff.currentTime > s, {}, step.start + s);
  await past(0.2);
  await isDrawn(page, step.still);
  const first = await settled(drawn);
  await past(0.5 + (await page.evaluate(start => standoff.currentTime - start, step.start)));
  assert.deepEqual(await drawn(), first, 'the picture moved within a step');
  assert.equal(await page.evaluate(() => standoff.step), step.id);

  await page.evaluate(end => {
    standoff.currentTime = end - 1;
  }, step.end);
  await isDrawn(page, step.still);
  await page.waitForFunction(id => standoff.step === id, {}, story.steps[7].id);
  await isDrawn(page, story.steps[7].still);
});

test('a device that is too slow gets a lighter picture, and says so', async t => {
  const page = await visit(t, '', {
    ratio: 3,
    width: 400,
    script: () => {
      const frame = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = draw => setTimeout(() => frame(draw), 60);
    },
  });
  await page.evaluate(() => standoff.ready);
  const width = () => page.$eval('[data-role=engine] canvas', c => c.width);
  const sharp = await width();
  const changes = await page.evaluate(
    () =>
      new Promise(done => {
        const changes = [];
        standoff.addEventListener('qualitychange', e => {
          changes.push([e.detail.quality, standoff.quality]);
          if (changes.length === 3) done(changes);
        });
        standoff.play();
      }),
  );
  assert.deepEqual(
    changes.map(c => c[0]),
    ['soft', 'flat', 'slow'],
  );
  assert.ok(changes.every(([told, is]) => told === is));
  assert.ok(
    Math.abs((await width()) - (sharp * 2) / 3) <= 1,
    `${await width()} of ${sharp} pixels`,
  );
});

test('the story waits in a page that is not looked at', async t => {
  const page = await visit(t);
  await isState(page, 'ready');
  await page.evaluate(() => standoff.play());
  await page.waitForFunction(() => standoff.currentTime > 0.1);
  await hide(t, page);
  const from = await page.evaluate(() => standoff.currentTime);
  await hold(1000);
  assert.equal(await page.evaluate(() => standoff.currentTime), from);
  await page.bringToFront();
  await page.waitForFunction(from => standoff.currentTime > from, {}, from);
});
