package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/boardfile"
	"standoff/cmd/internal/diagnostics"
	"standoff/cmd/internal/publication"
	"standoff/cmd/internal/site"
	"standoff/cmd/internal/store"
	"standoff/cmd/internal/terminal"
	"standoff/cmd/internal/visit"
	"standoff/story"
	"standoff/story/plan"
)

// A publishing is a call of publish.
type publishing struct {
	t            terminal.Terminal
	work         publication.Work
	base         string
	strict       bool
	dry, whole   bool
	yes, history bool
	cors         bool
	rollback     string
	prune        string
}

// publish brings stories to a bucket or folder, or an older edition back, or takes away
// what nobody needs any more.
func publish(args []string, t terminal.Terminal) error {
	p := &publishing{t: t}
	f := newFlags("publish", t)
	p.flags(f)
	if err := parse(f, args); err != nil {
		return err
	}
	if f.NArg() == 0 {
		return misused(t, "publish wants where to: %v", store.ErrAddress)
	}
	var err error
	if p.base, err = site.ParseBase(p.base); err != nil {
		return misused(t, "%v", err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	s, err := store.Open(ctx, f.Arg(0))
	if err != nil {
		return err
	}
	defer s.Close()
	say := terminal.NewProgress(t.Err)
	p.work.Store, p.work.Progress = s, say
	defer say.Done()
	rest := f.Args()[1:]
	switch {
	case p.history:
		return printHistory(ctx, t, s, rest)
	case p.cors:
		return p.share(ctx, rest)
	case p.rollback != "":
		return p.bringBack(ctx, rest)
	case p.prune != "":
		return p.takeAway(ctx)
	}
	return p.publish(ctx, rest)
}

func (p *publishing) flags(f *flag.FlagSet) {
	f.StringVar(&p.base, "base", "", "the `address` at which readers find what is published")
	f.BoolVar(&p.dry, "dry-run", false, "say what would be sent, and send nothing")
	f.BoolVar(&p.strict, "strict", false, "publish nothing when there are warnings either")
	f.BoolVar(&p.whole, "all", false, "send also pages that should be there, and what they name if it is missing")
	f.StringVar(&p.work.Note, "note", "", "`words` for the history: what is new. Everybody can read them")
	f.StringVar(&p.work.By, "by", "", "whose `name` the history and other editors are told. Everybody can read it")
	f.BoolVar(&p.history, "history", false, "list what was published")
	f.StringVar(&p.rollback, "rollback", "", "bring back what the publication of this `number` brought")
	f.StringVar(&p.prune, "prune", "", "take away what readers were not shown for so long: `400d`")
	f.BoolVar(&p.cors, "cors", false, "let pages of all hosts fetch what is in the bucket: adds that rule to those it has. With "+
		"-dry-run shows them")
	f.BoolVar(&p.yes, "yes", false, "with -prune: don't ask")
}

// publish makes those stories that are not there yet, and publishes them.
func (p *publishing) publish(ctx context.Context, files []string) error {
	boards, err := boardfile.ReadStoryboards(files, p.t.In)
	if err != nil {
		return err
	}
	plans, err := diagnostics.InspectAll(boards, diagnostics.NewPrinter(p.t.Err), p.strict, story.Day{})
	if err != nil {
		return err
	}
	p.work.Progress.Step("asking what is there")
	known, err := publication.Known(ctx, p.work.Store)
	if err != nil {
		return fmt.Errorf("nothing was published: %w", err)
	}
	if p.whole {
		known = nil
	}
	folder, done, err := draftFolder()
	if err != nil {
		return err
	}
	defer done()
	made, player, err := p.make(ctx, boards, plans, known, folder)
	if err != nil {
		return err
	}
	call := callOf(boards, plans, made, player, folder)
	call.DryRun, call.Whole = p.dry, p.whole
	report, err := p.work.Publish(ctx, call)
	if err != nil {
		return p.broken(err, report)
	}
	p.print(report, made.Kept)
	if report.Record == nil || p.dry {
		return nil
	}
	p.printOrder()
	return p.look(ctx, report.Record, call)
}

// draftFolder returns an empty folder, and what takes it away.
func draftFolder() (folder, func(), error) {
	dir, err := os.MkdirTemp("", "standoff-publish-")
	return folder(dir), func() { os.RemoveAll(dir) }, err
}

// make makes the stories that are not known, with a player, which it returns, too.
func (p *publishing) make(ctx context.Context, boards []board.Storyboard, plans []*plan.Plan, known map[string]string,
	to folder) (*site.Report, site.Player, error) {
	player, texts, err := playerFor(p.work.Progress.(*terminal.Progress))
	if err != nil {
		return nil, player, err
	}
	program, err := programHash()
	if err != nil {
		return nil, player, err
	}
	made, err := site.MakeStories(ctx, site.Build{Player: player, Licences: texts, Boards: boards, Plans: plans,
		Base: p.base, Program: program, Progress: p.work.Progress, Known: known}, to)
	return made, player, err
}

// callOf returns what was made as it is to be published.
func callOf(boards []board.Storyboard, plans []*plan.Plan, made *site.Report, player site.Player, from folder) (c publication.Call) {
	file := func(name string) publication.File {
		return publication.File{Name: name, Hashed: site.Hashed(name), Read: func() ([]byte, error) { return from.ReadFile(name) }}
	}
	for _, name := range made.Common {
		if name == "_headers" { // which no store reads
			continue
		}
		f := file(name)
		if path.Ext(name) == ".wasm" {
			f.Packed = player.Packed
		}
		c.Common = append(c.Common, f)
	}
	for i, b := range boards {
		m, ok := made.Stories[b.ID]
		if !ok {
			c.Kept = append(c.Kept, b.ID)
			continue
		}
		s := plans[i].Story
		one := publication.Story{ID: b.ID, Title: s.Title.In(s.Languages[0]), From: m.From}
		for _, name := range m.Files {
			one.Files = append(one.Files, file(name))
		}
		c.Stories = append(c.Stories, one)
	}
	return c
}

// broken says how things stand after an error.
func (p *publishing) broken(err error, report *publication.Report) error {
	var later *publication.Later
	switch {
	case errors.As(err, &later):
		return err
	case errors.Is(err, context.Canceled):
		err = errors.New("interrupted")
	}
	if report != nil && report.Record != nil {
		return fmt.Errorf("%w; publication %s has begun, and every page is whole, but some are still the old ones: "+
			"run it again, it goes on", err, report.Record.ID())
	}
	return fmt.Errorf("%w; nothing that readers see has changed: run it again, it goes on where it was", err)
}

// print says what was published, or would be.
func (p *publishing) print(r *publication.Report, kept int) {
	p.work.Progress.(*terminal.Progress).Done()
	out := p.t.Out
	if r.Finished != nil {
		fmt.Fprintf(out, "publication %s, which had been broken off, is finished\n", r.Finished.ID())
	}
	if p.dry {
		for _, name := range append(slices.Sorted(slices.Values(r.Uploaded)), r.Pages...) {
			fmt.Fprintln(out, "would send", name)
		}
	}
	if kept > 0 {
		fmt.Fprintf(out, "%d %s there already\n", kept, plural(kept, "story is", "stories are"))
	}
	if r.Record == nil {
		return
	}
	would := ""
	if p.dry {
		would = "would be "
	}
	fmt.Fprintf(out, "publication %s %sin %s: %d files (%d kB) and %d pages and files that keep their names\n",
		r.Record.ID(), would, p.work.Store.Where, len(r.Uploaded), r.Bytes/1000, len(r.Pages))
	for _, c := range r.Record.Changed {
		fmt.Fprintf(out, "  %s: %s, %d files, %d new\n", c.Story, c.Title, c.Files, c.New)
	}
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// printOrder says in which order a folder is to be copied on.
func (p *publishing) printOrder() {
	from := p.work.Store.Folder
	if from == "" {
		return
	}
	if runtime.GOOS == "windows" { // rsync would take a drive for a host
		fmt.Fprintf(p.t.Out, "to carry %s on, pages last, so that none names what is not there yet: first all but the files with .html or "+
			".json in their names, then those; and never publications or what ends in .tmp\n", from)
		return
	}
	from = filepath.ToSlash(from)
	fmt.Fprintf(p.t.Out, "to carry it on, pages last, so that none names what is not there yet:\n"+
		"  rsync -a --exclude=/publications/ --exclude='*.tmp' --exclude='*.html*' --exclude='*.json*' %s/ HOST:FOLDER/\n"+
		"  rsync -a --exclude=/publications/ --exclude='*.tmp' %s/ HOST:FOLDER/\n", from, from)
}

// look fetches what was published by its public address, and says what is wrong with how
// the host sends it.
func (p *publishing) look(ctx context.Context, r *publication.Record, c publication.Call) error {
	if p.base == "" {
		fmt.Fprintln(p.t.Err, "standoff: with -base, the address at which readers find it, pages also get social cards and "+
			"oEmbed, and what the host sends is looked at")
		return nil
	}
	p.work.Progress.Step("looking at it as readers do")
	var pages []visit.Page
	for _, change := range r.Changed[:min(len(r.Changed), mostVisits)] {
		i := slices.IndexFunc(c.Stories, func(s publication.Story) bool { return s.ID == change.Story })
		for _, f := range c.Stories[i].Files {
			if name := filepath.Base(f.Name); f.Name == change.Story+"/"+name && (name == "index.html" || name == "figures.html") {
				text, err := f.Read()
				if err != nil {
					return err
				}
				pages = append(pages, visit.Page{Name: strings.TrimSuffix(f.Name, "index.html"), Want: text})
			}
		}
	}
	v := visit.Visitor{Base: p.base, Kind: string(p.work.Store.Kind), Share: p.shareRemedy(), Client: visit.Client()}
	faults := v.Look(ctx, pages)
	p.work.Progress.(*terminal.Progress).Done()
	visit.Print(p.t.Out, p.base, faults)
	return nil
}

// mostVisits is how many stories of one publication are looked at.
const mostVisits = 3
