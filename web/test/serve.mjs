// The author's own server, "standoff serve", on a port of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { program, root } from './program.mjs';

// serveFolder serves storyboards, or those of the program, with more flags. stop
// and start are for one that goes away and comes back at the same address.
export async function serveFolder(files, flags = []) {
  const here = { url: '' };
  let server = null;
  here.start = async () => {
    const addr = here.url ? new URL(here.url).host : '127.0.0.1:0';
    server = spawn(program(), ['serve', '-addr', addr, ...flags, ...files], { cwd: root });
    server.stderr.resume();
    const [line] = await once(server.stdout, 'data');
    here.url = String(line).split('\n')[0];
  };
  here.stop = async () => {
    const gone = once(server, 'exit');
    server.kill();
    await gone;
  };
  here.close = here.stop;
  await here.start();
  return here;
}
