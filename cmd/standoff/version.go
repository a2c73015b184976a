package main

import (
	"cmp"
	"fmt"
	"runtime"
	"runtime/debug"

	"standoff/cmd/internal/carried"
	"standoff/cmd/internal/terminal"
)

// What the linker writes into a released program: see package release.
var version, commit, date string

// showVersion prints which program this is, of which commit and when that was made.
func showVersion(args []string, t terminal.Terminal) error {
	f := newFlags("version", t)
	if err := parse(f, args); err != nil {
		return err
	}
	if f.NArg() > 0 {
		return misused(t, "version takes nothing")
	}
	made, at := madeFrom()
	player := "builds its player in a folder of its sources"
	if carried.Carries {
		player = "carries its player"
	}
	_, err := fmt.Fprintf(t.Out, "standoff %s\ncommit %s\nof %s\n%s, %s/%s, %s\n", cmp.Or(version, "from sources"),
		cmp.Or(made, "unknown"), cmp.Or(at, "an unknown day"), runtime.Version(), runtime.GOOS, runtime.GOARCH, player)
	return err
}

// madeFrom returns the commit that this program was built from and its time: as the release
// says, or the go command; empty where neither does.
func madeFrom() (hash, at string) {
	if commit != "" {
		return commit, date
	}
	info, _ := debug.ReadBuildInfo()
	if info == nil {
		return "", ""
	}
	changed := ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			hash = s.Value
		case s.Key == "vcs.time":
			at = s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = "-changed"
		}
	}
	return hash + changed, at
}
