// node --test web/player/*/*_test.mjs
import assert from 'node:assert/strict'
import test from 'node:test'
import {Quality} from './quality.js'

// A device that draws a frame in so many milliseconds, by quality.
class Device {
  now = 0
  drawn = 0
  changes = []

  constructor(ratio) {
    this.quality = new Quality(ratio)
    this.quality.addEventListener('change', () => this.changes.push(this.quality.name))
    this.quality.begin(0)
  }

  play(seconds, takes) {
    this.drawn = 0
    for (const end = this.now + 1000 * seconds; this.now < end; ) {
      if (this.quality.frame(this.now)) this.drawn++
      this.now += typeof takes === 'function' ? takes(this.quality.name) : takes
    }
  }
}

test('a device that is quick enough, or saves its battery, has all', () => {
  for (const takes of [1000 / 120, 1000 / 60, 1000 / 30, 35]) {
    const device = new Device(3)
    device.play(30, takes)
    assert.deepEqual(device.changes, [], `${takes} ms`)
  }
})

test('a slow device gets less and less, until it is fast enough', () => {
  const device = new Device(3)
  device.play(30, name => ({full: 60, soft: 50, flat: 30, slow: 30})[name])
  assert.deepEqual(device.changes, ['soft', 'flat'])
})

test('a very slow device draws seldom, not all the time', () => {
  const device = new Device(2)
  device.play(20, 40)
  assert.deepEqual(device.changes, ['soft', 'flat', 'slow'])
  device.play(8, 16)
  assert.ok(device.drawn > 120 && device.drawn < 180, `${device.drawn} frames in 8 s`)
})

test('there are no fewer pixels than one to a CSS pixel', () => {
  const device = new Device(1)
  device.play(20, 60)
  assert.deepEqual(device.changes, ['flat', 'slow'])
})

test('a hiccup, and the first moments, change nothing', () => {
  const device = new Device(2)
  device.play(0.4, 200)
  device.play(10, 16)
  device.play(1.2, 300)
  device.play(10, 16)
  assert.deepEqual(device.changes, [])
  device.play(1.6, 80)
  device.quality.begin(device.now)
  device.play(1.6, 80)
  assert.deepEqual(device.changes, [], 'playing began anew')
})

test('a device that has become quick is tried again, ever more rarely if in vain', () => {
  const device = new Device(2)
  device.play(8, 60)
  assert.equal(device.quality.name, 'flat')
  device.play(30, 16)
  assert.equal(device.quality.name, 'full')
  device.changes = []
  device.play(120, name => (name === 'full' ? 60 : 16))
  assert.deepEqual(device.changes.slice(0, 3), ['soft', 'full', 'soft'])
  assert.ok(device.changes.length < 8, `${device.changes.length} changes in two minutes`)
})
