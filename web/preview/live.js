// The story's page as its author has it: the page for readers, which follows
// its storyboard, and can show a grid and safe areas. In the preview's frame
// the preview tells it what to do; by itself it follows the file.
import {player} from '../player/main.js'
import {Changes} from './changes.js'
import {Grid} from './grid.js'
import {renewal} from './renewal.js'
import {Safe} from './safe.js'

const framed = Boolean(window.frameElement && window.frameElement.dataset.role === 'frame')

if (player) {
  const grid = new Grid(player)
  const safe = new Safe(player)
  const renew = renewal(player)
  // What the preview's bar works.
  window.live = {
    player,
    renew,
    show(shown) {
      // A page that fills its device is in no article.
      for (const name of ['framed', 'flow']) {
        if (shown.framed) document.documentElement.dataset[name] = ''
        else delete document.documentElement.dataset[name]
      }
      grid.show(shown.grid)
      safe.show(shown.safe, shown.phone)
    },
  }
  if (!framed) follow(renew)
} else if (!framed) {
  // There is no story here yet.
  follow(version => version && location.reload())
}

// The preview stands wherever this script came from, one folder up.
function follow(renew) {
  const root = new URL('../', document.querySelector('script[src]').src)
  const [story] = location.pathname.slice(root.pathname.length).split('/')
  const changes = new Changes(new URL(`changes?story=${story}`, root))
  changes.addEventListener('report', e => renew(e.detail.version))
  changes.open()
}
