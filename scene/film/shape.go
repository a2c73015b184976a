package film

import (
	"fmt"
	"math"

	"standoff/scene/path"
)

// A shape is how a film of one form is laid out, in the pixels of its usual size. Its places
// are the tops of rows. A stack has its words above the picture, since the apps write below;
// else a panel stands beside it.
type shape struct {
	name        string
	w, h        float64
	stack       bool
	ratio       float64 // pixels for each CSS pixel of the picture
	margin      float64 // at both sides of words
	panel       float64 // how wide it is, where it stands beside the picture
	right, low  float64 // how much of the picture lies under what apps write
	corners     float64 // side of the squares in its lower corners that stay free
	ticks       row     // how far the story is
	time        row     // when, and which step
	sure        row     // how sure
	title       row
	titleLines  int     // usually
	text        row     // a line of the caption
	least       float64 // the smallest size of its letters
	lines       int     // usually, of the caption
	sources     row     // a line of them; its Y is where they end, in a panel
	below, gap  float64 // between caption and sources, and between these and the picture
	longest     float64 // how far down the picture may begin, in a stack
	head, quiet float64 // sizes of the story's title and of what is said below it
}

// A row is where a line stands, how high it is and how large its letters are, in pixels.
type row struct{ y, size, line float64 }

// shapes are all of them. What apps write over films, as their guides and tests said in 2026:
// in 9:16 no words above 150, none that must be read above 284 or below 1480, no name right of
// 958 from 724 to 1480; in 4:5 and 1:1 corners of 110 by 110; in 16:9 nothing below 950.
var shapes = [...]shape{
	{name: "9:16", w: 1080, h: 1920, stack: true, ratio: 1080. / 390, margin: 64, right: 122, low: 440,
		ticks: row{192, 0, 14}, time: row{228, 38, 52}, sure: row{296, 40, 70}, title: row{384, 58, 66}, titleLines: 1,
		text: row{6, 52, 66}, least: 46, lines: 3, sources: row{0, 34, 42}, below: 8, gap: 20, longest: 980, head: 96, quiet: 42},
	{name: "4:5", w: 1080, h: 1350, stack: true, ratio: 1080. / 390, margin: 56, corners: 110,
		ticks: row{64, 0, 14}, time: row{100, 36, 48}, sure: row{166, 38, 66}, title: row{248, 56, 62}, titleLines: 1,
		text: row{6, 50, 62}, least: 46, lines: 3, sources: row{0, 30, 36}, below: 10, gap: 20, longest: 760, head: 84, quiet: 38},
	{name: "1:1", w: 1080, h: 1080, stack: true, ratio: 2.5, margin: 48, corners: 110,
		ticks: row{54, 0, 12}, time: row{84, 34, 48}, sure: row{144, 36, 60}, title: row{220, 52, 58}, titleLines: 1,
		text: row{6, 48, 58}, least: 46, lines: 3, sources: row{0, 30, 36}, below: 6, gap: 14, longest: 640, head: 72, quiet: 34},
	{name: "16:9", w: 1920, h: 1080, ratio: 2.5, margin: 48, panel: 680, low: 130,
		ticks: row{72, 0, 14}, time: row{112, 36, 48}, sure: row{184, 36, 66}, title: row{276, 52, 58}, titleLines: 2,
		text: row{14, 46, 60}, least: 46, lines: 6, sources: row{948, 30, 42}, below: 14, head: 84, quiet: 38},
}

// The sizes of films, in device pixels.
const (
	leastSide = 240
	mostSide  = 4320
	mostRatio = 3. // of the longer side to the shorter one
)

// A SizeError is that a film cannot be made in a size.
type SizeError struct {
	W, H int
	why  string
}

func (e *SizeError) Error() string {
	return fmt.Sprintf("a film of %d × %d pixels cannot be made: %s", e.W, e.H, e.why)
}

// A Form is one of the forms that films usually have, by name and size in pixels.
type Form struct {
	Name string
	W, H int
	Dark bool // usually in dark colours: it is seen between others that are
}

// Forms returns the forms that films usually have.
func Forms() (all []Form) {
	for _, s := range shapes {
		all = append(all, Form{s.name, int(s.w), int(s.h), s.name == "9:16"})
	}
	return all
}

// NearestForm returns the form that a film of the size is most like. It fails where none can be
// made.
func NearestForm(w, h int) (Form, error) {
	s, err := shapeOf(w, h)
	return Form{s.name, w, h, s.name == "9:16"}, err
}

// shapeOf returns the shape that a film of the size has: the one that it is most like.
func shapeOf(w, h int) (shape, error) {
	if min(w, h) < leastSide || max(w, h) > mostSide {
		return shape{}, &SizeError{w, h, fmt.Sprintf("want sides of %d to %d", leastSide, mostSide)}
	}
	if r := float64(max(w, h)) / float64(min(w, h)); r > mostRatio {
		return shape{}, &SizeError{w, h, fmt.Sprintf("one side is more than %v times the other", mostRatio)}
	}
	best, off := 0, math.Inf(1)
	for i, s := range shapes {
		// Not by logarithms, which processors round in ways of their own.
		u := float64(w) / float64(h) * s.h / s.w
		if u = max(u, 1/u); u < off {
			best, off = i, u
		}
	}
	return shapes[best], nil
}

// A form is a shape in the size of one film: a size like that of the shape is its usual one
// scaled, another has more room in one direction. All is in the shape's pixels.
type form struct {
	shape
	scale float64   // device pixels for each of the shape's
	w, h  float64   // of the film
	words path.Rect // the part of it in which words stand
	stage path.Rect // the picture with its bleed
	inner path.Rect // the picture
	ends  float64   // how far down captions may reach, in a stack: there sources begin
	// twoLines is true where bands of doubt have two lines.
	twoLines bool
}

// form returns the shape as it is in a film of the size. The picture is composed for 1/k as many
// CSS pixels as usual.
func (s shape) form(w, h int, k float64) form {
	g := form{shape: s, scale: min(float64(w)/s.w, float64(h)/s.h)}
	g.w, g.h = float64(w)/g.scale, float64(h)/g.scale
	g.shape.ratio *= k
	if s.stack {
		g.words = path.Rect{X: s.margin, W: g.w - 2*s.margin, H: g.h}
		return g // the picture's place depends on the words
	}
	g.words = path.Rect{X: g.w - s.panel + s.margin, W: s.panel - 2*s.margin, H: g.h}
	g.stage = path.Rect{W: g.w - s.panel, H: g.h}
	g.inner = g.stage
	g.inner.H -= s.low * g.h / s.h
	g.sources.y = g.h - (s.h - s.sources.y)
	return g
}

// under lays the picture below the words of a stack, which end there.
func (g *form) under(y float64) {
	g.stage = path.Rect{Y: y, W: g.w, H: g.h - y}
	g.inner = g.stage
	g.inner.W -= g.right
	g.inner.H -= g.low * g.h / g.shape.h
}

// ratio returns how many device pixels a CSS pixel has.
func (g *form) ratio() float64 { return g.shape.ratio * g.scale }

// css returns a length of the shape in CSS pixels.
func (g *form) css(v float64) float64 { return v / g.shape.ratio }
