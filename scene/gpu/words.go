package gpu

import (
	"standoff/scene/picture"
	"standoff/scene/theme"
)

// A Scribe draws and measures words. In a browser it is the browser, so that
// every script and every reader's own fonts work.
type Scribe interface {
	// Write has one line of words drawn with its halo, at so many device pixels to
	// a CSS pixel: w by h pixels, in which the baseline starts at ox, oy; 0 by 0
	// are nothing to see. The scribe draws them by itself, in the place of the
	// bitmap that bears the ticket, above 0 and below 1 << 24: see [standIn].
	Write(t *picture.Text, ratio float64) (ticket uint32, w, h, ox, oy int)
}

// A wording is what words look like, wherever they stand.
type wording struct {
	words       string
	font        picture.Font
	color, halo theme.Color
	haloWidth   float64
}

// maxWords is how many wordings are kept; a story has far fewer at a time.
const maxWords = 2000

// A word is a line of words on a page of the atlas.
type word struct {
	place
	ox, oy int  // from the corner of its pixels to where the baseline starts
	empty  bool // nothing to see: only spaces
	stand  stand
}

// word finds the line of words on the atlas, or has it written. It reports false where
// the atlas has no room for it.
func (p *Painter) word(t *picture.Text) (*word, bool) {
	key := wording{t.Words, t.Font, t.Color, t.Halo, t.HaloWidth}
	if w, ok := p.words[key]; ok && (w.empty || p.atlas.holds(w.place)) {
		return w, true
	}
	if len(p.words) > maxWords {
		clear(p.words)
	}
	ticket, w, h, ox, oy := p.scribe.Write(t, p.ratio)
	if w <= 0 || h <= 0 {
		p.words[key] = &word{empty: true}
		return p.words[key], true
	}
	at, ok := p.put(bitmap{pix: standIn(ticket, w, h), w: w, h: h})
	if !ok {
		return nil, false
	}
	made := &word{place: at, ox: ox, oy: oy}
	p.words[key] = made
	return made, true
}

// standIn returns a bitmap of w by h pixels, and the clear margin around it, in which
// there is nothing to see but a ticket: what is to be drawn in its place on the way
// to the graphics card. The ticket is the colour of the first pixel, which is clear;
// in a premultiplied bitmap a clear pixel has no colour of its own.
func standIn(ticket uint32, w, h int) []byte {
	pix := make([]byte, 4*(w+2*margin)*(h+2*margin))
	pix[0], pix[1], pix[2] = byte(ticket), byte(ticket>>8), byte(ticket>>16)
	return pix
}
