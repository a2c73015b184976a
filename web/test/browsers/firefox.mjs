import { existsSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { Puppet } from './puppet.mjs';
import { openScreen } from './screen.mjs';

const firefox =
  process.env.FIREFOX ?? ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync);

// Without a graphics card Firefox has WebGL only if it is told to, and only in
// a real window.
const prefs = {
  'webgl.force-enabled': true,
  'webgl.forbid-software': false,
  'layers.acceleration.force-enabled': true,
  'gfx.x11-egl.force-enabled': true,
};

// openFirefox starts Firefox on a screen of its own, with more preferences.
export async function openFirefox({ lessMotion = false, more = {} } = {}) {
  if (!firefox) throw new Error('no Firefox found: install it, or name it in FIREFOX');
  const screen = await openScreen();
  try {
    const browser = await launch({
      browser: 'firefox',
      executablePath: firefox,
      headless: false,
      env: { ...process.env, ...screen.env },
      extraPrefsFirefox: { ...prefs, 'ui.prefersReducedMotion': lessMotion ? 1 : 0, ...more },
      protocolTimeout: 150_000,
    });
    const close = async () => {
      await browser.close();
      screen.close();
    };
    return { page: new Puppet(await browser.newPage()), close };
  } catch (error) {
    screen.close();
    throw error;
  }
}
