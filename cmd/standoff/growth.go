package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"standoff/cmd/internal/carried"
	"standoff/cmd/internal/engine"
)

// What files weighed at a commit is kept in .cache/sizes, beside go.mod, by
// the commit's name. It is known when the build began with nothing changed.

// hashInName is what changes in a file's name with its content.
var hashInName = regexp.MustCompile(`\.[0-9a-f]{10,}\.`)

// plainName returns a file's name without its hash: "assets/engine.wasm".
func plainName(name string) string { return hashInName.ReplaceAllString(name, ".") }

// A growth knows what files weighed at the last commit before this build.
type growth struct {
	since string // that commit; "" is unknown
	was   map[string]int64
	now   map[string]int64
	keep  string // the file to keep what they weigh now in; "" is none
}

// sinceCommit looks for the last commit whose sizes are known: this one if
// something has changed since, else one before it. Without git, or outside of
// this module, nothing is known.
func sinceCommit() growth {
	g := growth{now: map[string]int64{}}
	if carried.Carries { // no build of this module is being made
		return g
	}
	module, err := engine.GoTool(nil, "env", "GOMOD")
	if err != nil {
		return g
	}
	root := filepath.Dir(strings.TrimSpace(module))
	changes, err := engine.RunTool(root, nil, "git", "status", "--porcelain")
	if err != nil {
		return g
	}
	log, err := engine.RunTool(root, nil, "git", "rev-list", "--abbrev-commit", "-n", "50", "HEAD")
	if err != nil {
		return g
	}
	commits := strings.Fields(log)
	dir := filepath.Join(root, ".cache", "sizes")
	if changes == "" && len(commits) > 0 {
		g.keep = filepath.Join(dir, commits[0]+".json")
		commits = commits[1:]
	}
	for _, commit := range commits {
		text, err := os.ReadFile(filepath.Join(dir, commit+".json"))
		if err == nil && json.Unmarshal(text, &g.was) == nil {
			g.since = commit
			break
		}
	}
	return g
}

// title returns the heading of the column that [growth.of] fills.
func (g growth) title() string {
	if g.since == "" {
		return ""
	}
	return "since " + g.since
}

// of returns by how many bytes the file grew: "+12"; "" is unknown.
func (g growth) of(name string, size int64) string {
	name = plainName(name)
	g.now[name] = size
	was, ok := g.was[name]
	switch {
	case g.since == "":
		return ""
	case !ok:
		return "new"
	case size == was:
		return "="
	}
	return fmt.Sprintf("%+d", size-was)
}

// save keeps what files weigh, if they are those of a commit.
func (g growth) save() error {
	if g.keep == "" {
		return nil
	}
	text, err := json.MarshalIndent(g.now, "", " ")
	if err != nil {
		return err
	}
	return errors.Join(os.MkdirAll(filepath.Dir(g.keep), 0o777), engine.ReplaceFile(g.keep, text))
}
