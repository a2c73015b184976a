package sight

import (
	"fmt"
	"slices"
	"strings"

	"standoff/scene/figure"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/story"
	"standoff/story/problem"
)

// hidden looks for people who act and cannot be seen behind words or things.
func (s *shot) hidden(g *story.Group) {
	there, behind := 0, 0
	var what string
	var at path.Rect
	for i := range s.picture.Figures {
		f := &s.picture.Figures[i]
		if f.Alpha < .5 || f.Code.Look().Dim || !s.belongs(f.ID, g) {
			continue
		}
		there++
		if w := s.before(int32(i)); w != "" {
			behind, what = behind+1, w
			at = path.Rect{X: f.X - .3*f.Height, Y: f.Y - f.Height, W: .6 * f.Height, H: f.Height}
		}
	}
	if !(muster{there, there - behind}).bad() {
		return
	}
	s.find(problem.Hidden, g.ID, s.step.Step.Origin, "moves", fmt.Sprintf(
		"%q, who %s, is hidden behind %s: let them stand elsewhere, or move what hides them",
		g.ID, acts(s.step.Step, g), what), at)
}

// before says what is painted over a figure's face and chest, or "".
func (s *shot) before(who int32) string {
	p := s.picture
	f := &p.Figures[who]
	face := path.Point{X: f.X, Y: f.Y - .86*f.Height}
	chest := path.Point{X: f.X, Y: f.Y - .55*f.Height}
	if f.Height < 1 || f.Code.Pose().View == figure.TopView {
		face, chest = path.Point{X: f.X, Y: f.Y}, path.Point{X: f.X, Y: f.Y}
	}
	for _, b := range p.Labels {
		if b.Alpha > .5 && !strings.HasPrefix(b.What, "place:") && within(b.Rect, face) && within(b.Rect, chest) {
			return "words"
		}
	}
	mine := slices.Index(p.Marks, picture.Mark{Kind: picture.MarkFigure, Index: who})
	if mine < 0 {
		return ""
	}
	for _, m := range p.Marks[mine+1:] {
		if m.Kind == picture.MarkFill && p.Fills[m.Index].Color.A > 200 &&
			covers(p.Fills[m.Index].Path, face) && covers(p.Fills[m.Index].Path, chest) {
			return "a thing"
		}
	}
	return ""
}

func within(r path.Rect, p path.Point) bool {
	return p.X > r.X && p.X < r.X+r.W && p.Y > r.Y && p.Y < r.Y+r.H
}

// covers reports whether a filled path covers the point (crossings of a ray).
func covers(p path.Path, at path.Point) bool {
	left, right, top, bottom := 1e9, -1e9, 1e9, -1e9
	for _, q := range p.Points {
		left, right, top, bottom = min(left, q.X), max(right, q.X), min(top, q.Y), max(bottom, q.Y)
	}
	if at.X <= left || at.X >= right || at.Y <= top || at.Y >= bottom {
		return false
	}
	inside := false
	for _, line := range path.Flatten(p, 1) {
		for i, a := range line {
			b := line[(i+1)%len(line)]
			if (a.Y > at.Y) != (b.Y > at.Y) && at.X < a.X+(b.X-a.X)*(at.Y-a.Y)/(b.Y-a.Y) {
				inside = !inside
			}
		}
	}
	return inside
}
