// A screen that nobody sees (Xvfb), for browsers that need a window.
import { spawn } from 'node:child_process';

export async function openScreen() {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1300x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise((done, fail) => {
    server.once('error', cause => fail(new Error('the tests need Xvfb', { cause })));
    server.once('exit', code => fail(new Error(`Xvfb ended (${code})`)));
    server.stdio[3].once('data', text => done(String(text).trim()));
  });
  return {
    env: { DISPLAY: `:${number}`, WAYLAND_DISPLAY: '', LIBGL_ALWAYS_SOFTWARE: '1' },
    close: () => server.kill(),
  };
}
