package publication

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"standoff/cmd/internal/store"
	"standoff/cmd/internal/store/storetest"
)

// Another program, which is killed, publishes by this one's tests: what, and where to.
const childWhere, childWord = "STANDOFF_PUBLISH_TO", "STANDOFF_PUBLISH_WORD"

func TestMain(m *testing.M) {
	where := os.Getenv(childWhere)
	if where == "" {
		os.Exit(storetest.Run(m))
	}
	word := os.Getenv(childWord)
	s, err := store.Open(context.Background(), where)
	if err == nil {
		_, err = Work{Store: s, Progress: quiet{}}.Publish(context.Background(), call(word, word, "palace", "march", "vote"))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

// moments is how often a publication is killed: fifty times in soaks, which name another number.
func moments(t *testing.T) int {
	if n, err := strconv.Atoi(os.Getenv("STANDOFF_KILLS")); err == nil {
		return n
	}
	return 6
}

// child publishes in another program, and kills it after a while, unless that is 0.
func child(t *testing.T, where, word string, after time.Duration) error {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childWhere+"="+where, childWord+"="+word)
	var said strings.Builder
	cmd.Stderr = &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if after > 0 {
		time.AfterFunc(after, func() { cmd.Process.Kill() })
	}
	if err := cmd.Wait(); err != nil {
		return fmt.Errorf("%w: %s", err, said.String())
	}
	return nil
}

// Killed at any moment, a publication leaves only whole pages; run again it comes to its end.
func TestKilledAtAnyMoment(t *testing.T) {
	kinds := []string{"folder", "s3"}
	if os.Getenv("STANDOFF_KILLS") != "" {
		kinds = append(kinds, "google", "azure")
	}
	for _, kind := range kinds {
		t.Run(kind, func(t *testing.T) {
			place := storetest.Places[kind](t)
			where := place.Use(t)
			s := open(t, where)
			begun := time.Now()
			if err := child(t, where, "w0", 0); err != nil {
				t.Fatal(err)
			}
			takes := time.Since(begun)
			killed, inside := 0, 0
			for i := 0; killed < moments(t); i++ {
				word := fmt.Sprint("w", i+1)
				err := child(t, where, word, time.Millisecond+rand.N(takes))
				if err != nil {
					killed++
				}
				shown := walk(t, s) // all that it names is there
				if h, err := readHead(t.Context(), s); err != nil {
					t.Fatal(err)
				} else if !h.done {
					inside++
				}
				if t.Failed() {
					t.Fatalf("killed while it published %s: %v", word, shown)
				}
				if err := child(t, where, word, 0); err != nil {
					t.Fatalf("run again: %v", err)
				}
				shows(t, s, word, "palace", "march", "vote")
			}
			t.Logf("killed %d times, %d of them while it wrote pages; a publication takes %s", killed, inside, takes)
		})
	}
}

// With every tenth request failing, cut or slow it comes to its end all the same.
func TestOverABadNetwork(t *testing.T) {
	for _, kind := range []string{"s3", "azure", "google"} {
		t.Run(kind, func(t *testing.T) {
			proxy := storetest.NewProxy(t, storetest.Places[kind](t))
			s := open(t, proxy.Use(t))
			proxy.Bad.Store(true)
			for _, word := range []string{"one", "two", "three"} {
				mustPublish(t, s, call(word, word, "palace", "march", "vote"))
				shows(t, s, word, "palace", "march", "vote")
			}
			all, err := History(t.Context(), s)
			if err != nil || len(all) != 3 {
				t.Errorf("the history has %d publications, want 3: an answer that was lost was taken for another editor, %v", len(all), err)
			}
			if _, err := (Work{Store: s, Progress: quiet{}}).Rollback(t.Context(), "1", nil); err != nil {
				t.Error(err)
			}
			shows(t, s, "one", "palace", "march", "vote")
			t.Logf("%d requests", proxy.Asked.Load())
		})
	}
}

// A store that is full says so, and readers see what they saw.
func TestAFullStore(t *testing.T) {
	proxy := storetest.NewProxy(t, storetest.S3(t))
	s := open(t, proxy.Use(t))
	mustPublish(t, s, call("one", "e1", "palace"))
	proxy.Full.Store(true)
	_, err := publish(t.Context(), s, call("two", "e2", "palace"), "", "")
	if err == nil || !strings.Contains(err.Error(), "the store is full") {
		t.Errorf("it says %v", err)
	}
	proxy.Full.Store(false)
	shows(t, s, "one", "palace")
	mustPublish(t, s, call("two", "e2", "palace"))
	shows(t, s, "two", "palace")
}

// Credentials that are not taken, and a bucket that is not there, are said in plain words.
func TestWhatAStoreRefuses(t *testing.T) {
	for _, kind := range []string{"s3", "azure", "google"} {
		t.Run(kind, func(t *testing.T) {
			place := storetest.Places[kind](t)
			place.Use(t)
			nowhere := open(t, strings.Replace(place.Address, "//paper/", "//nowhere/", 1))
			_, err := publish(t.Context(), nowhere, call("one", "e1", "palace"), "", "")
			if err == nil || !strings.Contains(err.Error(), `there is no bucket "nowhere"`) {
				t.Errorf("of a bucket that is not there it says %v", err)
			}
			wrong := map[string]string{"s3": "AWS_SECRET_ACCESS_KEY", "azure": "AZURE_STORAGE_KEY"}[kind]
			if wrong == "" {
				return // the server takes everybody
			}
			t.Setenv(wrong, "d3Jvbmc=")
			// In a program of its own: a library remembers credentials.
			err = child(t, place.Address, "one", 0)
			if err == nil || !strings.Contains(err.Error(), "does not take these credentials") {
				t.Errorf("of wrong credentials it says %v", err)
			}
		})
	}
}

// Interrupted, it stops; nothing that readers see has changed.
func TestPublishingCanBeCancelled(t *testing.T) {
	s := open(t, storetest.Folder(t).Address)
	mustPublish(t, s, call("one", "e1", "palace"))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := publish(ctx, s, call("two", "e1", "palace"), "", ""); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
	shows(t, s, "one", "palace")
}

// A thousand stories go into one bucket in one call; once they are there they cost one list request
// for each thousand objects, and a few for the record.
func TestAThousandStories(t *testing.T) {
	if os.Getenv("STANDOFF_KILLS") == "" {
		t.Skip("it takes a minute: ./build.sh soak runs it")
	}
	proxy := storetest.NewProxy(t, storetest.S3(t))
	s := open(t, proxy.Use(t))
	var ids []string
	for i := range 1000 {
		ids = append(ids, fmt.Sprint("story-", i))
	}
	c := call("one", "e1", ids...)
	begun := time.Now()
	mustPublish(t, s, c)
	first, asked := time.Since(begun), proxy.Asked.Swap(0)
	there, _ := s.List(t.Context(), "", false)
	proxy.Asked.Store(0)
	proxy.Lists.Store(0)
	begun = time.Now()
	if r := mustPublish(t, s, c); r.Record != nil {
		t.Error("it was published again")
	}
	lists, all := proxy.Lists.Load(), proxy.Asked.Load()
	t.Logf("%d objects; first %s and %d requests, again %s, %d lists of %d requests", len(there), first, asked, time.Since(begun), lists, all)
	if most := int64(len(there)/1000 + 2); lists > most || all > lists+3 {
		t.Errorf("unchanged it asked %d times, of which %d were lists, want at most %d", all, lists, most)
	}
	proxy.Asked.Store(0)
	mustPublish(t, s, Call{Common: c.Common, Kept: ids})
	if n := proxy.Asked.Load(); n > 5 {
		t.Errorf("stories that were not even made again took %d requests", n)
	} else {
		t.Logf("not made again: %d requests", n)
	}
	proxy.Asked.Store(0)
	one := call("two", "e1", "story-7")
	mustPublish(t, s, one)
	t.Logf("one story of them: %d requests", proxy.Asked.Load())
}
