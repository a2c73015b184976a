package sight

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"standoff/scene/figure"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/story"
	"standoff/story/problem"
)

// The least share of somebody who acts that is to be seen beside things and others: benches and
// tables hide half of those who sit.
const (
	leastStanding = .7
	leastSitting  = .5
)

// hidden looks for people who act and cannot be seen behind words, things or others. That others
// stand before them may be what happened: that is advice.
func (s *shot) hidden(g *story.Group) {
	var who []int32
	for i := range s.picture.Figures {
		if f := &s.picture.Figures[i]; f.Alpha >= .5 && !f.Code.Look().Dim && s.belongs(f.ID, g) {
			who = append(who, int32(i))
		}
	}
	all := muster{there: len(who)}
	var what string
	var last int32
	for _, i := range who {
		if w := before(s, i, g); w != "" {
			what, last = w, i
		} else if all.seen++; !all.bad() {
			return
		}
	}
	if all.there == 0 {
		return
	}
	f, about := &s.picture.Figures[last], g.ID
	if what == "others" {
		about += " " + what
	}
	s.find(problem.Hidden, about, s.step.Step.Origin, "moves", fmt.Sprintf(
		"%q, who %s, is hidden behind %s: let them stand elsewhere, or move what hides them", g.ID, acts(s.step.Step, g), what),
		path.Rect{X: f.X - .3*f.Height, Y: f.Y - f.Height, W: .6 * f.Height, H: f.Height})
	s.faults[len(s.faults)-1].advice = what == "others"
}

// before says what is painted over a figure so that too little of it is seen, or "". Others of
// the own group do not count: they do the same.
func before(s *shot, who int32, g *story.Group) string {
	p := s.picture
	f := &p.Figures[who]
	if behindWords(s, f) {
		return "words"
	}
	mine := slices.Index(p.Marks, picture.Mark{Kind: picture.MarkFigure, Index: who})
	if mine < 0 {
		return ""
	}
	all := pointsOf(s, f)
	beside := besideThings(s, all, f, p.Marks[mine+1:])
	seen := besideOthers(s, beside, f, g, p.Marks[mine+1:])
	least := leastStanding
	if pose := f.Code.Pose(); pose.Seated || pose.Action == story.Sit || pose.Action == story.OnGround {
		least = leastSitting
	}
	switch share := least * float64(len(all)); {
	case float64(len(beside)) < share:
		return "a thing"
	case float64(len(seen)) < share:
		return "others"
	}
	return ""
}

// besideThings returns which of a figure's points the things among marks leave uncovered; where
// no scenery is drawn, all.
func besideThings(s *shot, points []path.Point, f *picture.Figure, marks []picture.Mark) []path.Point {
	if !s.scenery() {
		return points
	}
	around := path.Rect{X: f.X - f.Height, Y: f.Y - 1.5*f.Height, W: 2 * f.Height, H: 2 * f.Height}
	for _, m := range marks {
		if m.Kind != picture.MarkFill {
			continue
		}
		if fill := &s.picture.Fills[m.Index]; fill.Color.A > 200 && boxAround(fill.Path).Overlaps(around) {
			o := outlineOf(fill.Path, 1)
			points = without(points, o.covers)
		}
	}
	return points
}

// besideOthers returns which points people among marks leave uncovered who are not of the group.
func besideOthers(s *shot, points []path.Point, f *picture.Figure, g *story.Group, marks []picture.Mark) []path.Point {
	for _, m := range marks {
		if m.Kind != picture.MarkFigure {
			continue
		}
		by := &s.picture.Figures[m.Index]
		near := math.Abs(by.X-f.X) < by.Height+f.Height && math.Abs(by.Y-f.Y) < by.Height+f.Height
		if near && by.Alpha > .5 && !s.belongs(by.ID, g) {
			over := s.silhouetteOf(by)
			points = without(points, func(p path.Point) bool {
				return over.has(path.Point{X: (p.X - by.X) / by.Height, Y: (by.Y - p.Y) / by.Height})
			})
		}
	}
	return points
}

// behindWords reports whether words lie over a figure's face and chest.
func behindWords(s *shot, f *picture.Figure) bool {
	face, chest := path.Point{X: f.X, Y: f.Y - .86*f.Height}, path.Point{X: f.X, Y: f.Y - .55*f.Height}
	if f.Height < 1 || f.Code.Pose().View == figure.TopView {
		face, chest = path.Point{X: f.X, Y: f.Y}, path.Point{X: f.X, Y: f.Y}
	}
	return slices.ContainsFunc(s.picture.Labels, func(b picture.LabelBox) bool {
		return b.Alpha > .5 && !strings.HasPrefix(b.What, "place:") && within(b.Rect, face) && within(b.Rect, chest)
	})
}

// pointsOf returns points all over somebody, in the picture.
func pointsOf(s *shot, f *picture.Figure) (all []path.Point) {
	for i, in := range s.silhouetteOf(f) {
		if in {
			at := middleOf(i)
			all = append(all, path.Point{X: f.X + at.X*f.Height, Y: f.Y - at.Y*f.Height})
		}
	}
	return all
}

// without returns the points of which something is not so.
func without(points []path.Point, is func(path.Point) bool) (rest []path.Point) {
	for _, p := range points {
		if !is(p) {
			rest = append(rest, p)
		}
	}
	return rest
}

func within(r path.Rect, p path.Point) bool {
	return p.X > r.X && p.X < r.X+r.W && p.Y > r.Y && p.Y < r.Y+r.H
}
