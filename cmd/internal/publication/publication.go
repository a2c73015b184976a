// Package publication brings stories to a store so that readers see each edition whole or
// not at all, and keeps what was there before. Command publish calls it.
//
// What is named by its hash goes first, and is left alone where it is. Then a publication
// claims the next number: its record, publications/000123.json, says what every story
// is from then on. Of two who claim a number one gets it, and the other is told. Only
// then come the pages, in the order in which one names another; their texts are kept
// beside the record, so that whoever comes next can finish what was broken off, or bring
// an older edition back. Nothing is taken away but by [Prune].
//
// It draws nothing and makes no pages (package site does), and knows no cloud (package
// store does). Begin with record.go, then publish.go.
package publication

import (
	"context"
	"sync"

	"golang.org/x/sync/errgroup"
	"standoff/cmd/internal/store"
)

// A Work is something to be done to a store, by somebody, while somebody looks on.
type Work struct {
	Store    *store.Store
	By, Note string // who does it and why, as the history will tell everybody; or empty
	Progress Progress
}

// Progress is told what is being done. Its methods return at once.
type Progress interface {
	// Step begins something, and ends what was being done.
	Step(doing string)
	// Count says how many of the things that are being done are done.
	Count(n, of int)
}

// atOnce is how many requests are under way at a time.
const atOnce = 16

// each does something for each of the things, several at once, until one fails.
func each[T any](ctx context.Context, say Progress, things []T, do func(context.Context, T) error) error {
	all, ctx := errgroup.WithContext(ctx)
	all.SetLimit(atOnce)
	var mu sync.Mutex
	done := 0
	for _, thing := range things {
		all.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := do(ctx, thing); err != nil {
				return err
			}
			mu.Lock()
			defer mu.Unlock()
			done++
			say.Count(done, len(things))
			return nil
		})
	}
	return all.Wait()
}
