// What a reader fetches, as dist/ has it, and an empty program of Ebitengine's:
// node sizes.mjs. What a page weighs is in dist/stories.json, as the build has worked it out
// (cmd/internal/site/weight.go): whole is the page with its first picture, and panels all of
// its pictures, both in bytes.
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist, path as place, story } from '../test/site.mjs';
import { brotli, buildEmpty, ebitengine } from './empty.mjs';
import { main } from './report.mjs';

const kB = bytes => Math.round(bytes / 1000).toLocaleString('en');
const size = (name, ext) => statSync(join(dist, name) + ext).size;

export async function measureSizes() {
  const engine = `assets/${basename(story.engine.url)}`;
  const { pages } = JSON.parse(readFileSync(join(dist, 'stories.json')))[place.slice(0, -1)];
  const { whole, panels, steps } = pages.find(({ page }) => page === place.slice(0, -1));
  const plan = size(join(place, story.plan), '.br');
  const runtime = size(`assets/${basename(story.engine.runtime)}`, '.br');
  const empty = buildEmpty();
  return {
    head: ['kB', 'as it is', 'gzip', 'brotli'],
    rows: [
      [
        'the engine: our player and what it needs of Ebitengine',
        ...['', '.gz', '.br'].map(ext => kB(size(engine, ext))),
      ],
      [
        `an empty program of Ebitengine ${ebitengine()}`,
        kB(empty.length),
        kB(gzipSync(empty, { level: 9 }).length),
        kB(brotli(empty).length),
      ],
      ['the page before the engine, with its first picture', '', '', kB(whole)],
      ['what starts the engine, and comes with it', '', '', kB(runtime)],
      ['what the engine plays of the story', '', '', kB(plan)],
      [
        'a first visit, engine and plan and all',
        '',
        '',
        kB(whole + plan + runtime + size(engine, '.br')),
      ],
      [`the pictures of all ${steps} steps, for who never gets the engine`, '', '', kB(panels)],
    ],
    note: 'The first story, its heaviest shape and theme; packed as hard as it goes.',
  };
}

await main(import.meta.url, measureSizes);
