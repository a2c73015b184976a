package building

import (
	"math"
	"testing"

	"standoff/scene/camera"
	"standoff/scene/picture"
	"standoff/scene/scenery/draw"
	"standoff/scene/scenery/pieces"
	"standoff/scene/scenetest"
	"standoff/scene/theme"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// drawn returns the builder after it has drawn the palace with its rooms cut open so, seen
// from a yaw in degrees.
func drawn(t *testing.T, yaw float64, rooms []layout.Cutaway) (*pieces.Builder, *Buildings) {
	t.Helper()
	l := scenetest.Layout(t, scenetest.FirstStory(t), "palace")
	m := Of(l)
	c := camera.FrameShot(plan.Shot{Region: l.Bounds, Tilt: 42, Yaw: yaw}, l.Bounds, 1600, 900)
	b := new(pieces.Builder)
	b.Reset(draw.NewPen(&c, theme.Light, new(picture.Picture), draw.SunOf(l.Front)))
	m.Cut(&c, rooms)
	m.Draw(b, nil)
	m.DrawPorticos(b)
	others := len(b.Pieces)
	m.DrawBlocks(b, nil)
	b.Settle(others)
	return b, m
}

// What is behind a building, or in it, is painted before it, and what is before it after;
// of two buildings the one behind comes first.
func TestWhatIsBehindABuildingIsPaintedBeforeIt(t *testing.T) {
	for _, yaw := range []float64{-40, -10, 0, 27, 50} {
		b, m := drawn(t, yaw, []layout.Cutaway{{Roof: 1}, {Roof: 1}})
		if len(b.Hulls()) != 2 {
			t.Fatalf("%d buildings are drawn", len(b.Hulls()))
		}
		for x := 30.; x < 90; x += 1.3 {
			for y := -8.; y < 36; y += 1.3 {
				p := plane.Point{X: x, Y: y}
				q := b.Cam.Turn.Of(p)
				before := b.Behind(q.X, q.Y) // so many are painted before it
				for i, h := range b.Hulls() {
					behind, hidden := against(b, m.blocks[h.Body].line, p)
					if hidden && before > int32(i) || behind && before <= int32(i) {
						t.Fatalf("yaw %v: building %d hides %v: %v, is behind it: %v, and %d of them are painted before it",
							yaw, m.blocks[h.Body].room, p, hidden, behind, before)
					}
				}
			}
		}
	}
}

// against reports whether a building lies straight behind a place, as one sees it, and
// whether it lies straight before it.
func against(b *pieces.Builder, line []plane.Point, p plane.Point) (behind, before bool) {
	viewer := b.Cam.Turn.Back(plane.Point{Y: 1})
	if plane.Within(line, p) {
		return false, true
	}
	for d := .1; d < 60; d += .2 {
		before = before || plane.Within(line, p.Add(viewer.Mul(d)))
		behind = behind || plane.Within(line, p.Sub(viewer.Mul(d)))
	}
	return behind && !before, before
}

// Doors and other rooms have no windows before them.
func TestWindowsKeepOffDoorsAndRooms(t *testing.T) {
	_, m := drawn(t, 27, []layout.Cutaway{{Roof: 1}, {Roof: 1}})
	windows := 0
	for _, k := range m.blocks {
		for i, s := range k.sides {
			for j, plain := range s.plain {
				if plain {
					continue
				}
				windows++
				u := s.from + (float64(j)+.5)*s.wide
				for _, d := range s.doors {
					if math.Abs(u-d.at) < d.wide/2 {
						t.Errorf("room %d has a window in a door of side %d", k.room, i)
					}
				}
			}
		}
	}
	if windows < 30 {
		t.Errorf("only %d windows", windows)
	}
	if len(m.fronts) != 1 || len(m.fronts[0].columns) != 6 || m.fronts[0].room != 0 {
		t.Errorf("the palace has the porticos %+v", m.fronts)
	}
}
