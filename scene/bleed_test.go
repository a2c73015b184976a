package scene

import (
	"testing"

	"standoff/scene/picture"
	"standoff/scene/raster"
	"standoff/scene/scenetest"
)

// A bleed changes nothing of what a picture shows: the place and the people go on beyond it, and
// words keep within it.
func TestBleed(t *testing.T) {
	plan := scenetest.FirstStory(t)
	v := scenetest.View(346, 273)
	v.Measure, v.Breaks = raster.Measure, raster.Breaks
	wide := v
	wide.Bleed = picture.Bleed{Right: 44, Below: 159}
	beyond := 0
	for _, s := range plan.Steps {
		m := plan.At(s.Still)
		a, b := Compose(m, v), Compose(m, wide)
		if b.Width != 390 || b.Height != 432 {
			t.Fatalf("the picture is %v × %v", b.Width, b.Height)
		}
		at := map[int]picture.Figure{}
		for _, f := range b.Figures {
			at[f.ID] = f
			if f.X > v.Width+10 || f.Y > v.Height+20 {
				beyond++
			}
		}
		for _, f := range a.Figures {
			if g := at[f.ID]; g != f && f.Alpha == g.Alpha {
				t.Errorf("%s: figure %d is at %v, %v and with a bleed at %v, %v", s.Step.ID, f.ID, f.X, f.Y, g.X, g.Y)
			}
		}
		if len(a.Labels) != len(b.Labels) {
			t.Errorf("%s: %d labels, and with a bleed %d", s.Step.ID, len(a.Labels), len(b.Labels))
			continue
		}
		for i, l := range b.Labels {
			if l != a.Labels[i] {
				t.Errorf("%s: %s is at %v, and with a bleed at %v", s.Step.ID, l.What, a.Labels[i].Rect, l.Rect)
			}
		}
	}
	if beyond < 20 {
		t.Errorf("only %d people are seen in the bleed of all steps", beyond)
	}
}

// Nothing is written in corners that are to stay free.
func TestCornersStayFree(t *testing.T) {
	plan := scenetest.FirstStory(t)
	v := scenetest.View(390, 282)
	v.Measure, v.Breaks, v.Corners = raster.Measure, raster.Breaks, 40
	for _, s := range plan.Steps {
		for _, l := range Compose(plan.At(s.Still), v).Labels {
			if low := l.Rect.Y+l.Rect.H > 282-39; low && l.Alpha > .5 && (l.Rect.X < 39 || l.Rect.X+l.Rect.W > 351) {
				t.Errorf("%s: %s is in a corner, at %v", s.Step.ID, l.What, l.Rect)
			}
		}
	}
}
