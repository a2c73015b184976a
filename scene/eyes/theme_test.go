package eyes

import (
	"math"
	"testing"

	"standoff/scene/theme"
	"standoff/story"
)

// values is the file in which the colours stand. What is forgotten there is black.
const values = "scene/theme/values.go"

var black = theme.Color{A: 255}

func TestLabelsCanBeReadOnEveryGround(t *testing.T) {
	for _, th := range []*theme.Theme{theme.Light, theme.Dark} {
		back := map[string]theme.Color{"paper": th.Paper, "tier": th.Tier}
		for _, g := range story.Grounds {
			c, ok := th.Ground[g]
			if !ok || c == black {
				t.Errorf("%s: the %s theme has no colour for the ground %q", values, th.Name, g)
			}
			back[string(g)] = c
		}
		front := map[string]theme.Color{"ink": th.Ink, "second ink": th.Ink2}
		for _, h := range theme.Hues {
			front[string(h)] = th.Label[h]
		}
		for f, fc := range front {
			for b, bc := range back {
				if r := Contrast(fc, bc); r < 4.5 {
					t.Errorf("%s: %s on %s has contrast %.2f, want 4.5", th.Name, f, b, r)
				}
			}
		}
		if r := Contrast(th.Plate, th.PlateText); r < 7 {
			t.Errorf("%s: plate has contrast %.2f, want 7", th.Name, r)
		}
	}
}

func TestHuesAreToldApartWithoutRedAndGreen(t *testing.T) {
	for _, th := range []*theme.Theme{theme.Light, theme.Dark} {
		for i, a := range theme.Hues {
			for _, b := range theme.Hues[i+1:] {
				d := distance(Deuteranopia.see(th.Jacket[a]), Deuteranopia.see(th.Jacket[b]))
				if d < 12 {
					t.Errorf("%s: %s and %s are %.1f apart to a deuteranope, want 12", th.Name, a, b, d)
				}
			}
		}
	}
}

func TestEveryHueIsDressed(t *testing.T) {
	for _, th := range []*theme.Theme{theme.Light, theme.Dark} {
		for _, h := range theme.Hues {
			for what, m := range map[string]map[story.Hue]theme.Color{"jacket": th.Jacket, "legs": th.Legs,
				"leader's jacket": th.LeaderJacket, "leader's legs": th.LeaderLegs, "label": th.Label,
				"stripe of a flag": th.Flag} {
				if m[h].A != 255 || m[h] == black {
					t.Errorf("%s: the %s theme has no %s in %q", values, th.Name, what, h)
				}
			}
		}
	}
	if theme.ByName("dark") != theme.Dark || theme.ByName("light") != theme.Light || theme.ByName("") != theme.Light {
		t.Error("themes are not found by name")
	}
}

// A leader is told from their group by how light their jacket is alone, in either theme, whatever
// of the hue somebody sees; and has the group's hue: by lamplight one nearly white is a ghost.
func TestLeadersAreToldFromTheirGroup(t *testing.T) {
	const tritanopia Eyes = "tritanopia" // by the same authors, and of no use to the command
	simulated[tritanopia] = [3][3]float64{{1.255528, -.076749, -.178779}, {-.078411, .930809, .147602},
		{.004733, .691367, .303900}}
	defer delete(simulated, tritanopia)
	for _, th := range []*theme.Theme{theme.Light, theme.Dark} {
		for _, h := range theme.Hues {
			group, leader := th.Jacket[h], th.LeaderJacket[h]
			for _, eyes := range []Eyes{Deuteranopia, Protanopia, tritanopia} {
				if d := distance(eyes.see(group), eyes.see(leader)); d < 11.5 {
					t.Errorf("%s, %s: to %s leader and group are %.1f apart, want 11.5", th.Name, h, eyes, d)
				}
			}
			a, b := lab(linear(group)), lab(linear(leader))
			if d := math.Abs(a[0] - b[0]); d < 11.5 {
				t.Errorf("%s, %s: in grey leader and group are %.1f apart, want 11.5", th.Name, h, d)
			}
			if b[0] > 91 || th == theme.Dark && math.Hypot(b[1], b[2]) < 20 {
				t.Errorf("%s, %s: the leader is nearly white: %.0f", th.Name, h, b)
			}
		}
	}
}

// TestWhoCannotTellHues holds known cases: what a protanope takes for another
// colour, and what nobody does.
func TestWhoCannotTellHues(t *testing.T) {
	if s := Apart(story.Blue, story.Plum); s.Delta > 6 || s.Eyes != Protanopia || s.Theme != "dark" {
		t.Errorf("blue and plum: %+v", s)
	}
	if s := Apart(story.Blue, story.Amber); s.Delta < 40 {
		t.Errorf("blue and amber: %+v", s)
	}
	if a, b := Apart(story.Wine, story.Olive), Apart(story.Olive, story.Wine); a != b {
		t.Errorf("%+v one way, %+v the other", a, b)
	}
	white := theme.Color{R: 255, G: 255, B: 255, A: 255}
	if r := Contrast(black, white); r < 20.99 || r > 21.01 {
		t.Errorf("black on white has contrast %.2f, want 21", r)
	}
}
