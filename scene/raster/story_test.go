package raster

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"standoff/scene"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story/boards"
	"standoff/story/plan"
	"standoff/story/words"
)

// mostOff is how many pixels in a million may differ from a golden picture:
// as many as processors that round otherwise may bring about.
const mostOff = 300

// TestStory holds every panel of the first story against a golden picture, in
// three shapes and both themes. Whoever changes the picture looks at what the
// test writes for those that differ, then runs it with -update.
func TestStory(t *testing.T) {
	plan := boardPlan(t, "assembly-standoff")
	g := &gallery{dir: filepath.Join("testdata", "story"), colors: 64, apart: 12}
	shapes := []shape{
		{"wide", 720, 405, 1, "en"}, {"square", 768, 768, .625, "es"}, {"tall", 375, 469, 1, "es"},
	}
	for _, s := range shapes {
		for _, theme := range []*theme.Theme{theme.Light, theme.Dark} {
			for i := range plan.Steps {
				g.holdStep(t, plan, i, s, theme)
			}
		}
	}
	g.tell(t)
}

// TestExamples does the same for the invented stories, if with fewer pictures:
// all steps on a wide screen by day, the first on a phone by night.
func TestExamples(t *testing.T) {
	for _, x := range []struct{ board, lang string }{
		{"turned-away", "en"}, {"crossing-the-floor", "en"}, {"museum-alarm", "ar"},
	} {
		plan := boardPlan(t, x.board)
		g := &gallery{dir: filepath.Join("testdata", x.board), colors: 64, apart: 12}
		for i := range plan.Steps {
			g.holdStep(t, plan, i, shape{"wide", 720, 405, .75, x.lang}, theme.Light)
		}
		g.holdStep(t, plan, 0, shape{"tall", 375, 469, 1, x.lang}, theme.Dark)
		g.tell(t)
	}
}

func boardPlan(t *testing.T, name string) *plan.Plan {
	t.Helper()
	text, err := boards.Boards.ReadFile("" + name + ".toml")
	if err != nil {
		t.Fatal(err)
	}
	return planned(t, name, text)
}

// A shape is how large a picture is, and for whom it is made.
type shape struct {
	name        string
	w, h, ratio float64
	lang        string
}

// holdStep compares the still of the i-th step.
func (g *gallery) holdStep(t *testing.T, plan *plan.Plan, i int, s shape, theme *theme.Theme) {
	t.Helper()
	step := plan.Steps[i]
	p := scene.Compose(plan.At(step.Still), picture.View{Width: s.w, Height: s.h, Theme: theme,
		Lang: s.lang, Words: words.In(s.lang).Texts, Measure: Measure, Breaks: Breaks})
	id := strings.ReplaceAll(step.Step.ID, ":", "-") // in which no file system sees more than a name
	name := fmt.Sprintf("%02d-%s-%s-%s", i+1, id, s.name, theme.Name)
	g.hold(t, name, Paint(p, theme, s.ratio))
}

// tell says where the pictures are that differ, if any do.
func (g *gallery) tell(t *testing.T) {
	if g.failed != "" {
		t.Log("what was painted, and what is off (red), is in", g.failed)
	}
}

// A gallery is a folder of golden pictures.
type gallery struct {
	dir    string
	colors int    // of a picture: few for a small file, enough to tell what matters
	apart  int    // how far two of them are apart at least
	failed string // folder of the pictures that differ; made for the first
}

// hold compares a picture with the golden one of the name, in the golden
// one's colours.
func (g *gallery) hold(t *testing.T, name string, img *image.RGBA) {
	t.Helper()
	file := filepath.Join(g.dir, name+".png")
	if *update {
		write(t, file, inColors(img, g.popular(img)))
		return
	}
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Errorf("%v: run with -update", err)
		return
	}
	decoded, err := png.Decode(bytes.NewReader(raw))
	if err != nil {
		t.Errorf("%s: %v", file, err)
		return
	}
	want, ok := decoded.(*image.Paletted)
	if !ok || want.Rect != img.Rect {
		t.Errorf("%s: the picture has another size or form now", name)
		return
	}
	got, off := inColors(img, want.Palette), 0
	diff := image.NewPaletted(want.Rect, color.Palette{color.White, color.RGBA{R: 220, A: 255}})
	for i := range want.Pix {
		if want.Pix[i] != got.Pix[i] {
			diff.Pix[i] = 1
			off++
		}
	}
	if off*1e6 <= mostOff*len(want.Pix) {
		return
	}
	t.Errorf("%s differs in %d pixels", name, off)
	if g.failed == "" {
		if g.failed, err = os.MkdirTemp("", "standoff-story-"); err != nil {
			t.Fatal(err)
		}
	}
	write(t, filepath.Join(g.failed, name+".png"), got)
	write(t, filepath.Join(g.failed, name+"-off.png"), diff)
}

// popular are the colours that fill most of the picture, none close to
// another.
func (g *gallery) popular(img *image.RGBA) color.Palette {
	count := map[color.RGBA]int{}
	for i := 0; i < len(img.Pix); i += 4 {
		count[color.RGBA{img.Pix[i], img.Pix[i+1], img.Pix[i+2], 255}]++
	}
	all := make([]color.RGBA, 0, len(count))
	for c := range count {
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b color.RGBA) int {
		if d := count[b] - count[a]; d != 0 {
			return d
		}
		return int(a.R)<<16 + int(a.G)<<8 + int(a.B) - int(b.R)<<16 - int(b.G)<<8 - int(b.B)
	})
	var p color.Palette
	for _, c := range all {
		if len(p) < g.colors && !slices.ContainsFunc(p, func(o color.Color) bool {
			return far(c, o.(color.RGBA)) < g.apart*g.apart
		}) {
			p = append(p, c)
		}
	}
	return p
}

// inColors is the picture in the palette's colours.
func inColors(img *image.RGBA, p color.Palette) *image.Paletted {
	out := image.NewPaletted(img.Rect, p)
	known := map[color.RGBA]uint8{}
	for i := range out.Pix {
		c := color.RGBA{img.Pix[4*i], img.Pix[4*i+1], img.Pix[4*i+2], 255}
		k, ok := known[c]
		if !ok {
			for j := range p {
				if far(c, p[j].(color.RGBA)) < far(c, p[k].(color.RGBA)) {
					k = uint8(j)
				}
			}
			known[c] = k
		}
		out.Pix[i] = k
	}
	return out
}

// far is the square of how far two colours are apart.
func far(a, b color.RGBA) int {
	r, g, bl := int(a.R)-int(b.R), int(a.G)-int(b.G), int(a.B)-int(b.B)
	return r*r + g*g + bl*bl
}
