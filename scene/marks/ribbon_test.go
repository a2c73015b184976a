package marks

import (
	"math"
	"testing"

	"standoff/scene/camera"
	"standoff/scene/eyes"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
)

// People outweigh their ways: wherever a ribbon differs most from the ground, that is far less
// than those who walk on it do.
func TestRibbonsAreLighterThanPeople(t *testing.T) {
	for _, th := range []*theme.Theme{theme.Light, theme.Dark} {
		for hue, c := range th.Jacket {
			k := &Marker{Cam: &camera.Camera{Scale: 10, Cos: 1, Turn: camera.TurnOf(0)}, Theme: th}
			p := new(picture.Picture)
			k.drawTrail(p, &plan.Trail{Group: &story.Group{Color: hue}, Line: []plane.Point{{}, {X: 20}}, Width: []float64{2, 2},
				Open: [2]float64{0, 20}, Takes: 5, Age: 5, Alpha: 1})
			if len(p.Fills) != 2 || p.Fills[0].Shade == nil || p.Fills[0].Color.A > p.Fills[0].Shade.A/2 {
				t.Fatalf("%s, %s: it does not begin faintly", th.Name, hue)
			}
			for ground, under := range th.Ground {
				head := p.Fills[0].Shade
				ribbon := eyes.Contrast(theme.Mix(under, theme.Faint(*head, 255), float64(head.A)/255), under)
				if people := eyes.Contrast(c, under); ribbon-1 > .4*(people-1) || ribbon > 1.7 {
					t.Errorf("%s, %s on %s: people %.2f, their ribbon %.2f", th.Name, hue, ground, people, ribbon)
				}
				if ribbon < 1.08 && worn(c, under) {
					t.Errorf("%s, %s on %s: a ribbon of %.2f is not seen", th.Name, hue, ground, ribbon)
				}
			}
		}
	}
}

// worn reports whether a colour can be told from the ground well enough for people to wear it.
func worn(c, ground theme.Color) bool { return eyes.Contrast(c, ground) > 2 }

// The marks of a picture are alike, whichever way the ground lies under them.
func TestBeatsAreOfOneSize(t *testing.T) {
	cam := &camera.Camera{Scale: 30, Cos: .7, Turn: camera.TurnOf(.47)}
	k := &Marker{Cam: cam, Theme: theme.Light}
	var size []float64
	for _, to := range []plane.Point{{X: 40}, {Y: 40}, {X: -30, Y: 30}} {
		p := new(picture.Picture)
		k.drawTrail(p, &plan.Trail{Group: &story.Group{}, Line: []plane.Point{{}, to}, Width: []float64{2, 2},
			Open: [2]float64{0, to.Len()}, Takes: 10, Age: 10, Alpha: 1})
		q := p.Strokes[0].Path.Points
		for i := 0; i+2 < len(q); i += 3 {
			size = append(size, q[i].Dist(q[i+2]), q[i].Dist(q[i+1]))
		}
	}
	if len(size) < 20 {
		t.Fatalf("%d sizes", len(size))
	}
	for i, s := range size {
		if math.Abs(s-size[i%2]) > .1 || s > 20 {
			t.Errorf("mark %d measures %v px, the first %v", i/2, s, size[i%2])
		}
	}
}
