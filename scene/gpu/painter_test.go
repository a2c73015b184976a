package gpu

import (
	"testing"

	"standoff/scene/figure"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
)

// A veil is drawn in a run of its own, as one shape; what is opaque is not.
func TestShapesThatShowThroughEachOtherAreOne(t *testing.T) {
	two := pathOf([]float64{0, 0, 30, 0, 30, 30, 0, 30}, []float64{20, 10, 50, 10, 50, 20, 20, 20})
	for _, c := range []struct {
		name  string
		alpha uint8
		veils int
	}{{"opaque", 255, 0}, {"see-through", 40, 1}, {"unseen", 0, 0}} {
		t.Run(c.name, func(t *testing.T) {
			p := NewPainter(nil)
			p.Compose(&picture.Picture{
				Width: 100, Height: 100,
				Fills: []picture.Fill{{Path: two, Color: theme.Color{A: c.alpha}}},
				Marks: []picture.Mark{{Kind: picture.MarkFill}},
			}, theme.Light, 1, true, Always)
			veils := 0
			for _, r := range p.runs {
				if r.veil != vanished {
					veils++
				}
				for _, i := range p.mesh.indices[r.from:r.to] {
					if int(i) >= r.last-r.first {
						t.Fatal("a run's index counts beyond its vertices")
					}
				}
			}
			if veils != c.veils {
				t.Errorf("%d veils, want %d", veils, c.veils)
			}
		})
	}
}

// crowd is a picture of people of one look, at a height, each so many pixels
// further right than the one before.
func crowd(n int, height float64, ground uint64) *picture.Picture {
	pic := &picture.Picture{Width: 800, Height: 400, GroundKey: ground}
	for i := range n {
		look := figure.Look{Kind: story.Deputy, Skin: uint8(i % 3)}
		pose := figure.Pose{Action: story.Stand, Turn: 4}
		pic.Figures = append(pic.Figures, picture.Figure{
			ID: i, Code: figure.CodeOf(look, pose),
			X: float64(20 + 30*i), Y: 200, Height: height, Alpha: 1,
		})
		pic.Marks = append(pic.Marks, picture.Mark{Kind: picture.MarkFigure, Index: int32(i)})
	}
	return pic
}

func sprites(p *Painter) int {
	n := 0
	for _, kept := range p.people.figures {
		n += len(kept)
	}
	return n
}

func TestFiguresAreDrawnOnce(t *testing.T) {
	p := NewPainter(nil)
	for range 3 {
		if !p.Compose(crowd(12, 40, 1), theme.Light, 2, true, Always) {
			t.Fatal("something is missing, though there was time")
		}
	}
	if n := sprites(p); n != 3 {
		t.Errorf("%d figures were drawn, want 3: one for each look", n)
	}
	p.Compose(crowd(12, 40, 1), theme.Dark, 2, true, Always)
	if n := sprites(p); n != 3 {
		t.Errorf("%d figures are kept in another theme, want the 3 of that theme", n)
	}
}

// Without time to spare a frame shows people at the size at which they are
// known, and says that it is not done.
func TestAFrameInHasteMakesDo(t *testing.T) {
	never := func(bool) bool { return false }
	p := NewPainter(nil)
	p.Compose(crowd(3, 40, 1), theme.Light, 1, true, Always)
	if p.Compose(crowd(3, 50, 2), theme.Light, 1, true, never) {
		t.Error("done, though the figures are not of their size")
	}
	if n := sprites(p); n != 3 {
		t.Errorf("%d figures are kept, want 3", n)
	}
	if len(p.mesh.vertices) != 4+3*4 {
		t.Errorf("%d vertices, want the paper's 4 and 4 for each of 3 people", len(p.mesh.vertices))
	}
	if !p.Compose(crowd(3, 50, 2), theme.Light, 1, true, Always) || sprites(p) != 6 {
		t.Error("the next frame does not catch up")
	}
}

// When the camera turns, nobody vanishes for want of time: people are shown as they were
// seen a moment ago.
func TestNobodyVanishesWhenTheCameraTurns(t *testing.T) {
	p := NewPainter(nil)
	pic := crowd(3, 40, 1)
	p.Compose(pic, theme.Light, 1, false, Always)
	whole := len(p.mesh.vertices)
	for i := range pic.Figures {
		f := &pic.Figures[i]
		f.Code = f.Code.Otherwise(0, 1)
	}
	p.load = p.load[:0]
	if p.Compose(pic, theme.Light, 1, false, func(bool) bool { return false }) {
		t.Error("done, though nobody was drawn anew")
	}
	if len(p.mesh.vertices) != whole {
		t.Errorf("%d vertices, want %d", len(p.mesh.vertices), whole)
	}
}

// What the atlas has lost is drawn again when it is wanted.
func TestEvictedFiguresComeBack(t *testing.T) {
	p := NewPainter(nil)
	p.atlas = atlas{limit: 1, side: 256}
	for i := range 40 {
		p.load = p.load[:0]
		if !p.Compose(crowd(3, 60+float64(i), 1), theme.Light, 1, true, Always) {
			t.Fatalf("frame %d is not done", i)
		}
		for _, kept := range p.people.figures {
			for _, s := range kept {
				if !p.atlas.holds(s.place) {
					continue
				}
				if s.x+s.w > 256-margin || s.y+s.h > 256-margin {
					t.Fatalf("%v lies beyond the page", s.rect)
				}
			}
		}
		if len(p.mesh.vertices) != 4+3*4 {
			t.Fatalf("frame %d shows %d vertices, want all three people", i, len(p.mesh.vertices))
		}
	}
	if p.atlas.pages[0].age == 0 {
		t.Error("the page was never emptied: the test proves nothing")
	}
}

// People share their shadows, whatever they do on their feet and wherever they look.
func TestPeopleShareTheirShadows(t *testing.T) {
	p := NewPainter(nil)
	pic := crowd(5, 40, 1)
	for i := range pic.Figures {
		pic.Marks = append(pic.Marks, picture.Mark{Kind: picture.MarkShadow, Index: int32(i)})
	}
	look := pic.Figures[1].Code.Look()
	for i, pose := range []figure.Pose{{Action: story.Walking, Frame: 3, Turn: 9}, {Action: story.Sit, Turn: 2}, {Action: story.Lie, Turn: 5}} {
		pic.Figures[i+1].Code = figure.CodeOf(look, pose)
	}
	p.Compose(pic, theme.Light, 1, true, Always)
	shadows := 0
	for c := range p.people.figures {
		if c&shadowBit != 0 {
			shadows++
		}
	}
	if shadows != 3 {
		t.Errorf("there are %d shadows, want one of those who stand, one of who sits and one of who lies", shadows)
	}
}

// Small figures are kept turned to eight sides, larger ones to sixteen.
func TestSmallFiguresTurnToEightSides(t *testing.T) {
	for height, want := range map[float64]int{20: 8, 40: 16} {
		p := NewPainter(nil)
		pic := crowd(figure.Turns, height, 1)
		look := pic.Figures[0].Code.Look()
		for i := range pic.Figures {
			pic.Figures[i].Code = figure.CodeOf(look, figure.Pose{Action: story.Walking, Turn: uint8(i)})
		}
		p.Compose(pic, theme.Light, 1, true, Always)
		if n := sprites(p); n != want {
			t.Errorf("at %g px a look that is turned to all sides takes %d sprites, want %d", height, n, want)
		}
	}
}

// A slow device has no shadows while something moves, and all of them at rest.
func TestFlatPicturesHaveTheirShadowsAtRest(t *testing.T) {
	p := NewPainter(nil)
	p.Flat = true
	pic := crowd(3, 40, 1)
	for i := range pic.Figures {
		pic.Marks = append(pic.Marks, picture.Mark{Kind: picture.MarkShadow, Index: int32(i)})
	}
	if p.Compose(pic, theme.Light, 1, false, Always) {
		t.Error("a picture without its shadows is said to be whole")
	}
	moving := len(p.mesh.vertices)
	if !p.Compose(pic, theme.Light, 1, true, Always) {
		t.Error("a picture at rest is not whole")
	}
	if resting := len(p.mesh.vertices); resting-moving != 3*4 {
		t.Errorf("%d vertices in motion and %d at rest, want the three shadows more", moving, resting)
	}
}
