// On its own address the story grows with its window, in Firefox; see browsers/window.mjs.
import { openFirefox } from './browsers/firefox.mjs';
import { grows } from './browsers/window.mjs';

grows(openFirefox);
