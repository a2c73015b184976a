package preview

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"

	"standoff/cmd/internal/boardfile"
	"standoff/cmd/internal/diagnostics"
	"standoff/cmd/internal/site"
	"standoff/cmd/internal/terminal"
	"standoff/web"
)

var (
	testAssets = []web.Asset{{Name: "a.js"}, {Name: "a.css"}, {Name: "p.css"}, {Name: "r.js"}, {Name: "s.css"}}
	testAuthor = []web.Asset{{Name: "l.js"}, {Name: "l.css"}, {Name: "bar.js"}, {Name: "bar.css"}}
)

// servedPreview serves storyboard files without an engine. Nobody follows
// them: the test looks.
func servedPreview(t *testing.T, files ...string) (*preview, *httptest.Server) {
	t.Helper()
	boards, err := boardfile.ReadStoryboards(files, nil)
	if err != nil {
		t.Fatal(err)
	}
	p := NewPreview(boards, site.Site{}, site.Shared{Assets: testAssets, Author: testAuthor},
		terminal.Terminal{Out: io.Discard, Err: io.Discard})
	server := httptest.NewServer(p)
	t.Cleanup(server.Close)
	return p, server
}

func get(t *testing.T, url string) string {
	t.Helper()
	answer, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s %v", url, answer.Status, err)
	}
	return string(body)
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// A listener hears the reports of one story.
type listener struct {
	t     *testing.T
	lines *bufio.Scanner
}

func listen(t *testing.T, url, story string) *listener {
	t.Helper()
	ctx, stop := context.WithTimeout(context.Background(), time.Minute)
	request, _ := http.NewRequestWithContext(ctx, "GET", url+"/"+changesPath+"?story="+story, nil)
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		stop()
		answer.Body.Close()
	})
	return &listener{t, bufio.NewScanner(answer.Body)}
}

func (l *listener) next() (r diagnostics.Report) {
	l.t.Helper()
	for l.lines.Scan() {
		if data, ok := strings.CutPrefix(l.lines.Text(), "data: "); ok {
			if err := json.Unmarshal([]byte(data), &r); err != nil {
				l.t.Fatal(err)
			}
			return r
		}
	}
	l.t.Fatal("the page is told nothing more")
	return r
}

// A pastime lets a preview look at its files at times that the test makes up.
type pastime struct {
	p   *preview
	now time.Time
}

// wait lets time go by, with a look at every file every so often.
func (c *pastime) wait(d time.Duration) {
	for end := c.now.Add(d); c.now.Before(end); {
		c.now = c.now.Add(lookEvery)
		for i := range c.p.watches {
			c.p.look(i, c.now)
		}
	}
}
