// Mending: a problem that has one remedy has a button that has the server write it into
// the file, and what was mended can be taken back. The server writes only what it proposes
// itself, and only if the file is still the one that it has told of.
/** @import {Report, ReportProblem} from './changes.js' */
import {make} from './make.js'
import {barPart} from './page.js'

const {story = '', mend: address = ''} = document.body.dataset

/**
 * A button that mends the problem, above the lines as they will be; or nothing.
 * @param {ReportProblem} problem
 */
export function mending({mend}) {
  if (!mend || !address) return []
  const button = make('button', {type: 'button', 'data-mend': mend.id}, 'Mend')
  const lines = mend.lines.map(({number, text}) =>
    make('li', {}, make('i', {}, number), make('code', {}, text)),
  )
  const after = lines.length ? make('ol', {class: 'excerpt after'}, ...lines) : ''
  const words = lines.length ? 'The file will say:' : 'This takes it out of the file.'
  return [make('p', {class: 'mend'}, button, ` ${words}`), after]
}

/**
 * Shows whether the last mending can be taken back.
 * @param {Report} report
 */
export function offerUndo({undo}) {
  const button = barPart('undo')
  const had = document.activeElement === button
  button.hidden = !undo || !address
  if (had && button.hidden) barPart('status').focus()
}

/**
 * Asks for a remedy, or with '' that the last one is taken back. What comes of it is told
 * as every change of the file; only what went wrong is told here.
 * @param {Report} report
 * @param {string} mend
 */
export async function ask({text}, mend) {
  const answer = await fetch(`${address}?story=${encodeURIComponent(story)}`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({text, mend}),
  }).catch(() => null)
  if (answer?.ok) return ''
  if (answer?.status === 409 || answer?.status === 500) return (await answer.text()).trim()
  return 'The preview’s server does not answer. Nothing was written.'
}
