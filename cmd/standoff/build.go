package main

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"os/signal"
	"strings"

	"standoff/story"
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
	player, texts, err := playerFor(say)
	if err != nil {
		return err
	}
	program, err := programHash()
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	made, err := Make(ctx, Build{Player: player, Licences: texts, Boards: boards, Plans: plans,
		Base: at, Program: program, Progress: say}, folder(*out))
	if err != nil {
		return err
	}
	say.done()
	if at == "" {
		fmt.Fprintln(t.err, "standoff: without -base the pages have no social card, no canonical address, "+
			"no hreflang and no oEmbed: those need absolute addresses")
	}
	if made.Kept > 0 {
		fmt.Fprintf(t.err, "standoff: %d of %d stories were there already\n", made.Kept, len(boards))
	}
	return printSizes(t, *out, made, boards)
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

// playerFor builds the player and gathers the licences of what is in it, and
// warns where it is larger than it should be.
func playerFor(p *progress) (Player, []byte, error) {
	p.Step("building the player")
	defer p.done()
	e, err := buildEngine()
	if err != nil {
		return Player{}, nil, err
	}
	if e.whole != nil {
		p.warn("readers get all of Ebitengine, about half a megabyte more than they need: %v", e.whole)
	}
	if e.lines != nil {
		p.warn("readers get tables of line numbers, a third of a megabyte that they do not need: %v", e.lines)
	}
	texts, err := licences(e.whole == nil)
	return Player{Wasm: e.wasm, Script: e.script}, texts, err
}

// programHash tells this program from an older one that drew otherwise.
func programHash() (string, error) {
	path, err := os.Executable()
	if err != nil {
		return "", err
	}
	text, err := os.ReadFile(path)
	return hash(text), err
}
