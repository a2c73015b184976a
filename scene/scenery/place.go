package scenery

import (
	"math"

	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/scenery/draw"
	"standoff/scene/scenery/pieces"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// How a change of place is drawn.
const (
	boardThick = 1.1 // metres
	leftShare  = .46 // of its colours a place that was left keeps, the rest is paper
	// BoardFrom is how far outside a place the camera is from where on the place ends with its board.
	BoardFrom = .5
	leftGone  = .55 // the place that was left is gone when the camera is so far outside the new one
	dotCount  = 11
	dotsBend  = 10. // pixels
)

// A Change draws what is around a place that the story has just come to: paper, the board on which it
// lies, and the place that was left, small and pale.
type Change struct {
	Marks   []picture.Mark
	builder pieces.Builder // of the place that was left
	cam     camera.Camera
	pen     draw.Pen
	boards  []*Model // once for each layout that was asked for
}

// ChangeKey returns the key of the scenery together with the change of place that is drawn with it.
func ChangeKey(still uint64, m *plan.Moment) uint64 {
	if m.Place == 0 {
		return still
	}
	return stir(still, math.Float64bits(m.Place))
}

// Board returns the model of a layout that lies on its board, made once.
func (c *Change) Board(l *layout.Layout) *Model {
	for _, m := range c.boards {
		if m.Layout == l {
			return m
		}
	}
	m := NewBoard(l)
	c.boards = append(c.boards, m)
	return m
}

// Draw draws the change of the moment, if its place changes.
func (c *Change) Draw(pen draw.Pen, m *plan.Moment) {
	c.Marks = c.Marks[:0]
	if m.Place == 0 {
		return
	}
	c.pen = pen
	d := &c.pen
	d.Marks = c.Marks
	c.surround(m)
	if there := (m.Place - leftGone) / (1 - leftGone); m.Left != nil && there > 0 {
		c.drawLeft(m, c.Board(m.Left), there)
	}
	c.Marks = d.Marks
}

// drawLeft draws the place that was left, and the dots from there.
func (c *Change) drawLeft(m *plan.Moment, left *Model, alpha float64) {
	d := &c.pen
	whole := camera.FramePlace(m, d.Cam.W, d.Cam.H)
	c.dots(&whole, alpha)
	c.cam = d.Cam.FrameLeft(m, left.Layout.Bounds)
	d.Cam, d.Sun = &c.cam, left.sun
	left.Cut(&c.cam, nil)
	fills, strokes := len(d.Pic.Fills), len(d.Pic.Strokes)
	c.plate(left.Layout.Bounds.Grow(camera.Rim))
	left.drawAreas(d)
	left.DrawShadows(d, nil)
	left.DrawUpright(&c.builder, *d, nil)
	for i := range c.builder.Pieces {
		p := &c.builder.Pieces[i]
		d.Marks = append(d.Marks, c.builder.Marks[p.From:p.To]...)
	}
	pale(d.Pic, d.Theme, alpha, fills, strokes)
}

// pale makes all that was drawn since the lists had that length pale, and fades it.
func pale(p *picture.Picture, t *theme.Theme, alpha float64, fills, strokes int) {
	of := func(c theme.Color) theme.Color {
		a := c.A
		c = theme.Mix(t.Paper, c, leftShare)
		c.A = a
		return theme.Faded(c, alpha)
	}
	for i := fills; i < len(p.Fills); i++ {
		f := &p.Fills[i]
		if f.Color = of(f.Color); f.Shade != nil { // where it lies now: the list may have moved since
			*f.Shade = of(*f.Shade)
		}
	}
	for i := strokes; i < len(p.Strokes); i++ {
		p.Strokes[i].Color = of(p.Strokes[i].Color)
		p.Strokes[i].Width *= .6
	}
}

// surround covers with paper what lies around the place, and draws the sides of its board.
func (c *Change) surround(m *plan.Moment) {
	d := &c.pen
	board := draw.CornersOf(m.Layout.Bounds.Grow(camera.Rim))
	alpha := min(1, 2*m.Place)
	p := d.Fill(theme.Faded(d.Theme.Paper, alpha))
	const far = 1000 // metres
	around := draw.CornersOf(m.Layout.Bounds.Grow(far))
	for i, a := range board {
		k := (i + 1) % len(board)
		quad := [...]plane.Point{a, around[i], around[k], board[k]}
		d.Outline(p, quad[:], 0)
	}
	c.sides(board[:], alpha)
	c.shadowOf(board[:], alpha)
	d.Outline(d.Stroke(theme.Faded(d.Theme.GroundLine, alpha), 1), board[:], 0)
}

// plate draws a board, with nothing on it.
func (c *Change) plate(r plane.Rect) {
	d := &c.pen
	k := draw.CornersOf(r)
	c.sides(k[:], 1)
	d.Outline(d.Fill(theme.Mix(d.Theme.Ground[story.Paving], d.Theme.Paper, .5)), k[:], 0)
}

// sides draws those sides of a board that are turned to the viewer.
func (c *Change) sides(board []plane.Point, alpha float64) {
	d := &c.pen
	for i, a := range board {
		b := board[(i+1)%len(board)]
		if !d.Cam.Turn.Leads(a, b) {
			continue
		}
		side := d.Theme.WallSide
		if across := d.Cam.Turn.Of(b.Sub(a)); across.Y > 0 == (across.X < 0) {
			side = d.Theme.WallDark
		}
		d.Ring(d.Fill(theme.Faded(side, alpha)), draw.Over(a, 0), draw.Over(b, 0),
			draw.Over(b, -boardThick), draw.Over(a, -boardThick))
	}
}

// shadowOf draws the shadow that a board throws on the paper.
func (c *Change) shadowOf(board []plane.Point, alpha float64) {
	d := &c.pen
	p := d.Fill(theme.Faded(d.Theme.Lighting.Cast, .8*alpha))
	off := d.Sun.Mul(2 * boardThick)
	for i, a := range board {
		b := board[(i+1)%len(board)]
		// The sides from which the light comes throw none that is seen.
		if n := (plane.Point{X: b.Y - a.Y, Y: a.X - b.X}); n.X*off.X+n.Y*off.Y <= 0 {
			continue
		}
		d.Ring(p, draw.Over(a, -boardThick), draw.Over(b, -boardThick),
			draw.Over(b.Add(off), -boardThick), draw.Over(a.Add(off), -boardThick))
	}
}

// dots draws the dots that lead from the place that was left to the new one: neither how far it
// is nor where.
func (c *Change) dots(whole *camera.Camera, alpha float64) {
	d := &c.pen
	rooms := camera.RoomsOf(d.Cam.W, d.Cam.H)
	from := path.Point{X: rooms.Left.X + .86*rooms.Left.W, Y: rooms.Left.Y + rooms.Left.H*1.02}
	to := path.Point{X: rooms.New.X + .11*rooms.New.W, Y: rooms.New.Y + .48*rooms.New.H}
	if d.Cam.W <= d.Cam.H*1.15 {
		to = path.Point{X: rooms.New.X + .34*rooms.New.W, Y: rooms.New.Y + .26*rooms.New.H}
	}
	k := d.Cam.Scale / whole.Scale
	for i := range dotCount {
		u := float64(i) / (dotCount - 1)
		at := from.Add(path.Point{X: (to.X - from.X) * u, Y: (to.Y-from.Y)*u + dotsBend*math.Sin(math.Pi*u)})
		at = d.Cam.Carried(whole, at)
		r := k * (2.2 + 1.2*u)
		d.Fill(theme.Faded(d.Theme.Ink2, alpha*(.35+.6*u))).Oval(at.X, at.Y, r, r)
	}
}
