package publication

import (
	"context"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"standoff/cmd/internal/store"
)

// hashedName are names with the hash of their content, as package site makes them.
var hashedName = regexp.MustCompile(`\.([0-9a-f]{10}|[0-9a-f]{12})(\.[a-z]+)+$`)

const didPrune = "prune"

// quiet is the progress of what nobody watches.
type quiet struct{}

func (quiet) Step(string)    {}
func (quiet) Count(int, int) {}

// History returns all publications, the last one first.
func History(ctx context.Context, s *store.Store) ([]*Record, error) {
	h, err := readHead(ctx, s)
	if err != nil {
		return nil, err
	}
	return readRecords(ctx, s, h.all)
}

func readRecords(ctx context.Context, s *store.Store, ns []int) ([]*Record, error) {
	var mu sync.Mutex
	var all []*Record
	err := each(ctx, quiet{}, ns, func(ctx context.Context, n int) error {
		r, err := readRecord(ctx, s, n)
		if err != nil {
			return err
		}
		mu.Lock()
		defer mu.Unlock()
		all = append(all, r)
		return nil
	})
	slices.SortFunc(all, func(a, b *Record) int { return b.Number - a.Number })
	return all, err
}

// Files returns a publication and the files of each story that it brought.
func Files(ctx context.Context, s *store.Store, id string) (*Record, map[string][]Line, error) {
	n, err := parseID(id)
	if err != nil {
		return nil, nil, err
	}
	r, err := readRecord(ctx, s, n)
	if err != nil {
		return nil, nil, err
	}
	files := map[string][]Line{}
	for _, c := range r.Changed {
		e, err := readEdition(ctx, s, r.Stories[c.Story].Edition)
		if err != nil {
			return nil, nil, err
		}
		files[c.Story] = e.Files
	}
	return r, files, nil
}

func parseID(id string) (int, error) {
	n, err := strconv.Atoi(id)
	if err != nil || n < 1 {
		return 0, fmt.Errorf("%q is no publication: want a number such as 000123, from history", id)
	}
	return n, nil
}

// Rollback shows again what a publication brought, of the stories that are named or of
// all in it. It is a publication itself.
func (w Work) Rollback(ctx context.Context, id string, only []string) (*Record, error) {
	n, err := parseID(id)
	if err != nil {
		return nil, err
	}
	old, err := readRecord(ctx, w.Store, n)
	if err != nil {
		return nil, err
	}
	changes, err := chosen(old, only)
	if err != nil {
		return nil, err
	}
	began := time.Now()
	h, err := readHead(ctx, w.Store)
	if err != nil {
		return nil, err
	}
	d := &draft{Work: w, head: h, report: &Report{}}
	if err := d.settle(ctx); err != nil {
		return nil, err
	}
	w.Progress.Step("looking whether all of it is there")
	lists := map[string]edition{}
	for _, c := range changes {
		if lists[c.Story], err = w.whole(ctx, old.Stories[c.Story].Edition); err != nil {
			return nil, fmt.Errorf("%s of %s can't be brought back: %w", c.Story, old.ID(), err)
		}
	}
	r := w.next(h, "rollback to "+old.ID())
	r.Changed = changes
	for i, c := range changes {
		e := old.Stories[c.Story]
		r.Stories[c.Story] = Entry{r.Number, e.From, e.Edition}
		r.Changed[i].New = 0
	}
	ours, err := w.claim(ctx, r)
	if err != nil {
		return nil, err
	}
	if !ours {
		if h, err = readHead(ctx, w.Store); err != nil {
			return nil, err
		}
		return nil, &Later{First: h.last, Story: "something else"}
	}
	return r, finisher{w, r, nil, lists, nil, began}.finish(ctx)
}

// chosen returns the changes of a publication that are of the named stories, or all.
func chosen(r *Record, only []string) (changes []Change, err error) {
	var ids []string
	for _, c := range r.Changed {
		ids = append(ids, c.Story)
		if len(only) == 0 || slices.Contains(only, c.Story) {
			changes = append(changes, c)
		}
	}
	for _, id := range only {
		if !slices.Contains(ids, id) {
			return nil, fmt.Errorf("publication %s did not bring %s: it brought %s", r.ID(), id, strings.Join(ids, ", "))
		}
	}
	if len(changes) == 0 {
		return nil, fmt.Errorf("publication %s brought no story", r.ID())
	}
	return changes, nil
}

// whole returns an edition of which everything is there: what its pages name, and their texts.
func (w Work) whole(ctx context.Context, hash string) (edition, error) {
	e, err := readEdition(ctx, w.Store, hash)
	if err != nil {
		return e, err
	}
	there, err := w.Store.List(ctx, e.Story+"/", false)
	if err != nil {
		return e, err
	}
	shared, err := w.Store.List(ctx, "assets/", false)
	if err != nil {
		return e, err
	}
	maps.Copy(there, shared)
	names := slices.Clone(e.Shared)
	for _, line := range e.Files {
		if hashedName.MatchString(line.Name) {
			names = append(names, line.Name)
		} else if _, err := kept(ctx, w.Store, line.Hash); err != nil {
			return e, fmt.Errorf("the text of %s: %w", line.Name, err)
		}
	}
	for _, name := range names {
		if _, ok := there[name]; !ok {
			return e, fmt.Errorf("%s is not there any more", name)
		}
	}
	return e, nil
}

// asset are the names of what all stories share, as their pages have them.
var asset = regexp.MustCompile(`assets/[a-z]+\.[0-9a-f]{10,12}\.[a-z]+(\.gz)?`)
