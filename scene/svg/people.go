package svg

import (
	"standoff/scene"
)

// A person is all that a figure's drawing depends on.
type person struct {
	look   scene.Look
	pose   scene.Pose
	height float64
	shadow bool
}

func (d *drawing) shadow(f *scene.Figure) {
	id := d.drawn(person{f.Look, f.Pose, f.Height, true})
	x, y, h := f.X*unit, (f.Y+f.Ground)*unit, f.Height*unit
	d.stand(id, f, x, y, bounds{x - .5*h, y - .2*h, x + .5*h, y + .2*h})
}

func (d *drawing) figure(f *scene.Figure) {
	id := d.drawn(person{f.Look, f.Pose, f.Height, false})
	x, y, h := f.X*unit, f.Y*unit, f.Height*unit
	d.stand(id, f, x, y, bounds{x - .9*h, y - 1.8*h, x + .9*h, y + .3*h})
}

func (d *drawing) stand(id string, f *scene.Figure, x, y float64, b bounds) {
	if !d.seen(b) || f.Alpha <= 0 {
		return
	}
	more := ""
	if f.Alpha < .995 {
		more = ` opacity="` + number2(f.Alpha) + `"`
	}
	d.use(id, near(scene.Point{X: x, Y: y}), more, b)
}

// use lays something defined.
func (d *drawing) use(id string, at spot, more string, b bounds) {
	d.lay(`<use href="#`+id+`" x="`+whole(float64(at.x))+`" y="`+whole(float64(at.y))+`"`+more+`/>`, b)
}

// drawn is the id of a person's drawing, or of the shadow's.
func (d *drawing) drawn(k person) string {
	if id, ok := d.people[k]; ok {
		return id
	}
	var id string
	at := placing{scale: k.height * unit, flip: -1}
	if k.shadow {
		text := `g>`
		for _, p := range d.theme.ShadowParts(k.look, k.pose, k.height) {
			text += `<path` + d.paint("fill", p.Color) + ` d="` + outline(at, p) + `"/>`
		}
		id = d.define(text + `</g>`)
	} else {
		id = d.cutout(k, at)
	}
	d.people[k] = id
	return id
}

// cutout draws a figure. Its edges are the body itself, drawn before with wide
// lines: what of that lies within them is covered again.
func (d *drawing) cutout(k person, at placing) string {
	edges, body := d.theme.Cutout(k.look, k.pose, k.height)
	text := `g>`
	for i := 0; i < len(body); {
		c := body[i]
		w := pen{}
		for first := true; i < len(body) && joins(c, body[i], first); i++ {
			w.path(turnedRight(at.path(body[i].Path)), loss)
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

// joins reports whether two neighbours in a body are one path.
func joins(a, b scene.Part, first bool) bool {
	return first || a.Color == b.Color && a.Color.A == 255 && a.Loose == b.Loose
}

func outline(at placing, p scene.Part) string {
	w := pen{}
	w.path(at.path(p.Path), loss)
	return string(w.out)
}
