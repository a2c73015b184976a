//go:build release

package carried

import "embed"

// Carries reports whether this program carries the player.
const Carries = true

//go:embed files/engine.wasm.gz files/engine.wasm.br files/wasm_exec.js files/licences.txt
var files embed.FS
