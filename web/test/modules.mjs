// The modules of the player as they are written, for pages that start its engine
// without the rest of it.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const engine = '/player/engine/engine.js';
export const scribe = '/player/engine/scribe.js';

// textAt returns the text of the module at a path of such a page; null if there
// is none.
export function textAt(path) {
  if (!/^\/(player|shared)(\/\w+)*\/\w+\.js$/.test(path)) return null;
  const file = fileURLToPath(new URL(`..${path}`, import.meta.url));
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
