package svg

import (
	"cmp"
	"slices"
	"strings"

	"standoff/scene/figure"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
)

// bodyLoss is how far, in units, a figure's outline may be from the true one.
// Of small people it is more, whose parts may also be in colours so far from their own, of 255.
const (
	bodyLoss  = .2 * unit
	smallLoss = .5 * unit
	smallTint = 14
	smallPart = 4 * unit * unit // square units that its bounds take, or it is left out
)

// A person is all that a figure's drawing depends on.
type person struct {
	look   figure.Look
	pose   figure.Pose
	height float64
	shadow bool
}

// Below these heights, in pixels, a light drawing shows less than it could: people have the
// details of small ones, and turn to eight sides only.
const plainBelow, coarseBelow = 40, 60

// personOf returns what to draw of a figure, and how much smaller: people who differ in
// height alone share their drawing.
func (d *drawing) personOf(f *picture.Figure) (k person, size float64) {
	c := f.Code
	light := d.light && f.Height < coarseBelow
	if light {
		c = c.Coarse()
	}
	k = person{look: c.Look(), pose: c.Pose(), height: f.Height}
	if light {
		k.simplify()
	}
	size = figure.SizeOf(k.look)
	k.look.Size = 0
	return k, size / figure.SizeOf(k.look)
}

// simplify leaves out by what small people hardly differ: the cut of what they wear, every other
// frame of how they walk, and all but one way of standing about. Their hair has four shapes: long, short,
// and under either cap; what they wear has one colour and their hair two
// Those of skin stay: no group shall have a look.
func (k *person) simplify() {
	k.look.Slight, k.look.Skirt, k.look.Bag = false, false, false
	k.look.Hair = figure.PlainHair(k.look.Hair)
	k.look.Cloth, k.look.Legs, k.look.Tint = 0, 0, k.look.Tint&2
	switch k.pose.Action {
	case story.Stand, story.Wait, story.Mill, story.Sit, story.OnGround:
		k.pose.Frame = 0
	case story.Walking, story.Running, story.StepBack:
		k.pose.Frame &^= 1
	}
}

// shadow draws somebody's shadow.
func (d *drawing) shadow(f *picture.Figure) {
	c := f.Code.Shadow()
	id := d.drawn(person{c.Look(), c.Pose(), f.Height, true})
	x, y, h := f.X*unit, (f.Y+f.Ground)*unit, f.Height*unit
	d.stand(id, f, x, y, 1, bounds{x - .6*h, y - .4*h, x + .6*h, y + .3*h})
}

// figure draws somebody.
func (d *drawing) figure(f *picture.Figure) {
	k, size := d.personOf(f)
	id := d.drawn(k)
	x, y, h := f.X*unit, f.Y*unit, f.Height*unit
	d.stand(id, f, x, y, size, bounds{x - .9*h, y - 1.8*h, x + .9*h, y + .4*h})
}

// stand lays a person's drawing, or the shadow's, with the feet at x, y, so much of its size.
func (d *drawing) stand(id string, f *picture.Figure, x, y, size float64, b bounds) {
	if !d.seen(b) || f.Alpha <= 0 {
		return
	}
	more := ""
	if f.Alpha < .995 {
		more = ` opacity="` + number2(f.Alpha) + `"`
	}
	at := near(path.Point{X: x, Y: y})
	if size != 1 {
		more += ` transform="translate(` + whole(float64(at.x)) + ` ` + whole(float64(at.y)) + `)scale(` + number2(size) + `)"`
		d.lay(`<use href="#`+id+`"`+more+`/>`, b)
		return
	}
	d.use(id, at, more, b)
}

// use lays something that is among the definitions; more are further attributes.
func (d *drawing) use(id string, at spot, more string, b bounds) {
	d.lay(`<use href="#`+id+`" x="`+whole(float64(at.x))+`" y="`+whole(float64(at.y))+`"`+more+`/>`, b)
}

// drawn returns the id of a person's drawing, or of the shadow's, which is made when it is
// first needed.
func (d *drawing) drawn(k person) string {
	if id, ok := d.people[k]; ok {
		return id
	}
	var id string
	at := placing{scale: k.height * unit, flip: -1}
	if k.shadow {
		text := `g>`
		for _, p := range figure.ShadowParts(d.theme, k.look, k.pose, k.height) {
			text += `<path` + d.paint("fill", p.Color) + ` d="` + data(at.path(p.Path), bodyLoss) + `"/>`
		}
		id = d.define(text + `</g>`)
	} else {
		id = d.cutout(k, at)
	}
	d.people[k] = id
	return id
}

// cutout draws a figure and returns its id. Its edges are the body itself, drawn first with
// lines twice as wide as the edge: their inner halves are covered by the body again.
func (d *drawing) cutout(k person, at placing) string {
	detailed, plain := k.height, d.light && k.height < plainBelow
	if plain {
		detailed = min(detailed, figure.Far-1)
	}
	edges, body := figure.Cutout(d.theme, k.look, k.pose, k.height, detailed)
	off := bodyLoss
	if plain {
		off = smallLoss
		body = slices.DeleteFunc(body, func(p figure.Part) bool {
			b := boundsOf(at.path(p.Path).Points)
			return (b.x1-b.x0)*(b.y1-b.y0) < smallPart
		})
		for i := range body {
			body[i].Color = d.nearby(body[i].Color)
		}
	}
	text := `g>`
	for i := 0; i < len(body); {
		c := body[i]
		w := pen{}
		for first := true; i < len(body) && joins(c, body[i], first); i++ {
			w.path(turnedRight(at.path(body[i].Path)), off)
			first = false
		}
		text += `<path` + d.paint("fill", c.Color)
		if c.Loose {
			text += ` stroke="none"`
		}
		text += ` d="` + string(w.out) + `"/>`
	}
	id := d.define(text + `</g>`)
	text = `g>`
	for _, e := range edges {
		text += `<use href="#` + id + `"` + d.paint("stroke", e.Color) +
			` stroke-width="` + number(2*(e.Width+e.Gap)*at.scale) + `"`
		if e.Dash > 0 {
			text += ` stroke-dasharray="` + number(e.Dash*at.scale) + ` ` + number(.7*e.Dash*at.scale) + `"`
		}
		text += `/>`
	}
	return d.define(text + `<use href="#` + id + `"/></g>`)
}

// nearby returns the colour, of those that small people are drawn in, that does for another: few
// colours compress better.
func (d *drawing) nearby(c theme.Color) theme.Color {
	for _, k := range d.tints {
		if c.A == k.A && max(apart(k.R, c.R), apart(k.G, c.G), apart(k.B, c.B)) <= smallTint {
			return k
		}
	}
	d.tints = append(d.tints, c)
	return c
}

// joins reports whether two neighbours in a body are one path.
func joins(a, b figure.Part, first bool) bool {
	return first || a.Color == b.Color && a.Color.A == 255 && a.Loose == b.Loose
}

// dress draws all people before anything else, those who look alike one after
// the other: that compresses best.
func (d *drawing) dress() {
	var all []person
	for _, m := range d.pic.Marks {
		if m.Kind == picture.MarkFigure {
			k, _ := d.personOf(&d.pic.Figures[m.Index])
			all = append(all, k)
		}
	}
	slices.SortFunc(all, func(a, b person) int {
		return cmp.Or(
			strings.Compare(string(a.look.Kind), string(b.look.Kind)),
			strings.Compare(string(a.look.Color), string(b.look.Color)),
			cmp.Compare(a.height, b.height),
			cmp.Compare(a.pose.View, b.pose.View),
			cmp.Compare(a.pose.Turn, b.pose.Turn),
			strings.Compare(string(a.pose.Action), string(b.pose.Action)),
			cmp.Compare(a.pose.Frame, b.pose.Frame),
			cmp.Compare(a.look.Cloth, b.look.Cloth),
			cmp.Compare(a.look.Gear, b.look.Gear),
			cmp.Compare(a.look.Tint, b.look.Tint),
			cmp.Compare(a.look.Hair, b.look.Hair),
			cmp.Compare(a.look.Skin, b.look.Skin),
		)
	})
	for _, k := range all {
		d.drawn(k)
	}
}
