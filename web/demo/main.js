// The demo article's own script: what the systems of newsrooms do with frames,
// in a few lines each, so that the article shows it without theirs.

import {followFrames} from './frames.js'
import {adopt} from './oembed.js'
import {followPym} from './pym.js'

followPym()
followFrames()
adopt()
