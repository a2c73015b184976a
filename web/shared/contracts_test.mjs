// What the scripts and the Go programs, or two scripts, know of each other stands on both
// sides. Types hold the scripts to it; here both sides are read.
import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import test from 'node:test'
import {fileURLToPath} from 'node:url'
import {number} from '../player/engine/contract.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = path => readFileSync(join(root, path), 'utf8')

// The text of all Go files of a folder, and of those below it.
const go = folder =>
  readdirSync(join(root, folder), {recursive: true})
    .filter(name => name.endsWith('.go') && !name.endsWith('_test.go'))
    .map(name => read(join(folder, name)))
    .join('\n')

const all = (text, pattern) => [...text.matchAll(pattern)].map(m => m[1])

// The names of a Go struct's fields as JSON has them.
function fieldsOf(text, struct) {
  const either = struct.replace(/^./, c => `[${c.toLowerCase()}${c.toUpperCase()}]`)
  const [, body] = text.match(new RegExp(`type ${either} struct \\{\n([\\s\\S]*?)\n\\}`)) ?? []
  assert.ok(body, `no Go struct ${struct}`)
  return all(body, /`json:"(\w+)/g).sort()
}

// The names of a JSDoc type's properties.
function propertiesOf(path, type) {
  const text = read(path)
  const object = text.match(
    new RegExp(`@typedef \\{object\\} ${type}\n([\\s\\S]*?)(\\*/|@typedef)`),
  )
  if (object) return all(object[1], /@property \{.*\} \[?(\w+)/g).sort()
  const literal = text.match(new RegExp(`@typedef \\{\\{([^}]*)\\}\\} ${type}\n`))
  assert.ok(literal, `${path} has no type ${type}`)
  return all(literal[1], /(\w+)\??:/g).sort()
}

const sameFields = (text, struct, path, type) =>
  assert.deepEqual(propertiesOf(path, type), fieldsOf(text, struct), `${type} and Go's ${struct}`)

test("the page's data is what the script reads", () => {
  const web = go('web')
  for (const [struct, type] of [
    ['data', 'Story'],
    ['dataStep', 'Step'],
    ['dataPanel', 'Panel'],
    ['Engine', 'EngineFiles'],
  ]) {
    sameFields(web, struct, 'web/player/state/story.js', type)
  }
})

test("the preview's report and survey are what the bar reads", () => {
  const command = go('cmd')
  for (const [struct, type] of [
    ['report', 'Report'],
    ['reportLanguage', 'ReportLanguage'],
    ['reportProblem', 'ReportProblem'],
    ['reportPlace', 'ReportPlace'],
  ]) {
    sameFields(command, struct, 'web/preview/changes.js', type)
  }
  for (const [struct, type] of [
    ['survey', 'SurveyData'],
    ['surveyArea', 'Area'],
    ['surveyThing', 'Thing'],
    ['surveyPerson', 'Person'],
  ]) {
    sameFields(command, struct, 'web/preview/survey.js', type)
  }
})

test('the engine and its program tell each other the same', () => {
  const program = go('cmd/player')
  const contract = 'web/player/engine/contract.js'
  const [, places] = program.match(/const \(\n(\s+timeNumber\s[\s\S]*?)\n\)/)
  assert.deepEqual(all(places, /(\w+)Number\b/g), Object.keys(number))
  assert.deepEqual(Object.values(number), [...Object.keys(number).keys()])
  assert.deepEqual(all(program, /f\.Set\("(\w+)"/g).sort(), propertiesOf(contract, 'Program'))
  const asked = [...all(program, /host\.Get\("(\w+)"/g), ...all(program, /host\.Call\("(\w+)"/g)]
  assert.deepEqual(asked.sort(), propertiesOf(contract, 'Host'))
})

test('words grow as far in the picture as the script lets them', () => {
  const [most] = all(read('web/player/choices/textsize.js'), /const most = (\d+)/g)
  assert.deepEqual([most], all(go('scene'), /const MaxTextScale = (\d+)/g))
})

test('all types of messages are told to the host', () => {
  const told = all(read('web/player/host/messages.js'), /\btellHost\('(\w+)'/g)
  assert.deepEqual([...new Set(told)].sort(), propertiesOf('web/shared/messages.js', 'Told'))
})

test('the manual names all methods and messages', () => {
  const [, manual] = read('web/README.md').match(/## Messages\n([\s\S]*?)\n## /)
  const [, methods, told] = manual.match(/\| method[\s\S]*?\n((?:\|.*\n)+)([\s\S]*)/)
  const names = [...all(methods, /^\| (.*?) \|/gm)].flatMap(row => all(row, /`(\w+)`/g))
  const messages = 'web/shared/messages.js'
  assert.deepEqual(names.sort(), propertiesOf(messages, 'Methods'))
  for (const type of propertiesOf(messages, 'Told')) assert.ok(told.includes(`\`${type}\``), type)
  for (const name of propertiesOf(messages, 'Status')) {
    assert.ok(told.includes(`\`${name}\``), name)
  }
})

test('rates are as the manual says, above 0 and at most 16', async () => {
  const {isRate} = await import('./numbers.js')
  assert.deepEqual([0.1, 1, 16].map(isRate), [true, true, true])
  assert.deepEqual([0, -1, 16.1, Number.NaN, '2', null].map(isRate), Array(6).fill(false))
  const [, manual] = read('web/README.md').match(
    /`seek`, `rate` \| seconds; above 0, at most (\d+)/,
  )
  assert.ok(isRate(Number(manual)) && !isRate(Number(manual) + 1))
})
