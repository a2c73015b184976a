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
import {believeHost} from './page/sight.js'
import {followWords} from './page/wordbook.js'
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
import {expose} from './state/api.js'
import {approach} from './state/approach.js'
import {keepTime} from './state/clockwork.js'
import {Loader} from './state/loader.js'
import {Quality} from './state/quality.js'
import {readStory} from './state/story.js'
import {Timeline} from './state/timeline.js'

function start(root) {
  const story = readStory(root)
  const timeline = new Timeline(story.steps)
  // A player is what the parts share: the page, the story and its time.
  const player = {root, story, timeline, asked: new URLSearchParams(location.search)}
  player.loader = new Loader(player)
  player.quality = new Quality(window.devicePixelRatio)
  fitFrame()
  printWhole(player)
  if (asksForAll(player.asked)) {
    unroll(player)
    tellHeight(player)
    return player
  }

  document.documentElement.dataset.player = ''
  for (const part of [
    believeHost,
    followTextSize,
    followWords,
    openMenus,
    openSheet,
    chooseTheme,
    chooseMotion,
    chooseSpeed,
    showStage,
    showWords,
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
  ]) {
    part(player)
  }
  window.standoff = expose(player)
  followAddress(player)
  approach(player)
  talkToHost(player)
  return player
}

const root = document.querySelector('[data-role=story]')
export const player = root && start(root)
