package release

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"standoff/cmd/internal/carried"
	"standoff/cmd/internal/engine"
	"standoff/cmd/internal/pack"
	"standoff/web"
)

// programPackage is the author's program. Tags builds it with the player in it.
const (
	programPackage = "standoff/cmd/standoff"
	Tags           = "release"
)

// Toolchain is the Go that releases are built with: another one compiles to other bytes.
// The go command fetches it where it is not the one that is installed.
const Toolchain = "go1.26.8"

// pin has every go command from here on be the same everywhere.
func pin() error {
	for name, value := range map[string]string{
		"GOTOOLCHAIN": Toolchain, "GOFLAGS": "-mod=readonly", "GOWORK": "off", "GOEXPERIMENT": "",
	} {
		if err := os.Setenv(name, value); err != nil {
			return err
		}
	}
	version, err := engine.GoTool(nil, "env", "GOVERSION")
	if err == nil && strings.TrimSpace(version) != Toolchain {
		err = fmt.Errorf("the go command is %s: want %s", strings.TrimSpace(version), Toolchain)
	}
	return err
}

// Carry builds the player, joins the page's scripts and styles, and writes them where a program
// that is built with the tag release takes them from. It returns the root of this module.
func Carry() (root string, err error) {
	module, err := engine.GoTool(nil, "env", "GOMOD")
	if err != nil {
		return "", err
	}
	if root = filepath.Dir(strings.TrimSpace(module)); !filepath.IsAbs(root) {
		return "", errors.New("it is to be called in a folder of this module")
	}
	e, err := engine.BuildEngine()
	if err != nil {
		return "", err
	}
	if err := errors.Join(e.Whole, e.Lines); err != nil {
		return "", fmt.Errorf("the player is larger than it should be: %w", err)
	}
	texts, err := engine.Licences(true)
	if err != nil {
		return "", err
	}
	joined, err := web.Finished(e.Script)
	if err != nil {
		return "", err
	}
	return root, errors.Join(writePlayer(filepath.Join(root, filepath.FromSlash(carried.Folder)), e.Wasm, e.Script, texts),
		writeAll(filepath.Join(root, "web", "joined"), joined))
}

// writePlayer writes what package carried embeds into a folder. What is there is left as it
// is where it holds the same player: packing takes seconds.
func writePlayer(folder string, wasm, script, texts []byte) error {
	small, err := pack.Gzip(wasm)
	if err != nil {
		return err
	}
	files := map[string][]byte{carried.Gzip: small, carried.Script: script, carried.Licences: texts}
	old, err := os.ReadFile(filepath.Join(folder, carried.Gzip))
	_, gone := os.Stat(filepath.Join(folder, carried.Brotli))
	if err != nil || gone != nil || !bytes.Equal(old, small) {
		if files[carried.Brotli], err = pack.Brotli(wasm); err != nil {
			return err
		}
	}
	delete(files, carried.Gzip)
	if err := writeAll(folder, files); err != nil {
		return err
	}
	// Last: by it the next one sees that all is there.
	return engine.ReplaceFile(filepath.Join(folder, carried.Gzip), small)
}

// writeAll writes files into a folder, each so that nobody sees half of it.
func writeAll(folder string, files map[string][]byte) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for name, text := range files {
		if err := engine.ReplaceFile(filepath.Join(folder, name), text); err != nil {
			return err
		}
	}
	return nil
}

// build builds the program of a target into a file.
func (r making) build(file string, t Target) error {
	_, err := r.compiler.Run(r.root, t.env(), "build", "-trimpath", "-buildvcs=false",
		"-ldflags", "-s -w -buildid= "+Stamp(r.Commit), "-o", file, programPackage)
	if err != nil || t.OS != "windows" {
		return err
	}
	plain, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var dressed bytes.Buffer
	resources, err := windowsResources(r.Commit)
	if err != nil {
		return err
	}
	if err := resources.WriteToEXE(&dressed, bytes.NewReader(plain)); err != nil {
		return err
	}
	return os.WriteFile(file, dressed.Bytes(), 0o755)
}

// Stamp returns the linker's flags by which a program knows what it was built from.
func Stamp(c Commit) string {
	return fmt.Sprintf("-X main.version=%s -X main.commit=%s -X main.date=%s", c.Version, c.Hash,
		c.Date.Format(time.RFC3339))
}
