package preview

import (
	"os"
	"testing"
	"time"

	"standoff/cmd/internal/boardfile"
	"standoff/cmd/internal/boardtest"
)

func TestWatchSeesOtherWords(t *testing.T) {
	path, file := boardtest.InFolder(t, boardtest.March(t), "en.toml", "[play]\nplay = \"Watch\"\n")
	b, err := boardfile.ReadStoryboard(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	w := newWatch(b)
	now := time.Now()
	w.look(now)
	if err := os.WriteFile(file, []byte("[play]\nplay = \"See\"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	now = now.Add(2 * readEvery)
	w.look(now)
	if !w.look(now.Add(settled)) || w.plan.Story.Words["en"]["play.play"] != "See" {
		t.Error("the preview goes on with the words of before")
	}
}
