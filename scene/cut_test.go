package scene_test

import (
	"math"
	"slices"
	"testing"

	"standoff/scene/picture"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
)

// actingIn reports whether a group, or one that it is part of, does something in a step, or the
// author asks the camera for it.
func actingIn(s *story.Step, g *story.Group) bool {
	for _, ph := range s.Phases {
		for _, m := range ph.Moves {
			if slices.ContainsFunc(m.Who, g.Within) {
				return true
			}
		}
	}
	for ; g != nil; g = g.Of {
		if slices.Contains(s.Camera.On, g.ID) {
			return true
		}
	}
	return false
}

// Nobody who acts in a step is cut by the upper or the lower edge of its picture, and where
// the author asks for nothing but people, those who act stand about its middle. One step is an
// exception: those who act in it are a crowd that is larger than what the author wants shown.
func TestNobodyWhoActsIsCut(t *testing.T) {
	larger := map[string]bool{"kept-out": true}
	stories(t, func(t *testing.T, planned *plan.Plan) {
		for _, size := range [][2]float64{{1280, 720}, {1000, 750}, {375, 469}, {375, 375}} {
			stage, p, m := stageFor(planned, size[0], size[1], "en"), new(picture.Picture), new(plan.Moment)
			for _, step := range planned.Steps {
				planned.Fill(m, step.Still)
				stage.Compose(m, p)
				if m.Camera.Tilt < 15 {
					continue
				}
				top, low, cut := math.Inf(1), math.Inf(-1), 0
				for i := range p.Figures {
					f := &p.Figures[i]
					head := f.Y - f.Height
					if f.Alpha < .5 || !actingIn(step.Step, planned.People[f.ID].Group) || f.Y < 0 || head > size[1] || f.X < 0 || f.X > size[0] {
						continue
					}
					if head < 0 || f.Y > size[1] {
						cut++
					}
					top, low = min(top, head), max(low, f.Y)
				}
				if cut > 0 && !larger[step.Step.ID] {
					t.Errorf("%v, %s: %d people are cut", size, step.Step.ID, cut)
				}
				if mid := (top + low) / 2 / size[1]; top < low && cut == 0 && ofPeople(step.Step) && (mid < .4 || mid > .6) {
					t.Errorf("%v, %s: those who act stand about %.2f of the height", size, step.Step.ID, mid)
				}
			}
		}
	})
}

// ofPeople reports whether the author asks the camera for people alone.
func ofPeople(s *story.Step) bool {
	return len(s.Camera.Looks) > 0 && !slices.ContainsFunc(s.Camera.Looks, func(of story.Ref) bool {
		_, people := of.To.(*story.Group)
		return !people
	})
}

// Who looks into the chamber sees it, and not the roof of the hall before it; the walls of a plan
// throw straight shadows, as all of them are of one height.
func TestRoomsThatWouldFillPictures(t *testing.T) {
	stories(t, func(t *testing.T, planned *plan.Plan) {
		for i, step := range planned.Steps {
			v := &planned.Views[i]
			l := planned.Layouts[slices.Index(planned.Story.Sets, step.Step.Set)]
			for k, cut := range v.Rooms {
				id := l.Areas[l.Rooms[k].Area].Area.ID
				low := cut == layout.Cutaway{Far: layout.LowWall}
				if before := step.Step.ID == "parra-session" && id == "hall"; (before || v.Shot.Tilt == 0) && !low {
					t.Errorf("%s: %s is drawn as %+v", step.Step.ID, id, cut)
				}
			}
		}
	})
}
