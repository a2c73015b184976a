// Package marks draws what lies on the ground and is no part of it: ways, arrows,
// glows and zones of sound. Scene calls it for every moment; label asks where a
// zone of sound ends. It writes no words and knows nothing of people but their
// ways. Read marker.go and ribbon.go first.
package marks

import (
	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story/plan"
	"standoff/story/plane"
)

// A Marker draws what lies on the ground and is no part of it: ways, arrows,
// glows and zones of sound.
type Marker struct {
	Cam   *camera.Camera
	Theme *theme.Theme

	// kept only to be filled again
	line             []plane.Point
	wide             []float64
	left, right, mid []path.Point // the sides of a ribbon, and its middle
	zone             []path.Point
}

// Draw draws all marks of the moment: what glows, ways, and what notes point out.
func (k *Marker) Draw(m *plan.Moment, p *picture.Picture) {
	for i := range m.Glow {
		k.drawGlow(p, &m.Glow[i])
	}
	for i := range m.Trails {
		k.drawTrail(p, &m.Trails[i])
	}
	for i := range m.Gave {
		k.drawGaveWay(p, &m.Gave[i])
	}
	for i := range m.Notes {
		n := &m.Notes[i]
		if n.Alpha > 0 && n.Note.Sound != "" {
			k.drawSound(m, p, n)
		}
		if n.Alpha > 0 && !n.To.Empty() {
			k.drawArrow(p, n)
		}
	}
}
