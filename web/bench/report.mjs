// What was measured, as a table in Markdown: its head, its rows, and a note that
// says how and where.
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

export const middle = values => values.toSorted((a, b) => a - b)[values.length >> 1];

// markdown returns the table, with the figures to the right.
export function markdown({ head, rows, note }) {
  const line = cells => `| ${cells.join(' | ')} |\n`;
  return (
    line(head) +
    line(head.map((_, i) => (i ? '--:' : '---'))) +
    rows.map(line).join('') +
    `\n${note}\n`
  );
}

// main measures, and prints, in the script that Node was told to run; what
// follows its name there may be numbers.
export async function main(url, measure) {
  if (process.argv[1] !== fileURLToPath(url)) return;
  process.stdout.write(markdown(await measure(...process.argv.slice(2).map(a => Number(a) || a))));
}

// machine names the processor, as Linux does.
export function machine() {
  const model = /model name\s*:\s*(.*)/.exec(readFileSync('/proc/cpuinfo', 'utf8'));
  return `${model ? model[1] : process.arch}, ${cpus().length} cores`;
}
