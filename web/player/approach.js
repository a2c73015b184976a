// When the engine is fetched: as soon as the story is on the screen or near
// it. Until then, and for readers who save data, the panels do; Play fetches
// it for them too.
export function approach({root, loader}) {
  if (savesData()) return
  // In a frame only the browser knows how far away the screen is.
  if (window === window.top && isNear(root)) {
    loader.open()
    return
  }
  const watch = new IntersectionObserver(
    entries => {
      if (!entries[entries.length - 1].isIntersecting) return
      watch.disconnect()
      loader.open()
    },
    {rootMargin: '50% 0px'},
  )
  watch.observe(root)
}

// Whether the reader has asked for little data to be fetched.
export function savesData() {
  const {connection} = navigator
  return Boolean(
    (connection && connection.saveData) || matchMedia('(prefers-reduced-data: reduce)').matches,
  )
}

function isNear(root) {
  const {top, bottom} = root.getBoundingClientRect()
  return top < 1.5 * innerHeight && bottom > -0.5 * innerHeight
}
