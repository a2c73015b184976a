package scene

import (
	"math"
	"testing"

	"standoff/story"
)

var allHues = []story.Hue{story.Blue, story.Teal, story.Plum, story.Wine, story.Olive,
	story.Amber, story.Stone, story.Slate}

var allGrounds = []story.Ground{story.Street, story.Paving, story.Floor, story.Lawn, story.Earth,
	story.Water, story.Bare}

func TestLabelsCanBeReadOnEveryGround(t *testing.T) {
	for _, th := range []*Theme{Light, Dark} {
		back := map[string]Color{"paper": th.Paper, "tier": th.Tier}
		for _, g := range allGrounds {
			c, ok := th.Ground[g]
			if !ok {
				t.Errorf("%s: no colour for %s", th.Name, g)
			}
			back[string(g)] = c
		}
		front := map[string]Color{"ink": th.Ink, "second ink": th.Ink2}
		for _, h := range allHues {
			front[string(h)] = th.Label[h]
		}
		for f, fc := range front {
			for b, bc := range back {
				if r := contrast(fc, bc); r < 4.5 {
					t.Errorf("%s: %s on %s has contrast %.2f, want 4.5", th.Name, f, b, r)
				}
			}
		}
		if r := contrast(th.Plate, th.PlateText); r < 7 {
			t.Errorf("%s: plate has contrast %.2f, want 7", th.Name, r)
		}
	}
}

func TestHuesAreToldApartWithoutRedAndGreen(t *testing.T) {
	for _, th := range []*Theme{Light, Dark} {
		for i, a := range allHues {
			for _, b := range allHues[i+1:] {
				d := distance(deuteranope(th.Jacket[a]), deuteranope(th.Jacket[b]))
				if d < 12 {
					t.Errorf("%s: %s and %s are %.1f apart to a deuteranope, want 12", th.Name, a, b, d)
				}
			}
		}
	}
}

func TestEveryHueIsDressed(t *testing.T) {
	for _, th := range []*Theme{Light, Dark} {
		for _, h := range allHues {
			for what, m := range map[string]map[story.Hue]Color{"jacket": th.Jacket, "legs": th.Legs,
				"leader's jacket": th.LeaderJacket, "leader's legs": th.LeaderLegs, "label": th.Label} {
				if m[h].A != 255 {
					t.Errorf("%s: no %s in %s", th.Name, what, h)
				}
			}
		}
	}
	if ThemeByName("dark") != Dark || ThemeByName("light") != Light || ThemeByName("") != Light {
		t.Error("themes are not found by name")
	}
}

func linear(c Color) [3]float64 {
	f := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= .04045 {
			return x / 12.92
		}
		return math.Pow((x+.055)/1.055, 2.4)
	}
	return [3]float64{f(c.R), f(c.G), f(c.B)}
}

// contrast is the ratio of WCAG 2.
func contrast(a, b Color) float64 {
	lum := func(c Color) float64 {
		l := linear(c)
		return .2126*l[0] + .7152*l[1] + .0722*l[2] + .05
	}
	x, y := lum(a), lum(b)
	return math.Max(x, y) / math.Min(x, y)
}

// deuteranope is what Machado, Oliveira and Fernandes (2009) give for severity 1, in linear light.
func deuteranope(c Color) [3]float64 {
	l := linear(c)
	return [3]float64{
		.367322*l[0] + .860646*l[1] - .227968*l[2],
		.280085*l[0] + .672501*l[1] + .047413*l[2],
		-.011820*l[0] + .042940*l[1] + .968881*l[2],
	}
}

// distance of two linear colours in CIELAB.
func distance(a, b [3]float64) float64 {
	lab := func(l [3]float64) [3]float64 {
		f := func(t float64) float64 {
			if t > .008856 {
				return math.Cbrt(t)
			}
			return 7.787*t + 16./116
		}
		x := f((.4124*l[0] + .3576*l[1] + .1805*l[2]) / .9505)
		y := f(.2126*l[0] + .7152*l[1] + .0722*l[2])
		z := f((.0193*l[0] + .1192*l[1] + .9505*l[2]) / 1.089)
		return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
	}
	p, q := lab(a), lab(b)
	return math.Sqrt((p[0]-q[0])*(p[0]-q[0]) + (p[1]-q[1])*(p[1]-q[1]) + (p[2]-q[2])*(p[2]-q[2]))
}
