package engine

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"standoff/cmd/internal/engine/strip"
)

// A module is one module that is linked into the player.
type module struct {
	Path, Version, Dir string
	Main               bool
}

// Licences returns the licence texts and notices of everything that a reader is
// sent: the modules linked into the player, Go itself, and Standoff. A stripped
// Ebitengine is named as one that was changed.
func Licences(stripped bool) ([]byte, error) {
	mods, err := linkedModules()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.WriteString("Standoff's player is made of the programs below, under the terms that follow each name.\n")
	for _, m := range mods {
		texts, err := licenceTexts(m.Dir)
		if err != nil {
			return nil, fmt.Errorf("the licence of %s: %w", m.Path, err)
		}
		fmt.Fprintf(&b, "\n%s\n%s\n\n", strings.Repeat("=", 78), strings.TrimSpace(m.Path+" "+m.Version))
		if stripped && m.Path == strip.Module {
			b.WriteString("Changed by Standoff: what a page never uses is left out.\n\n")
		}
		b.Write(texts)
	}
	return b.Bytes(), nil
}

// linkedModules asks the go command what the player is linked from, by path.
func linkedModules() ([]module, error) {
	out, err := GoTool(InBrowser, "list", "-deps",
		"-json=Module", PlayerPackage)
	if err != nil {
		return nil, err
	}
	root, err := GoTool(nil, "env", "GOROOT", "GOVERSION")
	if err != nil {
		return nil, err
	}
	goRoot, goVersion, _ := strings.Cut(strings.TrimSpace(root), "\n")
	byPath := map[string]module{"Go": {Path: "Go", Version: goVersion, Dir: goRoot}}
	for d := json.NewDecoder(strings.NewReader(out)); ; {
		var p struct{ Module *module }
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		if p.Module != nil {
			byPath[p.Module.Path] = *p.Module
		}
	}
	var mods []module
	for _, m := range byPath {
		mods = append(mods, m)
	}
	sort.Slice(mods, func(i, j int) bool { return mods[i].Path < mods[j].Path })
	return mods, nil
}

// licenceTexts joins the licence and notice files that lie at a module's root.
func licenceTexts(dir string) ([]byte, error) {
	files, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var texts [][]byte
	for _, f := range files {
		name := strings.ToUpper(f.Name())
		if f.IsDir() || strings.HasSuffix(name, ".GO") || !(strings.HasPrefix(name, "LICEN") ||
			strings.HasPrefix(name, "COPYING") || strings.HasPrefix(name, "NOTICE")) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(dir, f.Name()))
		if err != nil {
			return nil, err
		}
		texts = append(texts, append(bytes.TrimSpace(text), '\n'))
	}
	if len(texts) == 0 {
		return nil, errors.New("it has no licence file")
	}
	return bytes.Join(texts, []byte("\n----\n\n")), nil
}
