package raster

import (
	"image"
	"image/draw"
	"os"
	"regexp"
	"strings"
	"testing"

	"standoff/scene"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story/plan"
	"standoff/story/words"
)

const manual = "../../story/manual"

// A contact is one of the manual's pictures: the stills of all steps of a small
// storyboard side by side, below each its title. It has the storyboard's name.
type contact struct {
	name   string
	across int     // stills
	w, h   float64 // of each, CSS pixels
	view   float64 // times as large is the screen for which it is composed
	cut    float64 // times as large is what of it is left out, to come closer
	words  bool    // with what is written in the picture; notes always are
}

var contacts = []contact{
	{"moves", 3, 272, 150, 1.8, 1, false},
	{"vehicles", 3, 272, 160, 2.4, 1, false},
	{"actions", 5, 160, 120, 1, 1.4, false},
	{"formations", 3, 272, 150, 2.2, 1, false},
	{"people", 5, 160, 110, 1, 1.8, false},
	{"colours", 5, 160, 110, 1, 1.8, false},
	{"props", 6, 132, 110, 1.5, 1.05, false},
	{"several", 4, 202, 120, 2.5, 1, false},
	{"grounds", 4, 202, 110, 2.2, 1.1, false},
	{"seats", 4, 202, 110, 1.85, 1.25, false},
	{"places", 2, 412, 260, 1.6, 1, true},
	{"notes", 2, 412, 220, 1.2, 1, true},
	{"doubt", 2, 412, 220, 1.2, 1, true},
	{"sounds", 4, 202, 150, 1, 1, true},
	{"accounts", 3, 272, 170, 1.3, 1, true},
}

const (
	contactGap   = 8.
	contactLine  = 28. // of the title below a still
	contactRatio = 1.2
)

func newManual() *gallery { return &gallery{dir: manual, colors: 64, apart: 9} }

// TestManual holds the manual's pictures to what the program draws. Whoever
// changes the drawing looks at them, then runs it with -update.
func TestManual(t *testing.T) {
	g := newManual()
	for _, c := range contacts {
		text, err := os.ReadFile(manual + "/" + c.name + ".toml")
		if err != nil {
			t.Fatal(err)
		}
		g.hold(t, c.name, c.sheet(planned(t, c.name, text)))
	}
	g.tell(t)
}

var tutorialPicture = regexp.MustCompile(`\]\(manual/(tutorial-[a-z0-9-]+)\.png\)`)

// TestTutorial holds the tutorial's pictures to the storyboard as it stands
// where they are shown: each is the still of its last step.
func TestTutorial(t *testing.T) {
	text, err := os.ReadFile("../../story/README.md")
	if err != nil {
		t.Fatal(err)
	}
	g, board, shown := newManual(), "", 0
	for i, part := range strings.Split(string(text), "\n```") {
		if kind, sample, _ := strings.Cut(part, "\n"); i%2 == 1 {
			switch {
			case kind == "toml whole":
				board = sample + "\n"
			case strings.HasPrefix(kind, "toml add"):
				board += "\n" + sample + "\n"
			}
			continue
		}
		for _, name := range tutorialPicture.FindAllStringSubmatch(part, -1) {
			plan := planned(t, name[1], []byte(board))
			p := scene.Compose(plan.At(plan.Steps[len(plan.Steps)-1].Still), picture.View{Width: 640,
				Height: 360, Theme: theme.Light, Lang: "en", Words: words.In("en").Texts, Measure: Measure})
			g.hold(t, name[1], Paint(p, theme.Light, contactRatio))
			shown++
		}
	}
	if shown < 5 {
		t.Errorf("the tutorial shows %d pictures: it has lost some", shown)
	}
}

func (c *contact) sheet(plan *plan.Plan) *image.RGBA {
	down := (len(plan.Steps) + c.across - 1) / c.across
	p := &picture.Picture{
		Width:  contactGap + float64(c.across)*(c.w+contactGap),
		Height: contactGap + float64(down)*(c.h+contactLine),
		Paper:  theme.Light.Edge,
	}
	at := func(i int) (x, y float64) {
		return contactGap + float64(i%c.across)*(c.w+contactGap),
			contactGap + float64(i/c.across)*(c.h+contactLine)
	}
	for i, step := range plan.Steps {
		x, y := at(i)
		p.Marks = append(p.Marks, picture.Mark{Kind: picture.MarkText, Index: int32(i)})
		p.Texts = append(p.Texts, picture.Text{Words: step.Step.Title.In("en"), X: x, Y: y + c.h + 17,
			Font: picture.Font{Size: 13}, Color: theme.Light.Ink, Alpha: 1})
	}
	img := Paint(p, theme.Light, contactRatio)
	for i, step := range plan.Steps {
		x, y := at(i)
		still := c.still(plan, &step)
		r := image.Rect(device(x), device(y), device(x+c.w), device(y+c.h))
		off := still.Rect.Size().Sub(r.Size()).Div(2)
		draw.Draw(img, r, still, off, draw.Src)
	}
	return img
}

func device(v float64) int { return int(v * contactRatio) }

func (c *contact) still(plan *plan.Plan, step *plan.PlannedStep) *image.RGBA {
	p := scene.Compose(plan.At(step.Still), picture.View{Width: c.w * c.view * c.cut,
		Height: c.h * c.view * c.cut, Theme: theme.Light, Lang: "en", Words: words.In("en").Texts, Measure: Measure,
		NoText: !c.words && len(step.Step.Notes) == 0})
	return Paint(p, theme.Light, contactRatio/c.view)
}
