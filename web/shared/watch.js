/**
 * Calls changed whenever an element comes on the screen, or within the margin of it, or
 * goes. Returns the observer, which ends it.
 * @param {Element} element
 * @param {(near: boolean) => void} changed
 * @param {string} [rootMargin] how far from the screen still counts, as in CSS
 */
export function watch(element, changed, rootMargin = '0px') {
  const observer = new IntersectionObserver(
    entries => changed(entries[entries.length - 1].isIntersecting),
    {rootMargin},
  )
  observer.observe(element)
  return observer
}
