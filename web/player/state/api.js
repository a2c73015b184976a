// window.standoff: the story under the names of HTMLMediaElement.
const told = ['play', 'pause', 'timeupdate', 'seeking', 'stepchange', 'ended', 'ratechange']

export function expose({story, timeline, loader, quality}) {
  return new Standoff(story, timeline, loader, quality)
}

class Standoff extends EventTarget {
  #story
  #timeline
  #loader
  #quality

  constructor(story, timeline, loader, quality) {
    super()
    this.#story = story
    this.#timeline = timeline
    this.#loader = loader
    this.#quality = quality
    for (const type of told) {
      timeline.addEventListener(type, e => this.#tell(type, e.detail))
    }
    loader.addEventListener('failed', e => this.#tell('error', e.detail))
    quality.addEventListener('change', () => this.#tell('qualitychange', {quality: quality.name}))
  }

  get duration() {
    return this.#timeline.duration
  }
  get currentTime() {
    return this.#timeline.time
  }
  set currentTime(seconds) {
    this.#timeline.seek(Number(seconds))
  }
  get paused() {
    return !this.#timeline.playing
  }
  get ended() {
    return this.#timeline.ended
  }
  get playbackRate() {
    return this.#timeline.rate
  }
  set playbackRate(rate) {
    this.#timeline.setRate(Number(rate))
  }
  get step() {
    return this.#timeline.step.id
  }
  get steps() {
    return this.#timeline.steps.map(({id, title, start, end}) => ({id, title, start, end}))
  }
  get language() {
    return this.#story.lang
  }

  // "panels", "loading", "ready" or "failed".
  get state() {
    return this.#loader.state
  }
  // "full", "soft", "flat" or "slow": with how much detail it is drawn, which is
  // as much as the device is fast enough for.
  get quality() {
    return this.#quality.name
  }
  // Resolves when the engine draws; rejects when it cannot be had. In "panels"
  // nobody has asked for it yet: play() does.
  get ready() {
    return this.#loader.ready
  }

  // Resolves when the story runs; before the engine is there it waits for it.
  play() {
    return this.#loader.play()
  }
  pause() {
    this.#loader.pause()
  }
  next() {
    this.#timeline.go(this.#timeline.index + 1)
  }
  previous() {
    this.#timeline.go(this.#timeline.index - 1)
  }

  // To a step by its id or its index, which counts from 0.
  go(step) {
    const index =
      typeof step === 'number' ? step : this.#timeline.steps.findIndex(s => s.id === step)
    if (!this.#timeline.steps[index]) throw new RangeError(`no step ${JSON.stringify(step)}`)
    this.#timeline.go(index)
  }

  // For tests: what the picture holds, labels with their places; and all of it drawn
  // at once, so that its pixels can be read in this very task.
  inspect() {
    return this.#loader.engine?.inspect()
  }
  draw(options) {
    this.#loader.engine?.draw(options)
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, {detail}))
  }
}
