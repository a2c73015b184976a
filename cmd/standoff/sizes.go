package main

import (
	"fmt"
	"path"
	"text/tabwriter"
)

// fewStories is of how many stories each is told; of more, only the heaviest.
const fewStories = 20

// printSizes says what a reader has to fetch: of the files that all stories
// share, and of the stories.
func printSizes(t terminal, dir string, made *Report, boards []storyboard) error {
	names := made.Common
	if len(boards) <= fewStories {
		for _, b := range boards {
			names = append(names, made.Stories[b.id].Files...)
		}
	}
	w := tabwriter.NewWriter(t.out, 0, 0, 2, ' ', tabwriter.AlignRight)
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

// printWeights says what stories weigh without the engine.
func printWeights(t terminal, made *Report, boards []storyboard) {
	var told []weight
	for _, b := range boards {
		told = append(told, made.Stories[b.id].Pages...)
	}
	if len(boards) > fewStories {
		heaviest := told[0]
		for _, w := range told {
			if w.Whole > heaviest.Whole {
				heaviest = w
			}
		}
		fmt.Fprintf(t.out, "%d stories; the heaviest page:\n", len(boards))
		told = []weight{heaviest}
	}
	for _, w := range told {
		fmt.Fprintf(t.out, "%s is whole with %d bytes (at most %d), its %d panels have %d (at most %d)\n",
			w.Page, w.Whole, pageBudget, w.Steps, w.Panels, panelsBudget)
	}
}

// packedSizes are the sizes of a written file, plain, gzipped and by brotli.
func packedSizes(out Target, name string) (sizes [3]int64, err error) {
	for i, ext := range []string{"", ".gz", ".br"} {
		if sizes[i], err = out.Size(name + ext); err != nil {
			return sizes, err
		}
	}
	return sizes, nil
}
