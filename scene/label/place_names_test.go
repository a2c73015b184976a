package label

import (
	"strings"
	"testing"

	"standoff/scene/scenetest"
	"standoff/story/plane"
)

// cornered is a park with a market in its lower corner, and a pond with an island.
const cornered = `title = "A park"
date  = 2024-05-03

[[source]]
id   = "map"
by   = "City"
kind = "document"

[[set]]
areas = [
  { id = "park", name = "City park", size = [30, 24], points = [[0, 0], [30, 0], [30, 4], [4, 4], [4, 24], [0, 24]], ground = "lawn" },
  { id = "market", at = [5, 5], size = [25, 19], ground = "paving" },
  { id = "pond", name = "Pond", shape = "round", right-of = "park", size = [24, 24], ground = "water" },
  { id = "island", in = "pond", at = "center", size = [16, 16], ground = "earth" },
]

[[cast]]
id      = "one"
name    = "One"
figures = 1

[[step]]
title  = "A park"
text   = "A park, on the city’s map."
source = "map"
sure   = "established"
camera = "set"
moves  = [{ who = "one", at = "island" }]
`

// TestNamesStandOnTheirGround holds that what is written on the ground lies on that which
// it names: not in a corner that the area leaves free, nor on what lies within.
func TestNamesStandOnTheirGround(t *testing.T) {
	plan := scenetest.Plan(t, cornered)
	m, named := plan.At(plan.Steps[0].Still), 0
	for _, size := range scenetest.FrameSizes {
		w := writerOf(plan, m, size)
		for i := range w.letters.shown {
			d := &w.letters.shown[i]
			id, flat := strings.CutPrefix(d.writing.what, "place:")
			for j := range m.Layout.Areas {
				a := &m.Layout.Areas[j]
				on := plane.Within(a.Outline, w.Cam.Ground(d.box.Center()))
				if flat && on != (a.Area.ID == id) {
					t.Errorf("%v: the name of %s stands on %s: %v", size, id, a.Area.ID, on)
				}
				if flat && on {
					named++
				}
			}
		}
	}
	if named < len(scenetest.FrameSizes) {
		t.Errorf("%d names are seen", named)
	}
}
