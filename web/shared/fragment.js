/** Returns what stands behind the # of the page's address; '' where that is broken. */
export function fragment() {
  try {
    return decodeURIComponent(location.hash.slice(1))
  } catch {
    return ''
  }
}
