// Runs the story's time by the screen's frames, only while it plays and can
// be seen: off screen or in a hidden tab the story waits for its reader.
export function keepTime({root, timeline}) {
  let frame = 0
  let last = 0
  let visible = true

  const tick = now => {
    frame = 0
    // A frame that comes late must not make the story jump. The first is dated
    // to when it was begun, which may be before the story was.
    timeline.advance(Math.min(Math.max(now - last, 0) / 1000, 0.25))
    last = now
    run()
  }
  const run = () => {
    const wanted = timeline.playing && visible && !document.hidden
    if (wanted && !frame) {
      frame = requestAnimationFrame(tick)
    } else if (!wanted && frame) {
      cancelAnimationFrame(frame)
      frame = 0
    }
  }
  const resume = () => {
    last = performance.now()
    run()
  }

  timeline.addEventListener('play', resume)
  timeline.addEventListener('pause', run)
  document.addEventListener('visibilitychange', resume)
  new IntersectionObserver(entries => {
    visible = entries[entries.length - 1].isIntersecting
    resume()
  }).observe(root)
}
