// What Go's garbage collector takes of a start, and what it spares: the engine
// begins, plans the first story and draws it, with other values of GOGC in turns.
//
//   node collector.mjs [rounds]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist, path as place, story } from '../test/site.mjs';
import { engineOf, openBrowser, serveBench, threadTime } from './browser.mjs';
import { machine, main, middle } from './report.mjs';

const values = ['50', '100', '200', '400', 'off'];

// prepare leaves globalThis.begin, which starts the engine and gives the size of
// its memory, in MiB, once the story's plan is read and once it is drawn.
async function prepare(plan, { url }, GOGC) {
  const [{ openWorld }, { start }] = await Promise.all([
    import('/player/engine/world.js'),
    import('/player/engine/gostart.js'),
  ]);
  let program;
  globalThis.Go = class extends Go {
    run(instance) {
      this.env = { GOGC };
      program = instance;
      return super.run(instance);
    }
  };
  const size = () => program.exports.mem.buffer.byteLength / 2 ** 20;
  const world = openWorld(document.querySelector('#stage'));
  const module = await WebAssembly.compileStreaming(fetch(url));
  globalThis.begin = async () => {
    await start(module, world);
    const { go: player, numbers } = world;
    const why = player.read(Uint8Array.from(atob(plan), c => c.charCodeAt(0)));
    if (why) throw new Error(why);
    const planned = size();
    const { width, height, ratio } = world.size;
    player.size(width, height, ratio);
    player.view('en', 'light', 1, false, []);
    for (const time of [0, 1 / 60]) {
      numbers.set([time, 0, 0]);
      await new Promise(done => world.frame(done));
    }
    return [planned, size()];
  };
}

export async function measureCollector(rounds = 7) {
  const site = await serveBench();
  const plan = readFileSync(join(dist, place, story.plan)).toString('base64');
  const browser = await openBrowser();
  const took = Object.fromEntries(values.map(value => [value, []]));
  for (let round = 0; round < rounds; round++) {
    for (const value of values) {
      // In a context of its own nothing is compiled before.
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.goto(`${site.url}stage.html`);
      await page.evaluate(prepare, plan, engineOf(site), value);
      const [worked, sizes] = await threadTime(page, () => begin());
      took[value].push([worked, ...sizes]);
      await context.close();
    }
  }
  await browser.close();
  await site.close();
  return {
    head: ['GOGC', "work of the page's thread, ms", 'MiB, planned', 'MiB, drawn'],
    rows: values.map(value => [
      value,
      ...[0, 1, 2].map(i => middle(took[value].map(all => all[i])).toFixed(i ? 1 : 0)),
    ]),
    note: `Middle of ${rounds} starts, ${machine()}.`,
  };
}

await main(import.meta.url, measureCollector);
