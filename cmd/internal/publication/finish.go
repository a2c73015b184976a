package publication

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"path"
	"slices"
	"time"

	"standoff/cmd/internal/store"
)

// A finisher writes the pages of a publication that has its number. It may be another
// program than the one that claimed it, or the same once more: what it writes is the
// same each time.
type finisher struct {
	Work
	record *Record
	there  map[string]store.Object // what there was before, or nil where nobody asked
	lists  map[string]edition      // by story; those that lack are read
	pages  map[string][]byte       // by name; those that lack are read
	began  time.Time               // before the number was claimed
}

// errLate is a machine that slept, or was very slow, while it wrote pages.
var errLate = errors.New("this took so long that somebody else may be at it by now: run it again, it goes on")

// finish writes the pages and notes that they are there.
func (f finisher) finish(ctx context.Context) error {
	ctx, stop := context.WithTimeout(ctx, lease*8/10)
	defer stop()
	f.Progress.Step("showing the pages")
	for _, name := range slices.Sorted(maps.Keys(f.record.Common)) {
		if data, ours := f.pages[name]; ours {
			if err := f.put(ctx, name, data); err != nil {
				return err
			}
		}
	}
	if err := each(ctx, f.Progress, f.record.Changed, f.story); err != nil {
		return err
	}
	return f.markDone(ctx, f.record)
}

// markDone notes that a publication has come to its end.
func (w Work) markDone(ctx context.Context, r *Record) error {
	text, err := json.Marshal(struct{ Number int }{r.Number})
	if err != nil {
		return err
	}
	return w.Store.Write(ctx, finished, text, jsonHeaders)
}

// story writes the pages of a story, each after those that it names.
func (f finisher) story(ctx context.Context, c Change) error {
	list, ok := f.lists[c.Story]
	if !ok {
		var err error
		if list, err = readEdition(ctx, f.Store, f.record.Stories[c.Story].Edition); err != nil {
			return err
		}
	}
	names, texts, err := f.texts(ctx, list)
	if err != nil {
		return err
	}
	if err := f.reserve(ctx, names); err != nil {
		return err
	}
	slices.SortStableFunc(names, func(a, b string) int { return turn(a) - turn(b) })
	for _, name := range names {
		if err := f.put(ctx, name, texts[name]); err != nil {
			return err
		}
	}
	return nil
}

// texts returns the files of an edition that keep their names, all of them before
// the first is written.
func (f finisher) texts(ctx context.Context, list edition) (names []string, texts map[string][]byte, err error) {
	texts = map[string][]byte{}
	for _, line := range list.Files {
		if hashedName.MatchString(line.Name) {
			continue
		}
		data, ok := f.pages[line.Name]
		if !ok || hashOf(data) != line.Hash {
			if data, err = kept(ctx, f.Store, line.Hash); err != nil {
				return nil, nil, fmt.Errorf("%s: %w", line.Name, err)
			}
		}
		names, texts[line.Name] = append(names, line.Name), data
	}
	return names, texts, nil
}

// reserve sees to it that there is something at the address of each page, so that
// pages of a new story can name one another.
func (f finisher) reserve(ctx context.Context, names []string) error {
	there := f.there
	if there == nil {
		var err error
		if there, err = f.Store.List(ctx, path.Dir(names[0])+"/", false); err != nil {
			return err
		}
	}
	for _, name := range names {
		if _, ok := there[name]; ok || !isPage(name) {
			continue
		}
		h := store.Headers{Type: types[".html"], Cache: "no-store"}
		// A claim never takes the place of what has come there meanwhile.
		if _, err := f.Store.Claim(ctx, name, []byte(waiting), h); err != nil {
			return err
		}
	}
	return nil
}

// put writes a file that keeps its name, in all its forms.
func (f finisher) put(ctx context.Context, name string, data []byte) error {
	packed, err := objects(f.Store, File{Name: name}, data)
	if err != nil {
		return err
	}
	for _, o := range packed {
		// Clocks that stand still while a machine sleeps don't count that.
		if time.Now().Round(0).Sub(f.began.Round(0)) > lease*8/10 {
			return errLate
		}
		if err := f.Store.Write(ctx, o.name, o.data, o.Headers); err != nil {
			return fmt.Errorf("%s: %w", o.name, err)
		}
	}
	return nil
}
