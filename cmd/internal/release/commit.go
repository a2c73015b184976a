package release

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
	"time"

	"standoff/cmd/internal/engine"
)

// A Commit is what a release is made from.
type Commit struct {
	Hash    string    // all of it; "-changed" at its end where files differ from it
	Date    time.Time // when it was made, UTC; all files of the release are of that time
	Version string    // its tag without the v, or its day: 2026.11.30
}

// ReadCommit asks git for the commit that lies here. A hash and a date, as RFC 3339 writes it,
// go before what git knows, so that sources without git can be built.
func ReadCommit(hash, date string) (Commit, error) {
	if hash == "" || date == "" {
		head, err := git("log", "-1", "--format=%H %cI")
		if err != nil {
			return Commit{}, fmt.Errorf("a release is made from a commit; without git say -commit and -date: %w", err)
		}
		ownHash, ownDate, _ := strings.Cut(strings.TrimSpace(head), " ")
		changes, err := git("status", "--porcelain")
		if err != nil {
			return Commit{}, err
		}
		if changes != "" {
			ownHash += "-changed"
		}
		hash, date = cmp.Or(hash, ownHash), cmp.Or(date, ownDate)
	}
	at, err := time.Parse(time.RFC3339, date)
	if err != nil {
		return Commit{}, errors.New("the date is " + date + ": want such as 2026-11-30T20:37:52Z")
	}
	c := Commit{Hash: hash, Date: at.UTC(), Version: at.UTC().Format("2006.1.2")}
	if tag, err := git("describe", "--exact-match", "--tags", "--match", "v[0-9]*"); err == nil {
		c.Version = strings.TrimPrefix(strings.TrimSpace(tag), "v")
	}
	return c, nil
}

func git(args ...string) (string, error) { return engine.RunTool("", nil, "git", args...) }
