/**
 * Puts a frame as wide as its place there.
 * @param {Element} place
 * @param {{src: string | undefined, title: string | undefined, height?: string}} frame
 */
export function frameIn(place, {src, title, height}) {
  const frame = document.createElement('iframe')
  Object.assign(frame, {src, title, loading: 'lazy', allow: 'fullscreen'})
  frame.width = '100%'
  if (height) frame.height = height
  place.replaceChildren(frame)
  return frame
}
