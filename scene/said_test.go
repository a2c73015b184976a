package scene_test

import (
	"strings"
	"testing"

	"standoff/scene/picture"
	"standoff/story/direct"
	"standoff/story/plane"
	"standoff/story/read"
	"standoff/story/tell"
	"standoff/story/words"
)

// saidBoard is a small storyboard; what a test is about is put below it, or in place
// of one of its lines.
const saidBoard = `title = "They march"
date  = 2024-05-03

[[source]]
id   = "police"
by   = "City police"
kind = "statement"

[[source]]
id   = "clip"
by   = "Ana López"
kind = "video"

[[set]]
areas = [{ id = "square", size = [30, 20] }]

[[cast]]
id      = "marchers"
name    = "Marchers"
figures = 12
count   = "about 60"
source  = "police"

[[step]]
title  = "They come"
text   = "They come."
source = "police"
sure   = "reported"
moves  = [{ who = "marchers", at = "square" }]
`

// written returns what is written in the last step's still, one writing after the other, each
// top to bottom, and the step's description.
func written(t *testing.T, board string) (texts []picture.Text, alt string) {
	t.Helper()
	st, problems := read.Parse("said", []byte(board))
	if st == nil {
		t.Fatal(problems)
	}
	p, more := direct.NewPlan(st)
	if p == nil || len(more) > 0 {
		t.Fatal(more)
	}
	tell.Complete(p, words.NewLibrary(nil))
	last := p.Steps[len(p.Steps)-1]
	pic := new(picture.Picture)
	stageFor(p, 1280, 720, "en").Compose(p.At(last.Still), pic)
	return pic.Texts, last.Step.Alt.In("en")
}

// reads returns the words of all texts, one behind the other.
func reads(texts []picture.Text) string {
	var all []string
	for _, x := range texts {
		all = append(all, x.Words)
	}
	return strings.Join(all, "\n")
}

func TestANoteNamesAllItsSources(t *testing.T) {
	for _, at := range []string{`at = "square"`, `who = "marchers", sure = "claimed"`} {
		texts, _ := written(t, saidBoard+"notes = [{ "+at+`, text = "Shut", source = ["clip", "police"] }]`)
		if got := reads(texts); !strings.Contains(got, "video by Ana López\nstatement by City police") {
			t.Errorf("a note with %s reads\n%s", at, got)
		}
	}
}

// A count says who gives it, in the picture and in its description, where the author
// wants it.
func TestACountIsCredited(t *testing.T) {
	plain, _ := written(t, saidBoard)
	if got := reads(plain); strings.Contains(got, "police") {
		t.Errorf("the source of the count is named without credit:\n%s", got)
	}
	one := strings.Replace(saidBoard, "source  = \"police\"\n", "source  = \"police\"\ncredit  = true\n", 1)
	several := strings.Replace(saidBoard, "count   = \"about 60\"\nsource  = \"police\"\n",
		"counts  = [{ count = 35, source = \"clip\" }, { count = \"about 60\", source = \"police\" }]\ncredit  = true\n", 1)
	for board, want := range map[string][]string{
		one:     {"about 60, statement by City police"},
		several: {"35, video by Ana López", "about 60, statement by City police"},
	} {
		texts, alt := written(t, board)
		if got := strings.ReplaceAll(reads(texts), "\n", " "); !strings.Contains(got, strings.Join(want, " ")) {
			t.Errorf("the picture says\n%s, want %q", got, want)
		}
		for _, said := range want {
			if !strings.Contains(alt, "Marchers: "+said+".") {
				t.Errorf("the description is %q, want %q", alt, said)
			}
		}
	}
}

// A line that the author breaks is broken in the picture, and nowhere else.
func TestALineBreakIsKept(t *testing.T) {
	for _, note := range []string{`at = "square", text = "Hall A\nHall B"`, `who = "marchers", text = "Hall A\nHall B\n"`,
		`at = "square", text = "Halls", more = "Hall A\nHall B"`} {
		texts, alt := written(t, saidBoard+"notes = [{ "+note+` }]`)
		if got := reads(texts); !strings.Contains(got, "Hall A\nHall B") {
			t.Errorf("%s reads\n%s", note, got)
		}
		if !strings.Contains(alt, "Hall A Hall B") {
			t.Errorf("%s is told as %q", note, alt)
		}
	}
}

// A note at a point has its pointer there, and is told of its area where one is given.
func TestANoteIsAtAPoint(t *testing.T) {
	named := strings.Replace(saidBoard, `{ id = "square", `, `{ id = "square", name = "Square", `, 1)
	for _, c := range []struct{ note, alt string }{
		{`at = [20, 4], text = "Found here"`, "Found here."},
		{`in = "square", at = [20, 4], text = "Found here"`, "Square: Found here."},
	} {
		st, problems := read.Parse("said", []byte(named+"notes = [{ "+c.note+" }]"))
		if st == nil {
			t.Fatal(problems)
		}
		p, more := direct.NewPlan(st)
		if len(more) > 0 {
			t.Fatal(more)
		}
		m := p.At(p.Steps[0].Still)
		if len(m.Notes) != 1 || m.Notes[0].Rect.Center().Dist(plane.Point{X: 20, Y: 4}) > 1e-9 {
			t.Errorf("%s: the note is at %v", c.note, m.Notes)
		}
		_, alt := written(t, named+"notes = [{ "+c.note+" }]")
		if !strings.HasPrefix(alt, c.alt) {
			t.Errorf("%s is told as %q, want %q", c.note, alt, c.alt)
		}
	}
}
