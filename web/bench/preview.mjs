// How long it takes from a saved storyboard to its picture: node preview.mjs
// [rounds]. It serves a copy of the first story and saves it again and again with
// another title for a step.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './browser.mjs';
import { machine, main, middle } from './report.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const title = 'title.en = "Kept out"';

// What the preview marks, and what that means.
const stages = {
  told: 'the page is told',
  pictured: 'the new picture is seen',
  seen: 'the new words too',
  moves: 'the engine has it and can move',
};

export async function measurePreview(rounds = 20) {
  const folder = await mkdtemp(join(tmpdir(), 'standoff-bench-'));
  const file = join(folder, 'story.toml');
  const text = await readFile(join(root, 'story/boards/assembly-standoff.toml'), 'utf8');
  if (!text.includes(title)) throw new Error(`the first story has no ${title}`);
  await writeFile(file, text);
  const server = await serve(folder, file);
  const browser = await openBrowser();
  try {
    const page = await open(browser, server.url);
    const took = [];
    for (let i = 1; i <= rounds; i++) {
      await new Promise(done => setTimeout(done, 500));
      const saved = Date.now();
      await writeFile(file, text.replace(title, `title.en = "Kept out ${i}"`));
      const marks = await page.evaluate(renewed, i, Object.keys(stages));
      took.push(marks.map(mark => mark - saved));
    }
    return {
      head: ['ms from a save until', 'middle', 'slowest'],
      rows: Object.values(stages).map((words, i) => {
        const all = took.map(marks => marks[i]);
        return [words, middle(all).toFixed(0), Math.max(...all).toFixed(0)];
      }),
      note: `${rounds} saves of the first story in \`standoff serve\`, ${machine()}.`,
    };
  } finally {
    await browser.close();
    server.process.kill();
    await rm(folder, { recursive: true });
  }
}

// serve builds the author's command in the folder, and serves the storyboard.
async function serve(folder, file) {
  const program = join(folder, 'standoff');
  const build = ['build', '-o', program, './cmd/standoff'];
  await ends(spawn('go', build, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }));
  const process = spawn(program, ['serve', '-addr', '127.0.0.1:0', file], { cwd: root });
  const url = await new Promise(found => {
    process.stdout.on('data', data => found(String(data).trim()));
  });
  return { process, url };
}

async function open(browser, url) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`${url}#kept-out`);
  await page.waitForFunction(
    () => {
      const { standoff } = document.querySelector('iframe').contentWindow;
      return standoff?.state === 'ready';
    },
    { timeout: 120_000 },
  );
  return page;
}

// renewed gives when the preview's marks were set for the i-th time.
const renewed = (i, names) =>
  new Promise(done => {
    const frame = document.querySelector('iframe').contentWindow;
    const { performance } = frame;
    const look = () => {
      if (performance.getEntriesByName('moves').length < i)
        return frame.requestAnimationFrame(look);
      done(
        names.map(
          name => performance.timeOrigin + performance.getEntriesByName(name).at(-1).startTime,
        ),
      );
    };
    look();
  });

function ends(child) {
  return new Promise((done, fail) => {
    child.on('exit', code => (code ? fail(new Error(`exit ${code}`)) : done()));
  });
}

await main(import.meta.url, measurePreview);
