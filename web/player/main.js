// The player: takes over the page that is already complete, at the step the
// reader is on.

import {fillScreen} from './choices/fullscreen.js'
import {switchLanguage} from './choices/language.js'
import {chooseMotion} from './choices/motion.js'
import {chooseSpeed} from './choices/speed.js'
import {followTextSize} from './choices/textsize.js'
import {chooseTheme} from './choices/theme.js'
import {followAddress} from './host/address.js'
import {fitFrame} from './host/framed.js'
import {tellHeight} from './host/height.js'
import {leave} from './host/leave.js'
import {talkToHost} from './host/messages.js'
import {playAlone} from './host/together.js'
import {listenToKeys} from './input/keys.js'
import {listenToSwipes} from './input/swipe.js'
import {markPage} from './page/marks.js'
import {followWords} from './page/wordbook.js'
import {chooseAccount} from './parts/accounts.js'
import {announceSteps} from './parts/announce.js'
import {showClock} from './parts/clock.js'
import {showDrawer} from './parts/drawer.js'
import {openMenus} from './parts/menus.js'
import {showRail} from './parts/rail.js'
import {share} from './parts/share.js'
import {openSheet} from './parts/sheet.js'
import {showStage} from './parts/stage.js'
import {showTransport} from './parts/transport.js'
import {asksForAll, printWhole, unroll} from './parts/unrolled.js'
import {showWords} from './parts/words.js'
import {newPlayer} from './player.js'
import {Standoff} from './state/api.js'
import {approach} from './state/approach.js'
import {keepTime} from './state/clockwork.js'

// In any order: what one part has changed the others hear of by events.
const parts = [
  followTextSize,
  followWords,
  openMenus,
  openSheet,
  chooseTheme,
  chooseMotion,
  chooseSpeed,
  showStage,
  showWords,
  chooseAccount,
  showClock,
  showRail,
  showTransport,
  showDrawer,
  switchLanguage,
  share,
  fillScreen,
  listenToKeys,
  listenToSwipes,
  announceSteps,
  keepTime,
  playAlone,
  tellHeight,
  leave,
]

/** @param {HTMLElement} root */
function start(root) {
  const player = newPlayer(root)
  fitFrame()
  printWhole(player)
  if (asksForAll(player)) {
    unroll(player)
    tellHeight(player)
    return player
  }
  markPage('player', true)
  for (const part of parts) part(player)
  window.standoff = new Standoff(player)
  // From here on the story moves.
  followAddress(player)
  approach(player)
  talkToHost(player)
  return player
}

/** @type {HTMLElement | null} */
const root = document.querySelector('[data-role=story]')
export const player = root && start(root)
