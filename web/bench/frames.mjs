// How long a frame keeps the page's thread, with a crowd that walks: our
// engine, PixiJS 8 and a plain 2D canvas, in turns in one run. None of them writes
// words.
//
// Where there is no graphics card, a program paints in its place, on the same
// processor, and nothing else is measured any more. So the two that leave the
// painting to the card are told to leave it undone; all else that they ask of it,
// they ask. A 2D canvas paints by itself.
//
//   node frames.mjs [figures …]
import { readFileSync } from 'node:fs';
import { planOf } from '../test/program.mjs';
import { engineOf, openBrowser, serveBench } from './browser.mjs';
import { storyboard, walking } from './crowd.mjs';
import { machine, main, middle } from './report.mjs';

const rounds = 10;
const frames = 20;
const warm = 300;
const patience = 15_000; // milliseconds: where frames take long, fewer will do
const fewest = 5;
const names = ['standoff', 'pixi', 'canvas'];

const file = name => readFileSync(new URL(name, import.meta.url));

// openRival opens a page in which globalThis.rival draws the crowd.
async function openRival(browser, site, name, figures) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 720 });
  await page.goto(`${site.url}stage.html`);
  await page.evaluate(
    async (name, figures, plan, whole, built) => {
      const stage = document.querySelector('#stage');
      if (name !== 'standoff') {
        const { openCanvas, openPixi } = await import('/rivals.js');
        const open = name === 'pixi' ? openPixi : openCanvas;
        globalThis.rival = await open(stage, figures, whole);
        return;
      }
      const { openEngine } = await import('/player/engine/engine.js');
      const engine = await openEngine({ stage, ...built });
      const why = engine.load(Uint8Array.from(atob(plan), c => c.charCodeAt(0)));
      if (why) throw new Error(why);
      const gl = stage.querySelector('canvas').getContext('webgl2');
      globalThis.rival = {
        draw: time => engine.show({ time, notext: true }),
        rest: () => gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4)),
        drawn: () => engine.inspect(),
      };
    },
    name,
    figures,
    planOf(storyboard(figures)).toString('base64'),
    walking,
    engineOf(site),
  );
  await page.evaluate(() => {
    const gl = document.querySelector('#stage canvas').getContext('webgl2');
    gl?.enable(gl.RASTERIZER_DISCARD);
  });
  return page;
}

// measure draws frames and gives how long each kept the thread, in ms. Between
// them the graphics card, here a program, is given the time that it needs.
const measure = (page, from, count) =>
  page.evaluate(
    async (from, count, fewest, patience) => {
      const took = [];
      const end = performance.now() + patience;
      for (let i = 0; i < count && (i < fewest || performance.now() < end); i++) {
        const begun = performance.now();
        rival.draw(from + i / 60);
        took.push(performance.now() - begun);
        rival.rest();
        await new Promise(done => setTimeout(done));
      }
      return took;
    },
    from,
    count,
    fewest,
    patience,
  );

// compare gives the milliseconds of every frame of the crowd, by who drew it.
async function compare(browser, site, figures) {
  const took = { standoff: [], pixi: [], canvas: [] };
  const pages = {};
  for (const name of names) {
    console.error(`${figures} figures: opening ${name}`);
    pages[name] = await openRival(browser, site, name, figures);
    await measure(pages[name], 5, warm);
  }
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      await pages[name].bringToFront();
      console.error(`${figures} figures, round ${round + 1}: ${name}`);
      took[name].push(...(await measure(pages[name], 7 + round / 2, frames)));
    }
  }
  const drawn = await pages.standoff.evaluate(() => rival.drawn());
  if (!(drawn.figures >= figures)) throw new Error(`only ${drawn.figures} of ${figures} are drawn`);
  for (const name of names) await pages[name].close();
  return took;
}

export async function measureFrames(...crowds) {
  if (crowds.length === 0) crowds = [300, 2000, 10000];
  const site = await serveBench({
    '/pixi.js': ['text/javascript', file('node_modules/pixi.js/dist/pixi.min.mjs')],
    '/rivals.js': ['text/javascript', file('rivals.js')],
  });
  const browser = await openBrowser();
  const rows = [];
  for (const figures of crowds) {
    const took = await compare(browser, site, figures);
    const [ours, pixi, canvas] = names.map(name => middle(took[name]));
    rows.push([
      figures.toLocaleString('en'),
      ...[ours, pixi, canvas].map(v => v.toFixed(2)),
      (ours / pixi).toFixed(2),
      (ours / canvas).toFixed(2),
    ]);
  }
  await browser.close();
  await site.close();
  return {
    head: [
      'figures that walk',
      'Standoff, ms',
      'PixiJS 8, ms',
      'Canvas 2D, ms',
      'to PixiJS',
      'to Canvas',
    ],
    rows,
    note:
      `How long a frame keeps the page's thread: middle of up to ${rounds * frames} frames, without words, and without the painting, which is the graphics card's work ` +
      `(the 2D canvas has none and paints itself), ${machine()}.`,
  };
}

await main(import.meta.url, measureFrames);
