package film

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
)

// A tick is one step in the row that says how far the film is.
type tick struct {
	from, to int // indexes of its segments
	grade    story.Sure
}

// ticks draws how far the film is, with the signs of what is in doubt, from the first frame on.
func (d *pen) ticks(i int, t float64) {
	f, g, c := d.f, &d.f.form, d.f.colors()
	all := f.tickList()
	left, wide := g.words.X, g.words.W
	if i > len(f.steps) && !g.stack {
		left, wide = g.margin, g.w-2*g.margin
	}
	gap := min(6, .2*wide/float64(len(all)))
	w := (wide - gap*float64(len(all)-1)) / float64(len(all))
	last := math.Inf(-1)
	for k, tk := range all {
		x := left + float64(k)*(w+gap)
		r := path.Rect{X: x, Y: g.ticks.y, W: w, H: g.ticks.line}
		done := 0.
		switch {
		case i > tk.to:
			done = 1
		case i >= tk.from:
			done = f.progress(i, t)
		}
		if done < 1 {
			d.hollow(r, min(3, .3*w), c.Edge)
		}
		if done > 0 {
			// By whole pixels of the shape: between them nothing changes.
			r.W = min(w, math.Floor(done*w))
			if done == 1 {
				r.W = w
			}
			d.box(r, c.Ink)
		}
		if m := x + w/2; tk.grade.Doubtful() && m-last > 34 {
			ink := c.Doubt
			if i >= tk.from && i <= tk.to {
				ink = c.Ink
			}
			sign := d.glyph(m, g.ticks.y-24, 28, ink)
			sign.grade(tk.grade)
			last = m
		}
	}
}

// hollow draws the inner edge of a rectangle.
func (d *pen) hollow(r path.Rect, thick float64, c theme.Color) {
	s := d.p.InkStroke(c, d.f.form.css(thick))
	in := d.rect(path.Rect{X: r.X + thick/2, Y: r.Y + thick/2, W: r.W - thick, H: r.H - thick})
	s.Path.Box(in.X, in.Y, in.W, in.H)
}

// tickList returns a tick for each step that the film shows, with its accounts.
func (f *Film) tickList() (all []tick) {
	for i, k := range f.steps {
		s := f.plan.Steps[k].Step
		if s.Of != nil && len(all) > 0 {
			all[len(all)-1].to = i + 1
			continue
		}
		all = append(all, tick{i + 1, i + 1, s.Sure})
	}
	return all
}
