package publication

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// ParseAge reads an age in days: "400d".
func ParseAge(text string) (time.Duration, error) {
	days, err := strconv.Atoi(strings.TrimSuffix(text, "d"))
	if err != nil || days < 1 || !strings.HasSuffix(text, "d") || days > 36500 {
		return 0, fmt.Errorf("-prune is %q: want days, such as 400d", text)
	}
	return time.Duration(days) * 24 * time.Hour, nil
}

// A Waste is a file that no publication that is kept names.
type Waste struct {
	Name  string
	Bytes int64
}

// Prune takes away what only publications name that readers have not been shown since the
// day. What is published now stays, however old it is, and so does everything that this
// program did not write. Agree is shown the list first; nothing is taken away unless it
// returns true.
func (w Work) Prune(ctx context.Context, since time.Time, agree func([]Waste) bool) ([]Waste, error) {
	h, err := readHead(ctx, w.Store)
	if err != nil || h.last == nil {
		return nil, err
	}
	d := &draft{Work: w, head: h, report: &Report{}}
	if err := d.settle(ctx); err != nil {
		return nil, err
	}
	waste, err := w.waste(ctx, h, since)
	if err != nil || len(waste) == 0 || !agree(waste) {
		return nil, err
	}
	// A number of its own has all who publish meanwhile look again at what is there.
	r := w.next(h, didPrune)
	ours, err := w.claim(ctx, r)
	if err != nil {
		return nil, err
	}
	if !ours {
		return nil, errors.New("somebody has published meanwhile: nothing was taken away; run this again")
	}
	w.Progress.Step("taking away")
	// What refers to others goes before them.
	for n := range ranks {
		part := slices.DeleteFunc(slices.Clone(waste), func(f Waste) bool { return rank(f.Name) != n })
		err := each(ctx, w.Progress, part, func(ctx context.Context, f Waste) error { return w.Store.Remove(ctx, f.Name) })
		if err != nil {
			return nil, err
		}
	}
	return waste, w.markDone(ctx, r)
}

// ranks is how many there are: records go first, then what they name, then what that names.
const ranks = 3

func rank(name string) int {
	switch {
	case recordPattern.MatchString(name):
		return 0
	case strings.HasPrefix(name, folder):
		return 1
	}
	return 2
}

// waste returns the files that nothing that is kept names, by name.
func (w Work) waste(ctx context.Context, h head, since time.Time) ([]Waste, error) {
	w.Progress.Step("reading what every publication names")
	records, err := readRecords(ctx, w.Store, h.all)
	if err != nil {
		return nil, err
	}
	needed, known, err := w.needed(ctx, records, since)
	if err != nil {
		return nil, err
	}
	there, err := w.Store.List(ctx, "", false)
	if err != nil {
		return nil, err
	}
	var waste []Waste
	for _, name := range slices.Sorted(maps.Keys(there)) {
		o := there[name]
		if !needed[strings.TrimSuffix(strings.TrimSuffix(name, ".br"), ".gz")] && !needed[name] && ours(name, known) &&
			o.Changed.Before(since) {
			waste = append(waste, Waste{name, o.Size})
		}
	}
	return waste, nil
}

// needed returns the names of all that is kept, and the ids of all stories that there ever were.
// Records are the last one first.
func (w Work) needed(ctx context.Context, records []*Record, since time.Time) (needed, known map[string]bool, err error) {
	needed, known = map[string]bool{}, map[string]bool{}
	live := map[string]bool{} // editions, by hash
	until := map[string]time.Time{}
	for i, r := range records {
		keeps := i == 0 || !r.Time.Before(since)
		for _, c := range r.Changed {
			known[c.Story] = true
			end, replaced := until[c.Story]
			if until[c.Story] = r.Time; !replaced || !end.Before(since) {
				live[r.Stories[c.Story].Edition] = true
				keeps = true
			}
		}
		if keeps {
			needed[recordName(r.Number)] = true
		}
	}
	for _, entry := range records[0].Stories {
		live[entry.Edition] = true
	}
	for hash := range live {
		e, err := readEdition(ctx, w.Store, hash)
		if err != nil {
			return nil, nil, err
		}
		needed[editions+hash+".json"] = true
		for _, f := range e.Files {
			needed[f.Name], needed[contentName(f.Hash)] = true, true
		}
		for _, name := range e.Shared {
			needed[name] = true
		}
	}
	return needed, known, nil
}

// draftName are the names of files that were being written to a folder when the program was killed.
var draftName = regexp.MustCompile(`\.[0-9a-f]{16}\.tmp$`)

// ours reports whether a file is one that this program wrote and that may go: pages never do.
func ours(name string, stories map[string]bool) bool {
	top, _, _ := strings.Cut(name, "/")
	switch {
	case draftName.MatchString(name):
		return stories[top] || top == "assets" || strings.HasPrefix(name, folder)
	case strings.HasPrefix(name, contents), strings.HasPrefix(name, editions), recordPattern.MatchString(name):
		return true
	case top == "assets":
		return asset.MatchString(name)
	}
	return stories[top] && hashedName.MatchString(name)
}
