// Whether a part of the page can be seen: on the screen, in a tab that is
// shown, and in a frame that the host does not know to be out of sight.
export function watchSight(player, part, changed) {
  const sight = {visible: true}
  let onScreen = true
  const look = () => {
    sight.visible = onScreen && !document.hidden && player.seen !== false
    changed()
  }
  document.addEventListener('visibilitychange', look)
  player.root.addEventListener('sightchange', look)
  new IntersectionObserver(entries => {
    onScreen = entries[entries.length - 1].isIntersecting
    look()
  }).observe(part)
  return sight
}

// Comes true when a part of the page is on the screen for the first time.
export function comesInSight(part) {
  return new Promise(seen => {
    const watch = new IntersectionObserver(entries => {
      if (!entries[entries.length - 1].isIntersecting) return
      watch.disconnect()
      seen()
    })
    watch.observe(part)
  })
}

// Takes the host's word for it.
export function believeHost(player) {
  player.setSeen = seen => {
    player.seen = seen
    player.root.dispatchEvent(new Event('sightchange'))
  }
}
