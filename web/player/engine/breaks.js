// Where lines may end in words of scripts that do not go by spaces, as the pure
// Go painter decides it by Unicode annex 14 (scene/raster/breaks.go): between
// Chinese and Japanese characters, but no line begins with a stop or ends with an
// opening bracket. Korean words stay whole. Thai, Lao, Khmer and Burmese words only the
// browser's dictionary knows.

// Characters that are as wide as they are high.
const wide = /[ᄀ-ᅟ⺀-〾ぁ-꓏ꥠ-ꥼ가-힣豈-\ufaff︰-﹯！-｠￠-￦\u{20000}-\u{3fffd}]/u
const spaceless = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/
const blank = /[\t\n \u2000-\u2006\u2008-\u200a\u200b\u205f\u3000]/
// With these no line begins: stops, closing brackets, marks of length, small kana.
const first =
  /[\p{Po}\p{Pe}\p{Lm}\-‐–°℃～〜゛゜\u00a0\u202f\u2060ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ]/u
// With these none ends: opening brackets, signs of money and number.
const last = /[\p{Sc}\p{Ps}№+±\\"'\u00a0\u202f\u2060]/u
// Behind a space a line begins with none of these, nor ends behind these.
const closing = /[!?,.:;/、。，．：；！？\p{Pe}]/u
const opening = /[\p{Ps}\p{Pi}]/u
// The letters with which lines begin where the browser has no dictionary.
const begins = /[ก-ฮเ-ไກ-ຮເ-ໄက-ဪក-ឳ]/
const leading = /[เ-ไເ-ໄ]/

const kind = {space: 0, word: 1, letter: 2}

/**
 * The places, in bytes of UTF-8, each times four and with its kind:
 * 0 behind a space, 1 behind a word or a wide character, 2 within a word.
 * @param {string} words
 * @param {string} lang
 */
export function breaks(words, lang) {
  const letters = split(words, lang, 'grapheme') ?? []
  const starts = wordStarts(words, lang)
  /** @type {number[]} */
  const found = []
  let bytes = 0
  let at = 0
  letters.forEach((letter, i) => {
    if (i && !blank.test(letter[0])) {
      const how = between(letters, i, starts?.has(at) ?? null)
      if (how !== undefined) found.push(4 * bytes + how)
    }
    at += letter.length
    bytes += new TextEncoder().encode(letter).length
  })
  return found
}

/**
 * @param {string} words
 * @param {string} lang
 * @param {"grapheme" | "word"} granularity
 */
function split(words, lang, granularity) {
  try {
    return Array.from(new Intl.Segmenter(lang, {granularity}).segment(words), s => s.segment)
  } catch {
    // a browser of before 2024, or a language that it has never heard of
    return granularity === 'grapheme'
      ? (words.match(/\P{M}[\p{M}\u200c\u200d]*|\p{M}+/gsu) ?? [])
      : null
  }
}

/**
 * Where words begin, in UTF-16 units; null is unknown, and
 * nowhere where the author has marked words with zero-width spaces.
 * @param {string} words
 * @param {string} lang
 * @returns {Set<number> | null}
 */
function wordStarts(words, lang) {
  if (!spaceless.test(words)) return null
  if (words.includes('\u200b')) return new Set()
  const found = split(words, lang, 'word')
  if (!found) return null
  const starts = new Set()
  let at = 0
  for (const word of found) {
    starts.add(at)
    at += word.length
  }
  return starts
}

/**
 * The kind of break before the i-th letter; undefined is none. Begun
 * says whether a word begins there, null where nobody knows.
 * @param {string[]} letters
 * @param {number} i
 * @param {boolean | null} begun
 */
function between(letters, i, begun) {
  const before = letters[i - 1]
  const behind = letters[i]
  const a = lastOf(before)
  const b = firstOf(behind)
  if (blank.test(a)) return behindSpace(letters, i) ? kind.space : undefined
  if (wide.test(a) || wide.test(b)) {
    if (!parted(letters, i, a, b)) return undefined
    return korean(a, b) ? kind.letter : pause(a)
  }
  if (
    /[-\u2010–—]/.test(a) &&
    /\p{L}/u.test(b) &&
    i > 1 &&
    /\p{L}|\p{M}/u.test(lastOf(letters[i - 2]))
  ) {
    return kind.word
  }
  if (!spaceless.test(a) || !spaceless.test(b)) return kind.letter
  if (begun && !/[ๆฯໆຯ၊။។៕ៗ]/.test(b)) return kind.word
  if (!begins.test(b) || leading.test(a)) return undefined
  return begun === null ? kind.word : kind.letter
}

/**
 * Tells whether two letters stand in one Korean word: a number is part of the word
 * behind it, which counts.
 * @param {string} a
 * @param {string} b
 */
const korean = (a, b) => /\p{Script=Hangul}/u.test(a + b) && /^[\p{L}\p{Nd}]+$/u.test(a + b)

/**
 * Behind a stop readers pause as at a space.
 * @param {string} a
 */
const pause = a => (/[、。，．：；！？]/.test(a) ? kind.space : kind.word)

/** @param {string} letter */
const firstOf = letter => String.fromCodePoint(/** @type {number} */ (letter.codePointAt(0)))
/** @param {string} letter */
const lastOf = letter => /** @type {string} */ (Array.from(letter).at(-1))

/**
 * Tells whether a line may end between two characters, one of them wide.
 * @param {string[]} letters
 * @param {number} i
 * @param {string} a
 * @param {string} b
 */
function parted(letters, i, a, b) {
  if (a === b && /[—―…‥]/.test(a)) return false
  if (first.test(b) || last.test(a)) return false
  // Quotation marks stay with what is not wide.
  if (/\p{Pi}/u.test(a) || /\p{Pf}/u.test(b)) return false
  if (/\p{Pi}/u.test(b)) return wide.test(a) && wide.test(letters[i + 1] ?? '')
  if (/\p{Pf}/u.test(a)) return wide.test(b) && wide.test(lastOf(letters[i - 2] ?? ''))
  return true
}

/**
 * Tells whether a line may end behind the spaces before a letter.
 * @param {string[]} letters
 * @param {number} i
 */
function behindSpace(letters, i) {
  if (letters[i - 1].includes('\u200b')) return true
  let k = i - 1
  while (k > 0 && blank.test(letters[k])) k--
  return (
    !closing.test(firstOf(letters[i])) &&
    !opening.test(lastOf(letters[k])) &&
    !/\p{Pf}/u.test(letters[i])
  )
}
