package label

import (
	"math"
	"testing"

	"standoff/scene/camera"
	"standoff/scene/lettering"
	"standoff/scene/marks"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
)

func TestGap(t *testing.T) {
	a := path.Rect{X: 0, Y: 0, W: 10, H: 10}
	for _, c := range []struct {
		b    path.Rect
		want float64
	}{
		{path.Rect{X: 15, Y: 0, W: 5, H: 5}, 5},
		{path.Rect{X: 0, Y: 12, W: 5, H: 5}, 2},
		{path.Rect{X: 20, Y: 13, W: 5, H: 5}, 10},
		{path.Rect{X: 10, Y: 0, W: 5, H: 5}, 0},
		{path.Rect{X: 8, Y: 8, W: 5, H: 5}, -2},
	} {
		if got := path.Gap(a, c.b); got != c.want {
			t.Errorf("%v: %v, want %v", c.b, got, c.want)
		}
		if (path.Gap(a, c.b) < 0) != a.Overlaps(c.b) {
			t.Errorf("%v: gap and Overlaps differ", c.b)
		}
	}
}

// Of two that come together the lesser fades bit by bit and has gone before
// they touch; of two that cross in place, one has gone before the other comes.
func TestPart(t *testing.T) {
	leader := &writing{what: "tag", rank: rankTag}
	group := &writing{what: "group", rank: rankGroup}
	s := new(Writer)
	s.letters.notice = &writing{box: path.Rect{X: 0, Y: 500, W: 9, H: 9}}
	at := func(x, want float64) (tag, label float64) {
		s.letters.shown = append(s.letters.shown[:0],
			shown{writing: group, box: path.Rect{X: 100, Y: 0, W: 50, H: 20}, want: 1},
			shown{writing: leader, box: path.Rect{X: x, Y: 0, W: 50, H: 20}, want: want})
		s.part(&plan.Moment{}, new(sheet))
		return s.letters.shown[0].alpha, s.letters.shown[1].alpha
	}
	last := 1.
	for x := 0.; x < 60; x += .25 {
		tag, label := at(x, 1)
		if tag != 1 {
			t.Fatalf("the tag fades at %v", x)
		}
		if math.Abs(label-last) > .12 {
			t.Fatalf("the label jumps from %v to %v at %v", last, label, x)
		}
		if x+50 >= 100 && label > 0 {
			t.Fatalf("at %v both are there", x)
		}
		last = label
	}
	last = 1
	for want := 0.; want <= 1; want += .02 {
		tag, label := at(90, want)
		if tag > 0 && label > 0 {
			t.Fatalf("both are there while the tag wants %v", want)
		}
		if label > last {
			t.Fatalf("the label comes back while the tag wants %v", want)
		}
		last = label
	}
}

func TestTailEndsAtTheMouth(t *testing.T) {
	box := path.Rect{X: 100, Y: 100, W: 200, H: 80}
	for _, mouth := range []path.Point{{X: 200, Y: 20}, {X: 400, Y: 130}, {X: 180, Y: 300}, {X: 20, Y: 150}, {X: 350, Y: 260}, {X: 30, Y: 30}} {
		var p path.Path
		bubble(&p, box, mouth, true)
		tips := 0
		for _, q := range p.Points {
			if q == mouth {
				tips++
			} else if q.X < box.X-.1 || q.X > box.X+box.W+.1 || q.Y < box.Y-.1 || q.Y > box.Y+box.H+.1 {
				t.Errorf("mouth %v: %v is outside the box", mouth, q)
			}
		}
		if tips != 1 {
			t.Errorf("mouth %v: the outline touches it %d times", mouth, tips)
		}
	}
	var p path.Path
	bubble(&p, box, path.Point{X: 20, Y: 20}, false)
	for _, q := range p.Points {
		if path.Gap(box, path.Rect{X: q.X, Y: q.Y, W: 0, H: 0}) > 0 {
			t.Errorf("a bubble without a tail reaches %v", q)
		}
	}
}

func TestCounted(t *testing.T) {
	for _, c := range []struct {
		counts []story.Count
		want   string
	}{
		{nil, ""},
		{[]story.Count{{Number: 62}}, "62"},
		{[]story.Count{{Number: 100, Quality: "about"}}, "about 100"},
		{[]story.Count{{Number: 20, Quality: "at least"}, {Number: 300, Quality: "up to"}}, "at least 20 / up to 300"},
		{[]story.Count{{Number: 5}, {Number: 5}}, "5"},
		{[]story.Count{{Number: 1200}}, "1200"},
		{[]story.Count{{Number: 1234567}}, "1,234,567"},
	} {
		if got := counted(scenetest.TestView(1, 1), &story.Group{Counts: c.counts}); got != c.want {
			t.Errorf("%v: %q, want %q", c.counts, got, c.want)
		}
	}
}

func TestRunsThrough(t *testing.T) {
	r := path.Rect{X: 10, Y: 10, W: 10, H: 10}
	for _, c := range []struct {
		a, b path.Point
		want bool
	}{
		{path.Point{X: 0, Y: 15}, path.Point{X: 30, Y: 15}, true},
		{path.Point{X: 0, Y: 5}, path.Point{X: 30, Y: 5}, false},
		{path.Point{X: 0, Y: 0}, path.Point{X: 9, Y: 9}, false},
		{path.Point{X: 12, Y: 12}, path.Point{X: 14, Y: 14}, true},
		{path.Point{X: 15, Y: 0}, path.Point{X: 15, Y: 30}, true},
		{path.Point{X: 0, Y: 25}, path.Point{X: 25, Y: 0}, true},
		{path.Point{X: 0, Y: 18}, path.Point{X: 18, Y: 0}, false},
	} {
		if got := path.RunsThrough(c.a, c.b, r); got != c.want {
			t.Errorf("%v to %v: %v", c.a, c.b, got)
		}
		if d := path.Near(c.a, c.b, r); (d == 0) != c.want {
			t.Errorf("%v to %v: %v away", c.a, c.b, d)
		}
	}
	if d := path.Near(path.Point{X: 0, Y: 0}, path.Point{X: 30, Y: 0}, r); d != 10 {
		t.Errorf("a line beside the box is %v away, want 10", d)
	}
}

func TestCrowding(t *testing.T) {
	c := newCrowding(120, 60)
	c.add(path.Rect{X: 12, Y: 12, W: 12, H: 12}, 1)
	c.add(path.Rect{X: -20, Y: -20, W: 30, H: 30}, 1) // only a corner of it is in the picture
	c.add(path.Rect{X: 500, Y: 500, W: 10, H: 10}, 1)
	c.total()
	for _, q := range []struct {
		r    path.Rect
		want float64
	}{
		{path.Rect{X: 0, Y: 0, W: 120, H: 60}, 144 + 100},
		{path.Rect{X: 12, Y: 12, W: 12, H: 12}, 144},
		{path.Rect{X: 30, Y: 30, W: 60, H: 30}, 0},
		{path.Rect{X: -50, Y: -50, W: 10, H: 10}, 0},
	} {
		if got := c.in(q.r); math.Abs(got-q.want) > 1e-9 {
			t.Errorf("%v: %v, want %v", q.r, got, q.want)
		}
	}
	far := math.Inf(1)
	if c.along(path.Point{X: 40, Y: 40}, path.Point{X: 110, Y: 50}, far) != 0 || c.along(path.Point{X: 0, Y: 18}, path.Point{X: 40, Y: 18}, far) == 0 {
		t.Error("along misses what lies on the line, or finds what does not")
	}
}

// Every doubtful grade has a mark of its own, and a firm one has none.
func TestMarks(t *testing.T) {
	seen := map[string]story.Sure{}
	for _, g := range []story.Sure{story.Established, story.Reported, story.Claimed, story.Disputed, story.Unconfirmed} {
		p := new(picture.Picture)
		lettering.Mark(p, theme.Light, g, path.Point{X: 50, Y: 50}, lettering.MarkRadius, 1)
		if drawn := len(p.Marks) > 0; drawn != g.Doubtful() {
			t.Errorf("%s: drawn is %v", g, drawn)
		}
		var shape []byte
		for _, f := range p.Fills {
			for _, v := range f.Path.Verbs {
				shape = append(shape, byte(v))
			}
			shape = append(shape, '|')
		}
		if other, ok := seen[string(shape)]; ok && g.Doubtful() {
			t.Errorf("%s looks like %s", g, other)
		}
		seen[string(shape)] = g
		for _, f := range p.Fills {
			for _, q := range f.Path.Points {
				if math.Abs(q.X-50) > 1.2*lettering.MarkRadius || math.Abs(q.Y-50) > 1.2*lettering.MarkRadius {
					t.Errorf("%s reaches %v", g, q)
				}
			}
		}
	}
}

// A zone in doubt is wide enough to point at nobody, and holds its place.
func TestZone(t *testing.T) {
	spot := plane.Rect{Min: plane.Point{X: 10, Y: 10}, Max: plane.Point{X: 11, Y: 11}}
	for i := range 32 {
		q := marks.ZonePoint(spot, float64(i)*math.Pi/16, 1)
		if d := q.Dist(spot.Center()); d < marks.ZoneLeast/2-.01 {
			t.Errorf("%v is only %v m from the middle", q, d)
		}
	}
	wide := plane.Rect{Max: plane.Point{X: 40, Y: 20}}
	if q := marks.ZonePoint(wide, 0, 1); q.X < 40 {
		t.Errorf("the zone ends at %v, within its place", q.X)
	}
}

// A tag that another is in the way of goes aside, without a jump.
func TestSidestep(t *testing.T) {
	other := path.Rect{X: 200, Y: 100, W: 100, H: 30}
	last := math.NaN()
	for x := 100.; x < 320; x += .5 {
		r := sidestep(path.Rect{X: x, Y: 100, W: 90, H: 30}, other, 1, 600)
		if math.Abs(r.X-x) > 36 {
			t.Fatalf("at %v its pointer no longer reaches its person", x)
		}
		if math.Abs(r.X-last) > 4 {
			t.Fatalf("it jumps from %v to %v", last, r.X)
		}
		last = r.X
	}
	if r := sidestep(path.Rect{X: 120, Y: 100, W: 90, H: 30}, other, 1, 600); path.Gap(r, other) < lettering.KeepApart {
		t.Errorf("%v is still in the way", r)
	}
	if r := sidestep(path.Rect{X: 120, Y: 200, W: 90, H: 30}, other, 1, 600); r.X != 120 {
		t.Error("it goes aside for a tag far below")
	}
}

// A ribbon never has gaps: it grows with its head and ends there.
func TestRibbon(t *testing.T) {
	s := &marks.Marker{Cam: &camera.Camera{Scale: 10, Cos: 1}, Theme: theme.Light}
	line := []plane.Point{{X: 0, Y: 0}, {X: 20, Y: 0}, {X: 20, Y: 15}}
	group := &story.Group{Color: story.Blue}
	last := 0.
	for head := .02; head <= 1; head += .02 {
		p := new(picture.Picture)
		s.DrawTrail(p, &plan.Trail{Group: group, Line: line, Width: 2, Head: head, Alpha: 1})
		if len(p.Fills) != 1 {
			t.Fatalf("head %v: %d fills", head, len(p.Fills))
		}
		far := 0.
		for _, q := range p.Fills[0].Path.Points {
			if math.IsNaN(q.X + q.Y) {
				t.Fatalf("head %v: not a number", head)
			}
			far = max(far, q.X+q.Y)
		}
		if far < last-6 {
			t.Fatalf("head %v: shrank from %v to %v", head, last, far)
		}
		last = far
	}
	if math.Abs(last-350) > 15 {
		t.Errorf("ends at %v, want 350", last)
	}
	p := new(picture.Picture)
	s.DrawTrail(p, &plan.Trail{Group: group, Line: line, Width: 2, Head: 1, Alpha: 1, Doubt: true})
	if len(p.Strokes) != 1 || p.Strokes[0].Dash == 0 {
		t.Error("a way in doubt has no dashes")
	}
}
