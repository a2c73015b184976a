// An empty program of Ebitengine's, of the version that we use, and its page.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { wasmExec } from './browser.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

// It fills the screen.
const program = `package main

import (
	"image/color"

	"github.com/hajimehoshi/ebiten/v2"
)

type game struct{}

func (game) Update() error              { return nil }
func (game) Layout(w, h int) (int, int) { return w, h }
func (game) Draw(screen *ebiten.Image)  { screen.Fill(color.White) }

func main() {
	if err := ebiten.RunGame(game{}); err != nil {
		panic(err)
	}
}
`;

export function buildEmpty() {
  const dir = mkdtempSync(join(tmpdir(), 'standoff-empty-'));
  try {
    const [source, out] = [join(dir, 'main.go'), join(dir, 'empty.wasm')];
    writeFileSync(source, program);
    execFileSync('go', ['build', '-trimpath', '-ldflags=-s -w', '-o', out, source], {
      cwd: root,
      env: { ...process.env, GOOS: 'js', GOARCH: 'wasm' },
    });
    return readFileSync(out);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

// ebitengine returns the version of Ebitengine, as go.mod has it.
export const ebitengine = () =>
  /hajimehoshi\/ebiten\/v2 v(\S+)/.exec(readFileSync(join(root, 'go.mod'), 'utf8'))[1];

// brotli packs as a build does.
export const brotli = (data, quality = 11) =>
  brotliCompressSync(data, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
    },
  });

// Its page starts it when it is told to, and says when it got how far. Its third
// frame shows that it moves.
const page = `<!doctype html><script src="/wasm_exec.js"></script><script>
async function start() {
  const begun = performance.now(), at = {};
  const reach = name => { at[name] ??= performance.now() - begun; };
  const plain = requestAnimationFrame, frames = [];
  const moving = new Promise(done => {
    window.requestAnimationFrame = callback => {
      reach('begun');
      return plain(now => { callback(now); if (frames.push(now) === 3) done(); });
    };
  });
  const response = await fetch('/empty.wasm');
  const copy = response.clone();
  const compiling = WebAssembly.compileStreaming(response);
  await copy.arrayBuffer();
  reach('fetched');
  const module = await compiling;
  reach('compiled');
  const go = new Go();
  go.run(await WebAssembly.instantiate(module, go.importObject));
  await moving;
  reach('moving');
  return at;
}
</script>`;

// emptyPage gives what answers a site's requests for the page, packed.
export async function emptyPage() {
  const files = {
    '/empty.html': ['text/html', brotli(Buffer.from(page))],
    '/wasm_exec.js': ['text/javascript', brotli(wasmExec())],
    '/empty.wasm': ['application/wasm', brotli(buildEmpty(), 9)],
  };
  return {
    answer(path, response) {
      if (!files[path]) return false;
      const [type, body] = files[path];
      response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'br' }).end(body);
      return true;
    },
  };
}
