// The core of the tests in Firefox; see browsers/core.mjs.
import { core } from './browsers/core.mjs';
import { openFirefox } from './browsers/firefox.mjs';

core(openFirefox);
