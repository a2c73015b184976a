// The headers that dist/_headers asks a host to send, in the format that
// Netlify and Cloudflare Pages share: a path, which may hold stars, and below
// it, indented, what answers from there are to carry.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './site.mjs';

// hostHeaders(path) are the headers for a path: of two rules for one header,
// the later one's.
export function hostHeaders(folder = dist) {
  const rules = [];
  for (const line of readFileSync(join(folder, '_headers'), 'utf8').split('\n')) {
    const [, name, value] = line.match(/^\s+([^:]+):\s*(.*)$/) ?? [];
    if (name) rules.at(-1).headers[name] = value;
    else if (line.trim()) rules.push({ path: pattern(line.trim()), headers: {} });
  }
  return path => Object.assign({}, ...rules.filter(r => r.path.test(path)).map(r => r.headers));
}

const pattern = path =>
  new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
