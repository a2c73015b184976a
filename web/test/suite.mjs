// Runs the browser tests, two files at a time, as most of their time is spent waiting
// for what is not to happen; those that count what a page asks of the processor, or how
// much it holds, run alone. A file that fails is run once more, alone, as a machine
// without a graphics card may stall for longer than a test can wait; one that fails
// twice has failed.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(here)
  .filter(f => f.endsWith('.test.mjs'))
  .sort();
const alone = [
  'heights',
  'lighthouse',
  'many',
  'memory',
  'play',
  'preview',
  'quiet',
  'rest',
  'embed',
].map(name => `${name}.test.mjs`);

// passes runs a file, and prints what it said once it is done.
async function passes(file) {
  const began = Date.now();
  const said = [];
  const child = spawn(process.execPath, ['--test', file], { cwd: here });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => said.push(data));
  const status = await new Promise(done => child.on('close', done));
  process.stdout.write(Buffer.concat(said));
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`${file}: ${status ? 'failed' : 'passed'} in ${seconds} s`);
  return status === 0;
}

// run runs files, so many at a time, and returns those that failed.
async function run(files, atOnce) {
  const waiting = [...files];
  const failed = [];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (waiting.length) {
        const file = waiting.shift();
        if (!(await passes(file))) failed.push(file);
      }
    }),
  );
  return failed;
}

const once = [
  ...(await run(
    files.filter(file => !alone.includes(file)),
    2,
  )),
  ...(await run(
    files.filter(file => alone.includes(file)),
    1,
  )),
];
const failed = await run(once, 1);
console.log(`${files.length - failed.length} passed, ${failed.length} failed`);
if (failed.length > 0) {
  console.error(`failed twice: ${failed.join(', ')}`);
  process.exitCode = 1;
}
