// The core of the tests in Chromium; see browsers/core.mjs.
import { core } from './browsers/core.mjs';
import { openChromium } from './browsers/chromium.mjs';

core(openChromium);
