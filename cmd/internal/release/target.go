package release

import (
	"bytes"
	_ "embed"
	"fmt"
	"strings"
	"text/template"
)

// A Target is a system that a program is made for, in Go's words: linux, amd64.
type Target struct{ OS, Arch string }

// All are the systems that a release is made for.
var All = []Target{
	{"linux", "amd64"}, {"linux", "arm64"}, {"darwin", "amd64"}, {"darwin", "arm64"},
	{"windows", "amd64"}, {"windows", "arm64"},
}

// ParseTargets reads a list such as linux/amd64,windows/arm64; empty is all.
func ParseTargets(list string) ([]Target, error) {
	if list == "" {
		return All, nil
	}
	var targets []Target
	for _, word := range strings.Split(list, ",") {
		found := false
		for _, t := range All {
			if t.OS+"/"+t.Arch == word {
				targets, found = append(targets, t), true
			}
		}
		if !found {
			return nil, fmt.Errorf("there is no system %q: want such as linux/amd64", word)
		}
	}
	return targets, nil
}

// Name returns the system as its people call it: macos-arm64.
func (t Target) Name() string {
	return strings.Replace(t.OS, "darwin", "macos", 1) + "-" + t.Arch
}

// program returns the name of the program's file.
func (t Target) program() string {
	if t.OS == "windows" {
		return "standoff.exe"
	}
	return "standoff"
}

// ending returns how the name of the archive ends.
func (t Target) ending() string {
	if t.OS == "windows" {
		return ".zip"
	}
	return ".tar.gz"
}

// env returns the environment in which the go command works for the system, whatever the
// one that it was called in says.
func (t Target) env() []string {
	return []string{"GOOS=" + t.OS, "GOARCH=" + t.Arch, "GOAMD64=v1", "GOARM64=v8.0", "CGO_ENABLED=0"}
}

//go:embed readme.txt
var readme string

var readmeTemplate = template.Must(template.New("readme.txt").Parse(readme))

// readme returns what lies beside the program, in the line ends of the system.
func (t Target) readme(c Commit) []byte {
	var b bytes.Buffer
	values := struct {
		Target
		Commit Commit
	}{t, c}
	if err := readmeTemplate.Execute(&b, values); err != nil {
		panic(err) // it was parsed with these very fields: a test executes it
	}
	if t.OS == "windows" { // Notepad before 2018 shows no other
		return bytes.ReplaceAll(b.Bytes(), []byte("\n"), []byte("\r\n"))
	}
	return b.Bytes()
}

// Run returns how the program is called in the folder that it lies in.
func (t Target) Run() string {
	if t.OS == "windows" {
		return `.\standoff`
	}
	return "./standoff"
}
