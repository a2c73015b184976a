// Pictures that should agree are told apart by what a reader would see, and left to be
// looked at.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { differs, folder, identical, painted, same } from './picture.mjs';
import { story } from './site.mjs';

const width = 720;
const height = 405;
const right = painted('-step', story.steps[6].id, '-size', `${width}x${height}`);

// wrong is the picture with a change of every channel of each pixel for which at(x, y) is so.
function wrong(change, at = () => true) {
  const data = Buffer.from(right.data);
  for (let i = 0; i < data.length; i++) {
    const pixel = Math.floor(i / 4);
    if (i % 4 < 3 && at(pixel % width, Math.floor(pixel / width))) data[i] = change(data[i]);
  }
  return { width, height, data };
}

const darker = wrong(c => Math.max(c - 1, 0));
const gone = wrong(
  () => 255,
  (x, y) => x >= 300 && x < 316 && y >= 200 && y < 216,
);
const speck = wrong(
  c => c ^ 1,
  (x, y) => x === 9 && y === 9,
);

test('a picture agrees with itself, and but for one pixel with nearly itself', () => {
  assert.equal(
    differs(
      'self',
      wrong(c => c),
      right,
      identical,
    ),
    '',
  );
  assert.equal(differs('speck', speck, right, same), '');
});

for (const [name, picture, most, said] of [
  ['darker', darker, undefined, /^darker: any \d/],
  ['gone', gone, undefined, /^gone: square \d/],
  ['speck', speck, identical, /^speck: any \d/],
]) {
  test(`it is told, and left, what is wrong: ${name}`, () => {
    const words = differs(name, picture, right, most);
    assert.match(words, said);
    assert.ok(words.includes(folder));
    for (const what of ['got', 'wanted', 'difference']) {
      assert.ok(existsSync(join(folder, `${name}-${what}.png`)), what);
    }
  });
}

test('a picture of another size is none to compare', () => {
  assert.throws(() => differs('small', { ...right, width: width / 2, height: height * 2 }, right));
});
