package sight

import (
	"fmt"

	"standoff/scene/path"
	"standoff/scene/scenery/props"
	"standoff/story/plane"
	"standoff/story/problem"
)

const (
	roomCells = 24 // across the picture
	mostRoom  = .4 // of the picture in one piece with nothing in it
)

// A grid is the cells of a picture in which something is.
type grid struct {
	cell       float64 // pixels
	cols, rows int
	full       []bool
}

// room advises where more than two fifths of the picture is one empty piece.
func (s *shot) room() {
	if !s.shape.Panel {
		return
	}
	cell := s.shape.Width / roomCells
	g := grid{cell: cell, cols: roomCells, rows: int(s.shape.Height / cell)}
	g.full = make([]bool, g.cols*g.rows)
	s.fill(&g)
	r := g.largest()
	if share := r.W * r.H / (s.shape.Width * s.shape.Height); share > mostRoom {
		s.find(problem.EmptyPicture, "", s.step.Step.Origin, "camera", fmt.Sprintf(
			"%.0f%% of the picture is empty in one piece: let the camera come nearer, such as camera = { on = …, width = %.0f }",
			100*share, .7*s.shape.Width/s.cam.Scale), r)
		s.faults[len(s.faults)-1].advice = true
	}
}

// fill marks where people, words and things are.
func (s *shot) fill(g *grid) {
	for _, f := range s.picture.Figures {
		if f.Alpha > .3 {
			g.put(path.Rect{X: f.X - .25*f.Height, Y: f.Y - f.Height, W: .5 * f.Height, H: f.Height})
		}
	}
	for _, b := range s.picture.Labels {
		g.put(b.Rect)
	}
	l := s.moment.Layout
	for i := range l.Seats {
		for _, p := range l.Seats[i].Places {
			g.put(s.on(plane.Rect{Min: p.Point, Max: p.Point}.Grow(.5), 1))
		}
	}
	for _, x := range propsAt(s.moment) {
		r, high := props.Clearance(&x)
		g.put(s.on(r, high))
	}
	for i := range l.Doors {
		g.put(s.on(between(l.Doors[i].A, l.Doors[i].B).Grow(.3), max(l.Doors[i].Height, 1)))
	}
	for i := range l.Walls {
		for u := 0.; u <= 1; u += .05 {
			at := l.Walls[i].A.Lerp(l.Walls[i].B, u)
			g.put(s.on(plane.Rect{Min: at, Max: at}.Grow(.2), l.Walls[i].Height))
		}
	}
	for _, t := range s.moment.Trails {
		for i := 1; i < len(t.Line); i++ {
			for u := 0.; u < 1; u += .1 {
				at := t.Line[i-1].Lerp(t.Line[i], u)
				g.put(s.on(plane.Rect{Min: at, Max: at}.Grow(.5), 0))
			}
		}
	}
}

// put marks the cells on which a rectangle lies.
func (g *grid) put(r path.Rect) {
	for y := max(0, int(r.Y/g.cell)); y < g.rows && float64(y)*g.cell < r.Y+r.H; y++ {
		for x := max(0, int(r.X/g.cell)); x < g.cols && float64(x)*g.cell < r.X+r.W; x++ {
			g.full[y*g.cols+x] = true
		}
	}
}

// largest is the largest rectangle of empty cells: over each row the heights of the
// empty columns above it, and for each column how far it reaches (as in a histogram).
func (g *grid) largest() (best path.Rect) {
	high := make([]int, g.cols)
	most := 0
	for y := range g.rows {
		for x := range g.cols {
			if high[x]++; g.full[y*g.cols+x] {
				high[x] = 0
			}
		}
		for x := range g.cols {
			low := high[x]
			for to := x; to < g.cols && high[to] > 0; to++ {
				low = min(low, high[to])
				if n := low * (to - x + 1); n > most {
					most = n
					best = path.Rect{X: float64(x) * g.cell, Y: float64(y-low+1) * g.cell,
						W: float64(to-x+1) * g.cell, H: float64(low) * g.cell}
				}
			}
		}
	}
	return best
}
