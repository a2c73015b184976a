package raster

import (
	"image"
	"image/draw"
	"os"
	"regexp"
	"strings"
	"testing"

	"standoff/scene"
	"standoff/scene/lettering"
	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/scene/theme"
	"standoff/story/plan"
	"standoff/story/tell"
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
	told   float64 // lines below the title for what screen readers say of each
}

var contacts = []contact{
	{"moves", 3, 272, 150, 1.8, 1, false, 0},
	{"vehicles", 3, 272, 160, 2.4, 1, false, 0},
	{"actions", 5, 160, 120, 1, 1.4, false, 0},
	{"formations", 3, 272, 150, 2.2, 1, false, 0},
	{"people", 5, 160, 110, 1, 1.8, false, 0},
	{"colours", 5, 160, 110, 1, 1.8, false, 0},
	{"props", 6, 132, 110, 1.5, 1.05, false, 0},
	{"several", 4, 202, 120, 2.5, 1, false, 0},
	{"grounds", 4, 202, 110, 2.2, 1.1, false, 0},
	{"seats", 4, 202, 110, 1.85, 1.25, false, 0},
	{"places", 2, 412, 260, 1.6, 1, true, 0},
	{"notes", 2, 412, 220, 1.2, 1, true, 0},
	{"doubt", 2, 412, 220, 1.2, 1, true, 0},
	{"sounds", 4, 202, 150, 1, 1, true, 0},
	{"accounts", 3, 272, 170, 1.3, 1, true, 0},
	{"lanes", 3, 272, 150, 1.8, 1.1, false, 0},
	{"water", 3, 272, 170, 1.1, 1.2, false, 0},
	{"roofs", 3, 272, 150, 1.2, 1.2, false, 0},
	{"mistake-line", 2, 412, 170, 1.3, 1, true, 0},
	{"mistake-block", 2, 412, 170, 1.3, 1, true, 0},
	{"mistake-phone", 2, 260, 260, 1.44, 1, true, 0},
	{"mistake-told", 2, 412, 150, 1.3, 1, true, 2},
}

const (
	contactGap   = 8.
	contactLine  = 28. // of the title below a still
	toldLine     = 20.
	contactRatio = 1.2
)

func newManual() *gallery { return &gallery{dir: manual, colors: 36, apart: 12} }

// TestManual holds the manual's pictures to what the program draws. Whoever
// changes the drawing looks at them, then runs it with -update.
func TestManual(t *testing.T) {
	g := newManual()
	for _, c := range contacts {
		text, err := os.ReadFile(manual + "/" + c.name + ".toml")
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(c.name, "mistake-") {
			g.hold(t, c.name, c.sheet(plannedWrong(t, c.name, text)))
			continue
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
			p := scene.Compose(plan.At(plan.Steps[len(plan.Steps)-1].Still), picture.View{Plain: true, Width: 640,
				Height: 360, Theme: theme.Light, Lang: "en", Words: words.In("en").Texts, Measure: Measure})
			g.hold(t, name[1], Paint(p, theme.Light, contactRatio))
			shown++
		}
	}
	if shown < 5 {
		t.Errorf("the tutorial shows %d pictures: it has lost some", shown)
	}
}

// plannedWrong returns the plan of a storyboard that shows a mistake, of which there may be
// a warning, with what screen readers say.
func plannedWrong(t *testing.T, name string, text []byte) *plan.Plan {
	t.Helper()
	p := scenetest.Plan(t, string(text))
	tell.Complete(p, words.NewLibrary(nil))
	return p
}

func (c *contact) sheet(plan *plan.Plan) *image.RGBA {
	down := (len(plan.Steps) + c.across - 1) / c.across
	p := &picture.Picture{
		Width:  contactGap + float64(c.across)*(c.w+contactGap),
		Height: contactGap + float64(down)*c.line(),
		Paper:  theme.Light.Edge,
	}
	at := func(i int) (x, y float64) {
		return contactGap + float64(i%c.across)*(c.w+contactGap),
			contactGap + float64(i/c.across)*c.line()
	}
	write := func(words string, x, y float64, f picture.Font) {
		p.Marks = append(p.Marks, picture.Mark{Kind: picture.MarkText, Index: int32(len(p.Texts))})
		p.Texts = append(p.Texts, picture.Text{Words: words, X: x, Y: y, Font: f, Color: theme.Light.Ink, Alpha: 1})
	}
	for i, step := range plan.Steps {
		x, y := at(i)
		write(step.Step.Title.In("en"), x, y+c.h+17, picture.Font{Size: 13})
		if c.told == 0 {
			continue
		}
		said := picture.Font{Size: 14, Bold: true}
		lines, _ := lettering.Lines(picture.View{Lang: "en", Measure: Measure}, step.Step.Alt.In("en"), said, c.w-16)
		for j, line := range lines {
			write(line, x, y+c.h+17+toldLine*float64(j+1), said)
		}
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

// line returns how far below one another rows of stills stand.
func (c *contact) line() float64 { return c.h + contactLine + c.told*toldLine }

func device(v float64) int { return int(v * contactRatio) }

func (c *contact) still(plan *plan.Plan, step *plan.PlannedStep) *image.RGBA {
	p := scene.Compose(plan.At(step.Still), picture.View{Plain: true, Width: c.w * c.view * c.cut,
		Height: c.h * c.view * c.cut, Theme: theme.Light, Lang: "en", Words: words.In("en").Texts, Measure: Measure,
		NoText: !c.words && len(step.Step.Notes) == 0})
	return Paint(p, theme.Light, contactRatio/c.view)
}
