package web

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"strings"
)

// An Asset is a file that all pages share. Its name holds a hash of what is
// in it: it may be kept for ever.
type Asset struct {
	Name string // "player.1a2b3c4d5e.js"
	Type string // media type
	Body []byte
}

// Assets returns the script, the styles, the styles of print, the runtime, and the styles of
// the list of stories, in that order. The runtime is what starts the engine and speaks for it: the page
// does without until the engine is wanted. wasmExec is Go's own wasm_exec.js, of
// the Go that built the engine.
func Assets(wasmExec []byte) ([]Asset, error) {
	return named(wasmExec, "player.js", "player.css", "print.css", runtimeScript, "shelf.css")
}

// AssetCount is how many assets Assets gives.
const AssetCount = 5

// RuntimeName is the global object by which the script finds the runtime.
const RuntimeName = "standoffRuntime"

// runtimeScript is the piece that holds wasm_exec.js.
const runtimeScript = "runtime.js"

// RuntimeOf returns the name of the runtime among what Assets gave.
func RuntimeOf(assets []Asset) string { return assets[3].Name }

// mediaTypes are those of scripts and styles, by the ends of their names.
var mediaTypes = map[string]string{".js": "text/javascript", ".css": "text/css"}

// named returns pieces as assets, with a hash of what is in them in their names.
func named(wasmExec []byte, names ...string) ([]Asset, error) {
	var assets []Asset
	for _, name := range names {
		body, err := finished(name, wasmExec)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		sum := sha256.Sum256(body)
		ext := path.Ext(name)
		hashed := strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:5]) + ext
		assets = append(assets, Asset{hashed, mediaTypes[ext], body})
	}
	return assets, nil
}

// HostScriptName is where articles find the script that HostScript makes: they
// name it for good, so it has no hash.
const HostScriptName = "embed.js"

// HostScript returns the script of an article: it defines <standoff-explainer>.
func HostScript() ([]byte, error) { return finished(HostScriptName, nil) }

// LinksTo returns the addresses of what Assets gave, in the folder that base
// names: "../assets/".
func LinksTo(assets []Asset, base string) Links {
	return Links{Script: base + assets[0].Name, Style: base + assets[1].Name, Print: base + assets[2].Name,
		Shelf: base + assets[4].Name}
}
