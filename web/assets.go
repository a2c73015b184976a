package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"slices"
)

//go:embed player/*.js player/*/*.js shared/*.js preview/*.js embed/*.js embed/*.css demo/*.js
var scripts embed.FS

//go:embed style
var styles embed.FS

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
	script, err := bundle("player/main.js")
	if err != nil {
		return nil, err
	}
	runtime, err := library("player/engine/engine.js", RuntimeName, wasmExec)
	if err != nil {
		return nil, err
	}
	screen, err := stylesheet("style/screen")
	if err != nil {
		return nil, err
	}
	print, err := stylesheet("style/print")
	if err != nil {
		return nil, err
	}
	shelf, err := stylesheet("style/shelf")
	if err != nil {
		return nil, err
	}
	return named([]Asset{
		{"player.%s.js", "text/javascript", script},
		{"player.%s.css", "text/css", screen},
		{"print.%s.css", "text/css", print},
		{"runtime.%s.js", "text/javascript", runtime},
		{"shelf.%s.css", "text/css", shelf},
	})
}

// AssetCount is how many assets Assets gives.
const AssetCount = 5

// RuntimeName is the global object by which the script finds the runtime.
const RuntimeName = "standoffRuntime"

// RuntimeOf returns the name of the runtime among what Assets gave.
func RuntimeOf(assets []Asset) string { return assets[3].Name }

// named minifies assets, and puts a hash of what is in them into their names.
func named(assets []Asset) ([]Asset, error) {
	var err error
	for i, a := range assets {
		if assets[i].Body, err = minifyBytes(a.Type, a.Body); err != nil {
			return nil, fmt.Errorf("%s: %w", a.Name, err)
		}
		sum := sha256.Sum256(assets[i].Body)
		assets[i].Name = fmt.Sprintf(a.Name, hex.EncodeToString(sum[:5]))
	}
	return assets, nil
}

// HostScriptName is where articles find the script that HostScript makes: they
// name it for good, so it has no hash.
const HostScriptName = "embed.js"

// HostScript returns the script of an article: it defines <standoff-explainer>.
func HostScript() ([]byte, error) {
	script, err := bundle("embed/main.js")
	if err != nil {
		return nil, err
	}
	return minifyBytes("text/javascript", script)
}

// LinksTo returns the addresses of what Assets gave, in the folder that base
// names: "../assets/".
func LinksTo(assets []Asset, base string) Links {
	return Links{Script: base + assets[0].Name, Style: base + assets[1].Name, Print: base + assets[2].Name,
		Shelf: base + assets[4].Name}
}

// stylesheet joins the files of a folder by name.
func stylesheet(folder string) ([]byte, error) {
	files, err := fs.ReadDir(styles, folder)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(files, func(a, b fs.DirEntry) int {
		return bytes.Compare([]byte(a.Name()), []byte(b.Name()))
	})
	var all bytes.Buffer
	for _, f := range files {
		b, err := styles.ReadFile(path.Join(folder, f.Name()))
		if err != nil {
			return nil, err
		}
		all.Write(b)
	}
	return all.Bytes(), nil
}
