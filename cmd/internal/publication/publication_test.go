package publication

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"standoff/cmd/internal/store"
	"standoff/cmd/internal/store/storetest"
)

// onEach runs a test on each kind of store.
func onEach(t *testing.T, test func(t *testing.T, s *store.Store)) {
	for _, kind := range slices.Sorted(maps.Keys(storetest.Places)) {
		t.Run(kind, func(t *testing.T) {
			place := storetest.Places[kind](t)
			test(t, open(t, place.Use(t)))
		})
	}
}

// An edition is published whole; the next one replaces its pages and leaves the rest;
// history tells of both, and the first comes back in one step.
func TestPublishAndRollback(t *testing.T) {
	onEach(t, func(t *testing.T, s *store.Store) {
		mustPublish(t, s, call("one", "e1", "palace", "march"))
		shows(t, s, "one", "palace", "march")
		r, err := publish(t.Context(), s, call("two", "e2", "palace"), "the desk", "a name was wrong")
		if err != nil {
			t.Fatal(err)
		}
		shows(t, s, "two", "palace")
		shows(t, s, "one", "march")
		if r.Record.Number != 2 || len(r.Record.Changed) != 1 || r.Record.Changed[0].Files != 18 {
			t.Errorf("the record is %+v", r.Record)
		}
		w := Work{Store: s, Note: "the name was right", Progress: quiet{}}
		if _, err := w.Rollback(t.Context(), "000001", []string{"palace"}); err != nil {
			t.Fatal(err)
		}
		shows(t, s, "one", "palace", "march")
		all, err := History(t.Context(), s)
		if err != nil || len(all) != 3 {
			t.Fatalf("the history has %d publications, %v", len(all), err)
		}
		if all[0].Did != "rollback to 000001" || all[1].By != "the desk" || all[1].Note != "a name was wrong" {
			t.Errorf("the history says %+v, %+v", all[0], all[1])
		}
		_, files, err := Files(t.Context(), s, "2")
		if err != nil || len(files["palace"]) != 18 {
			t.Errorf("the second has the files %v, %v", files, err)
		}
		text, err := kept(t.Context(), s, strings.TrimSuffix(strings.TrimPrefix(all[1].Changed[0].Storyboard, contents), ".gz"))
		if err != nil || string(text) != "title = two" {
			t.Errorf("its storyboard is %q, %v", text, err)
		}
	})
}

// What is there already is neither written nor counted as a publication.
func TestUnchangedIsLeftAlone(t *testing.T) {
	onEach(t, func(t *testing.T, s *store.Store) {
		mustPublish(t, s, call("one", "e1", "palace"))
		r := mustPublish(t, s, call("one", "e1", "palace"))
		if r.Record != nil || len(r.Uploaded) > 0 {
			t.Errorf("it was published again: %+v", r)
		}
		known, err := Known(t.Context(), s)
		if err != nil || known["palace"] != "palaceonee1" {
			t.Errorf("what is known is %v, %v", known, err)
		}
		r = mustPublish(t, s, call("two", "e1", "palace"))
		for _, name := range r.Uploaded {
			if strings.HasPrefix(name, "assets/") {
				t.Errorf("%s was sent again", name)
			}
		}
	})
}

// Of two editors at once the second is told who was first, and readers see the first one's
// edition alone. Editors of other stories are not in each other's way.
func TestTheSecondEditorIsTold(t *testing.T) {
	onEach(t, func(t *testing.T, s *store.Store) {
		mustPublish(t, s, call("one", "e1", "palace", "march"))
		late := &draft{Work: Work{Store: s, By: "late", Progress: quiet{}}, call: call("late", "e1", "palace"),
			report: &Report{}, pages: map[string][]byte{}}
		inBetween := func(c Call) {
			if _, err := publish(t.Context(), s, c, "the desk", "first"); err != nil {
				t.Fatal(err)
			}
		}
		// All of the late one's way but the claim, which comes after the other's.
		var err error
		if late.head, err = readHead(t.Context(), s); err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(late.inTurn(), late.settle(t.Context())); err != nil {
			t.Fatal(err)
		}
		if late.there, err = late.list(t.Context()); err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(late.compare(), late.upload(t.Context())); err != nil {
			t.Fatal(err)
		}
		r, err := late.record()
		if err != nil {
			t.Fatal(err)
		}
		inBetween(call("first", "e1", "palace"))
		if ours, err := late.show(t.Context(), r); ours || err != nil {
			t.Fatalf("the late one got the number: %v, %v", ours, err)
		}
		shows(t, s, "first", "palace")
		var later *Later
		if _, err := late.attempt(t.Context()); !errors.As(err, &later) || !strings.Contains(err.Error(), `the desk ("first") was first: 000002`) {
			t.Errorf("it is told %v", err)
		}
		shows(t, s, "first", "palace")

		other := &draft{Work: late.Work, call: call("other", "e1", "march"), report: &Report{}, pages: map[string][]byte{}, seen: map[string]int{"palace": 1, "march": 1}}
		if ours, err := other.attempt(t.Context()); !ours || err != nil {
			t.Errorf("another story's editor could not publish: %v, %v", ours, err)
		}
		shows(t, s, "other", "march")
		shows(t, s, "first", "palace")
	})
}

// Many editors at the same moment: whatever the order, each story is of one edition, and who was not
// told otherwise has theirs in the history.
func TestManyEditorsAtOnce(t *testing.T) {
	onEach(t, func(t *testing.T, s *store.Store) {
		mustPublish(t, s, call("zero", "e1", "palace"))
		words := []string{"one", "two", "three", "four"}
		errs := make(chan error, len(words))
		for _, word := range words {
			go func() {
				_, err := publish(t.Context(), s, call(word, "e1", "palace"), word, "")
				errs <- err
			}()
		}
		won := 0
		for range words {
			var later *Later
			if err := <-errs; err == nil {
				won++
			} else if !errors.As(err, &later) {
				t.Error(err)
			}
		}
		got := walk(t, s)
		if got["palace/index.html"] != got["palace/es/index.html"] || got["palace/index.html"] == "zero" {
			t.Errorf("the pages show %v", got)
		}
		all, err := History(t.Context(), s)
		if err != nil || len(all) != won+1 || won == 0 {
			t.Errorf("%d got through, and the history has %d: %v", won, len(all), err)
		}
	})
}

// Whoever comes next finishes what was broken off, if it is the same or is old; else they are told.
func TestWhatWasBrokenOffIsFinished(t *testing.T) {
	onEach(t, func(t *testing.T, s *store.Store) {
		mustPublish(t, s, call("one", "e1", "palace"))
		mustPublish(t, s, call("two", "e1", "palace"))
		if err := (Work{Store: s}).markDone(t.Context(), &Record{Number: 1}); err != nil { // as if it had ended before
			t.Fatal(err)
		}
		h := store.Headers{Type: "text/html"}
		old, err := kept(t.Context(), s, hashOf(must(call("one", "e1", "palace").Stories[0].Files[8].Read())))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Write(t.Context(), "palace/index.html", old, h); err != nil {
			t.Fatal(err)
		}
		_, err = publish(t.Context(), s, call("three", "e1", "palace"), "", "")
		if later := (*Later)(nil); !errors.As(err, &later) || !later.busy {
			t.Errorf("another editor is told %v", err)
		}
		r := mustPublish(t, s, Call{Kept: []string{"palace"}})
		if r.Finished == nil || r.Finished.Number != 2 {
			t.Errorf("it was not finished: %+v", r)
		}
		shows(t, s, "two", "palace")
	})
}

func must(data []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return data
}

// Pruning lists first, takes away what no edition that is kept names, and nothing of anyone else's.
func TestPrune(t *testing.T) {
	onEach(t, func(t *testing.T, s *store.Store) {
		mustPublish(t, s, call("one", "e1", "palace", "march"))
		mustPublish(t, s, call("two", "e2", "palace"))
		mustPublish(t, s, call("three", "e2", "palace"))
		for _, name := range []string{"assets/own.js", "index.html", "palace/own.0123456789ab.xyz.txt", "other/panels/01.0123456789ab.svg"} {
			if err := s.Write(t.Context(), name, []byte("theirs"), store.Headers{Type: "text/plain"}); err != nil {
				t.Fatal(err)
			}
		}
		before, _ := s.List(t.Context(), "", false)
		w := Work{Store: s, Progress: quiet{}}
		never := func(waste []Waste) bool { return false }
		if gone, err := w.Prune(t.Context(), time.Now().Add(-time.Hour), func([]Waste) bool { t.Error("something is listed"); return true }); err != nil || gone != nil {
			t.Errorf("what is young was taken away: %v, %v", gone, err)
		}
		soon := time.Now().Add(time.Hour)
		if gone, err := w.Prune(t.Context(), soon, never); err != nil || gone != nil {
			t.Errorf("without a yes this was taken away: %v, %v", gone, err)
		}
		if after, _ := s.List(t.Context(), "", false); len(after) != len(before) {
			t.Errorf("there were %d files, and are %d", len(before), len(after))
		}
		gone, err := w.Prune(t.Context(), soon, func([]Waste) bool { return true })
		if err != nil || len(gone) < 20 {
			t.Errorf("only %d files were taken away, %v", len(gone), err)
		}
		shows(t, s, "three", "palace")
		shows(t, s, "one", "march")
		there, _ := s.List(t.Context(), "", false)
		for _, name := range []string{"assets/own.js", "index.html", "other/panels/01.0123456789ab.svg"} {
			if _, ok := there[name]; !ok {
				t.Errorf("%s was taken away, which is not ours", name)
			}
		}
		if _, err := w.Rollback(t.Context(), "2", nil); err == nil {
			t.Error("an edition that is not whole was brought back")
		}
		if _, err := w.Rollback(t.Context(), "1", []string{"march"}); err != nil {
			t.Error(err)
		}
		mustPublish(t, s, call("four", "e3", "palace"))
		shows(t, s, "four", "palace")
	})
}
