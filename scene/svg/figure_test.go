package svg

import (
	"encoding/xml"
	"io"
	"reflect"
	"strings"
	"testing"

	"standoff/scene/figure"
	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
)

func TestFigureIsWellFormedAndSmall(t *testing.T) {
	for _, k := range []story.Kind{story.Deputy, story.Soldier, story.Press, story.Civilian,
		story.Firefighter} {
		l := figure.Look{Kind: k, Color: story.Blue}
		got := Figure(l, figure.Pose{Action: story.Stand}, 32)
		if len(got) > 3500 {
			t.Errorf("%s: %d bytes for a small picture", k, len(got))
		}
		d := xml.NewDecoder(strings.NewReader(got))
		for {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%s: %v in %s", k, err, got)
			}
		}
		if again := Figure(l, figure.Pose{Action: story.Stand}, 32); again != got {
			t.Errorf("%s: two drawings differ", k)
		}
	}
}

// The legend's people are drawn once for both themes: what differs between the themes is
// colours, and how wide a leader's edge is.
func TestFigureIsInBothThemes(t *testing.T) {
	for _, k := range story.Kinds {
		for _, leader := range []bool{false, true} {
			l, p := figure.Look{Kind: k, Color: story.Blue, Leader: leader}, figure.Pose{Action: story.Stand}
			lightEdges, light := figure.Cutout(theme.Light, l, p, 44, figure.Far-1)
			darkEdges, dark := figure.Cutout(theme.Dark, l, p, 44, figure.Far-1)
			if len(lightEdges) != len(darkEdges) || len(light) != len(dark) {
				t.Fatalf("%s: %d edges and %d parts in light colours, %d and %d in dark ones",
					k, len(lightEdges), len(light), len(darkEdges), len(dark))
			}
			text := Figure(l, p, 44)
			for i := range light {
				if !reflect.DeepEqual(light[i].Path, dark[i].Path) || light[i].Loose != dark[i].Loose {
					t.Errorf("%s: part %d has another shape in dark colours", k, i)
				}
				if want := lightDark(light[i].Color, dark[i].Color); !strings.Contains(text, want) {
					t.Errorf("%s: no part is %s", k, want)
				}
			}
		}
	}
}

func TestNumbersAreShort(t *testing.T) {
	for v, want := range map[float64]string{0: "0", .5: ".5", -.5: "-.5", 10: "10", -3.04: "-3",
		-.02: "0", 120: "120", 7.25: "7.2"} {
		if got := number(v); got != want {
			t.Errorf("%g is written %s, want %s", v, got, want)
		}
	}
}

func TestPathsAreRelative(t *testing.T) {
	var p path.Path
	p.Move(0, 10)
	p.Line(10, 10)
	p.Line(10, 0)
	p.Quad(0, 0, 5, 5)
	p.Shut()
	w := pen{}
	w.curves(p)
	if got, want := string(w.out), `M0 10l10 0 0-10q-10 0-5 5z`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
