// The core of the tests in WebKit; see browsers/core.mjs.
import { core } from './browsers/core.mjs';
import { openWebKit } from './browsers/webkit.mjs';

core(openWebKit);
