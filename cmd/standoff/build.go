package main

import (
	"fmt"
	"net/url"
	"strings"

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
	plans, err := inspectAll(boards, newPrinter(t.err), *strict, story.Day{})
	if err != nil {
		return err
	}
	say := newProgress(t.err)
	common, with, err := commonFiles(at, say)
	if err != nil {
		return err
	}
	p, err := newPublisher(*out, with, say)
	if err != nil {
		return err
	}
	if err := p.site(common, boards, plans); err != nil {
		return err
	}
	say.done()
	if at == "" {
		fmt.Fprintln(t.err, "standoff: without -base the pages have no social card, no canonical address, "+
			"no hreflang and no oEmbed: those need absolute addresses")
	}
	if p.kept > 0 {
		fmt.Fprintf(t.err, "standoff: %d of %d stories were there already\n", p.kept, len(boards))
	}
	return p.printSizes(t, common, boards)
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

// commonFiles makes what all stories share, for a site's root at base.
func commonFiles(base string, p *progress) (site, shared, error) {
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
	p.step("joining the scripts")
	defer p.done()
	return around(e, texts, base)
}

// around is what all stories share, for an engine and the licences of what is
// in it.
func around(e engine, licences []byte, base string) (site, shared, error) {
	assets, err := web.Assets(e.script)
	if err != nil {
		return nil, shared{}, err
	}
	s := site{"_headers": headers(base), "licences.txt": licences, "assets/" + e.name(): e.wasm}
	s.addAssets(assets)
	return s, shared{base: base, assets: assets, engine: web.Engine{
		URL: "assets/" + e.name(), Gzip: "assets/" + e.name() + ".gz", Bytes: len(e.wasm),
		Runtime: "assets/" + web.RuntimeOf(assets),
	}}, nil
}

func (s site) addAssets(assets []web.Asset) {
	for _, a := range assets {
		s["assets/"+a.Name] = a.Body
	}
}
