package svg

import (
	"math"

	"standoff/scene/picture"
)

// text writes a line of words as words. Their length is that of the fonts by
// which the picture was composed, whatever font the reader has: what stands on
// a plate fits it.
func (d *drawing) text(t *picture.Text) {
	e := d.measure(t.Words, t.Font)
	b := bounds{t.X, t.Y - e.Ascent, t.X + e.Width, t.Y + e.Descent}
	b = bounds{b.x0 * unit, b.y0 * unit, b.x1 * unit, b.y1 * unit}.grown(t.HaloWidth * unit)
	if !d.seen(b) || t.Alpha <= 0 {
		return
	}
	s := []byte(`<text`)
	attribute(&s, "x", whole(t.X*unit))
	attribute(&s, "y", whole(t.Y*unit))
	attribute(&s, "textLength", whole(e.Width*unit))
	attribute(&s, "lengthAdjust", "spacingAndGlyphs")
	s = append(s, d.font(t.Font)+d.paint("fill", t.Color)...)
	if t.HaloWidth > 0 && t.Halo.A > 0 {
		s = append(s, d.paint("stroke", t.Halo)+` paint-order="stroke"`...)
		attribute(&s, "stroke-width", number(2*t.HaloWidth*unit))
	}
	if t.Alpha < .995 {
		attribute(&s, "opacity", number2(t.Alpha))
	}
	s = append(s, '>')
	escape(&s, t.Words)
	d.lay(string(append(s, `</text>`...)), b)
}

// font returns the attributes of a font.
func (d *drawing) font(f picture.Font) string {
	s := ` font-size="` + number(f.Size*unit) + `"`
	if f.Bold {
		s += ` font-weight="700"`
	}
	if f.Serif {
		s += ` font-family="Palatino,Georgia,serif"`
	}
	if f.Italic {
		s += ` font-style="italic"`
	}
	if f.Leftward { // in a page of any language, and placed by its left end
		s += ` direction="rtl" text-anchor="end"`
	}
	if f.Track != 0 {
		s += ` letter-spacing="` + number(f.Track*unit) + `"`
	}
	return s
}

// whole returns a number without decimals.
func whole(v float64) string { return number(math.Round(v)) }
