/** @import {Player} from '../player.js' */
import {watchSight} from '../page/sight.js'

/**
 * Runs the story's time by the screen's frames, only while it plays and can
 * be seen: off screen or in a hidden tab the story waits for its reader.
 * @param {Player} player
 */
export function keepTime(player) {
  const {root, timeline, quality} = player
  let frame = 0
  let last = 0

  /** @param {number} now */
  const tick = now => {
    frame = 0
    if (timeline.still || quality.frame(now)) {
      // A frame that comes late must not make the story jump. The first is dated
      // to when it was begun, which may be before the story was.
      timeline.advance(Math.min(Math.max(now - last, 0) / 1000, 0.25))
      last = now
    }
    run()
  }
  const run = () => {
    const wanted = timeline.playing && sight.visible
    if (wanted && !frame) {
      frame = requestAnimationFrame(tick)
    } else if (!wanted && frame) {
      cancelAnimationFrame(frame)
      frame = 0
    }
  }
  const resume = () => {
    last = performance.now()
    quality.begin(last)
    run()
  }

  const sight = watchSight(player, root, resume)
  timeline.on('play', resume)
  timeline.on('pause', run)
}
