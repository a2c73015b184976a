// When a picture that was drawn in motion is drawn in full.

// How long after the last change that is: in
// milliseconds, and in frames where those come slowly. After a break they count
// anew.
const settleAfter = 80
const settleFrames = 3
const broken = 500

export class Rest {
  #draw
  #timer = 0
  #frame = 0
  #due = 0 // when the timer is to draw in full, or 0 for no more
  #shown = 0 // when something was last shown
  #gap = 0 // since the one before

  /** @param {() => void} draw draws in full */
  constructor(draw) {
    this.#draw = draw
  }

  // Something else is shown.
  moved() {
    const now = performance.now()
    this.#gap = now - this.#shown
    this.#shown = now
  }

  // Something is being drawn: what was due before is not any more.
  putOff() {
    cancelAnimationFrame(this.#frame)
    this.#frame = this.#due = 0
  }

  /**
   * Has the picture drawn in full: at once if it is at rest and only not done.
   * @param {boolean} atRest
   */
  later(atRest) {
    this.#wait(atRest ? 0 : this.#patience())
  }

  end() {
    clearTimeout(this.#timer)
    cancelAnimationFrame(this.#frame)
    this.#timer = this.#frame = this.#due = 0
  }

  #patience() {
    return this.#gap < broken ? Math.max(settleAfter, settleFrames * this.#gap) : settleAfter
  }

  /**
   * Draws so many milliseconds from now. While the picture moves, one timer serves
   * many frames.
   * @param {number} wait
   */
  #wait(wait) {
    this.#due = performance.now() + wait
    if (this.#timer && wait) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = 0
      const left = this.#due - performance.now()
      if (this.#due && left > 0) this.#wait(left)
      else if (this.#due) this.#nextFrame()
    }, wait)
  }

  // With the screen's next frame: those come no faster than the graphics card has drawn.
  #nextFrame() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0
      this.#draw()
    })
  }
}
