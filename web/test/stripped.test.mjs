// The engine is built with an Ebitengine that lost what a page never uses. It
// draws what the whole Ebitengine draws, byte for byte.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before } from 'node:test';
import { test } from './browser.mjs';
import { useEngine } from './engine.mjs';
import { differs, drawn, identical } from './picture.mjs';
import { root } from './program.mjs';
import { story } from './site.mjs';

const whole = join(mkdtempSync(join(tmpdir(), 'standoff-stripped-')), 'whole.wasm');
const files = {};
const here = useEngine(null, files);
const size = { width: 960, height: 540 };

before(() => {
  const env = { ...process.env, GOOS: 'js', GOARCH: 'wasm' };
  const flags = ['-trimpath', '-buildvcs=false', '-ldflags=-s -w -buildid=', '-o', whole];
  execFileSync('go', ['build', ...flags, './cmd/player'], { cwd: root, env });
  files['/whole.wasm'] = ['application/wasm', readFileSync(whole)];
});

// pictures are what an engine draws of each step, light and dark by turns.
async function pictures(url) {
  await here.start({ url, ...size });
  const all = [];
  for (const [i, { still: time }] of story.steps.entries()) {
    await here.page.evaluate(
      (time, theme, words) => {
        window.engine.show({ time, lang: 'en', words, theme });
        return window.engine.settle();
      },
      time,
      i % 2 ? 'dark' : 'light',
      story.words,
    );
    all.push(await drawn(here.page));
  }
  return all;
}

test('the stripped engine draws what the whole one draws, byte for byte', async t => {
  const stripped = await pictures();
  const stock = await pictures(`${here.site.url}whole.wasm`);
  for (const [i, picture] of stripped.entries()) {
    const { data, ...drawn } = picture;
    assert.deepEqual(drawn, size);
    const colours = new Set(new Uint32Array(data.buffer, data.byteOffset, data.length >> 2));
    assert.ok(colours.size > 100, `step ${i + 1} is blank`);
    assert.equal(differs(`stripped-${i + 1}`, picture, stock[i], identical), '');
    assert.ok(data.equals(stock[i].data), `step ${i + 1}: not byte for byte`);
  }
  const bytes = files['/whole.wasm'][1].length;
  t.diagnostic(
    `${stripped.length} pictures alike; ${story.engine.bytes} bytes instead of ${bytes}`,
  );
});
