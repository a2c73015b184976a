package main

import (
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"standoff/cmd/internal/boardtest"
	"standoff/cmd/internal/store/storetest"
)

var update = flag.Bool("update", false, "write what the command prints into the scripts that compare it")

// TestMain makes this test binary the command where it is called standoff, as the
// scripts call it.
func TestMain(m *testing.M) { testscript.Main(withStores{m}, map[string]func(){"standoff": main}) }

// withStores are tests that may start servers of stores.
type withStores struct{ *testing.M }

func (m withStores) Run() int { return storetest.Run(m.M) }

// TestScript runs each file of testdata/script as somebody at a terminal would: its
// first part is what is typed and what must come of it, in the words of package
// testscript, and the rest are the files in the folder. There is one more file in
// each folder, march.toml, the storyboard of the README; and one more word:
//
//	exits CODE standoff ...
//
// runs the command like exec, and wants just this exit code.
func TestScript(t *testing.T) {
	t.Parallel()
	march := []byte(boardtest.ReadmeStoryboard(t))
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			for _, kept := range []string{"HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"} { // where the index of fonts is
				env.Setenv(kept, os.Getenv(kept))
			}
			return os.WriteFile(filepath.Join(env.WorkDir, "march.toml"), march, 0o644)
		},
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update,
	})
}

// exits is a word of the scripts: see TestScript.
func exits(ts *testscript.TestScript, negated bool, args []string) {
	if negated || len(args) < 2 {
		ts.Fatalf("usage: exits CODE program ...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	var failed *exec.ExitError
	switch err := ts.Exec(args[1], args[2:]...); {
	case err == nil && want != 0:
		ts.Fatalf("it exits with 0, want %d", want)
	case errors.As(err, &failed) && failed.ExitCode() != want:
		ts.Fatalf("it exits with %d, want %d", failed.ExitCode(), want)
	case err != nil && failed == nil:
		ts.Fatalf("it can't be run: %v", err)
	}
}
