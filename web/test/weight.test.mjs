// What a first visit weighs, as a network that packs with brotli sends it.
import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from './browser.mjs';
import { dist, pageOf, path, story } from './site.mjs';

const packed = file => statSync(`${join(dist, file)}.br`).size;
const engine = join(dirname(join(path, 'index.html')), story.engine.url);

test('the engine is at most 1.30 MB, a first visit with its story 1.40 MB', t => {
  const page = ['index.html', story.plan].map(name => join(path, name));
  const fetched = pageOf('').matchAll(
    /<(?:script[^>]* src|link rel="?stylesheet"?[^>]* href)="?([^" >]+)/g,
  );
  for (const [, address] of fetched) page.push(join(path, address));
  assert.ok(page.length >= 4, `only ${page} are counted`);
  const panels = readdirSync(join(dist, path, 'panels')).filter(
    name => name.startsWith('01') && name.endsWith('.svg'),
  );
  assert.ok(panels.length > 0, 'there is no first panel');
  const panel = Math.max(...panels.map(name => packed(join(path, 'panels', name))));
  const weight = packed(engine);
  const visit = page.reduce((sum, file) => sum + packed(file), weight + panel);
  t.diagnostic(`engine ${weight} bytes, a first visit ${visit}`);
  assert.ok(weight <= 1_300_000, `the engine has ${weight} bytes`);
  assert.ok(visit <= 1_400_000, `a first visit takes ${visit} bytes`);
});
