package main

import (
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"text/tabwriter"

	"standoff/story"
	"standoff/web"
)

// build writes the pages of the storyboards, with all that they need, into a
// folder. Nothing is written when one of them has problems.
func build(args []string, t terminal) error {
	f := newFlags("build", t)
	out := f.String("o", "dist", "the `folder` to write to")
	if err := parse(f, args); err != nil {
		return err
	}
	boards, err := readStoryboards(f.Args(), t.in)
	if err != nil {
		return err
	}
	plans, err := compileAll(boards, t)
	if err != nil {
		return err
	}
	p := newProgress(t.err)
	s, _, err := buildSite(boards, plans, "", p)
	if err != nil {
		return err
	}
	p.step("compressing and writing " + *out)
	if err := s.write(*out); err != nil {
		return err
	}
	p.done()
	return s.printSizes(t, *out)
}

// compileAll compiles every storyboard, so that all problems are told at once.
func compileAll(boards []storyboard, t terminal) ([]*story.Plan, error) {
	var plans []*story.Plan
	var failed error
	for _, b := range boards {
		plan, err := mustCompile(b, t)
		if err != nil {
			failed = err
		}
		plans = append(plans, plan)
	}
	return plans, failed
}

// buildSite makes everything that is published. Live is the address of an
// event stream that tells pages when their storyboard changed, or empty.
func buildSite(boards []storyboard, plans []*story.Plan, live string, p *progress) (site, shared, error) {
	p.step("building the player")
	e, err := buildEngine()
	if err != nil {
		return nil, shared{}, err
	}
	if e.whole != nil {
		p.warn("readers get all of Ebitengine, about half a megabyte more than they need: %v", e.whole)
	}
	texts, err := licences(e.whole == nil)
	if err != nil {
		return nil, shared{}, err
	}
	p.step("making the pages")
	assets, err := web.Assets(e.script)
	if err != nil {
		return nil, shared{}, err
	}
	s := site{"_headers": []byte(headers), "licences.txt": texts, "assets/" + e.name(): e.wasm}
	for _, a := range assets {
		s["assets/"+a.Name] = a.Body
	}
	with := shared{assets: assets, live: live, engine: web.Engine{
		URL: "assets/" + e.name(), Gzip: "assets/" + e.name() + ".gz", Bytes: len(e.wasm),
	}}
	if live != "" {
		with.engine.Gzip = "" // serve does not compress
	}
	for i, b := range boards {
		pages, err := storyPages(b, plans[i], with)
		if err != nil {
			return nil, shared{}, fmt.Errorf("%s: %w", b.name, err)
		}
		maps.Copy(s, pages)
	}
	if live == "" { // serve draws when it is asked
		p.step("drawing the panels")
		for i, b := range boards {
			drawn, err := drawPictures(b.id, plans[i])
			if err != nil {
				return nil, shared{}, fmt.Errorf("%s: %w", b.name, err)
			}
			maps.Copy(s, drawn)
		}
	}
	s["index.html"], err = web.Index(newShelf(boards, plans, with))
	p.done()
	return s, with, err
}

// printSizes says what a reader has to fetch.
func (s site) printSizes(t terminal, dir string) error {
	w := tabwriter.NewWriter(t.out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "bytes\tgzip\tbrotli\t")
	for _, name := range s.names() {
		if ext := path.Ext(name); ext != ".html" && ext != ".js" && ext != ".css" && ext != ".wasm" {
			continue
		}
		sizes, err := packedSizes(dir, name)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%d\t%d\t%d\t  %s\n", sizes[0], sizes[1], sizes[2], path.Join(dir, name))
	}
	return w.Flush()
}

// packedSizes are the sizes of a written file, plain, gzipped and by brotli.
func packedSizes(dir, name string) (sizes [3]int64, err error) {
	for i, ext := range []string{"", ".gz", ".br"} {
		info, err := os.Stat(filepath.Join(dir, filepath.FromSlash(name)) + ext)
		if err != nil {
			return sizes, err
		}
		sizes[i] = info.Size()
	}
	return sizes, nil
}
