// From nothing to the first moving frame: our engine with the first story, and
// an empty page of Ebitengine's, in turns in one run.
//
//   node start.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dist, path as place } from '../test/site.mjs';
import { engineOf, machine, middle, openBrowser, printTable, serveBench } from './browser.mjs';

const rounds = Number(process.argv[2] ?? 5);
const root = fileURLToPath(new URL('../../', import.meta.url));

// An empty game: it fills the screen.
const empty = `package main

import (
	"image/color"

	"github.com/hajimehoshi/ebiten/v2"
)

type game struct{}

func (game) Update() error              { return nil }
func (game) Layout(w, h int) (int, int) { return w, h }
func (game) Draw(screen *ebiten.Image)  { screen.Fill(color.White) }

func main() {
	if err := ebiten.RunGame(game{}); err != nil {
		panic(err)
	}
}
`;

function buildEmpty() {
  const dir = mkdtempSync(join(tmpdir(), 'standoff-empty-'));
  try {
    writeFileSync(join(dir, 'main.go'), empty);
    execFileSync('go', ['build', '-trimpath', '-ldflags=-s -w', '-o', join(dir, 'empty.wasm'),
      join(dir, 'main.go')], { cwd: root, env: { ...process.env, GOOS: 'js', GOARCH: 'wasm' } });
    return readFileSync(join(dir, 'empty.wasm'));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const emptyPage = '<!doctype html><script src="/wasm_exec.js"></script>';
const site = await serveBench({
  '/empty.html': ['text/html', emptyPage],
  '/empty.wasm': ['application/wasm', buildEmpty()],
});
const toml = readFileSync(join(dist, place, 'story.toml'), 'utf8');
const browser = await openBrowser();

// Each gives milliseconds since it began, by what was reached. Both fetch and
// compile alike, and draw 1280 by 720 pixels.
const runs = {
  async standoff(page) {
    await page.goto(site.url + 'stage.html');
    return page.evaluate(async (toml, { url }) => {
      const [{ openWorld }, { start }] =
        await Promise.all([import('/player/world.js'), import('/player/gostart.js')]);
      const stage = document.querySelector('#stage');
      const begun = performance.now(), at = {};
      const reach = name => { at[name] = performance.now() - begun; };
      const response = await fetch(url);
      const copy = await response.clone().arrayBuffer();
      reach('fetched');
      const module = await WebAssembly.compileStreaming(
        new Response(copy, { headers: { 'Content-Type': 'application/wasm' } }));
      reach('compiled');
      const world = openWorld(stage);
      await start(module, world);
      reach('started');
      const problems = Array.from(world.player.load(toml));
      if (problems.length) throw new Error(problems.join('\n'));
      reach('planned');
      const { width, height, ratio } = world.size;
      world.player.size(width, height, ratio);
      world.player.view('en', 'light', false);
      for (const time of [0, 1 / 60]) {
        world.player.time(time, false, 0);
        await new Promise(done => world.frame(done));
      }
      world.pixels();
      reach('moving');
      return at;
    }, toml, engineOf(site));
  },
  async empty(page) {
    await page.goto(site.url + 'empty.html');
    return page.evaluate(async () => {
      const begun = performance.now(), at = {};
      const reach = name => { at[name] = performance.now() - begun; };
      let frames = 0, drawn;
      const moving = new Promise(done => { drawn = done; });
      const plain = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = callback => {
        if (!at.started) reach('started');
        return plain(now => { callback(now); if (++frames === 3) drawn(); });
      };
      const response = await fetch('/empty.wasm');
      const copy = await response.clone().arrayBuffer();
      reach('fetched');
      const module = await WebAssembly.compileStreaming(
        new Response(copy, { headers: { 'Content-Type': 'application/wasm' } }));
      reach('compiled');
      const go = new Go();
      go.run(await WebAssembly.instantiate(module, go.importObject));
      await moving;
      const gl = document.querySelector('canvas').getContext('webgl2');
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
      at.planned = at.started;
      reach('moving');
      return at;
    });
  },
};

const stages = ['fetched', 'compiled', 'started', 'planned', 'moving'];
const took = { standoff: [], empty: [] };
for (let round = 0; round < rounds; round++) {
  for (const name of Object.keys(runs)) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 720 });
    took[name].push(await runs[name](page));
    await context.close();
  }
}
await browser.close();
await site.close();

const label = {
  fetched: 'fetch', compiled: 'compile', started: 'Go and Ebitengine begin',
  planned: 'read and plan the story', moving: 'first moving frame',
};
const spent = (all, i) => middle(all.map(at => at[stages[i]] - (i ? at[stages[i - 1]] : 0)));
const rows = stages.map((name, i) =>
  [label[name], ...Object.values(took).map(all => spent(all, i).toFixed(0))]);
rows.push(['together', ...Object.values(took).map(all => middle(all.map(at => at.moving)).toFixed(0))]);
printTable(['from the press of play to', 'Standoff with its story, ms', 'empty Ebitengine, ms'], rows);
console.log(`\nMiddle of ${rounds} starts with nothing cached, fetched from this machine, ${machine()}`);
