package formation

import (
	"math"
	"testing"

	"standoff/story"
	"standoff/story/direct/internal/stage"
	"standoff/story/plane"
)

// Knots have one to ten people, four in the mean, and about a fifth of them talk.
func TestKnotsAreOfOneToTen(t *testing.T) {
	civilians := []*story.Group{{ID: "some"}}
	k := knotting{Request: &Request{Site: Site{To: &stage.Target{}}, Move: &story.Move{Who: civilians}}, tight: 1, seed: 5}
	people, talk := 0, 0
	const knots = 4000
	for i := range knots {
		a := k.knotAt(plane.Point{X: float64(i%80) * .37, Y: float64(i/80) * .41})
		if a.n < 1 || a.n > 10 {
			t.Fatalf("a knot of %d", a.n)
		}
		people += a.n
		if a.talks {
			talk++
		}
		for i := range a.n {
			p, _ := a.place(i)
			if far, most := p.Dist(a.at), math.Max(.5, .40*math.Sqrt(float64(a.n))+.15); far > most {
				t.Fatalf("one of %d is %.2f m from the middle, want %.2f at most", a.n, far, most)
			}
			for j := range i {
				if q, _ := a.place(j); p.Dist(q) < stage.Apart {
					t.Fatalf("two of a knot of %d are %.2f m apart", a.n, p.Dist(q))
				}
			}
		}
	}
	if mean := float64(people) / knots; mean < 3.6 || mean > 4.6 {
		t.Errorf("knots have %.1f people in the mean, want 4", mean)
	}
	if share := float64(talk) / knots; share < .15 || share > .25 {
		t.Errorf("%.0f%% of knots talk, want a fifth", 100*share)
	}
}

// The ground of a push is a drop: its front third keeps its width, then it narrows by half.
// People stand shoulder to shoulder in front, an arm's length and a shield before the row.
func TestAPushIsADrop(t *testing.T) {
	r := &stage.Row{Group: &story.Group{Kind: story.Police}, Half: 7, Along: plane.Point{X: 1}, Out: plane.Point{Y: 1}}
	p := NewPress(r, 104)
	if p.before < 1.05 || p.before > 1.15 {
		t.Errorf("the front is %.2f m from the shields, want 1.1", p.before)
	}
	if a, b := p.widthAt(.3*p.deep), p.widthAt(p.deep); a != p.half || b < .4*p.half || b > .6*p.half {
		t.Errorf("the drop is %.1f m wide in front, %.1f at a third, %.1f at the back", p.half, a, b)
	}
	front := p.front(3)
	for i, q := range front {
		near := math.Inf(1)
		for j, o := range front {
			if i != j {
				near = math.Min(near, q.Dist(o))
			}
		}
		if near < stage.Apart || near > .65 {
			t.Errorf("in front somebody stands %.2f m from the next, want about %.2f", near, frontPitch)
		}
	}
	if p.space(0) != packTight || p.space(p.deep) < 1.1 {
		t.Errorf("they stand %.2f m apart in front and %.2f at the back", p.space(0), p.space(p.deep))
	}
}

// Who pushes looks at the row, and the more loosely the farther back; one in ten at the back
// looks away.
func TestWhoPushesLooksAtTheRow(t *testing.T) {
	r := &stage.Row{Half: 7, Along: plane.Point{X: 1}, Out: plane.Point{Y: 1}}
	p := NewPress(r, 104)
	for _, c := range []struct{ b, luck, most float64 }{{0, 0, 8}, {0, .999, 8}, {8, 0, 40}, {8, .999, 40}} {
		q := plane.Point{Y: p.before + c.b}
		if off := math.Abs(math.Remainder(p.facing(q, c.luck, .5)+math.Pi/2, 2*math.Pi)) * 180 / math.Pi; off > c.most || off < c.most-6 {
			t.Errorf("%.0f m behind the front somebody looks %.0f degrees aside, want %.0f", c.b, off, c.most)
		}
	}
	at := plane.Point{Y: p.before + 8}
	if away := p.facing(at, .5, .05); math.Sin(away) < .9 {
		t.Errorf("who looks away looks %.1f radians", away)
	}
	if front := p.facing(plane.Point{Y: p.before}, .5, .05); math.Sin(front) > -.9 {
		t.Errorf("in front somebody looks away, %.1f radians", front)
	}
}
