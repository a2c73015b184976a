package publication

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"
	"time"

	"standoff/cmd/internal/store"
)

// A Story is an edition of a story that is to be published.
type Story struct {
	ID, Title string
	From      string // what it was made from; an edition made from the same is the same
	Files     []File
}

// A Call is what is to be published together.
type Call struct {
	Stories []Story
	Common  []File
	Kept    []string // stories that are published as they are, see [Known]
	DryRun  bool     // nothing is written
	Whole   bool     // pages are written also where they should be there
}

// A Report is what a publication did, or would do.
type Report struct {
	Record   *Record // nil where all was there already
	Uploaded []string
	Bytes    int64   // of what was uploaded, as it is stored
	Finished *Record // one that had been broken off, and was brought to its end
	Pages    []string
}

// Known returns the stories that are published, by id: what they were made from.
func Known(ctx context.Context, s *store.Store) (map[string]string, error) {
	h, err := readHead(ctx, s)
	if err != nil || h.last == nil {
		return nil, err
	}
	known := map[string]string{}
	for id, entry := range h.last.Stories {
		known[id] = entry.From
	}
	return known, nil
}

// A draft is a call as it is worked out: which files are there, and what is new.
type draft struct {
	Work
	call     Call
	head     head
	there    map[string]store.Object
	lists    map[string]edition // of stories that change, by id
	hashes   map[string]string  // of those lists
	pages    map[string][]byte  // what keeps its name, by name
	report   *Report
	seen     map[string]int // the publications of the stories when this began
	reported sync.Mutex
}

// Publish brings stories to the store. An error leaves readers with what they had, or,
// once the publication has its number, with whole pages of either edition: the next call
// brings them to the end.
func (w Work) Publish(ctx context.Context, c Call) (*Report, error) {
	d := &draft{Work: w, call: c, report: &Report{}, pages: map[string][]byte{}}
	w.Progress.Step("asking what is there")
	for range 10 {
		ours, err := d.attempt(ctx)
		if err != nil || ours {
			return d.report, err
		}
	}
	return d.report, errors.New("others publish so often that there was no gap: try again")
}

// attempt publishes, unless somebody else takes the number meanwhile.
func (d *draft) attempt(ctx context.Context) (bool, error) {
	var err error
	if d.head, err = readHead(ctx, d.Store); err != nil {
		return false, err
	}
	if err := d.inTurn(); err != nil {
		return false, err
	}
	if err := d.settle(ctx); err != nil {
		return false, err
	}
	if d.there, err = d.list(ctx); err != nil {
		return false, err
	}
	if err := d.compare(); err != nil {
		return false, err
	}
	if err := d.upload(ctx); err != nil {
		return false, err
	}
	r, err := d.record()
	if err != nil {
		return false, err
	}
	if d.call.DryRun || len(r.Changed) == 0 && maps.Equal(r.Common, d.common()) && !d.call.Whole {
		if len(r.Changed) > 0 {
			d.report.Record = r
		}
		return true, nil
	}
	return d.show(ctx, r)
}

// show claims the record's number and writes the pages.
func (d *draft) show(ctx context.Context, r *Record) (bool, error) {
	d.Progress.Step("keeping the texts")
	texts := slices.Collect(maps.Values(d.pages))
	if err := each(ctx, d.Progress, texts, func(ctx context.Context, text []byte) error {
		return keep(ctx, d.Store, text)
	}); err != nil {
		return false, err
	}
	for _, list := range d.lists {
		if _, err := list.write(ctx, d.Store); err != nil {
			return false, err
		}
	}
	f := finisher{d.Work, r, d.there, d.lists, d.pages, time.Now()}
	ours, err := d.claim(ctx, r)
	if err != nil || !ours {
		return false, err
	}
	d.report.Record = r
	return true, f.finish(ctx)
}

// common returns what the last publication says of the files that all stories share.
func (d *draft) common() map[string]string {
	if d.head.last == nil {
		return nil
	}
	return d.head.last.Common
}

// compare works out the editions, which stories change, and what keeps its name.
func (d *draft) compare() error {
	d.lists, d.hashes = map[string]edition{}, map[string]string{}
	for _, s := range d.call.Stories {
		e := edition{Story: s.ID, Title: s.Title}
		pages := map[string][]byte{}
		for _, f := range s.Files {
			data, err := f.Read()
			if err != nil {
				return err
			}
			e.Files = append(e.Files, Line{f.Name, hashOf(data), int64(len(data))})
			if !f.Hashed {
				pages[f.Name] = data
				e.Shared = append(e.Shared, asset.FindAllString(string(data), -1)...)
			}
		}
		slices.Sort(e.Shared)
		e.Shared = slices.Compact(e.Shared)
		_, hash, err := e.encode()
		if err != nil {
			return err
		}
		if d.head.last == nil || d.head.last.Stories[s.ID].Edition != hash || d.call.Whole {
			d.lists[s.ID], d.hashes[s.ID] = e, hash
			maps.Copy(d.pages, pages)
		}
	}
	for _, f := range d.call.Common {
		if data, err := f.Read(); err != nil {
			return err
		} else if !f.Hashed && d.common()[f.Name] != hashOf(data) {
			d.pages[f.Name] = data
		}
	}
	return nil
}

// upload writes what is named by its hash, where it is not there.
func (d *draft) upload(ctx context.Context) error {
	var missing []File
	if len(d.lists) > 0 || d.call.Whole {
		missing = d.missing(d.call.Common)
	}
	for _, s := range d.call.Stories {
		if _, changed := d.lists[s.ID]; changed {
			missing = append(missing, d.missing(s.Files)...)
		}
	}
	if len(missing) > 0 && !d.call.DryRun {
		d.Progress.Step("sending what pages will name")
	}
	return each(ctx, d.Progress, missing, func(ctx context.Context, f File) error {
		data, err := f.Read()
		if err != nil {
			return err
		}
		packed, err := objects(d.Store, f, data)
		if err != nil {
			return err
		}
		for _, o := range packed {
			if !d.call.DryRun {
				if err := d.Store.Write(ctx, o.name, o.data, o.Headers); err != nil {
					return fmt.Errorf("%s: %w", o.name, err)
				}
			}
			d.reported.Lock()
			d.report.Uploaded = append(d.report.Uploaded, o.name)
			d.report.Bytes += int64(len(o.data))
			d.reported.Unlock()
		}
		return nil
	})
}

// record returns what this publication is.
func (d *draft) record() (*Record, error) {
	r := d.next(d.head, "publish")
	for _, id := range slices.Sorted(maps.Keys(d.lists)) {
		list := d.lists[id]
		c := Change{Story: id, Title: list.Title, Files: len(list.Files)}
		for _, f := range list.Files {
			c.Bytes += f.Bytes
			if _, there := d.there[f.Name]; !there {
				c.New++
			}
			if f.Name == id+"/story.toml" {
				c.Storyboard = contentName(f.Hash)
			}
		}
		r.Changed = append(r.Changed, c)
		for _, s := range d.call.Stories {
			if s.ID == id {
				r.Stories[id] = Entry{r.Number, s.From, d.hashes[id]}
			}
		}
	}
	for _, f := range d.call.Common {
		if data, ok := d.pages[f.Name]; ok {
			r.Common[f.Name] = hashOf(data)
		}
	}
	for name := range d.pages {
		d.report.Pages = append(d.report.Pages, name)
	}
	slices.Sort(d.report.Pages)
	return r, nil
}
