package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"standoff/web"
)

// servedPreview serves a storyboard file without an engine.
func servedPreview(t *testing.T, file string) (*preview, *httptest.Server) {
	t.Helper()
	b, err := readStoryboard(file, nil)
	if err != nil {
		t.Fatal(err)
	}
	p := newPreview([]storyboard{b}, terminal{out: io.Discard, err: io.Discard})
	p.with = shared{live: changesPath, assets: []web.Asset{{Name: "a.js"}, {Name: "a.css"}, {Name: "p.css"}}}
	plan, _ := compile(b)
	p.whole = []bool{plan != nil}
	if p.site, err = storyPages(b, plan, p.with); err != nil {
		t.Fatal(err)
	}
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

func TestPreviewFollowsItsFile(t *testing.T) {
	good := readmeStoryboard(t)
	file := filepath.Join(t.TempDir(), "march.toml")
	write(t, file, strings.Replace(good, "sure ", "shure ", 1))
	p, server := servedPreview(t, file)

	if page := get(t, server.URL+"/march/"); !strings.Contains(page, "did you mean") {
		t.Errorf("a story that was never whole says nothing of its problems:\n%s", page)
	}
	ctx, stop := context.WithTimeout(t.Context(), time.Minute)
	defer stop()
	request, _ := http.NewRequestWithContext(ctx, "GET", server.URL+"/"+changesPath, nil)
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	lines := bufio.NewScanner(answer.Body)
	for lines.Scan() && lines.Text() != "data: 0" {
	}

	write(t, file, good)
	p.refresh(0)
	told := false
	for !told && lines.Scan() {
		told = lines.Text() == "event: changed"
	}
	if !told {
		t.Fatal("the page was not told of the change")
	}
	if page := get(t, server.URL+"/march/"); !strings.Contains(page, "They arrive") {
		t.Error("the mended story is not shown")
	}

	write(t, file, strings.Replace(good, `go = "square"`, `go = "sqare"`, 1))
	p.refresh(0)
	if page := get(t, server.URL+"/march/"); !strings.Contains(page, "They arrive") {
		t.Error("a mistake took the last good page away")
	}
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	p.refresh(0)
	write(t, file, strings.Replace(good, "They arrive", "They are there", 1))
	p.refresh(0)
	if page := get(t, server.URL+"/march/"); !strings.Contains(page, "They are there") {
		t.Error("a file that was deleted and written anew is not followed")
	}
}

func TestHandlerAnswersAsAStaticHost(t *testing.T) {
	server := httptest.NewServer(site{
		"s/index.html": []byte("page"), "assets/e.wasm": []byte("\x00asm"), "s/story.toml": []byte("x"),
	}.handler())
	defer server.Close()
	for path, want := range map[string]string{
		"/s/": "text/html", "/s": "text/html", "/assets/e.wasm": "application/wasm",
		"/s/story.toml": "text/plain",
	} {
		answer, err := http.Get(server.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		if got := answer.Header.Get("Content-Type"); !strings.HasPrefix(got, want) {
			t.Errorf("%s is %q, want %q", path, got, want)
		}
	}
	if answer, err := http.Get(server.URL + "/../s/../../etc/passwd"); err != nil ||
		answer.StatusCode != http.StatusNotFound {
		t.Errorf("outside the site: %v %v", answer, err)
	}
}
