// node --test web/player/*/*_test.mjs
import assert from 'node:assert/strict'
import test from 'node:test'
import {Timeline} from './timeline.js'

const steps = () => [
  {id: 'rain', title: 'Rain', start: 0, end: 4, still: 3, words: 10},
  {id: 'river', title: 'River', start: 4, end: 10, still: 9, words: 40},
  {id: 'ferry', title: 'Ferry', start: 10, end: 12, still: 11, words: 2},
]

function heard(timeline) {
  const all = []
  for (const type of ['play', 'pause', 'seeking', 'stepchange', 'ended', 'ratechange']) {
    timeline.addEventListener(type, e => all.push(e.detail ? `${type} ${e.detail.by}` : type))
  }
  return all
}

test('plays through all steps to the end, and again', () => {
  const t = new Timeline(steps())
  const events = heard(t)
  t.play()
  for (let i = 0; i < 60; i++) t.advance(0.25)
  assert.equal(t.time, 12)
  assert.ok(t.ended && !t.playing)
  assert.deepEqual(events, ['play', 'stepchange story', 'stepchange story', 'pause', 'ended'])
  t.play()
  assert.equal(t.time, 0)
  assert.ok(!t.ended && t.playing)
})

test('a step gone to at rest is shown as its panel, and played from its start', () => {
  const t = new Timeline(steps())
  t.go(1)
  assert.equal(t.time, 4)
  assert.equal(t.shown, 9)
  assert.equal(t.progress, 0.5)
  t.play()
  assert.equal(t.shown, 4)
  t.go(2)
  assert.equal(t.shown, 10)
})

test('a time gone to is shown exactly', () => {
  const t = new Timeline(steps())
  t.seek(7)
  assert.equal(t.step.id, 'river')
  assert.equal(t.shown, 7)
  assert.equal(t.progress, 0.5)
  t.seek(99)
  assert.equal(t.time, 12)
  t.seek(-1)
  assert.equal(t.time, 0)
  assert.throws(() => t.seek(NaN), TypeError)
})

test('nothing goes beyond the first and the last step', () => {
  const t = new Timeline(steps())
  t.go(-1)
  assert.equal(t.index, 0)
  t.go(3)
  assert.equal(t.index, 2)
})

test('without motion a step is its panel, held as long as it takes to read', () => {
  const t = new Timeline(steps())
  t.still = true
  t.play()
  t.advance(3.9) // ten words: a second to look and three to read
  assert.equal(t.step.id, 'rain')
  assert.equal(t.shown, 3)
  t.advance(0.2)
  assert.equal(t.step.id, 'river')
  t.advance(12) // forty words: thirteen seconds
  assert.equal(t.step.id, 'river')
})

test('the rate counts, and must make sense', () => {
  const t = new Timeline(steps())
  t.setRate(2)
  t.play()
  t.advance(1)
  assert.equal(t.time, 2)
  assert.throws(() => t.setRate(0), RangeError)
  assert.throws(() => t.setRate(NaN), RangeError)
})

test('another language keeps the step and the time in it', () => {
  const t = new Timeline(steps())
  t.seek(5)
  t.translate(steps().map(s => ({...s, start: s.start + 1, end: s.end + 1})))
  assert.equal(t.time, 6)
  assert.equal(t.step.id, 'river')
})
