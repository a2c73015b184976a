// The HTML passes the Nu HTML checker: no error, and no warning but those that
// come of reading the pages from files.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { dist } from './site.mjs';

const checker = join(
  dirname(createRequire(import.meta.url).resolve('vnu-jar')),
  'build/dist/vnu.jar',
);

// For a file no host is "self", and a block of data is no script.
const ofFiles = /^(Resource|Inline script) violates Content Security Policy/;

test('every page is HTML without a mistake', () => {
  const pages = readdirSync(dist, { recursive: true })
    .filter(name => name.endsWith('.html'))
    .map(name => join(dist, name));
  assert.ok(pages.length >= 5, `${pages.length} pages in ${dist}`);
  const { stderr, error } = spawnSync('java', ['-jar', checker, '--format', 'json', ...pages], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (error) throw error;
  const found = JSON.parse(stderr)
    .messages.filter(m => !ofFiles.test(m.message))
    .map(m => `${m.url.slice(m.url.indexOf('dist/'))}:${m.lastLine}: ${m.message}\n  ${m.extract}`);
  assert.deepEqual(found, []);
});
