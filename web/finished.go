//go:build release

package web

import (
	"embed"
	"io/fs"
)

// joined are the scripts and style sheets as [Finished] made them, in a program without the tag release.
//
//go:embed joined/*.js joined/*.css
var joined embed.FS

// finished returns a script or a style sheet.
func finished(name string, _ []byte) ([]byte, error) { return joined.ReadFile("joined/" + name) }

// Finished returns all scripts and style sheets, by name.
func Finished(wasmExec []byte) (map[string][]byte, error) {
	names, err := fs.Glob(joined, "joined/*")
	if err != nil {
		return nil, err
	}
	all := map[string][]byte{}
	for _, name := range names {
		name = name[len("joined/"):]
		if all[name], err = finished(name, wasmExec); err != nil {
			return nil, err
		}
	}
	return all, nil
}
