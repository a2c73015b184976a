// The two painters agree: what Ebitengine draws in the browser is what the
// pure Go painter draws, on every step, in three shapes, light and dark.
//
// Words are left out of the pixels, since every browser has other fonts; what
// is written is compared by its boxes. A difference of up to 255 counts for
// each channel. Where a picture fails, both and their difference are left in
// the folder that is named.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before } from 'node:test';
import { PNG } from 'pngjs';
import { launchBrowser, test } from './browser.mjs';
import { dist, path, serveSite, story } from './site.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'standoff-painters-'));
const standoff = join(folder, 'standoff');
const storyboard = join(dist, path, 'story.toml');

// The painters smooth edges differently: one counts what part of a pixel is
// covered, the other fades over one pixel. Means are of all channels.
const meanAllowed = 1.5;
const farAllowed = 0.015; // share of pixels that differ by more than far
const far = 32;

let browser, site, page;

// The bench is a page with nothing but the engine on it.
before(async () => {
  execFileSync('go', ['build', '-o', standoff, './cmd/standoff'], { cwd: root });
  const goroot = execFileSync('go', ['env', 'GOROOT'], { cwd: root }).toString().trim();
  const files = {
    '/bench.html': ['text/html', '<!doctype html><link rel="icon" href="data:,">'
      + '<script src="/wasm_exec.js"></script><div id="stage"></div>'],
    '/wasm_exec.js': ['text/javascript', readFileSync(join(goroot, 'lib/wasm/wasm_exec.js'))],
  };
  site = await serveSite({
    answer(path, response) {
      const module = /^\/player\/(\w+\.js)$/.exec(path);
      const [type, body] = module
        ? ['text/javascript', readFileSync(join(root, 'web/player', module[1]))] : files[path] ?? [];
      return !!type && !!response.writeHead(200, { 'Content-Type': type }).end(body);
    },
  });
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(site.url + 'bench.html');
  await page.evaluate(async (url, bytes, toml) => {
    const { openEngine } = await import('/player/engine.js');
    const stage = document.querySelector('#stage');
    stage.style.cssText = 'position:absolute;left:0;top:0;width:1280px;height:720px';
    window.engine = await openEngine({ stage, url, bytes });
    const problems = await window.engine.load(toml);
    if (problems.length) throw new Error(problems.join('\n'));
  }, new URL(story.engine.url, site.url + path).href, story.engine.bytes,
  readFileSync(storyboard, 'utf8'));
}, { timeout: 150_000 });

after(async () => { await browser?.close(); await site?.close(); });

// fit gives the stage a size, in CSS pixels, and waits until it has it.
async function fit(width, height) {
  await page.setViewport({ width, height });
  await page.$eval('#stage', (stage, width, height) => {
    stage.style.width = width + 'px';
    stage.style.height = height + 'px';
  }, width, height);
  await page.waitForFunction((width, height) => {
    const { width: w, height: h } = document.querySelector('canvas') ?? {};
    return w === width && h === height;
  }, {}, width, height);
}

// drawn is what the browser draws of a step, words left out.
async function drawn(step, theme) {
  const { data, ...size } = await page.evaluate(async (time, theme) => {
    window.engine.show({ time, lang: 'en', theme, notext: true });
    await window.engine.settle();
    const { width: w, height: h, data } = window.engine.pixels();
    let text = '';
    for (let i = 0; i < data.length; i += 0x8000) {
      text += String.fromCharCode(...data.subarray(i, i + 0x8000));
    }
    return { width: w, height: h, data: btoa(text) };
  }, step.still, theme);
  return { ...size, data: Buffer.from(data, 'base64') };
}

// painted is what the pure Go painter makes of it.
function painted(step, width, height, theme) {
  const file = join(folder, 'painted.png');
  execFileSync(standoff, ['frame', '-step', step.id, '-size', `${width}x${height}`,
    '-theme', theme, '-lang', 'en', '-no-words', '-o', file, storyboard], { stdio: 'pipe' });
  return PNG.sync.read(readFileSync(file));
}

function compare(a, b) {
  assert.deepEqual([a.width, a.height], [b.width, b.height]);
  let sum = 0, count = 0;
  const diff = new PNG({ width: a.width, height: a.height });
  for (let i = 0; i < a.data.length; i += 4) {
    let most = 0;
    for (let k = 0; k < 3; k++) {
      const d = Math.abs(a.data[i + k] - b.data[i + k]);
      sum += d;
      most = Math.max(most, d);
      diff.data[i + k] = 255 - d;
    }
    diff.data[i + 3] = 255;
    if (most > far) count++;
  }
  const pixels = a.data.length / 4;
  return { mean: sum / pixels / 3, far: count / pixels, diff };
}

function keep(name, picture) {
  const png = new PNG({ width: picture.width, height: picture.height });
  png.data = Buffer.from(picture.data);
  writeFileSync(join(folder, name), PNG.sync.write(png));
}

for (const [width, height] of [[1280, 720], [768, 768], [375, 469]]) {
  for (const theme of ['light', 'dark']) {
    test(`every step, ${width}×${height}, ${theme}`, async () => {
      await fit(width, height);
      const bad = [];
      for (const step of story.steps) {
        const a = await drawn(step, theme);
        const b = painted(step, width, height, theme);
        const d = compare(a, b);
        if (process.env.TELL) console.log(`${step.id}-${width}-${theme}`, d.mean.toFixed(2), (100*d.far).toFixed(2));
        if (d.mean <= meanAllowed && d.far <= farAllowed) continue;
        const name = `${step.id}-${width}-${theme}`;
        keep(`${name}-browser.png`, a);
        keep(`${name}-raster.png`, b);
        keep(`${name}-difference.png`, d.diff);
        bad.push(`${step.id}: mean ${d.mean.toFixed(2)}, far ${(100 * d.far).toFixed(2)} %`);
      }
      assert.equal(bad.length, 0, `${bad.join('\n')}\npictures in ${folder}`);
    });
  }
}

test('what is written stands in the same boxes', async () => {
  for (const [width, height] of [[1280, 720], [375, 469]]) {
    await fit(width, height);
    for (const step of story.steps) {
      const there = await page.evaluate(async time => {
        window.engine.show({ time, lang: 'en', theme: 'light', notext: false });
        await window.engine.settle();
        return window.engine.inspect().labels;
      }, step.still);
      const out = execFileSync(standoff, ['frame', '-step', step.id, '-size', `${width}x${height}`,
        '-lang', 'en', '-labels', '-o', join(folder, 'x.png'), storyboard], { stdio: 'pipe' });
      const here = new Map(out.toString().trim().split('\n').filter(Boolean).map(line => {
        const [what, ...box] = line.split(' ');
        return [what, box.map(Number)];
      }));
      const name = `${step.id} at ${width}`;
      assert.deepEqual(there.map(l => l.what).sort(), [...here.keys()].sort(), name);
      for (const { what, rect } of there) {
        const [, , w, h] = here.get(what);
        assert.ok(Math.abs(rect.w - w) < 0.2 * w + 4, `${name}, ${what}: ${rect.w} and ${w} px wide`);
        assert.ok(Math.abs(rect.h - h) < 0.4 * h + 6, `${name}, ${what}: ${rect.h} and ${h} px high`);
        assert.ok(rect.x >= -0.5 && rect.y >= -0.5 && rect.x + rect.w <= width + 0.5
          && rect.y + rect.h <= height + 0.5, `${name}: ${what} leaves the frame`);
      }
      for (const [i, a] of there.entries()) {
        for (const b of there.slice(i + 1)) {
          const apart = a.rect.x + a.rect.w <= b.rect.x || b.rect.x + b.rect.w <= a.rect.x
            || a.rect.y + a.rect.h <= b.rect.y || b.rect.y + b.rect.h <= a.rect.y;
          assert.ok(apart, `${name}: ${a.what} covers ${b.what}`);
        }
      }
    }
  }
});
