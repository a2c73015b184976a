// Package release makes what is handed to authors: one program for each system, which
// carries the player and needs nothing, in an archive with the manual and its licences, a
// list of what it is made of, and checksums. The command release calls it. From the same commit
// it makes the same bytes on every machine: nothing of the machine, its user, its folders
// or the time of day gets into them. It publishes nothing. Begin with release.go, then
// program.go; archive.go packs, bill.go lists the parts, manual.go makes pages of the manual.
package release

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"standoff/cmd/internal/engine"
)

// A Release is what is to be made, and of what.
type Release struct {
	Commit  Commit
	Targets []Target
	Folder  string    // to write to; what is in it of another release is taken away
	Say     io.Writer // who is told how far it is
}

// Make writes the archives of all targets, for each the bill of its parts, and the checksums of
// all of these.
func (r Release) Make() error {
	if err := pin(); err != nil {
		return err
	}
	fmt.Fprintln(r.Say, "building the player")
	root, err := Carry()
	if err != nil {
		return err
	}
	m := making{Release: r, root: root}
	if m.compiler, err = NewCompiler(root); err != nil {
		return err
	}
	if m.player, err = engine.LinkedModules(engine.InBrowser, engine.PlayerPackage); err != nil {
		return err
	}
	if m.manual, err = manualOf(root, r.Commit); err != nil {
		return fmt.Errorf("the manual: %w", err)
	}
	if err := clear(r.Folder); err != nil {
		return err
	}
	for _, t := range r.Targets {
		fmt.Fprintf(r.Say, "building for %s\n", t.Name())
		if err := m.target(t); err != nil {
			return fmt.Errorf("for %s: %w", t.Name(), err)
		}
	}
	return writeSums(r.Folder)
}

// A making is a release with what all its programs share.
type making struct {
	Release
	root     string // of the module
	compiler *Compiler
	player   []engine.Module // what it is linked from
	manual   []entry
}

// target writes the archive of one target, and the bill of its parts.
func (r making) target(t Target) error {
	dir, err := os.MkdirTemp("", "standoff-release-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, t.program())
	if err := r.build(file, t); err != nil {
		return err
	}
	program, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	own, err := engine.LinkedModules(t.env(), programPackage, r.compiler.flags...)
	if err != nil {
		return err
	}
	parts := merged(own, r.player)
	texts, err := licenceFiles(r.root, parts)
	if err != nil {
		return err
	}
	name := "standoff-" + r.Commit.Version + "-" + t.Name()
	bill, err := billOf(program, parts, r.player, t, r.Commit)
	if err != nil {
		return err
	}
	archive, err := archiveOf(inFolder(name, append([]entry{
		{t.program(), program, true}, {"README.txt", t.readme(r.Commit), false},
		{"LICENSE.txt", texts[0], false}, {"licences.txt", texts[1], false},
	}, r.manual...)), t, r.Commit.Date)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(r.Folder, name+".cdx.json"), bill, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(r.Folder, name+t.ending()), archive, 0o644)
}

// inFolder returns the files with the name of a folder before theirs.
func inFolder(folder string, files []entry) []entry {
	for i := range files {
		files[i].name = folder + "/" + files[i].name
	}
	return files
}

// licenceFiles returns the licence of the module at root, and those of all parts.
func licenceFiles(root string, parts []engine.Module) (texts [2][]byte, err error) {
	if texts[0], err = os.ReadFile(filepath.Join(root, "LICENSE")); err == nil {
		texts[1], err = engine.LicencesOf("Standoff is made of the programs below, under the terms that follow each name.\n"+
			"Changed by Standoff: Go's package text/template, which finds no methods, and Azure's azblob,\n"+
			"which reads no lists in the form of Apache Arrow.\n",
			parts, true)
	}
	return texts, err
}

// merged returns the modules of both lists, each once, by path.
func merged(a, b []engine.Module) []engine.Module {
	all := slices.Clone(a)
	for _, m := range b {
		if !slices.ContainsFunc(all, func(n engine.Module) bool { return n.Path == m.Path }) {
			all = append(all, m)
		}
	}
	slices.SortFunc(all, func(a, b engine.Module) int { return strings.Compare(a.Path, b.Path) })
	return all
}

// clear makes a folder, and takes away what another release has left in it, and nothing else.
func clear(folder string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	old, err := filepath.Glob(filepath.Join(folder, "standoff-*"))
	if err != nil {
		return err
	}
	for _, file := range old {
		if err := os.Remove(file); err != nil {
			return err
		}
	}
	return nil
}
