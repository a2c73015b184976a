package film

import (
	"slices"

	"standoff/scene/path"
	"standoff/scene/picture"
)

// Compose returns the picture of a time of the film, in seconds, 0 to Duration. The same time
// has the same picture in any order of asking, and it is the caller's own.
func (f *Film) Compose(t float64) picture.Picture {
	t = path.Clamp(t, 0, f.Duration())
	i, g := f.at(t), &f.form
	p := picture.Picture{Width: g.css(g.w), Height: g.css(g.h), Paper: f.colors().Ground}
	if i <= len(f.steps) {
		on := f.stages.Get().(*painted)
		from := on.compose(f, i, t)
		at := path.Point{X: g.css(g.stage.X), Y: g.css(g.stage.Y)}
		if f.left && !g.stack {
			at.X = p.Width - from.Width
		}
		place(&p, from, at)
		f.stages.Put(on)
	}
	f.draw(&p, i, t)
	return p
}

// compose returns the picture of a segment's step, which is good until the next call.
func (on *painted) compose(f *Film, i int, t float64) *picture.Picture {
	f.plan.Fill(&on.moment, f.moment(i, t))
	if i == 0 {
		on.bare.Compose(&on.moment, &on.clean)
		return &on.clean
	}
	on.named.Compose(&on.moment, &on.pic)
	return &on.pic
}

// place copies a picture into another one, with its corner at a place.
func place(p, from *picture.Picture, at path.Point) {
	p.Marks, p.Ground = slices.Clone(from.Marks), from.Ground
	p.GroundKey = from.GroundKey
	for _, v := range [...]float64{at.X, at.Y, p.Width, p.Height} {
		p.GroundKey = (p.GroundKey ^ uint64(v*64)) * 0x100000001b3
	}
	p.Fills, p.Strokes = make([]picture.Fill, len(from.Fills)), make([]picture.Stroke, len(from.Strokes))
	p.Figures, p.Texts = slices.Clone(from.Figures), slices.Clone(from.Texts)
	p.Labels = slices.Clone(from.Labels)
	points := 0
	for i := range from.Fills {
		points += len(from.Fills[i].Path.Points)
	}
	for i := range from.Strokes {
		points += len(from.Strokes[i].Path.Points)
	}
	m := mover{at, make([]path.Point, 0, points)}
	for i := range from.Fills {
		f := from.Fills[i]
		f.Path, f.From, f.To = m.path(f.Path), f.From.Add(at), f.To.Add(at)
		if f.Shade != nil {
			c := *f.Shade
			f.Shade = &c
		}
		p.Fills[i] = f
	}
	for i := range from.Strokes {
		s := from.Strokes[i]
		s.Path = m.path(s.Path)
		p.Strokes[i] = s
	}
	for i := range p.Figures {
		p.Figures[i].X, p.Figures[i].Y = p.Figures[i].X+at.X, p.Figures[i].Y+at.Y
	}
	for i := range p.Texts {
		p.Texts[i].X, p.Texts[i].Y = p.Texts[i].X+at.X, p.Texts[i].Y+at.Y
	}
	for i := range p.Labels {
		p.Labels[i].Rect.X, p.Labels[i].Rect.Y = p.Labels[i].Rect.X+at.X, p.Labels[i].Rect.Y+at.Y
	}
}

// A mover moves paths, whose points it keeps side by side.
type mover struct {
	by     path.Point
	points []path.Point
}

// path returns the path moved.
func (m *mover) path(p path.Path) path.Path {
	from := len(m.points)
	for _, q := range p.Points {
		m.points = append(m.points, q.Add(m.by))
	}
	p.Points = m.points[from:len(m.points):len(m.points)]
	p.Verbs = slices.Clone(p.Verbs)
	return p
}
