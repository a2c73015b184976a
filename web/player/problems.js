// For authors: what the storyboard has wrong, over the last good picture.
import {part, say, sayNumber} from './story.js'

export function showProblems(player) {
  const {root, loader} = player
  const box = part(root, 'problems')

  loader.addEventListener('failed', () => {
    box.hidden = loader.problems.length === 0
    if (!box.hidden) box.replaceChildren(...words(player.story, loader.problems))
  })
  root.addEventListener('closeall', e => {
    if (box.hidden) return
    e.preventDefault()
    box.hidden = true
  })
}

function words(story, problems) {
  const n = problems.length
  const title = document.createElement('h2')
  title.textContent = sayNumber(story, 'problem', n)
  const hint = document.createElement('p')
  hint.textContent = say(story, 'problem.shown')
  return [
    title,
    hint,
    ...problems.map(text => {
      const pre = document.createElement('pre')
      pre.textContent = text
      return pre
    }),
  ]
}
