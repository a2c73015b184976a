// From the press of Play to the first moving frame, in the first story's page:
// for a reader who presses at once, on the first visit and on the next, and for
// one who has looked around before; against an empty page of Ebitengine's, and
// against other sites if their folders are named. In turns, in one run.
//
//   node start.mjs [rounds] [folder …]
import { join } from 'node:path';
import { dist, path as place, serveSite } from '../test/site.mjs';
import { openBrowser, threadTime } from './browser.mjs';
import { emptyPage } from './empty.mjs';
import { machine, main, middle } from './report.mjs';

// What is marked on the way, each with what it ends.
const stages = {
  fetched: 'fetch',
  compiled: 'compile',
  go: 'Go begins',
  begun: 'Ebitengine begins',
  planned: 'read the plan',
  moving: 'first moving frame',
  worked: "work of the page's thread, all together",
  longest: 'the longest of it in one go',
};

// press presses Play and gives the milliseconds since, by what was reached. It
// moves once a second picture of another time is drawn.
const press = () =>
  new Promise(done => {
    const pressed = performance.now();
    const at = {};
    const times = new Set();
    document.querySelector('[data-do=play]').click();
    const look = () => {
      const time = standoff.state === 'ready' ? standoff.inspect().time : undefined;
      if (time !== undefined && time !== look.before) times.add(time);
      if (times.size < 2) return requestAnimationFrame(look);
      at.moving = performance.now() - pressed;
      for (const { name, startTime } of performance.getEntriesByType('mark')) {
        if (startTime > pressed) at[name] = startTime - pressed;
      }
      done(at);
    };
    look.before = standoff.state === 'ready' ? standoff.inspect().time : undefined;
    look();
  });

const hold = milliseconds => new Promise(done => setTimeout(done, milliseconds));

// startsOf opens the site's story three times and presses Play. Each round has
// addresses of its own: what a browser keeps, it keeps by address.
async function startsOf(browser, site) {
  const starts = {};
  for (const visit of ['first', 'again', 'warm']) {
    const page = await open(browser, site.url + place);
    if (visit === 'warm') {
      await page.evaluate(() => void dispatchEvent(new Event('pointermove')));
      await page.waitForFunction(
        () => 'drawn' in document.querySelector('[data-role=story]').dataset,
      );
      await hold(1000);
    }
    starts[visit] = await measured(page, press);
    // The browser keeps what it compiled a while after it did.
    if (visit === 'first') await hold(6000);
    await page.close();
  }
  return starts;
}

// measured adds how long the page's thread was at work, and how long in one go.
async function measured(page, run) {
  await page.evaluate(() => {
    globalThis.tasks = [0];
    new PerformanceObserver(list => tasks.push(...list.getEntries().map(e => e.duration))).observe({
      type: 'longtask',
    });
  });
  const [worked, at] = await threadTime(page, run);
  const longest = await page.evaluate(() => Math.max(...tasks));
  return { ...at, worked, longest };
}

async function open(browser, url) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(url, { waitUntil: 'load' });
  await hold(1500); // it has come to rest, and its reader has seen it
  return page;
}

// startOfEmpty is the empty page's, from the address on.
async function startOfEmpty(browser, site) {
  const page = await open(browser, `${site.url}empty.html`);
  const at = await measured(page, () => start());
  await page.close();
  return at;
}

const keep = { 'Cache-Control': 'public, max-age=31536000, immutable' };

export async function measureStart(rounds = 5, ...folders) {
  const empty = await emptyPage();
  const browser = await openBrowser();
  await browser.pages().then(([page]) =>
    page.evaluate(() => {
      // The graphics process is there before, as it is in a browser in use.
      globalThis.gl = document.createElement('canvas').getContext('webgl2');
    }),
  );
  const took = { empty: [] };
  const columns = [['empty Ebitengine', took.empty]];
  const sites = [dist, ...folders].map(folder => ({
    folder: join(folder, '/'),
    first: [],
    again: [],
    warm: [],
  }));
  for (const { folder, first, again, warm } of sites) {
    const name = folder === dist ? '' : `${folder}: `;
    columns.push(
      [`${name}first visit`, first],
      [`${name}next visit`, again],
      [`${name}engine there`, warm],
    );
  }
  for (let round = 0; round < rounds; round++) {
    const bare = await serveSite({ answer: empty.answer });
    took.empty.push(await startOfEmpty(browser, bare));
    await bare.close();
    for (const kept of sites) {
      const site = await serveSite({ folder: kept.folder, packed: true, headers: () => keep });
      const starts = await startsOf(browser, site);
      for (const visit in starts) kept[visit].push(starts[visit]);
      await site.close();
    }
  }
  await browser.close();
  const cell = (all, name) =>
    all.some(at => at[name] === undefined) ? '' : middle(all.map(at => at[name])).toFixed(0);
  return {
    head: ['ms from the press of Play until', ...columns.map(([name]) => name)],
    rows: Object.entries(stages).map(([name, words]) => [
      words,
      ...columns.map(([, all]) => cell(all, name)),
    ]),
    note: `Middle of ${rounds} starts, served from the same machine, drawn in software: ${machine()}.`,
  };
}

await main(import.meta.url, measureStart);
