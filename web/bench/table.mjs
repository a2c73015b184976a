// Measures everything, or the parts that are named, and writes the tables into the
// README, each between its two marks.
//
//   node table.mjs [sizes] [start] [frames] [memory] [preview] [native] [program]
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measureFrames } from './frames.mjs';
import { measureMemory } from './memory.mjs';
import { measureNative } from './native.mjs';
import { measurePreview } from './preview.mjs';
import { measureProgram } from './program.mjs';
import { markdown } from './report.mjs';
import { measureSizes } from './sizes.mjs';
import { measureStart } from './start.mjs';

const readme = fileURLToPath(new URL('../../README.md', import.meta.url));
const parts = {
  sizes: measureSizes,
  start: measureStart,
  frames: measureFrames,
  memory: measureMemory,
  preview: measurePreview,
  native: measureNative,
  program: measureProgram,
};

const named = process.argv.slice(2);
for (const name of named.length ? named : Object.keys(parts)) {
  if (!parts[name]) throw new Error(`no part is called ${name}: ${Object.keys(parts)}`);
  console.error(`measuring: ${name}`);
  const table = await parts[name]();
  table.note += ` ${new Date().toISOString().slice(0, 10)}, \`node ${name}.mjs\`.`;
  write(name, markdown(table));
}

// write puts a part's table into the README as it is now.
function write(name, text) {
  const before = readFileSync(readme, 'utf8');
  const [open, close] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const [from, to] = [before.indexOf(open), before.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`the README has no marks for ${name}`);
  writeFileSync(readme, before.slice(0, from + open.length) + text + before.slice(to));
}
