// What the program takes outside a browser, by its benchmarks: frames, seeks, an
// author's storyboards.
//
//   node native.mjs
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { machine, main } from './report.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

// What is measured: a package, the benchmark, how long (go test's -benchtime), what it is in
// words and, where one run does several stories, how many, to count them each.
const parts = [
  ['scene', 'Frame/figures=300', '1s', 'a moment and its picture, 300 people walk'],
  ['scene', 'Frame/figures=2000', '1s', 'the same with 2,000'],
  ['scene', 'Frame/figures=10000', '1s', 'the same with 10,000'],
  ['scene/gpu', 'Frame/figures=300', '1s', 'the triangles of a picture, 300 people walk'],
  ['scene/gpu', 'Frame/figures=10000', '1s', 'the same with 10,000'],
  ['scene', 'Seek/seen', '1s', 'any moment of 500 steps with 2,000 people, in any order'],
  ['scene', 'Seek/new', '1s', 'the same, the first of all that is seen'],
  ['story/direct', 'ParsePlan', '2s', 'the first story, read and planned'],
  [
    'story/direct',
    'HugeBoard',
    '3x',
    'a storyboard of 1 MiB, 500 steps and 20,000 people, read, planned and checked',
  ],
  ['cmd/internal/site', 'Publish/stories=1/first', '3x', 'one small story published', 1],
  [
    'cmd/internal/site',
    'Publish/stories=100/first',
    '1x',
    'each of 100 published in one call',
    100,
  ],
  ['cmd/internal/site', 'Publish/stories=100/again', '1x', 'and once more, each', 100],
];

// run runs a benchmark and returns its milliseconds and allocations.
function run(folder, name, time) {
  const whole = `Benchmark${name}`
    .split('/')
    .map(part => `^${part}$`)
    .join('/');
  const args = [
    'test',
    `./${folder}`,
    '-run',
    '-',
    '-bench',
    whole,
    '-benchtime',
    time,
    '-benchmem',
    '-timeout',
    '0',
  ];
  const { status, stdout } = spawnSync('go', args, { cwd: root, encoding: 'utf8' });
  const line = /^Benchmark\S+\s+\d+\s+([\d.]+) ns\/op.*?(\d+) allocs\/op$/m.exec(stdout);
  if (status || !line) throw new Error(`go ${args.join(' ')}:\n${stdout}`);
  return { ms: line[1] / 1e6, allocations: Number(line[2]) };
}

const digits = ms => (ms < 1 ? ms.toPrecision(2) : ms < 100 ? ms.toPrecision(3) : ms.toFixed(0));

export function measureNative() {
  const rows = parts.map(([folder, name, time, words, shared = 1]) => {
    console.error(`${folder} ${name}`);
    const { ms, allocations } = run(folder, name, time);
    return [words, digits(ms / shared), Math.round(allocations / shared).toLocaleString('en')];
  });
  return {
    head: ['outside a browser', 'ms', 'allocations'],
    rows,
    note: `By \`go test -bench\`, ${machine()}.`,
  };
}

await main(import.meta.url, measureNative);
