// The player: takes over the page that is already complete, at the step the
// reader is on.

import {followAddress} from './address.js'
import {announceSteps} from './announce.js'
import {expose} from './api.js'
import {approach} from './approach.js'
import {showClock} from './clock.js'
import {keepTime} from './clockwork.js'
import {showDrawer} from './drawer.js'
import {fitFrame} from './framed.js'
import {fillScreen} from './fullscreen.js'
import {tellHeight} from './height.js'
import {talkToHost} from './host.js'
import {listenToKeys} from './keys.js'
import {switchLanguage} from './language.js'
import {leave} from './leave.js'
import {Loader} from './loader.js'
import {openMenus} from './menus.js'
import {chooseMotion} from './motion.js'
import {Quality} from './quality.js'
import {showRail} from './rail.js'
import {share} from './share.js'
import {openSheet} from './sheet.js'
import {believeHost} from './sight.js'
import {chooseSpeed} from './speed.js'
import {showStage} from './stage.js'
import {readStory} from './story.js'
import {listenToSwipes} from './swipe.js'
import {followTextSize} from './textsize.js'
import {chooseTheme} from './theme.js'
import {Timeline} from './timeline.js'
import {playAlone} from './together.js'
import {showTransport} from './transport.js'
import {asksForAll, printWhole, unroll} from './unrolled.js'
import {followWords} from './wordbook.js'
import {showWords} from './words.js'

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
