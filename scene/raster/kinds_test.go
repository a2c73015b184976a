package raster

import (
	"image"
	"math"
	"slices"
	"testing"

	"standoff/scene/figure"
	"standoff/scene/theme"
	"standoff/story"
)

// seen are ways of seeing, in linear light: in grey, and with little of one of three colours
// (Machado, Oliveira and Fernandes, 2009).
var seen = map[string]func([3]float64) [3]float64{
	"grey": grey, "deuteranopia": deuteranope,
	"protanopia": matrix([3][3]float64{{.152286, 1.052583, -.204868}, {.114503, .786281, .099216}, {-.003882, -.048116, 1.051998}}),
	"tritanopia": matrix([3][3]float64{{1.255528, -.076749, -.178779}, {-.078411, .930809, .147602}, {.004733, .691367, .303900}}),
}

func matrix(m [3][3]float64) func([3]float64) [3]float64 {
	return func(l [3]float64) (out [3]float64) {
		for i, row := range m {
			out[i] = row[0]*l[0] + row[1]*l[1] + row[2]*l[2]
		}
		return out
	}
}

// portrait is one figure of the middle size without its shadow.
func portrait(t *theme.Theme, l figure.Look, p figure.Pose) *image.RGBA {
	s := newSheet(t, 64, 76)
	s.put(l, p, 30, 66, 44)
	s.p.Marks = s.p.Marks[1:]
	return Paint(s.p, t, 1)
}

// A sight is what somebody sees of a portrait: how light each pixel is (CIELAB's L*), and NaN
// where the ground is bare.
type sight []float64

func sights(img *image.RGBA) map[string]sight {
	out := map[string]sight{}
	var linear [256]float64
	for v := range linear {
		linear[v] = lit(uint8(v))
	}
	ground := [3]uint8(img.Pix[:3])
	for name, see := range seen {
		s := make(sight, 0, len(img.Pix)/4)
		for k := 0; k < len(img.Pix); k += 4 {
			c := [3]uint8(img.Pix[k : k+3])
			if c == ground {
				s = append(s, math.NaN())
				continue
			}
			l := see([3]float64{linear[c[0]], linear[c[1]], linear[c[2]]})
			s = append(s, 116*math.Cbrt(max(.2126*l[0]+.7152*l[1]+.0722*l[2], 0))-16)
		}
		out[name] = s
	}
	return out
}

// apart returns which share of two portraits differs in lightness by a clear step, and which
// share only one of them covers.
func apart(a, b sight) (tones, outlines float64) {
	all := 0.
	for i := range a {
		x, y := math.IsNaN(a[i]), math.IsNaN(b[i])
		switch {
		case x && y:
			continue
		case x != y:
			outlines++
			tones++
		case math.Abs(a[i]-b[i]) > 12:
			tones++
		}
		all++
	}
	return tones / all, outlines / all
}

// TestKindsAreToldApart holds that no two kinds of people look alike, though they wear one
// colour: neither to who sees no colours nor to who sees few, from no side, in neither theme.
// What parts them then are shapes.
func TestKindsAreToldApart(t *testing.T) {
	for _, th := range []*theme.Theme{theme.Light, theme.Dark} {
		for turn := 0; turn < figure.Turns; turn += 2 {
			var all []map[string]sight
			for _, k := range story.Kinds {
				all = append(all, sights(portrait(th, figure.Look{Kind: k, Color: story.Blue}, figure.Pose{Action: story.Stand, Turn: uint8(turn)})))
			}
			for i, a := range story.Kinds {
				for j, b := range story.Kinds[:i] {
					for name := range seen {
						tones, outlines := apart(all[i][name], all[j][name])
						if tones < .06 {
							t.Errorf("%s and %s at turn %d in the %s theme, seen with %s: %.3f of them differs, %.3f in outline; want .06",
								a, b, turn, th.Name, name, tones, outlines)
						}
					}
				}
			}
		}
	}
}

// tone returns how light most of a portrait is: the median, which is what is worn.
func (s sight) tone() float64 {
	var all []float64
	for _, l := range s {
		if !math.IsNaN(l) {
			all = append(all, l)
		}
	}
	slices.Sort(all)
	return all[len(all)/2]
}

// TestGroupsAreToldApartInGrey holds that those who meet in the first stories, deputies of
// two factions and guards, differ in tone, on top of how they are dressed.
func TestGroupsAreToldApartInGrey(t *testing.T) {
	groups := []figure.Look{
		{Kind: story.Deputy, Color: story.Blue}, {Kind: story.Deputy, Color: story.Wine, Cut: story.Closed},
		{Kind: story.Soldier, Color: story.Olive, Gear: 1},
	}
	for _, th := range []*theme.Theme{theme.Light, theme.Dark} {
		var tones []float64
		for _, l := range groups {
			sum := 0.
			for turn := range figure.Turns {
				sum += sights(portrait(th, l, figure.Pose{Action: story.Stand, Turn: uint8(turn)}))["grey"].tone()
			}
			tones = append(tones, sum/figure.Turns)
		}
		for i, a := range tones {
			for j, b := range tones[:i] {
				if math.Abs(a-b) < 6 {
					t.Errorf("%s theme: %v and %v are as light as each other: L* %.1f and %.1f", th.Name, groups[i], groups[j], a, b)
				}
			}
		}
	}
}
