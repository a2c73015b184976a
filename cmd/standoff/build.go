package main

import (
	"fmt"
	"maps"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"standoff/story"
	"standoff/web"
)

// build writes the pages of the storyboards, with all that they need, into a
// folder. Nothing is written when one of them has problems.
func build(args []string, t terminal) error {
	f := newFlags("build", t)
	out := f.String("o", "dist", "the `folder` to write to")
	base := f.String("base", "", "the `address` at which the folder will be published")
	strict := f.Bool("strict", false, "write nothing when there are warnings either")
	if err := parse(f, args); err != nil {
		return err
	}
	at, err := parseBase(*base)
	if err != nil {
		return misused(t, "%v", err)
	}
	boards, err := readStoryboards(f.Args(), t.in)
	if err != nil {
		return err
	}
	plans, err := inspectAll(boards, newPrinter(t.err), *strict)
	if err != nil {
		return err
	}
	p := newProgress(t.err)
	s, _, err := buildSite(boards, plans, shared{base: at}, p)
	if err != nil {
		return err
	}
	p.step("compressing and writing " + *out)
	if err := s.write(*out); err != nil {
		return err
	}
	p.done()
	if at == "" {
		fmt.Fprintln(t.err, "standoff: without -base the pages have no social card, no canonical address, "+
			"no hreflang and no oEmbed: those need absolute addresses")
	}
	return s.printSizes(t, *out)
}

// parseBase reads the address of a site's root, and ends it in a slash.
func parseBase(base string) (string, error) {
	if base == "" {
		return "", nil
	}
	u, err := url.Parse(base)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" ||
		u.RawQuery != "" || u.Fragment != "" {
		return "", fmt.Errorf("-base is %q: want an address such as https://example.org/graphics/", base)
	}
	return strings.TrimSuffix(u.String(), "/") + "/", nil
}

// buildSite makes everything that is published. With holds what pages know of
// where they will lie; the rest of it is made here.
func buildSite(boards []storyboard, plans []*story.Plan, with shared, p *progress) (site, shared, error) {
	p.step("building the player")
	e, err := buildEngine()
	if err != nil {
		return nil, shared{}, err
	}
	if e.whole != nil {
		p.warn("readers get all of Ebitengine, about half a megabyte more than they need: %v", e.whole)
	}
	if e.lines != nil {
		p.warn("readers get tables of line numbers, a third of a megabyte that they do not need: %v", e.lines)
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
	with.assets = assets
	with.engine = web.Engine{
		URL: "assets/" + e.name(), Gzip: "assets/" + e.name() + ".gz", Bytes: len(e.wasm),
	}
	if with.live != "" {
		with.engine.Gzip = "" // serve does not compress
	}
	for i, b := range boards {
		pages, err := storyPages(b, plans[i], with)
		if err != nil {
			return nil, shared{}, fmt.Errorf("%s: %w", b.name, err)
		}
		maps.Copy(s, pages)
	}
	if with.live == "" { // serve draws when it is asked
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
	if err := w.Flush(); err != nil {
		return err
	}
	return s.printWeights(t, func(name string) (int, error) {
		sizes, err := packedSizes(dir, name)
		return int(sizes[2]), err
	})
}

// printWeights says what each story weighs without the engine.
func (s site) printWeights(t terminal, packed func(name string) (int, error)) error {
	for _, page := range s.storyNames() {
		sum, err := s.weight(page, packed)
		if err != nil {
			return err
		}
		all, panels, err := s.panelsWeight(page, packed)
		if err != nil {
			return err
		}
		fmt.Fprintf(t.out, "%s is whole with %d bytes (at most %d), its %d panels have %d (at most %d)\n",
			path.Dir(page), sum, pageBudget, panels, all, panelsBudget)
	}
	return nil
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
