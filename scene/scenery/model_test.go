package scenery

import (
	"math"
	"testing"

	"standoff/scene/camera"
	"standoff/scene/picture"
	"standoff/scene/scenery/pieces"
	"standoff/scene/scenetest"
	"standoff/scene/theme"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// A building with its roof on shows nothing of what is inside; without it is no building.
func TestRoofsHideWhatIsInside(t *testing.T) {
	l := scenetest.Layout(t, scenetest.FirstStory(t), "palace")
	c := camera.FrameShot(plan.Shot{Region: l.Bounds, Tilt: 42, Yaw: 27}, l.Bounds, 1600, 900)
	m := NewModel(l)
	drawn := func(rooms []layout.Cutaway) *pieces.Builder {
		b := new(pieces.Builder)
		m.Cut(&c, rooms)
		m.DrawUpright(b, m.Pen(&c, theme.Light, new(picture.Picture)), nil)
		return b
	}
	shut := drawn([]layout.Cutaway{{Roof: 1}, {Roof: 1}})
	for _, s := range shut.Pieces {
		at, inside := c.Turn.Back(s.Mid), false
		for _, r := range l.Rooms {
			line := l.Areas[r.Area].Outline
			inside = inside || plane.Within(line, at) && !plane.NearOutline(line, at, 1)
		}
		if inside && !math.IsInf(s.Foot, 1) {
			t.Errorf("a piece at %v is drawn under a roof", at)
		}
	}
	open := drawn([]layout.Cutaway{{Far: 3.2, Rim: 4}, {Far: 3.2, Rim: 4}})
	if len(open.Hulls()) != 0 || len(open.Pieces) < 2*len(shut.Pieces) {
		t.Errorf("%d pieces with their roofs on, %d without", len(shut.Pieces), len(open.Pieces))
	}
}
