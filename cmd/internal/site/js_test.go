package site

import (
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"standoff/cmd/internal/board"
)

// digest is one line for each file of a story's site: its hash and its name.
func digest(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../../story/testdata/good/corrected.toml")
	if err != nil {
		t.Fatal(err)
	}
	var out Memory
	_, err = Make(t.Context(), Build{
		Player:   Player{Wasm: []byte("\x00asm"), Script: []byte("globalThis.Go = class {};")},
		Licences: []byte("licences"), Base: "https://example.org/",
		Boards: []board.Storyboard{{Path: "corrected.toml", Name: "corrected.toml", ID: "corrected", Text: text}},
	}, &out)
	if err != nil {
		t.Fatal(err)
	}
	names, _ := out.Names()
	var lines strings.Builder
	for _, name := range names {
		data, _ := out.ReadFile(name)
		fmt.Fprintf(&lines, "%x %s\n", sha256.Sum256(data), name)
	}
	return lines.String()
}

// inPage is set where this test runs in a program for browsers, which prints
// what it made between two marks.
const inPage, mark = "STANDOFF_SITE_IN_PAGE", "-- site --\n"

// A site is made where there are no files and no Go toolchain, byte for byte as
// it is here: by a program for browsers, which Node.js runs.
func TestTheSameSiteIsMadeInABrowser(t *testing.T) {
	if os.Getenv(inPage) != "" {
		fmt.Print(mark + digest(t) + mark)
		return
	}
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("it needs Node.js")
	}
	if testing.Short() {
		t.Skip("it compiles all of this for browsers")
	}
	program := filepath.Join(t.TempDir(), "site.wasm")
	compile := exec.Command("go", "test", "-c", "-o", program, ".")
	compile.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := compile.CombinedOutput(); err != nil {
		t.Fatalf("it does not compile for browsers: %v\n%s", err, out)
	}
	run := exec.Command("node", "--stack-size=8192", filepath.Join(goroot(t), "lib", "wasm", "wasm_exec_node.js"),
		program, "-test.run=^"+t.Name()+"$")
	run.Env = append(os.Environ(), inPage+"=1")
	out, err := run.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	parts := strings.Split(string(out), mark)
	if len(parts) != 3 {
		t.Fatalf("it printed\n%s", out)
	}
	here := digest(t)
	if strings.Count(here, "\n") < 20 {
		t.Errorf("the site has few files:\n%s", here)
	}
	there := strings.Split(parts[1], "\n")
	for _, line := range strings.Split(here, "\n") {
		if !slices.Contains(there, line) {
			t.Errorf("it has another file there: %s", line)
		}
	}
	if n, m := strings.Count(here, "\n"), len(there)-1; n != m {
		t.Errorf("%d files here, %d there", n, m)
	}
}

func goroot(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}

// What makes a site reads no files and runs no programs.
func TestASiteNeedsNoMachine(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{join .Imports "\n"}}`, ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range strings.Fields(string(out)) {
		switch path {
		case "os", "os/exec", "path/filepath", "net/http", "standoff/cmd/internal/engine", "standoff/cmd/internal/boardfile":
			t.Errorf("it imports %s", path)
		}
	}
}
