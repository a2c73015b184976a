package film

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/scene/theme"
	"standoff/story/tell"
	"standoff/story/words"
)

// A moment of a film has one picture, in any order of asking and whoever else asks.
func TestComposeIsPure(t *testing.T) {
	p := told(t, "turned-away")
	make := func() *Film {
		f, err := New(p, options(540, 960, "en", theme.Dark))
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	f := make()
	var times []float64
	for k := range 60 {
		times = append(times, f.Duration()*float64(k)/59)
	}
	var want []picture.Picture
	for _, at := range times {
		want = append(want, f.Compose(at))
	}
	other, r := make(), rand.New(rand.NewPCG(1, 2))
	for _, k := range r.Perm(len(times)) {
		if k%7 == 0 {
			other.stages = sync.Pool{New: other.stages.New} // as when what was kept has been let go
		}
		if got := other.Compose(times[k]); !Same(&got, &want[k]) {
			t.Errorf("at %.2f s it is another picture in another order", times[k])
		}
	}
	var all sync.WaitGroup
	for range 3 {
		order := r.Perm(len(times))
		all.Go(func() {
			for _, k := range order {
				if got := f.Compose(times[k]); !Same(&got, &want[k]) {
					t.Errorf("at %.2f s it is another picture beside others", times[k])
				}
			}
		})
	}
	all.Wait()
}

// Changes is false only where the picture is the same.
func TestChangesSaysWhatMayBeRepeated(t *testing.T) {
	f, err := New(told(t, "assembly-standoff"), options(540, 960, "en", theme.Dark))
	if err != nil {
		t.Fatal(err)
	}
	repeats, fps := 0, 10.
	for n := range int(f.Duration() * fps) {
		a, b := f.Compose(float64(n)/fps), f.Compose(float64(n+1)/fps)
		changes := f.Changes(float64(n)/fps, float64(n+1)/fps)
		if !changes {
			repeats++
		}
		if !changes && !Same(&a, &b) {
			t.Fatalf("frame %d changes, and is said to repeat", n+1)
		}
	}
	if repeats < 60 {
		t.Errorf("only %d frames repeat", repeats)
	}
}

// The parts of a film follow one another without gaps, and its captions say the whole text, each
// for as long as it takes to read.
func TestSegmentsSayEverything(t *testing.T) {
	for _, board := range boards {
		p := told(t, board)
		for name, size := range sizes {
			for _, lang := range p.Story.Languages {
				f, err := New(p, options(size[0], size[1], lang, theme.Light))
				if err != nil {
					t.Errorf("%s %s %s: %v", board, name, lang, err)
					continue
				}
				now, shown := 0., 0
				for i, s := range f.Segments() {
					if s.Start != now || s.End <= s.Start {
						t.Errorf("%s %s %s: segment %d is from %v to %v", board, name, lang, i, s.Start, s.End)
					}
					now = s.End
					if s.Kind == Step {
						testCaptions(t, f, s, shown)
						shown++
					}
				}
				if now != f.Duration() || shown != len(p.Steps) {
					t.Errorf("%s %s %s: it ends at %v after %d steps", board, name, lang, now, shown)
				}
			}
		}
	}
}

func testCaptions(t *testing.T, f *Film, s Segment, i int) {
	t.Helper()
	step := f.plan.Steps[f.steps[i]].Step
	var said []string
	for k, c := range s.Sentences {
		said = append(said, c.Text)
		if c.End-c.Start < leastTime-1e-6 && s.End-s.Start > leastTime*float64(len(s.Sentences)) {
			t.Errorf("%s: %q is read in %.2f s", s.Step, c.Text, c.End-c.Start)
		}
		if k == 0 && c.Start != s.Start || k+1 == len(s.Sentences) && c.End != s.End || k > 0 && c.Start != s.Sentences[k-1].End {
			t.Errorf("%s: %q is shown from %v to %v", s.Step, c.Text, c.Start, c.End)
		}
	}
	bare := func(s string) string { return strings.Join(strings.Fields(s), "") }
	if bare(strings.Join(said, " ")) != bare(step.Text.In(f.opts.Lang)) {
		t.Errorf("%s: the captions say %q", s.Step, said)
	}
	if len(s.Sources) == 0 || s.Alt == "" || s.When == "" || s.Sure == "" || s.Heading == "" {
		t.Errorf("%s: something is not said: %+v", s.Step, s)
	}
}

// A zone is what apps write over films of a form, in its pixels: see [shapes].
var zones = map[string]struct{ top, must, low, right, rightFrom, corner float64 }{
	"9:16": {150, 284, 1480, 958, 724, 0}, "4:5": {0, 0, 1350, 1080, 0, 110}, "1:1": {0, 0, 1080, 1080, 0, 110}, "16:9": {0, 0, 950, 1920, 0, 0},
}

// Every film of every story keeps what must be read out of what apps write over it, in letters
// that can be read, shows doubt from the first frame to the last, and bears its notice and
// sources.
func TestFilmsCanBeRead(t *testing.T) {
	for _, board := range boards {
		p := told(t, board)
		for _, size := range sizes {
			for _, lang := range p.Story.Languages {
				for _, th := range []*theme.Theme{theme.Light, theme.Dark} {
					f, err := New(p, options(size[0], size[1], lang, th))
					if err != nil {
						t.Error(err)
						continue
					}
					for i, s := range f.Segments() {
						for _, at := range []float64{s.Start, s.Start + .5*(s.End-s.Start), s.End - .01} {
							pic := f.Compose(at)
							testFrame(t, f, fmt.Sprintf("%s %s %s %s %.2f s", board, f.form.name, lang, th.Name, at), i, &pic)
						}
						if s.Kind == Step { // at its still all names stand where they are to be read
							k := f.steps[i-1]
							c := f.cuts[i]
							pic := f.Compose(c.start + (p.Steps[k].Still-c.at)/c.speed)
							testZones(t, f, fmt.Sprintf("%s %s %s, the still of %s", board, f.form.name, lang, s.Step), &pic, true)
						}
					}
				}
			}
		}
	}
}

// px returns a label's box in the shape's pixels.
func px(f *Film, b picture.LabelBox) path.Rect {
	k := f.form.shape.ratio
	return path.Rect{X: b.Rect.X * k, Y: b.Rect.Y * k, W: b.Rect.W * k, H: b.Rect.H * k}
}

// testZones holds the words of a frame to what apps leave free; names in the picture only where
// nobody moves.
func testZones(t *testing.T, f *Film, where string, pic *picture.Picture, names bool) {
	t.Helper()
	z := zones[f.form.name]
	for _, b := range pic.Labels {
		r := px(f, b)
		if b.Alpha <= .5 || r.W == 0 {
			continue
		}
		panel := strings.HasPrefix(b.What, "film:")
		if !panel && !names {
			continue
		}
		top := z.must
		if b.What == "film:time" || b.What == "film:count" || !f.form.stack {
			top = z.top
		}
		if f.form.name == "9:16" && (b.What == "film:title" || b.What == "film:end") {
			top = z.top // the title's first line and the last card's heading stand where the time does
		}
		if r.Y < top-1 || r.Y+r.H > z.low+1 || r.X < -1 || r.X+r.W > f.form.w+1 {
			t.Errorf("%s: %s is at %v", where, b.What, r)
		}
		if !panel && r.X+r.W > z.right+1 && r.Y+r.H > z.rightFrom {
			t.Errorf("%s: %s is under the buttons, at %v", where, b.What, r)
		}
		for _, x := range []float64{0, f.form.w - z.corner} {
			if c := (path.Rect{X: x, Y: f.form.h - z.corner, W: z.corner, H: z.corner}); z.corner > 0 && c.Shrink(1, 1).Overlaps(r) {
				t.Errorf("%s: %s is in a corner, at %v", where, b.What, r)
			}
		}
	}
}

// leastSize is how high letters of a film are at least, in pixels of its usual size; those of
// captions and sources are larger.
const leastSize = 25

// testFrame holds one frame.
func testFrame(t *testing.T, f *Film, where string, i int, pic *picture.Picture) {
	t.Helper()
	testZones(t, f, where, pic, false)
	count := map[string]int{}
	var boxes []picture.LabelBox
	for _, b := range pic.Labels {
		count[b.What]++
		if strings.HasPrefix(b.What, "film:") {
			boxes = append(boxes, b)
		}
	}
	for _, w := range pic.Texts {
		if size := w.Font.Size * f.form.shape.ratio; size < leastSize {
			t.Errorf("%s: %q is %.2f pixels high", where, w.Words, size)
		}
	}
	for k := range boxes {
		for j := range k {
			if a, b := px(f, boxes[k]).Shrink(2, 2), px(f, boxes[j]).Shrink(2, 2); a.Overlaps(b) {
				t.Errorf("%s: %s at %v covers %s at %v", where, boxes[k].What, a, boxes[j].What, b)
			}
		}
	}
	if i > len(f.steps) {
		return
	}
	if count["notice"] != 1 {
		t.Errorf("%s: the notice is there %d times", where, count["notice"])
	}
	if i == 0 {
		return
	}
	step := f.plan.Steps[f.steps[i-1]].Step
	for _, c := range f.pages[i].captions {
		if c.face.size < 46 {
			t.Errorf("%s: %q is %.1f pixels high", where, c.text, c.face.size)
		}
	}
	for _, what := range []string{"title", "caption", "sources", "sure", "time", "count"} {
		if count["film:"+what] == 0 {
			t.Errorf("%s: there is no %s", where, what)
		}
	}
	band := slices.ContainsFunc(pic.Fills, func(l picture.Fill) bool {
		return l.Color == f.colors().Tint && len(l.Path.Points) >= 4
	})
	if band != step.Sure.Doubtful() {
		t.Errorf("%s: %s has a band: %v", where, step.Sure, band)
	}
	if step.Of != nil && count["film:teller"] == 0 {
		t.Errorf("%s: nobody tells the account", where)
	}
}

// A step that is asked for comes with all of its accounts, and an account with its step.
func TestAccountsAreNeverAlone(t *testing.T) {
	p := told(t, "turned-away")
	o := options(540, 540, "en", theme.Light)
	o.Steps = []string{"whose-idea:police"}
	f, err := New(p, o)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, s := range f.Segments() {
		if s.Kind == Step {
			ids = append(ids, s.Step)
		}
	}
	if want := []string{"whose-idea", "whose-idea:police", "whose-idea:organisers"}; !slices.Equal(ids, want) {
		t.Errorf("it shows %v", ids)
	}
	if o.Steps = []string{"nowhere"}; true {
		var no *NoStepError
		if _, err := New(p, o); !errors.As(err, &no) {
			t.Errorf("a step that is not there: %v", err)
		}
	}
}

// A faster film is never too fast to be read.
func TestPaceLeavesTimeToRead(t *testing.T) {
	p := told(t, "assembly-standoff")
	o := options(540, 960, "en", theme.Light)
	o.Pace = 2
	fast, err := New(p, o)
	if err != nil {
		t.Fatal(err)
	}
	o.Pace, o.NoCaptions = 1, true
	mute, err := New(p, o)
	if err != nil {
		t.Fatal(err)
	}
	for i, s := range fast.Segments() {
		if s.Kind != Step {
			continue
		}
		n := len(strings.Fields(s.Heading))
		for _, c := range s.Sentences {
			n += len(strings.Fields(c.Text))
		}
		if least := float64(n) / 3; s.End-s.Start < least-1e-9 {
			t.Errorf("%s lasts %.1f s and has %d words", s.Step, s.End-s.Start, n)
		}
		if len(mute.Segments()[i].Sentences) != 0 {
			t.Errorf("%s has captions, without captions", s.Step)
		}
	}
}

// Sentences without room, doubt without room and sizes that cannot be are refused.
func TestFilmsThatCannotBe(t *testing.T) {
	head := `title = "T"
date = 2024-05-03
[[source]]
id = "p"
by = "P"
kind = "statement"
[[set]]
areas = [{ id = "a", size = [30, 20] }]
[[cast]]
id = "m"
name = "M"
[[step]]
title = "S"
source = "p"
sure = "claimed"
moves = [{ who = "m", at = "a" }]
`
	film := func(step string, w, h int) error {
		p := scenetest.Plan(t, head+step)
		tell.Complete(p, words.NewLibrary(nil))
		_, err := New(p, options(w, h, "en", theme.Light))
		return err
	}
	long := `text = "P says ` + strings.Repeat("a long word and another one ", 22) + `ends."` + "\n"
	var tooLong *TooLongError
	if err := film(long, 1080, 1080); !errors.As(err, &tooLong) || tooLong.Most < 40 {
		t.Errorf("a sentence of 600 letters: %v", err)
	}
	var notes []string
	for i := range 14 {
		notes = append(notes, fmt.Sprintf(`{ at = "a", text = "A doubtful word of length %d", more = "and more of it" }`, i))
	}
	var dropped *DroppedError
	if err := film("text = \"P says so.\"\nnotes = ["+strings.Join(notes, ", ")+"]\n", 1080, 1080); !errors.As(err, &dropped) {
		t.Errorf("fourteen notes in doubt: %v", err)
	}
	if err := film("text = \"P says so.\"\n", 1080, 1080); err != nil {
		t.Error(err)
	}
	for _, size := range [][2]int{{0, 0}, {100, 1080}, {1080, 100}, {400, 1600}, {9000, 9000}, {-4, 300}} {
		var no *SizeError
		if err := film("text = \"P says so.\"\n", size[0], size[1]); !errors.As(err, &no) {
			t.Errorf("%v: %v", size, err)
		}
	}
}

// A film of any size keeps to its shape: what stands in it scales, and the picture gets the rest.
func TestOtherSizes(t *testing.T) {
	p := told(t, "museum-alarm")
	for _, c := range []struct {
		w, h int
		name string
	}{{1280, 720, "16:9"}, {720, 720, "1:1"}, {540, 960, "9:16"}, {1080, 2340, "9:16"}, {2560, 1080, "16:9"}, {1000, 1200, "4:5"}, {1440, 1080, "1:1"}, {1600, 1080, "16:9"}} {
		f, err := New(p, options(c.w, c.h, "ar", theme.Dark))
		if err != nil {
			t.Errorf("%v: %v", c, err)
			continue
		}
		if f.form.name != c.name {
			t.Errorf("%d × %d is laid out as %s", c.w, c.h, f.form.name)
		}
		pic := f.Compose(10)
		if w, h := pic.Width*f.Ratio(), pic.Height*f.Ratio(); int(w+.5) != c.w || int(h+.5) != c.h {
			t.Errorf("%d × %d is painted as %.1f × %.1f", c.w, c.h, w, h)
		}
	}
}

// FuzzFilm holds that no options make a film that breaks.
func FuzzFilm(f *testing.F) {
	f.Add(1080, 1920, 1., "1", 5., false)
	f.Add(300, 240, 1.7, "whose-idea,3", 1e9, true)
	f.Add(900, 301, .5, "", -3., false)
	p := told(f, "turned-away")
	f.Fuzz(func(t *testing.T, w, h int, pace float64, steps string, at float64, mute bool) {
		o := options(w, h, "en", theme.Dark)
		o.Pace, o.NoCaptions = pace, mute
		if steps != "" {
			o.Steps = strings.Split(steps, ",")
		}
		made, err := New(p, o)
		if err != nil {
			return
		}
		pic := made.Compose(at)
		if len(pic.Marks) == 0 || !(pic.Width > 0) {
			t.Errorf("nothing is shown at %v", at)
		}
		for _, m := range pic.Texts {
			if !(m.X > -1e4 && m.X < 1e4 && m.Y > -1e4 && m.Y < 1e4) {
				t.Errorf("%q is at %v, %v", m.Words, m.X, m.Y)
			}
		}
	})
}
