package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"

	"standoff/cmd/internal/boardfile"
	"standoff/cmd/internal/carried"
	"standoff/cmd/internal/diagnostics"
	"standoff/cmd/internal/engine"
	"standoff/cmd/internal/site"
	"standoff/cmd/internal/terminal"
	"standoff/story"
)

// build writes the pages of the storyboards, with all that they need, into a
// folder. Nothing is written when one of them has problems.
func build(args []string, t terminal.Terminal) error {
	f := newFlags("build", t)
	out := f.String("o", "dist", "the `folder` to write to")
	base := f.String("base", "", "the `address` at which the folder will be published")
	strict := f.Bool("strict", false, "write nothing when there are warnings either")
	embeds := f.Bool("embed", false, "print the lines for an article, as the command embed does")
	if err := parse(f, args); err != nil {
		return err
	}
	at, err := site.ParseBase(*base)
	if err != nil {
		return misused(t, "%v", err)
	}
	boards, err := boardfile.ReadStoryboards(f.Args(), t.In)
	if err != nil {
		return err
	}
	plans, err := diagnostics.InspectAll(boards, diagnostics.NewPrinter(t.Err), *strict, story.Day{})
	if err != nil {
		return err
	}
	say := terminal.NewProgress(t.Err)
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
	made, err := site.Make(ctx, site.Build{Player: player, Licences: texts, Boards: boards, Plans: plans,
		Base: at, Program: program, Progress: say}, folder(*out))
	if err != nil {
		return err
	}
	say.Done()
	printRemarks(t, at, made.Kept, len(boards))
	if err := printSizes(t, *out, made, boards); err != nil || !*embeds {
		return err
	}
	return printAllWays(t, boards, plans, at)
}

// printRemarks says what the pages lack without an address, and how many stories of all were there
// already.
func printRemarks(t terminal.Terminal, base string, kept, of int) {
	if base == "" {
		fmt.Fprintln(t.Err, "standoff: without -base the pages have no social card, no canonical address, "+
			"no hreflang and no oEmbed: those need absolute addresses")
	}
	if kept > 0 {
		fmt.Fprintf(t.Err, "standoff: %d of %d stories were there already\n", kept, of)
	}
}

// playerFor returns the player that this program carries, or else builds it, with the
// licences of what is in it, and warns where it is larger than it should be.
func playerFor(p *terminal.Progress) (site.Player, []byte, error) {
	if !carried.Carries { // asked first, a program that carries one is linked without what builds it
		return builtPlayer(p)
	}
	own, err := carried.Read()
	if err != nil {
		return site.Player{}, nil, err
	}
	return site.Player{Wasm: own.Wasm, Script: own.Script, Packed: own.Packed}, own.Licences, nil
}

func builtPlayer(p *terminal.Progress) (site.Player, []byte, error) {
	p.Step("building the player")
	defer p.Done()
	e, err := engine.BuildEngine()
	if err != nil {
		return site.Player{}, nil, fmt.Errorf("%w\nthis program builds its player anew, in a folder of its sources; "+
			"one from a release (./build.sh release) carries it", err)
	}
	if e.Whole != nil {
		p.Warn("readers get all of Ebitengine, about half a megabyte more than they need: %v", e.Whole)
	}
	if e.Lines != nil {
		p.Warn("readers get tables of line numbers, a third of a megabyte that they do not need: %v", e.Lines)
	}
	texts, err := engine.Licences(e.Whole == nil)
	return site.Player{Wasm: e.Wasm, Script: e.Script}, texts, err
}

// programHash returns a hash of this program, by which it is told from an older one that drew
// otherwise.
func programHash() (string, error) {
	path, err := os.Executable()
	if err != nil {
		return "", err
	}
	text, err := os.ReadFile(path)
	return site.Hash(text), err
}
