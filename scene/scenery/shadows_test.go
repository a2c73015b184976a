package scenery

import (
	"testing"

	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/scenery/draw"
	"standoff/scene/scenetest"
	"standoff/scene/theme"
	"standoff/story/plan"
	"standoff/story/plane"
)

// All that stands casts one shadow, so that none lies over another; and it falls on the same
// ground however the camera is turned.
func TestShadowsNeverAddUp(t *testing.T) {
	l := scenetest.FirstStory(t).Layouts[1]
	m := NewModel(l)
	var last []plane.Point
	for _, yaw := range []float64{27, 40} {
		c := camera.FrameShot(plan.Shot{Region: l.Bounds, Yaw: yaw, Tilt: 40}, l.Bounds, 1280, 720)
		d := m.Pen(&c, theme.Light, new(picture.Picture))
		m.DrawShadows(&d, nil)
		if len(d.Marks) != 1 || d.Pic.Fills[0].Color != theme.Light.Lighting.Cast {
			t.Fatalf("%d shadows, the first in %v", len(d.Marks), d.Pic.Fills[0].Color)
		}
		foot := draw.CornersOf(scenetest.Rect(20, 10, 21, 11))
		var p path.Path
		draw.Caster{Pen: &d, Onto: &p}.Solid(foot[:], 2)
		var ground []plane.Point
		for _, q := range p.Points {
			ground = append(ground, c.Ground(q))
		}
		for i := range last {
			if last[i].Dist(ground[i]) > 1e-6 {
				t.Errorf("a shadow falls to %v, and from elsewhere to %v", last[i], ground[i])
			}
		}
		last = ground
	}
}
