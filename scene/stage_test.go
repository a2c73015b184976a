package scene

import (
	"fmt"
	"math"
	"reflect"
	"testing"

	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/scene/theme"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// Painting order: flat things first, then shadows, then whatever stands, the
// farther before the nearer.
func TestMarksStandInOrder(t *testing.T) {
	m := testMoment(testPlan(300), 300, .7)
	p := Compose(m, scenetest.View(1280, 720))
	if p.Ground == 0 || p.Ground > len(p.Marks) {
		t.Fatalf("%d marks of ground", p.Ground)
	}
	seen := map[int32]bool{}
	upright, last := false, math.Inf(-1)
	for i, k := range p.Marks {
		switch k.Kind {
		case picture.MarkFigure:
			upright = true
			if seen[k.Index] {
				t.Fatalf("figure %d twice", k.Index)
			}
			seen[k.Index] = true
			y := m.Figures[p.Figures[k.Index].ID].At.Y
			if y < last-.001 {
				t.Fatalf("somebody at %.2f is painted over who stands at %.2f", y, last)
			}
			last = y
		case picture.MarkShadow:
			if upright {
				t.Fatalf("mark %d: a shadow lies on people", i)
			}
			if i < p.Ground {
				t.Fatalf("mark %d: a shadow is part of the still ground", i)
			}
		}
	}
	if len(seen) != len(p.Figures) || len(seen) < 200 {
		t.Errorf("%d of %d figures are painted", len(seen), len(p.Figures))
	}
}

// Who stands behind a wall is painted before it, who stands in front after.
func TestWallsHideWhoIsBehindThem(t *testing.T) {
	plan := testPlan(2)
	m := testMoment(plan, 2, 0)
	m.Figures[0].At = plane.Point{X: 45, Y: -1}
	m.Figures[1].At = plane.Point{X: 45, Y: 1}
	p := Compose(m, scenetest.View(1280, 720))
	c := camera.FrameShot(m.Camera, m.Layout.Bounds, 1280, 720)
	top := c.Project(45, .1, 1) // on the face of the wall between the two
	behind, wall, before := -1, -1, -1
	for i, k := range p.Marks[p.Ground:] {
		switch {
		case k.Kind == picture.MarkFigure && p.Figures[k.Index].ID == 0:
			behind = i
		case k.Kind == picture.MarkFigure:
			before = i
		case k.Kind == picture.MarkFill && p.Fills[k.Index].Color.A == 255 && wall < 0:
			in := false
			for _, poly := range path.Flatten(p.Fills[k.Index].Path, .5) {
				in = in || contains(poly, top)
			}
			if in {
				wall = i
			}
		}
	}
	if !(behind < wall && wall < before && behind >= 0) {
		t.Errorf("behind %d, wall %d, before %d", behind, wall, before)
	}
}

// contains reports whether a point lies inside a closed outline on the screen.
func contains(poly []path.Point, p path.Point) bool {
	line := make([]plane.Point, len(poly))
	for i, q := range poly {
		line[i] = plane.Point(q)
	}
	return plane.Within(line, plane.Point(p))
}

// The picture is a function of the moment alone: neither what was composed
// before nor into what makes a difference.
func TestComposeIsPure(t *testing.T) {
	plan := testPlan(120)
	view := scenetest.View(768, 768)
	fresh := func(at float64) *picture.Picture { return Compose(testMoment(plan, 120, at), view) }
	stage, used := NewStage(plan, view), new(picture.Picture)
	for _, at := range []float64{0, 3, 3, .5, 9, 0, .5, 9} {
		stage.Compose(testMoment(plan, 120, at), used)
		if d := differ(used, fresh(at)); d != "" {
			t.Fatalf("at %v: %s", at, d)
		}
	}
}

func differ(a, b *picture.Picture) string {
	for _, l := range []struct {
		name string
		a, b any
	}{{"marks", a.Marks, b.Marks}, {"figures", a.Figures, b.Figures}, {"texts", a.Texts, b.Texts},
		{"labels", a.Labels, b.Labels}, {"ground", a.Ground, b.Ground}, {"key", a.GroundKey, b.GroundKey}} {
		if fmt.Sprint(l.a) != fmt.Sprint(l.b) {
			return l.name + " differ"
		}
	}
	if len(a.Fills) != len(b.Fills) || len(a.Strokes) != len(b.Strokes) {
		return "the number of shapes differs"
	}
	for i := range a.Fills {
		if !reflect.DeepEqual(a.Fills[i], b.Fills[i]) {
			return fmt.Sprintf("fill %d differs", i)
		}
	}
	for i := range a.Strokes {
		if !reflect.DeepEqual(a.Strokes[i], b.Strokes[i]) {
			return fmt.Sprintf("stroke %d differs", i)
		}
	}
	return ""
}

func TestGroundKeyTellsGroundsApart(t *testing.T) {
	planned := testPlan(1)
	key := func(m *plan.Moment, v picture.View) uint64 { return Compose(m, v).GroundKey }
	base := key(testMoment(planned, 1, 0), scenetest.View(768, 768))
	if key(testMoment(planned, 1, 1), scenetest.View(768, 768)) != base {
		t.Error("a door that opens changes the ground")
	}
	other := testMoment(testPlan(1), 1, 0)
	if key(other, scenetest.View(768, 768)) != base {
		t.Error("the same set read twice has two keys")
	}
	other.Layout.Props[0].Rect.Max.X++
	edited := testMoment(&plan.Plan{Story: planned.Story, People: planned.People,
		Layouts: []*layout.Layout{other.Layout}}, 1, 0)
	dark := scenetest.View(768, 768)
	dark.Theme = theme.Dark
	if key(edited, scenetest.View(768, 768)) == base || key(testMoment(planned, 1, 0), dark) == base ||
		key(testMoment(planned, 1, 0), scenetest.View(769, 768)) == base {
		t.Error("two different grounds share a key")
	}
}

func TestComposeAllocatesNothingOnceWarm(t *testing.T) {
	planned := testPlan(300)
	stage, p := NewStage(planned, scenetest.View(1280, 720)), new(picture.Picture)
	var ms []*plan.Moment
	for i := range 8 {
		m := testMoment(planned, 300, float64(i))
		m.Camera.Region.Min.X += float64(i % 4)
		ms = append(ms, m)
	}
	i := 0
	compose := func() {
		stage.Compose(ms[i%len(ms)], p)
		i++
	}
	for range 3 * len(ms) {
		compose()
	}
	if n := testing.AllocsPerRun(40, compose); n > 0 {
		t.Errorf("%v allocations for a picture", n)
	}
}

func BenchmarkCompose(b *testing.B) {
	for _, n := range []int{300, 10000} {
		for _, still := range []bool{true, false} {
			b.Run(fmt.Sprintf("figures=%d/still=%v", n, still), func(b *testing.B) {
				plan := testPlan(n)
				stage, p := NewStage(plan, scenetest.View(1280, 720)), new(picture.Picture)
				m := testMoment(plan, n, 1)
				frame := func() {
					if !still {
						m.Camera.Tilt = 40 + math.Mod(m.Camera.Tilt*7.31+.137, 1)
					}
					stage.Compose(m, p)
				}
				for range 50 {
					frame()
				}
				b.ReportAllocs()
				for b.Loop() {
					frame()
				}
			})
		}
	}
}
