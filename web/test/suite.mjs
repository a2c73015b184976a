// Runs the browser tests, a file at a time: two browsers at once would take each
// other's processor. A file that fails is run once more, as a machine without a
// graphics card may stall for longer than a test can wait; one that fails twice
// has failed.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(here).filter(f => f.endsWith('.test.mjs')).sort();

const passes = file => {
  const began = Date.now();
  const { status } = spawnSync(process.execPath, ['--test', file], { cwd: here, stdio: 'inherit' });
  console.log(`${file}: ${status ? 'failed' : 'passed'} in ${Math.round((Date.now() - began) / 1000)} s`);
  return status === 0;
};

const failed = files.filter(file => !passes(file) && !passes(file));
console.log(`${files.length - failed.length} passed, ${failed.length} failed`);
if (failed.length > 0) {
  console.error(`failed twice: ${failed.join(', ')}`);
  process.exitCode = 1;
}
