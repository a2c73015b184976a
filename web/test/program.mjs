// The author's command. The suite builds it once for all of its files, and names it in
// STANDOFF; a file that runs by itself builds its own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

let built = process.env.STANDOFF;

// planOf is what the player plays of a storyboard, whose text is given.
export const planOf = text =>
  execFileSync(program(), ['plan', '-'], { input: text, maxBuffer: 1e8 });

// program is the path of the command.
export function program() {
  if (!built) {
    const folder = mkdtempSync(join(tmpdir(), 'standoff-program-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'standoff');
    execFileSync('go', ['build', '-o', file, './cmd/standoff'], { cwd: root });
    built = file;
  }
  return built;
}
