package preview

import (
	"context"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"standoff/cmd/internal/boardtest"
)

// TestDesertedWhenNoPageIsOpen holds that a preview knows for how long no page has been open: one
// that is seen counts for as long as it is open, one that is hidden when it says so.
func TestDesertedWhenNoPageIsOpen(t *testing.T) {
	file := filepath.Join(t.TempDir(), "march.toml")
	write(t, file, boardtest.ReadmeStoryboard(t))
	p, server := servedPreview(t, file)
	ctx, stop := context.WithCancel(context.Background())
	request, _ := http.NewRequestWithContext(ctx, "GET", server.URL+"/"+changesPath+"?story=march", nil)
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if p.desk.alone() != 0 {
		t.Error("a page is open")
	}
	soon, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	if p.Deserted(soon, time.Nanosecond) {
		t.Error("the preview is deserted while a page is open")
	}
	stop()
	for began := time.Now(); p.desk.alone() == 0; time.Sleep(time.Millisecond) {
		if time.Since(began) > time.Minute {
			t.Fatal("a page that was closed counts as open")
		}
	}
	if !p.Deserted(context.Background(), time.Millisecond) {
		t.Error("nobody is there, and it is not deserted")
	}

	last := func() time.Time {
		p.desk.mu.Lock()
		defer p.desk.mu.Unlock()
		return p.desk.last
	}
	before := last()
	head, err := http.Head(server.URL + "/" + changesPath + "?story=march")
	if err != nil || head.StatusCode != http.StatusOK {
		t.Fatal(head, err)
	}
	for began := time.Now(); !last().After(before); time.Sleep(time.Millisecond) {
		if time.Since(began) > time.Minute {
			t.Fatal("a hidden page that says that it is open is not heard")
		}
	}
}

func TestWaysAreTold(t *testing.T) {
	file := filepath.Join(t.TempDir(), "march.toml")
	write(t, file, boardtest.ReadmeStoryboard(t))
	_, server := servedPreview(t, file)
	if said := get(t, server.URL+"/march/ways.json?base=https://news.example/g&lang=en"); !strings.Contains(said, "https://news.example/g/march/") {
		t.Error(said)
	}
	answer, err := http.Get(server.URL + "/march/ways.json?base=javascript:alert(1)")
	if err != nil || answer.StatusCode != http.StatusBadRequest {
		t.Error(answer.Status, err)
	}
}
