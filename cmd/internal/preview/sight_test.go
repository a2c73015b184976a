package preview

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"standoff/cmd/internal/boardtest"
)

// A preview says a moment later what check says of the pictures, but not of
// those that the author has changed meanwhile.
func TestPreviewLooksAtItsPictures(t *testing.T) {
	far := strings.Replace(boardtest.LessonBoard, `camera = "podium"`,
		`camera = { on = "park", width = 8 }`, 1)
	file := filepath.Join(t.TempDir(), "march.toml")
	write(t, file, far)
	p, server := servedPreview(t, file)
	c := &pastime{p, time.Now()}
	l := listen(t, server.URL, "march")
	if r := l.next(); r.Version == "" || len(r.Problems) > 0 {
		t.Fatalf("at first: %+v", r)
	}

	p.inspect(c.now)
	p.note(<-p.sight.found, c.now)
	r := l.next()
	if len(r.Problems) == 0 || !strings.Contains(r.Problems[0].Message, "nobody who acts") {
		t.Errorf("once the pictures were looked at: %+v", r.Problems)
	}
	for _, seen := range r.Problems[0].Pictures {
		size := fmt.Sprintf("&w=%.0f&h=%.0f", seen.Size[0], seen.Size[1])
		still := get(t, server.URL+"/march/still.svg?step="+seen.Step+"&posed=true&t=0&lang="+seen.Lang+size)
		if seen.Shape == "" || !strings.Contains(still, "<svg") {
			t.Errorf("it is seen in %+v:\n%.80s", seen, still)
		}
	}
	if len(r.Problems[0].Pictures) == 0 {
		t.Error("no picture shows it")
	}

	write(t, file, strings.Replace(far, "width = 8", "width = 9", 1))
	c.wait(2 * settled)
	if r := l.next(); len(r.Problems) > 0 {
		t.Errorf("what was said of other pictures stays: %+v", r.Problems)
	}
	if p.inspect(c.now); p.sight.busy {
		t.Error("pictures are looked at while the author writes on")
	}
	c.wait(2 * unhurried)
	p.inspect(c.now)
	write(t, file, boardtest.LessonBoard)
	c.wait(2 * settled)
	before := l.next()
	p.note(<-p.sight.found, c.now)
	c.wait(2 * unhurried)
	p.inspect(c.now)
	p.note(<-p.sight.found, c.now)
	if s, _ := p.showing("march"); len(before.Problems) > 0 || strings.Contains(string(s.report), "nobody") {
		t.Errorf("pictures that are mended: %s", s.report)
	}
}
