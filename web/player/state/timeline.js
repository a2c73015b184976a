// The time of the story, and whether it runs. Knows nothing of pages and
// pictures: whoever shows something listens.
//
// A step that the reader went to while the story rested is shown as its panel
// is, not as it opens: the caption tells what happens in the step, and so
// must the picture. That is "posed". Time itself stands at the step's start,
// and playing goes on from there.
export class Timeline extends EventTarget {
  constructor(steps) {
    super()
    this.steps = steps
    this.time = 0
    this.index = 0
    this.posed = true
    this.playing = false
    this.ended = false
    this.rate = 1
    this.still = false // steps are cut to their panels and held to be read
  }

  get duration() {
    return this.steps[this.steps.length - 1].end
  }

  get step() {
    return this.steps[this.index]
  }

  // The time that the picture shows.
  get shown() {
    return this.posed || this.still ? this.step.still : this.time
  }

  // How far the step has come, 0 to 1; the middle when there is nothing to tell.
  get progress() {
    if (this.posed || this.still) return 0.5
    return (this.time - this.step.start) / (this.step.end - this.step.start)
  }

  play() {
    if (this.playing) return
    if (this.time >= this.duration) this.#move(0, 0, 'reader')
    this.posed = false
    this.ended = false
    this.playing = true
    this.#say('play')
    this.#say('timeupdate')
  }

  pause() {
    if (!this.playing) return
    this.playing = false
    this.#say('pause')
  }

  // To a time in seconds, by the reader or by the host's scrolling.
  seek(time, by = 'reader') {
    if (!Number.isFinite(time)) throw new TypeError('currentTime must be a number of seconds')
    const to = Math.min(Math.max(time, 0), this.duration)
    this.posed = false
    this.ended = false
    this.#say('seeking')
    this.#move(this.at(to), to, by)
  }

  // To the start of a step, by index.
  go(index) {
    const to = Math.min(Math.max(index, 0), this.steps.length - 1)
    this.posed = !this.playing
    this.ended = false
    this.#say('seeking')
    this.#move(to, this.steps[to].start, 'reader')
  }

  // The index of the step at a time.
  at(time) {
    let i = 0
    while (i + 1 < this.steps.length && this.steps[i + 1].start <= time) i++
    return i
  }

  setRate(rate) {
    if (!(rate > 0 && rate <= 16)) throw new RangeError('playbackRate must be above 0, at most 16')
    this.rate = rate
    this.#say('ratechange')
  }

  // Lets some seconds of the reader's time go by.
  advance(seconds) {
    if (!this.playing) return
    const time = this.time + seconds * this.rate * this.#haste()
    if (time < this.duration) {
      this.#move(this.at(time), time, 'story')
      return
    }
    this.playing = false
    this.ended = true
    this.#move(this.steps.length - 1, this.duration, 'story')
    this.#say('pause')
    this.#say('ended')
  }

  // Other words for the same steps, which may last otherwise; the one that we
  // are in has the index.
  translate(steps, index = this.index) {
    const into = this.time - this.step.start
    this.steps = steps
    this.index = index
    this.time = Math.min(this.step.start + into, this.step.end)
    this.#say('timeupdate')
  }

  // Without motion a step lasts as long as it takes to read it: 200 words a
  // minute and a second to look.
  #haste() {
    if (!this.still) return 1
    return (this.step.end - this.step.start) / Math.max(3, 1 + this.step.words * 0.3)
  }

  #move(index, time, by) {
    const other = index !== this.index
    this.index = index
    this.time = time
    if (other) this.#say('stepchange', {by, step: this.step.id, index})
    this.#say('timeupdate')
  }

  #say(type, detail) {
    this.dispatchEvent(new CustomEvent(type, {detail}))
  }
}
