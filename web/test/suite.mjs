// Runs the browser tests, two files at a time and those that take longest first, as much
// of their time is spent waiting; those that count what a page asks of the processor, or
// how much it holds, run alone. A file that fails is run once more, alone, as a machine
// without a graphics card may stall for longer than a test can wait; one that fails
// twice has failed.
//
// "soak" runs what takes long instead: SOAK has those files look on for minutes.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { program } from './program.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const soak = process.argv[2] === 'soak';
const soaks = ['lighthouse', 'many', 'memory', 'rest'];
const alone = ['many', 'memory', 'play', 'quiet', 'rest'];

// The files that take longest, the longest first; the order of the others is of no weight.
const long = [
  ...['painters', 'published', 'access', 'failure', 'webkit', 'foreign', 'chromium', 'firefox'],
  ...['stripped', 'embed', 'element', 'bar', 'preview', 'sharp', 'reader', 'host'],
];

const place = name => (long.includes(name) ? long.indexOf(name) : long.length);
const names = readdirSync(here)
  .filter(file => file.endsWith('.test.mjs'))
  .map(file => file.replace('.test.mjs', ''))
  .filter(name => !soak || soaks.includes(name))
  .sort((a, b) => place(a) - place(b));

const env = { ...process.env, STANDOFF: program() };
if (soak) env.SOAK ??= '60';

// passes runs a file, and prints what it said once it is done.
async function passes(name) {
  const began = Date.now();
  const said = [];
  const child = spawn(process.execPath, ['--test', `${name}.test.mjs`], { cwd: here, env });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => said.push(data));
  const status = await new Promise(done => child.on('close', done));
  process.stdout.write(Buffer.concat(said));
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`${name}: ${status ? 'failed' : 'passed'} in ${seconds} s`);
  return status === 0;
}

// run runs files, so many at a time, and returns those that failed.
async function run(names, atOnce) {
  const waiting = [...names];
  const failed = [];
  const worker = async () => {
    while (waiting.length) {
      const name = waiting.shift();
      if (!(await passes(name))) failed.push(name);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return failed;
}

const once = await run(
  names.filter(name => !alone.includes(name)),
  2,
);
once.push(
  ...(await run(
    names.filter(name => alone.includes(name)),
    1,
  )),
);
if (once.length) console.log(`once more, alone: ${once.join(', ')}`);
const failed = await run(once, 1);
if (failed.length) {
  console.error(`failed twice: ${failed.join(', ')}`);
  process.exitCode = 1;
}
console.log(`${names.length - failed.length} passed, ${failed.length} failed`);
