package scene

import "standoff/story"

// Parts is a temporary paper cut-out until the figures have landed.
func (t *Theme) Parts(l Look, p Pose, height float64) []Part {
	var a Path
	a.Move(-.14, 0)
	a.Line(.14, 0)
	a.Line(.14, .78)
	a.Line(-.14, .78)
	a.Shut()
	a.Move(-.08, .8)
	a.Line(.08, .8)
	a.Line(.08, 1)
	a.Line(-.08, 1)
	a.Shut()
	c := t.Civilian[l.Skin%4]
	if j, ok := t.Jacket[l.Color]; ok && l.Color != story.Stone {
		c = j
	}
	return []Part{{a, c}}
}

// ShadowParts is the shadow on the ground, drawn like Parts.
func (t *Theme) ShadowParts(l Look, p Pose, height float64) []Part { return nil }

// LookOf is how a person is drawn.
func LookOf(pl *story.Plan, person int) Look {
	g := pl.People[person].Group
	return Look{Kind: g.Kind, Color: g.Color, Cut: g.Cut, Leader: g.Leader}
}

// PoseOf is how a figure is seen.
func PoseOf(f story.Figure, seed uint32) Pose { return Pose{Action: f.Action} }

// Frames is how many frames an action's cycle has.
func Frames(a story.Action) int { return 1 }
