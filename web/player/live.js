// While an author works: the page comes again when the storyboard changes, at
// the step it shows, since that stands in the address.
export function followChanges(url) {
  if (!url) return
  new EventSource(url).addEventListener('changed', () => location.reload())
}
