// From a double click on the program of a release to the picture in the browser: node
// program.mjs [rounds] [program]. The program is made as ./build.sh release makes it, lies in
// an empty folder with one storyboard or none, and finds no other program but what stands for the
// system's way to a browser: that browser runs already, as an author's does.
import { execFileSync, spawn } from 'node:child_process';
import { createReadStream, statSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './browser.mjs';
import { machine, main, middle } from './report.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

// What comes after what, from the double click on.
const stages = {
  answers: 'the browser is asked for',
  preview: 'the preview is painted',
  pictured: 'the picture is painted',
  moves: 'it can move',
};

export async function measureProgram(rounds = 7, file = undefined) {
  const folder = await mkdtemp(join(tmpdir(), 'standoff-bench-'));
  const browser = await openBrowser();
  try {
    const program = file ?? (await released(folder));
    const columns = [
      ['a story of one’s own', []],
      ['those that come with it', []],
    ];
    for (let round = 0; round < rounds; round++) {
      for (const [i, [, took]] of columns.entries()) {
        took.push(await doubleClick(browser, program, join(folder, `${round}-${i}`), i === 0));
      }
    }
    return {
      head: ['ms from a double click until', ...columns.map(([name]) => name)],
      rows: Object.entries(stages).map(([name, words]) => [
        words,
        ...columns.map(([, took]) => middle(took.map(at => at[name])).toFixed(0)),
      ]),
      note:
        `Middle of ${rounds}, a program of ${(statSync(program).size / 1e6).toFixed(1)} MB that was read before, Chromium open, ` +
        `drawn in software: ${machine()}.`,
    };
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

// released makes the program of a release for this machine, and returns its file.
async function released(folder) {
  const system = ['GOOS', 'GOARCH'].map(name =>
    execFileSync('go', ['env', name], { cwd: root }).toString().trim(),
  );
  const out = join(folder, 'release');
  execFileSync('go', ['run', '-trimpath', './cmd/release', '-only', system.join('/'), '-o', out], {
    cwd: root,
  });
  const archive = (await readdir(out)).find(name => name.endsWith('.tar.gz'));
  execFileSync('tar', ['xzf', archive, '--strip-components=1'], { cwd: out });
  return join(out, 'standoff');
}

// doubleClick starts a copy of the program in a folder of its own, has the browser come when it is asked
// for, and returns the milliseconds until each stage.
async function doubleClick(browser, program, folder, own) {
  await mkdir(join(folder, 'path'), { recursive: true });
  const [pipe, opener, copy] = [
    join(folder, 'asked'),
    join(folder, 'path', 'xdg-open'),
    join(folder, 'standoff'),
  ];
  execFileSync('mkfifo', [pipe]);
  await writeFile(opener, `#!/bin/sh\necho "$1" > "${pipe}"\n`);
  await chmod(opener, 0o755);
  await copyFile(program, copy);
  const env = { PATH: join(folder, 'path'), HOME: folder, DISPLAY: ':0' };
  if (own) execFileSync(copy, ['new', 'my-story.toml'], { cwd: folder, env, stdio: 'ignore' });
  execFileSync(copy, ['version'], { env }); // now the system has read it
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const asked = new Promise(found => {
    createReadStream(pipe, 'utf8').once('data', text => found(text.trim()));
  });
  const clicked = Date.now();
  const run = spawn(copy, { cwd: folder, env, stdio: 'ignore' });
  try {
    const address = await asked;
    const at = { answers: Date.now() - clicked };
    await page.goto(address, { waitUntil: 'commit' }).catch(() => page.goto(address));
    return { ...at, ...(await page.evaluate(painted, clicked)) };
  } finally {
    run.kill('SIGINT');
    await page.close();
  }
}

// painted gives when the preview was first painted, and the story's page in its frame, which has
// its picture from the first byte, and when the engine was there.
const painted = clicked =>
  new Promise(done => {
    const first = win => {
      const [paint] = win.performance.getEntriesByName('first-contentful-paint');
      return paint && win.performance.timeOrigin + paint.startTime - clicked;
    };
    const look = () => {
      const story = document.querySelector('iframe')?.contentWindow;
      const drawn = story?.document.querySelector(
        '[data-role=stage] svg, [data-role=panels] svg, main svg',
      );
      const at = { preview: first(window), pictured: drawn && first(story) };
      if (!at.preview || !at.pictured || story.standoff?.state !== 'ready')
        return setTimeout(look, 5);
      done({ ...at, moves: Date.now() - clicked });
    };
    look();
  });

await main(import.meta.url, measureProgram);
