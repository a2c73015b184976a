// The browser's breaks of lines are those of the pure Go painter, which the same
// file holds (scene/raster/breaks_test.go); node has Chromium's dictionaries.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {breaks} from './breaks.js'

const file = new URL('../../../scene/raster/testdata/breaks.txt', import.meta.url)
const lines = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .filter(line => !line.startsWith('#'))

// broken writes words with their breaks: _ behind spaces, | behind words.
function broken(words, lang) {
  const bytes = new TextEncoder().encode(words)
  const text = new TextDecoder()
  let all = ''
  let from = 0
  for (const place of breaks(words, lang)) {
    if (place % 4 === 2) continue
    const at = Math.floor(place / 4)
    all += text.decode(bytes.subarray(from, at)) + '_|'[place % 4]
    from = at
  }
  return all + text.decode(bytes.subarray(from))
}

// Alphabets with spaces are not asked for, see View.LineBreaks.
// biome-ignore lint/suspicious/noMisleadingCharacterClass: these are ranges of whole scripts
const asked = words => /[\u0590-\u1dff\u20d0-\u{10ffff}]/u.test(words)

test('lines end where the pure Go painter ends them', () => {
  const bad = []
  for (const line of lines) {
    const [lang, native, browser = native] = line.split('\t')
    const words = native.replace(/[_|]/g, '')
    if (!asked(words)) continue
    const got = broken(words, lang)
    if (got !== browser) bad.push(`${lang}\t${got}\nwant\t${browser}`)
  }
  assert.equal(bad.join('\n'), '')
})

test('without a dictionary nothing is lost', () => {
  const {Segmenter} = Intl
  delete Intl.Segmenter
  try {
    assert.equal(broken('市场，大厅', 'zh'), '市|场，_大|厅')
    assert.ok(broken('ประตูอาคารตลาด', 'th').includes('|'))
    assert.equal(broken('दुकानदार यहाँ', 'hi'), 'दुकानदार _यहाँ')
  } finally {
    Intl.Segmenter = Segmenter
  }
})
