// Less motion: steps are cut to their panels, and Play holds each one as long
// as it takes to read. Preset by the system, changed by the reader.
const system = matchMedia('(prefers-reduced-motion: reduce)')

export function prefersStill() {
  return system.matches
}

export function chooseMotion({root, timeline}) {
  const set = still => {
    timeline.still = still
    root.toggleAttribute('data-still', still)
    for (const b of root.querySelectorAll('[data-do=motion]')) {
      b.setAttribute('aria-pressed', String((b.dataset.motion === 'yes') !== still))
    }
    timeline.dispatchEvent(new CustomEvent('timeupdate'))
  }
  root.addEventListener('click', e => {
    const b = e.target.closest('[data-do=motion]')
    if (b) set(b.dataset.motion === 'toggle' ? !timeline.still : b.dataset.motion === 'no')
  })
  root.addEventListener('languagechange', () => set(timeline.still))
  system.addEventListener('change', () => set(system.matches))
  set(system.matches)
}
