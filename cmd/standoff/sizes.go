package main

import (
	"fmt"
	"path"
	"text/tabwriter"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/site"
	"standoff/cmd/internal/terminal"
)

// fewStories is up to how many stories each is listed; of more, only the heaviest are.
const fewStories = 20

// printSizes prints what a reader has to fetch: of the files that all stories
// share, and of the stories.
func printSizes(t terminal.Terminal, dir string, made *site.Report, boards []board.Storyboard) error {
	names := made.Common
	if len(boards) <= fewStories {
		for _, b := range boards {
			names = append(names, made.Stories[b.ID].Files...)
		}
	}
	w := tabwriter.NewWriter(t.Out, 0, 0, 2, ' ', tabwriter.AlignRight)
	g := sinceCommit()
	fmt.Fprintln(w, "bytes\tgzip\tbrotli\t"+g.title()+"\t")
	for _, name := range names {
		if ext := path.Ext(name); ext != ".html" && ext != ".js" && ext != ".css" && ext != ".wasm" {
			continue
		}
		sizes, err := packedSizes(folder(dir), name)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%d\t%d\t%d\t%s\t  %s\n", sizes[0], sizes[1], sizes[2], g.of(name, sizes[2]),
			path.Join(dir, name))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	printWeights(t, made, boards)
	return g.save()
}

// printWeights prints what stories weigh without the engine.
func printWeights(t terminal.Terminal, made *site.Report, boards []board.Storyboard) {
	var told []site.Weight
	for _, b := range boards {
		told = append(told, made.Stories[b.ID].Pages...)
	}
	if len(boards) > fewStories {
		heaviest := told[0]
		for _, w := range told {
			if w.Whole > heaviest.Whole {
				heaviest = w
			}
		}
		fmt.Fprintf(t.Out, "%d stories; the heaviest page:\n", len(boards))
		told = []site.Weight{heaviest}
	}
	for _, w := range told {
		fmt.Fprintf(t.Out, "%s is whole with %d bytes (at most %d), its %d panels have %d (at most %d)\n",
			w.Page, w.Whole, site.PageBudget, w.Steps, w.Panels, site.PanelsBudget)
	}
}

// packedSizes returns the sizes of a written file, plain, gzipped and by brotli.
func packedSizes(out site.Target, name string) (sizes [3]int64, err error) {
	for i, ext := range []string{"", ".gz", ".br"} {
		if sizes[i], err = out.Size(name + ext); err != nil {
			return sizes, err
		}
	}
	return sizes, nil
}
