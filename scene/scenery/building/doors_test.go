package building

import (
	"math"
	"testing"

	"standoff/scene/scenetest"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// A reader on a phone sees whether the gate is shut: its leaves fill the
// opening when it is, and leave most of it free when it is not.
func TestDoorsShowWhetherTheyAreShut(t *testing.T) {
	plan := scenetest.FirstStory(t)
	var checked int
	for _, l := range plan.Layouts {
		for _, d := range doorwaysOf(l) {
			if d.Door.Kind == "opening" {
				continue
			}
			checked++
			width := d.A.Dist(d.B)
			for _, at := range []struct{ open, least, most float64 }{{0, .8, 1}, {1, 0, .25}} {
				wings, n := d.leaves(at.open)
				barred := 0.0
				for _, w := range wings[:n] {
					along := d.A.Toward(d.B)
					way := w.Tip.Sub(w.Hinge)
					barred += math.Abs(way.X*along.X+way.Y*along.Y) / width
				}
				if barred < at.least || barred > at.most {
					t.Errorf("door %q, open %v: leaves bar %.2f of it", d.Door.ID, at.open, barred)
				}
			}
		}
	}
	if checked == 0 {
		t.Error("the first story has no doors")
	}
}

func TestLeavesSwingWhereTheDoorSays(t *testing.T) {
	d := doorway{PlacedDoor: &layout.PlacedDoor{Door: &story.Door{Kind: "door"},
		B: plane.Point{X: 3}, Into: plane.Point{Y: -1}}, leaf: 1.6}
	for _, open := range []float64{.2, .6, 1} {
		wings, n := d.leaves(open)
		if n != 2 {
			t.Fatalf("a wide door has %d leaves", n)
		}
		for _, w := range wings[:n] {
			if w.Tip.Y >= w.Hinge.Y {
				t.Errorf("open %v: a leaf swings from %v to %v", open, w.Hinge, w.Tip)
			}
		}
	}
	d.B.X = 1.2
	if _, n := d.leaves(.5); n != 1 {
		t.Errorf("a narrow door has %d leaves", n)
	}
	d.Door.Kind = "opening"
	if _, n := d.leaves(.5); n != 0 {
		t.Errorf("an opening has %d leaves", n)
	}
}

// TestAllDoorsAreDrawn holds that no kind of door is drawn as another one.
func TestAllDoorsAreDrawn(t *testing.T) {
	l := &layout.Layout{Areas: []layout.PlacedArea{{Area: &story.Area{Ground: story.Floor}}}}
	type look struct {
		bars  bool
		wings int
	}
	like := map[look]string{}
	for _, kind := range story.DoorKinds {
		d := doorwayOf(l, &layout.PlacedDoor{Door: &story.Door{Kind: kind}, B: plane.Point{X: 3}, Sides: [2]int{0, -1},
			Into: plane.Point{Y: 1}, Height: 1.9})
		_, wings := d.leaves(1)
		if x := (look{d.bars, wings}); like[x] != "" {
			t.Errorf("scene/scenery/building/doors.go draws %q as %q", kind, like[x])
		} else {
			like[x] = kind
		}
	}
}
