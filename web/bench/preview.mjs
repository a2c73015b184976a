// How long it takes from a saved storyboard to its picture: node preview.mjs
// [rounds]. It serves a copy of the first story, saves it again and again with
// another title for a step, and prints, in milliseconds since the save, the
// middle and the slowest of: the page is told, the new picture is seen, the new
// words are seen too, the engine has the story and can move again.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../test/browser.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rounds = Number(process.argv[2] ?? 20);
const folder = await mkdtemp(join(tmpdir(), 'standoff-bench-'));
const file = join(folder, 'story.toml');
const text = await readFile(join(root, 'story/boards/assembly-standoff.toml'), 'utf8');
await writeFile(file, text);

const program = join(folder, 'standoff');
const build = ['build', '-o', program, './cmd/standoff'];
await ends(spawn('go', build, { cwd: root, stdio: 'inherit' }));
const server = spawn(program, ['serve', '-addr', '127.0.0.1:0', file], { cwd: root });
const url = await new Promise(found => {
  server.stdout.on('data', data => found(String(data).trim()));
});
const browser = await openBrowser();
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`${url}#kept-out`);
  await page.waitForFunction(() => {
    const { standoff } = document.querySelector('iframe').contentWindow;
    return standoff?.state === 'ready';
  }, { timeout: 120_000 });
  const times = { told: [], pictured: [], seen: [], moves: [] };
  for (let i = 1; i <= rounds; i++) {
    await new Promise(done => setTimeout(done, 500));
    const saved = Date.now();
    await writeFile(file, text.replace('title.en = "Kept out"', `title.en = "Kept out ${i}"`));
    const marks = await page.evaluate(i => new Promise(done => {
      const frame = document.querySelector('iframe').contentWindow;
      const look = () => {
        const marks = frame.performance.getEntriesByName('moves');
        if (marks.length < i) return frame.requestAnimationFrame(look);
        const last = name => frame.performance.timeOrigin
          + frame.performance.getEntriesByName(name).at(-1).startTime;
        done(Object.fromEntries(['told', 'pictured', 'seen', 'moves'].map(n => [n, last(n)])));
      };
      look();
    }), i);
    for (const name of Object.keys(times)) times[name].push(marks[name] - saved);
  }
  for (const [name, all] of Object.entries(times)) {
    const sorted = all.toSorted((a, b) => a - b);
    console.log(name.padEnd(8), String(Math.round(sorted[sorted.length >> 1])).padStart(5),
      String(Math.round(sorted.at(-1))).padStart(5));
  }
} finally {
  await browser.close();
  server.kill();
  await rm(folder, { recursive: true });
}

function ends(child) {
  return new Promise((done, fail) => {
    child.on('exit', code => (code ? fail(new Error(`exit ${code}`)) : done()));
  });
}
