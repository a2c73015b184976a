package preview

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"standoff/cmd/internal/boardtest"
)

func TestPreviewFollowsItsFile(t *testing.T) {
	good := boardtest.ReadmeStoryboard(t)
	file := filepath.Join(t.TempDir(), "march.toml")
	write(t, file, strings.Replace(good, "sure ", "shure ", 1))
	p, server := servedPreview(t, file)
	c := &pastime{p, time.Now()}
	l := listen(t, server.URL, "march")

	r := l.next()
	if r.Version != "" || len(r.Problems) == 0 {
		t.Errorf("a story that was never whole: %+v", r)
	}
	if page := get(t, server.URL+"/march/"); !strings.Contains(page, "no picture yet") {
		t.Errorf("its page does not say why it is empty:\n%s", page)
	}

	write(t, file, good)
	c.wait(2 * settled)
	whole := l.next()
	if whole.Version == "" || len(whole.Problems) > 0 || len(whole.Languages) != 1 {
		t.Errorf("a mended story: %+v", whole)
	}
	if page := get(t, server.URL+"/march/"); !strings.Contains(page, "They arrive") {
		t.Error("the mended story is not shown")
	}

	write(t, file, strings.Replace(good, `go = "square"`, `go = "sqare"`, 1))
	c.wait(2 * believed)
	r = l.next()
	if r.Version != whole.Version || len(r.Problems) != 1 {
		t.Fatalf("a mistake: %+v", r)
	}
	at := r.Problems[0].At
	marked, step := at.Lines[2].Text[at.Col-1:at.End-1], r.Problems[0].Step
	if marked != `"sqare"` || step != 1 {
		t.Errorf("the mistake is marked as %s in step %d", marked, step)
	}
	if page := get(t, server.URL+"/march/"); !strings.Contains(page, "They arrive") {
		t.Error("a mistake took the last good page away")
	}

	write(t, file, good)
	c.wait(2 * settled)
	if r = l.next(); r.Version != whole.Version || len(r.Problems) > 0 {
		t.Errorf("a mistake taken back: %+v", r)
	}
}

func TestPreviewOutlivesItsFile(t *testing.T) {
	good := boardtest.ReadmeStoryboard(t)
	dir := t.TempDir()
	file := filepath.Join(dir, "march.toml")
	write(t, file, good)
	p, server := servedPreview(t, file)
	c := &pastime{p, time.Now()}
	l := listen(t, server.URL, "march")
	first := l.next()

	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	c.wait(2 * believed)
	if r := l.next(); !strings.Contains(r.Gone, "march.toml") || r.Version != first.Version {
		t.Errorf("a deleted file: %+v", r)
	}
	if page := get(t, server.URL+"/march/"); !strings.Contains(page, "They arrive") {
		t.Error("the last good picture went with the file")
	}
	write(t, file, good)
	c.wait(2 * settled)
	if r := l.next(); r.Gone != "" || r.Version != first.Version {
		t.Errorf("the file is back: %+v", r)
	}

	// Many editors write another file and give it the name.
	other := filepath.Join(dir, ".march.toml.swp")
	write(t, other, strings.Replace(good, "They arrive", "They are there", 1))
	if err := os.Rename(other, file); err != nil {
		t.Fatal(err)
	}
	c.wait(2 * settled)
	if r := l.next(); r.Version == first.Version {
		t.Errorf("a file renamed over it is not followed: %+v", r)
	}
	if page := get(t, server.URL+"/march/"); !strings.Contains(page, "They are there") {
		t.Error("a file renamed over it is not shown")
	}

	// A change that neither size nor time betrays is found, if later.
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	write(t, file, strings.Replace(good, "They arrive", "They were here", 1))
	if err := os.Chtimes(file, info.ModTime(), info.ModTime()); err != nil {
		t.Fatal(err)
	}
	c.wait(readEvery + 2*settled)
	if page := get(t, server.URL+"/march/"); !strings.Contains(page, "They were here") {
		t.Error("a change within one tick of the file's clock is never shown")
	}
}

// TestPreviewWaitsForWholeFiles holds that what an editor has written by halves
// is not told.
func TestPreviewWaitsForWholeFiles(t *testing.T) {
	good := boardtest.ReadmeStoryboard(t)
	file := filepath.Join(t.TempDir(), "march.toml")
	write(t, file, good)
	p, server := servedPreview(t, file)
	c := &pastime{p, time.Now()}
	l := listen(t, server.URL, "march")
	first := l.next()

	const torn = 100 * time.Millisecond
	for _, half := range []string{"", good[:len(good)/2], good[:len(good)-9]} {
		write(t, file, half)
		c.wait(torn)
	}
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	c.wait(torn)
	write(t, file, strings.Replace(good, "They arrive", "They are there", 1))
	c.wait(2 * settled)
	if r := l.next(); len(r.Problems) > 0 || r.Gone != "" || r.Version == first.Version {
		t.Errorf("what was written by halves: %+v", r)
	}
	write(t, file, "")
	c.wait(2 * believed)
	if r := l.next(); len(r.Problems) == 0 {
		t.Errorf("a file that stays empty: %+v", r)
	}
}

// The first story is there at once; the others have their pages, and their readers are told, as soon as
// somebody follows them.
func TestPreviewBeginsWithTheFirst(t *testing.T) {
	good := boardtest.ReadmeStoryboard(t)
	dir := t.TempDir()
	one, two := filepath.Join(dir, "one.toml"), filepath.Join(dir, "two.toml")
	write(t, one, good)
	write(t, two, strings.Replace(good, "They arrive", "They stay", 1))
	p, server := servedPreview(t, one, two)
	if page := get(t, server.URL+"/one/"); !strings.Contains(page, "They arrive") {
		t.Errorf("the first is not there: %s", page)
	}
	if page := get(t, server.URL+"/two/"); strings.Contains(page, "They stay") || !strings.Contains(page, "two.toml") {
		t.Errorf("the second has a page already: %s", page)
	}
	l := listen(t, server.URL, "two")
	l.next()
	p.rest()
	if r := l.next(); len(r.Languages) == 0 {
		t.Errorf("who looks at it is told %+v", r)
	}
	if page := get(t, server.URL+"/two/"); !strings.Contains(page, "They stay") {
		t.Errorf("the second is not there: %s", page)
	}
}

func TestPreviewFollowsSeveralStories(t *testing.T) {
	good := boardtest.ReadmeStoryboard(t)
	dir := t.TempDir()
	one, two := filepath.Join(dir, "one.toml"), filepath.Join(dir, "two.toml")
	write(t, one, good)
	write(t, two, good)
	p, server := servedPreview(t, one, two)
	c := &pastime{p, time.Now()}
	l := listen(t, server.URL, "two")
	l.next()
	write(t, one, strings.Replace(good, "They arrive", "They left", 1))
	c.wait(2 * settled)
	write(t, two, strings.Replace(good, "They arrive", "They stay", 1))
	c.wait(2 * settled)
	if r := l.next(); r.Story != "two" {
		t.Errorf("who looks at two hears of %s", r.Story)
	}
	for id, want := range map[string]string{"one": "They left", "two": "They stay"} {
		if page := get(t, server.URL+"/"+id+"/"); !strings.Contains(page, want) {
			t.Errorf("%s does not show %q", id, want)
		}
		if bar := get(t, server.URL+"/?story="+id); !strings.Contains(bar, "one.toml") ||
			!strings.Contains(bar, `changes?story=`+id) {
			t.Errorf("the preview of %s:\n%s", id, bar)
		}
	}
}
