package surroundings

import (
	"math"

	"standoff/scene/scenery/draw"
	"standoff/scene/theme"
	"standoff/story/chance"
	"standoff/story/plane"
)

// house draws a house so high: two or three of its faces with faint windows, and a flat
// roof within a parapet, with a small box on it.
func (t *thing) house(d *draw.Pen, high float64) {
	c := &d.Theme.City
	k := draw.CornersOf(t.rect)
	for i, a := range k {
		t.face(d, a, k[(i+1)%4], high)
	}
	d.Outline(d.Fill(c.Top), k[:], high)
	in := draw.CornersOf(t.rect.Grow(-.45))
	d.Outline(d.Fill(theme.Mix(c.Top, c.Shade, .28)), in[:], high)
	// What of the roof lies in the parapet's shade.
	inner, off := d.Fill(theme.Mix(c.Top, c.Shade, .75)), d.Sun.Mul(.5)
	for i, a := range in {
		if e := in[(i+1)%4]; draw.Lit(a, e, d.Sun.Point) {
			d.Strip(inner, a, e, off, high)
		}
	}
	line := d.Stroke(c.Line, .6)
	d.Outline(line, k[:], high)
	size := t.rect.Size()
	if size.X < 6 || size.Y < 6 {
		return
	}
	n := chance.Lot(t.seed)
	at := t.rect.Min.Add(plane.Point{X: size.X * (.25 + .35*n.Next()), Y: size.Y * (.25 + .35*n.Next())})
	box := draw.CornersOf(plane.Rect{Min: at, Max: at.Add(plane.Point{X: 2.2, Y: 2})})
	for i, a := range box {
		if e := box[(i+1)%4]; d.Leads(a, e) {
			d.UpFace(d.Fill(d.Sun.Toned(c.Lit, c.Shade, a, e)), a, e, high, high+1.4)
		}
	}
	d.Outline(d.Fill(c.Top), box[:], high+1.4)
	d.Outline(line, box[:], high+1.4)
}

// face draws a face of a house, if it is turned to the viewer.
func (t *thing) face(d *draw.Pen, a, e plane.Point, high float64) {
	if !d.Leads(a, e) {
		return
	}
	c := &d.Theme.City
	tone := d.Sun.Toned(c.Lit, c.Shade, a, e)
	d.UpFace(d.Fill(tone), a, e, 0, high)
	d.UpFace(d.Stroke(c.Line, .6), a, e, 0, high)
	long := a.Dist(e)
	if d.Cam.Scale < 5 || long < 3 || d.Cam.Sin < .3 {
		return
	}
	n, floors := math.Floor(long/2.6), math.Max(1, math.Floor((high-.8)/2.9))
	tall := (high - .9) / floors
	p := d.Fill(theme.Mix(c.Window, tone, .25))
	for j := range int(floors) {
		for i := range int(n) {
			z := float64(j)*tall + .75
			d.UpFace(p, a.Lerp(e, (float64(i)+.32)/n), a.Lerp(e, (float64(i)+.68)/n), z, z+.52*tall)
		}
	}
}
