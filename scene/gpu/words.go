package gpu

import "standoff/scene"

// A Scribe draws and measures words. In a browser it is the browser, so that
// every script and every reader's own fonts work.
type Scribe interface {
	// Write draws one line of words with its halo at so many device pixels to
	// a CSS pixel. The bitmap is premultiplied RGBA, w by h pixels, and the
	// baseline starts at ox, oy in it. No bitmap is nothing to see.
	Write(t *scene.Text, ratio float64) (pix []byte, w, h, ox, oy int)
}

// A wording is what words look like, wherever they stand.
type wording struct {
	words       string
	font        scene.Font
	color, halo scene.Color
	haloWidth   float64
}

// most is how many wordings are kept; a story has far fewer at a time.
const most = 2000

type word struct {
	place
	ox, oy int
	empty  bool
	stand  stand
}

// word finds the line of words on the atlas, or has it written.
func (p *Painter) word(t *scene.Text) (*word, bool) {
	key := wording{t.Words, t.Font, t.Color, t.Halo, t.HaloWidth}
	if w, ok := p.words[key]; ok && (w.empty || p.atlas.holds(w.place)) {
		return w, true
	}
	if len(p.words) > most {
		clear(p.words)
	}
	pix, w, h, ox, oy := p.scribe.Write(t, p.ratio)
	if w <= 0 || h <= 0 {
		p.words[key] = &word{empty: true}
		return p.words[key], true
	}
	at, ok := p.put(bitmap{pix: framed(pix, w, h), w: w, h: h})
	if !ok {
		return nil, false
	}
	made := &word{place: at, ox: ox, oy: oy}
	p.words[key] = made
	return made, true
}

// framed puts the clear margin around a bitmap.
func framed(pix []byte, w, h int) []byte {
	wide := 4 * (w + 2*margin)
	all := make([]byte, wide*(h+2*margin))
	for y := range h {
		copy(all[(y+margin)*wide+4*margin:], pix[4*w*y:4*w*(y+1)])
	}
	return all
}
