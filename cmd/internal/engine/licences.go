package engine

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"standoff/cmd/internal/engine/strip"
)

// A Module is one module that a program is linked from, Go itself among them.
type Module struct {
	Path, Version, Dir string
	Main               bool
	folders            map[string]bool // of the packages that are linked, and those above them
}

// Licences returns the licence texts and notices of everything that a reader is
// sent: the modules linked into the player, Go itself, and Standoff. A stripped
// Ebitengine is named as one that was changed.
func Licences(stripped bool) ([]byte, error) {
	mods, err := LinkedModules(InBrowser, PlayerPackage)
	if err != nil {
		return nil, err
	}
	return LicencesOf("Standoff's player is made of the programs below, under the terms that follow each name.\n", mods, stripped)
}

// LicencesOf returns the licence texts and notices of the modules, after a first line.
func LicencesOf(first string, mods []Module, stripped bool) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(first)
	for _, m := range mods {
		texts, err := m.LicenceTexts()
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, "\n%s\n%s\n\n", strings.Repeat("=", 78), strings.TrimSpace(m.Path+" "+m.Version))
		if stripped && m.Path == strip.Module {
			b.WriteString("Changed by Standoff: what a page never uses is left out.\n\n")
		}
		b.Write(texts)
	}
	return b.Bytes(), nil
}

// LinkedModules asks the go command what a package's program is linked from, by path. Args
// come before the package.
func LinkedModules(env []string, pkg string, args ...string) ([]Module, error) {
	out, err := GoTool(env, slices.Concat([]string{"list", "-deps", "-json=Module,Dir"}, args, []string{pkg})...)
	if err != nil {
		return nil, err
	}
	root, err := GoTool(nil, "env", "GOROOT", "GOVERSION")
	if err != nil {
		return nil, err
	}
	goRoot, goVersion, _ := strings.Cut(strings.TrimSpace(root), "\n")
	byPath := map[string]Module{"Go": {Path: "Go", Version: goVersion, Dir: goRoot,
		folders: map[string]bool{goRoot: true}}}
	for d := json.NewDecoder(strings.NewReader(out)); ; {
		var p struct {
			Module *Module
			Dir    string
		}
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		if p.Module != nil {
			byPath[p.Module.Path] = p.Module.with(p.Dir, byPath[p.Module.Path].folders)
		}
	}
	var mods []Module
	for _, path := range slices.Sorted(maps.Keys(byPath)) {
		mods = append(mods, byPath[path])
	}
	return mods, nil
}

// with returns the module with the folder of one more package that is linked, and those
// above it, among those that are known.
func (m *Module) with(dir string, known map[string]bool) Module {
	m.folders = known
	if known == nil {
		m.folders = map[string]bool{m.Dir: true}
	}
	for ; len(dir) > len(m.Dir); dir = filepath.Dir(dir) {
		m.folders[dir] = true
	}
	return *m
}

// LicenceTexts joins the licence and notice files that lie at the module's root, and in the
// folders of what is linked of it.
func (m Module) LicenceTexts() ([]byte, error) {
	var texts [][]byte
	for _, folder := range slices.Sorted(maps.Keys(m.folders)) {
		more, err := licenceTexts(folder)
		if err != nil {
			return nil, err
		}
		for _, text := range more {
			if !slices.ContainsFunc(texts, func(t []byte) bool { return bytes.Equal(t, text) }) {
				texts = append(texts, text)
			}
		}
	}
	if len(texts) == 0 {
		return nil, fmt.Errorf("%s has no licence file", m.Path)
	}
	return bytes.Join(texts, []byte("\n----\n\n")), nil
}

// licenceTexts returns the licence and notice files that lie in a folder.
func licenceTexts(dir string) (texts [][]byte, err error) {
	files, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		name := strings.ToUpper(f.Name())
		if f.IsDir() || strings.HasSuffix(name, ".GO") || !slices.ContainsFunc(licenceNames, func(begin string) bool {
			return strings.HasPrefix(name, begin)
		}) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(dir, f.Name()))
		if err != nil {
			return nil, err
		}
		texts = append(texts, append(bytes.TrimSpace(text), '\n'))
	}
	return texts, nil
}

// licenceNames are how the names of such files begin; OFL is the licence of fonts.
var licenceNames = []string{"LICEN", "COPYING", "NOTICE", "OFL"}
