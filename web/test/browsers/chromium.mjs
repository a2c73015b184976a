import { openBrowser } from '../browser.mjs';
import { Puppet } from './puppet.mjs';

// openChromium starts Chromium, which needs no screen.
export async function openChromium({ lessMotion = false } = {}) {
  const browser = await openBrowser(lessMotion ? ['--force-prefers-reduced-motion'] : []);
  return { page: new Puppet(await browser.newPage()), close: () => browser.close() };
}
