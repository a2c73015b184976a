// Lighthouse finds nothing wrong with the story. How fast a machine is belongs
// to the machine: of the performance what is asked is what holds on any.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audit, glance, score, timeless } from './lighthouse.mjs';
import { soaking } from './soak.mjs';

// A page with its picture, its panels for one screen, and the engine, packed.
const mostBytes = 2_300_000;

// What Lighthouse must find perfect, or not to be found at all.
const flawless = [
  'uses-text-compression',
  'uses-long-cache-ttl',
  'unsized-images',
  'uses-responsive-images',
  'modern-image-formats',
  'offscreen-images',
  'unminified-javascript',
  'unminified-css',
  'unused-javascript',
  'unused-css-rules',
  'legacy-javascript',
  'duplicated-javascript',
  'redirects',
  'font-display',
  'third-party-summary',
  'no-document-write',
  'bf-cache',
];

// isPerfect expects full scores of all that has nothing to do with time.
function isPerfect(lhr) {
  for (const category of timeless) {
    const wrong = lhr.categories[category].auditRefs
      .filter(r => r.weight > 0 && lhr.audits[r.id].score !== null && lhr.audits[r.id].score < 1)
      .map(r => `${r.id}: ${JSON.stringify(lhr.audits[r.id].details?.items?.slice(0, 3))}`);
    assert.equal(score(lhr, category), 100, `${category}: ${wrong.join('\n')}`);
  }
}

test('Lighthouse has nothing to say', { timeout: 150_000 }, async () => isPerfect(await glance()));

const whole = { timeout: 600_000, skip: !soaking && 'a soak' };

test('nor of a site at its address, on a phone with a slow line', whole, async t => {
  const [lhr] = await audit(1);
  isPerfect(lhr);
  const { audits } = lhr;
  assert.equal(audits.canonical.score, 1);
  assert.equal(audits['cumulative-layout-shift'].numericValue, 0);
  const blocking = (audits['render-blocking-resources'].details?.items ?? []).map(i => i.url);
  assert.ok(
    blocking.every(url => /\/player\.\w+\.css$/.test(url)),
    `${blocking} hold the page up`,
  );
  const bytes = audits['total-byte-weight'].numericValue;
  assert.ok(bytes < mostBytes, `${bytes} bytes`);
  for (const id of flawless) {
    assert.ok(audits[id], `Lighthouse has no audit ${id}`);
    assert.ok([1, null].includes(audits[id].score), `${id}: ${audits[id].displayValue}`);
  }
  t.diagnostic(`performance ${score(lhr, 'performance')}, ${bytes} bytes`);
});
