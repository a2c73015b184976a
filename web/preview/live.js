// The story's page as its author has it: the page for readers, which follows
// its storyboard, and can show a grid and safe areas. In the preview's frame
// the preview tells it what to do; by itself it follows the file.
import {player} from '../player/main.js'
import {markPage} from '../player/page/marks.js'
import {find} from '../player/page/part.js'
import {Changes} from './changes.js'
import {Grid} from './grid.js'
import {renewal} from './renewal.js'
import {Safe} from './safe.js'

/**
 * What the preview's bar works.
 * @typedef {object} Live
 * @property {import('../player/player.js').Player} player
 * @property {(version: string) => Promise<void>} renew takes a version of the storyboard
 * @property {(shown: Shown) => void} show
 *
 * What is shown over the story, and how the page is framed.
 * @typedef {{grid: boolean, safe: boolean, phone: boolean, framed: boolean}} Shown
 */

const framed = /** @type {HTMLElement | null} */ (window.frameElement)?.dataset.role === 'frame'

if (player) {
  const grid = new Grid(player)
  const safe = new Safe(player)
  const renew = renewal(player)
  window.live = {
    player,
    renew,
    show(shown) {
      // A page that fills its device is in no article.
      markPage('framed', shown.framed)
      markPage('flow', shown.framed)
      grid.show(shown.grid)
      safe.show(shown.safe, shown.phone)
    },
  }
  if (!framed) follow(renew)
} else if (!framed) {
  // There is no story here yet.
  follow(version => version && location.reload())
}

/**
 * The preview stands wherever this script came from, one folder up.
 * @param {(version: string) => unknown} renew
 */
function follow(renew) {
  /** @type {HTMLScriptElement} */
  const script = find(document, 'script[src]')
  const root = new URL('../', script.src)
  const [story] = location.pathname.slice(root.pathname.length).split('/')
  const changes = new Changes(new URL(`changes?story=${story}`, root))
  changes.on('report', report => renew(report.version))
  changes.open()
}
