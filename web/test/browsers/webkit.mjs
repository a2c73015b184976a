import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openScreen } from './screen.mjs';
import { DrivenPage, openSession } from './webdriver.mjs';

const driver = process.env.WEBKITWEBDRIVER ?? '/usr/bin/WebKitWebDriver';

// WebKit's own small browser, which comes with its library: below /usr/lib in
// a folder that is named for the machine's kind.
const browser =
  process.env.MINIBROWSER ??
  readdirSync('/usr/lib')
    .flatMap(kind =>
      ['webkit2gtk-4.1', 'webkitgtk-6.0'].map(name => join('/usr/lib', kind, name, 'MiniBrowser')),
    )
    .find(existsSync);

// openWebKit starts WebKitGTK on a screen of its own.
export async function openWebKit({ lessMotion = false } = {}) {
  if (!existsSync(driver) || !browser) {
    throw new Error('no WebKitGTK found: install webkit2gtk-driver');
  }
  const home = mkdtempSync(join(tmpdir(), 'standoff-webkit-'));
  const screen = await openScreen();
  const port = await freePort();
  const process_ = spawn(driver, [`--port=${port}`], {
    env: { ...process.env, ...screen.env, XDG_CONFIG_HOME: settings(home, lessMotion) },
    stdio: 'ignore',
  });
  const stop = () => {
    process_.kill();
    screen.close();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const call = await openSession(`http://127.0.0.1:${port}`, {
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    });
    const close = async () => {
      await call('DELETE');
      stop();
    };
    return { page: new DrivenPage(call), close };
  } catch (error) {
    stop();
    throw error;
  }
}

// settings is a folder with GTK's settings, from which WebKit reads whether
// its reader wants motion.
function settings(home, lessMotion) {
  mkdirSync(join(home, 'gtk-3.0'));
  writeFileSync(
    join(home, 'gtk-3.0', 'settings.ini'),
    `[Settings]\ngtk-enable-animations=${lessMotion ? 0 : 1}\n`,
  );
  return home;
}

async function freePort() {
  const server = createServer();
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise(done => server.close(done));
  return port;
}
