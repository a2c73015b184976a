// The core of the tests in Chromium; see browsers/core.mjs.

import { openChromium } from './browsers/chromium.mjs';
import { core } from './browsers/core.mjs';

core(openChromium);
