package svg

import (
	"strconv"

	"standoff/scene/picture"
	"standoff/scene/theme"
)

// Options are what a panel says besides the picture.
type Options struct {
	Title, Desc string // in words, for whoever can't see it
	Lang        string // of these and of all that is written in the picture
	// Prefix begins every id, so that several panels can stand in one page.
	Prefix string
	// Measure is what the picture was composed with.
	Measure func(words string, f picture.Font) picture.Extent
	// Light leaves out details of small people: for a panel, which is fetched before all else.
	Light bool
}

// fonts are what page and engine write with too.
const fonts = "-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica,Arial,sans-serif"

// Paint returns the picture as one SVG document without scripts, styles or links:
// what people wear and do is drawn once and used for all who do the same.
func Paint(p *picture.Picture, t *theme.Theme, o Options) []byte {
	d := &drawing{pic: p, theme: t, prefix: o.Prefix, measure: o.Measure, light: o.Light, ids: map[string]string{},
		people: map[person]string{}}
	d.dress()
	for i := 0; i < len(p.Marks); i++ {
		switch m := p.Marks[i]; m.Kind {
		case picture.MarkFill:
			if n := d.solid(p.Marks[i:]); n > 0 {
				i += n - 1
				continue
			}
			d.fill(&p.Fills[m.Index])
		case picture.MarkStroke:
			d.stroke(&p.Strokes[m.Index])
		case picture.MarkShadow:
			d.shadow(&p.Figures[m.Index])
		case picture.MarkFigure:
			d.figure(&p.Figures[m.Index])
		case picture.MarkText:
			d.text(&p.Texts[m.Index])
		}
	}
	return d.document(o)
}

// A drawing is a picture on its way to being text.
type drawing struct {
	pic     *picture.Picture
	theme   *theme.Theme
	prefix  string
	measure func(string, picture.Font) picture.Extent
	light   bool
	defs    []byte
	ids     map[string]string // of what stands in defs, by its text
	colors  []theme.Color
	tints   []theme.Color // of small people
	layers  []layer
	people  map[person]string
	moulds  []mould
}

// document returns the drawing as text, once all is on its layers.
func (d *drawing) document(o Options) []byte {
	p := d.pic
	w, h := whole(p.Width*unit), whole(p.Height*unit)
	b := []byte(`<svg xmlns="http://www.w3.org/2000/svg" role="img"`)
	attribute(&b, "xml:lang", o.Lang)
	attribute(&b, "aria-labelledby", d.prefix+"t")
	attribute(&b, "aria-describedby", d.prefix+"d")
	attribute(&b, "width", number(p.Width))
	attribute(&b, "height", number(p.Height))
	attribute(&b, "viewBox", "0 0 "+w+" "+h)
	attribute(&b, "font-family", fonts)
	attribute(&b, "stroke-linejoin", "round")
	b = append(b, '>')
	b = append(b, `<title id="`+d.prefix+`t">`...)
	escape(&b, o.Title)
	b = append(b, `</title><desc id="`+d.prefix+`d">`...)
	escape(&b, o.Desc)
	b = append(b, `</desc>`...)
	if len(d.defs) > 0 {
		b = append(b, `<defs>`...)
		b = append(b, d.defs...)
		b = append(b, `</defs>`...)
	}
	// Where a page gives the drawing another shape, what lies beyond its sides
	// is seen: the ground goes on there.
	paper := pen{}
	paper.polygon(rectangle(d.beyond(2*margin)), 0)
	b = append(b, `<path fill="`+d.hex(p.Paper)+`" d="`+string(paper.out)+`"/>`...)
	for i := range d.layers {
		d.layers[i].write(&b)
	}
	return append(b, `</svg>`...)
}

// define puts an element among the definitions, once, and returns its id. The text of the
// element has no id yet, and begins with its name, without the <.
func (d *drawing) define(text string) string {
	if id, ok := d.ids[text]; ok {
		return id
	}
	id := d.prefix + strconv.FormatInt(int64(len(d.ids)+36*10), 36) // starts with a letter
	d.ids[text] = id
	for i := range text {
		if c := text[i]; c == ' ' || c == '>' {
			d.defs = append(d.defs, `<`+text[:i]+` id="`+id+`"`+text[i:]...)
			break
		}
	}
	return id
}

// hex returns a colour as it is written, without its alpha. Colours that nobody can tell
// apart are written like the first of them: that compresses better.
func (d *drawing) hex(c theme.Color) string {
	c.A = 255
	for _, k := range d.colors {
		if max(apart(k.R, c.R), apart(k.G, c.G), apart(k.B, c.B)) <= 4 {
			return hex(k)
		}
	}
	d.colors = append(d.colors, c)
	return hex(c)
}

// apart returns how far two parts of colours are apart.
func apart(a, b uint8) uint8 { return max(a, b) - min(a, b) }

// paint returns the attributes for a colour; what is "fill" or "stroke".
func (d *drawing) paint(what string, c theme.Color) string {
	s := ` ` + what + `="` + d.hex(c) + `"`
	if c.A < 255 {
		s += ` ` + what + `-opacity="` + number2(float64(c.A)/255) + `"`
	}
	return s
}

// attribute appends an attribute, unless its value is empty.
func attribute(b *[]byte, name, value string) {
	if value != "" {
		*b = append(*b, ` `+name+`="`...)
		escape(b, value)
		*b = append(*b, '"')
	}
}

// escape appends a text as it stands between tags and in double quotes, where > and the
// apostrophe may stay. &#34; is shorter than &quot;.
func escape(b *[]byte, s string) {
	for i := range len(s) {
		switch c := s[i]; c {
		case '&':
			*b = append(*b, "&amp;"...)
		case '<':
			*b = append(*b, "&lt;"...)
		case '"':
			*b = append(*b, "&#34;"...)
		default:
			*b = append(*b, c)
		}
	}
}
