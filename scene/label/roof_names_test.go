package label

import (
	"testing"

	"standoff/scene/path"
	"standoff/scene/scenetest"
	"standoff/story/plane"
)

// roofed is a hall with a foyer in a yard: some stand before it, and go in.
const roofed = `title = "A hall"
date  = 2024-05-03

[[source]]
id   = "map"
by   = "City"
kind = "document"

[[set]]
areas = [
  { id = "yard", name = "Yard", size = [50, 40], ground = "paving" },
  { id = "hall", name = "Concert hall", in = "yard", at = "center", size = [24, 16], ground = "floor", walls = "all" },
  { id = "foyer", name = "Foyer", in = "hall", at = "top", size = [12, 6], ground = "floor" },
]
doors = [{ id = "door", in = "hall", side = "bottom" }]

[[cast]]
id      = "one"
name    = "One"
figures = 8

[[step]]
title  = "Before the hall"
text   = "They stand before a hall, on the city’s map."
source = "map"
sure   = "established"
camera = ["yard", "one"]
moves  = [{ who = "one", at = "yard", side = "bottom" }]

[[step]]
title  = "In the hall"
text   = "They go in, on the city’s map."
source = "map"
sure   = "established"
camera = "hall"
moves  = [{ who = "one", go = "hall" }]
`

// TestNamesAreOnClosedRoofs holds that while a room has its roof on its name lies on that, within
// its edges, and what is below it has none; and that both are on their floors where one sees in.
func TestNamesAreOnClosedRoofs(t *testing.T) {
	plan := scenetest.Plan(t, roofed)
	var halls, foyers [2]int
	for _, size := range scenetest.FrameSizes {
		for i, step := range plan.Steps {
			m := plan.At(step.Still)
			w, hall := writerOf(plan, m, size), &m.Layout.Areas[1]
			for k := range w.letters.shown {
				d := &w.letters.shown[k]
				switch d.writing.what {
				case "place:foyer":
					foyers[i]++
				case "place:hall":
					halls[i]++
					middle := d.box.Center()
					up := w.Cam.Project(0, 0, 0).Y - w.Cam.Project(0, 0, m.RoofOver(1)).Y
					on := w.Cam.Ground(path.Point{X: middle.X, Y: middle.Y + up})
					if !plane.Within(hall.Outline, on) {
						t.Errorf("%v, step %d: the name of the hall is at %v, not on its roof or floor", size, i+1, on)
					}
				}
			}
		}
	}
	if halls[0] == 0 || halls[1] == 0 || foyers[0] > 0 || foyers[1] == 0 {
		t.Errorf("the hall is named %v times, the foyer %v", halls, foyers)
	}
	if m := plan.At(plan.Steps[0].Still); m.RoofOver(1) == 0 {
		t.Error("the roof is off where nobody is in the hall")
	}
}
