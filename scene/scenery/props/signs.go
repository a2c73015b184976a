package props

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/scenery/draw"
	"standoff/scene/scenery/pieces"
	"standoff/scene/theme"
	"standoff/story/layout"
)

// drawFlag draws a flag that hangs from a pole: the story's, one in the prop's
// colour, or plain cloth.
func drawFlag(b *pieces.Builder, x *layout.PlacedProp) {
	m := x.Rect.Center()
	u := standing(b, m.X, m.Y, 0)
	b.Drum(m, .17, 0, .12, draw.Wood(b.Theme))
	u.line(b.Stroke(b.Theme.Ink2, math.Max(1.2, .06*u.scale)), 0, .08, 0, 2.3)
	for i, c := range flagColors(b, x) {
		// Hanging cloth: three folds, each a band of the flag.
		l, r := .02+.145*float64(i), .02+.145*float64(i+1)
		drop := .07 * float64(i)
		u.shape(b.Fill(c), l, 2.24-drop, r, 2.17-drop, r+.03, 1.22-.10*float64(i), l+.02, 1.12-.06*float64(i))
	}
	kx, ky := u.xy(0, 2.33)
	b.Fill(b.Theme.Wood).Oval(kx, ky, .05*u.scale, .05*u.scale)
}

// flagColors returns the folds of a hanging flag. A flag of two stripes shows the
// second one twice.
func flagColors(b *pieces.Builder, x *layout.PlacedProp) [3]theme.Color {
	if bands, n := b.Flag.Bands(b.Theme); x.Prop.Color == "" && n > 0 {
		return [3]theme.Color{bands[0], bands[min(1, n-1)], bands[n-1]}
	}
	c := b.Theme.WallSide
	if x.Prop.Color != "" {
		c = b.Theme.Jacket[x.Prop.Color]
	}
	return [3]theme.Color{theme.Mix(c, b.Theme.WallTop, .15), c, theme.Mix(c, b.Theme.Ink, .2)}
}

// drawSign draws a board with lines of writing on a post.
func drawSign(b *pieces.Builder, x *layout.PlacedProp) {
	m, w := x.Rect.Center(), math.Max(x.Rect.Size().X, .6)/2
	u := standing(b, m.X, m.Y, 0)
	u.line(b.Stroke(b.Theme.WallLine, math.Max(1, .06*u.scale)), 0, 0, 0, 1)
	c := draw.Hued(b.Theme, x.Prop.Color, b.Theme.Quiet())
	u.shape(b.Fill(c.Top), -w, .85, w, .85, w, 1.6, -w, 1.6)
	u.shape(b.Stroke(c.Line, .9), -w, .85, w, .85, w, 1.6, -w, 1.6)
	p := b.Stroke(theme.Mix(c.Top, b.Theme.Ink, .35), math.Max(.7, .04*u.scale))
	u.line(p, -w*.7, 1.4, w*.7, 1.4)
	u.line(p, -w*.7, 1.24, w*.7, 1.24)
	u.line(p, -w*.7, 1.08, w*.2, 1.08)
}

// drawScreen draws a large screen on two legs.
func drawScreen(b *pieces.Builder, x *layout.PlacedProp) {
	m, w := x.Rect.Center(), x.Rect.Size().X/2
	u := standing(b, m.X, x.Rect.Max.Y, 0)
	h := math.Min(1.2*w, 2.2)
	p := b.Stroke(b.Theme.WallLine, math.Max(1.2, .09*u.scale))
	u.line(p, -w*.7, 0, -w*.7, .7)
	u.line(p, w*.7, 0, w*.7, .7)
	u.shape(b.Fill(b.Theme.WallLine), -w, .6, w, .6, w, .6+h, -w, .6+h)
	f := theme.Mix(b.Theme.WallTop, b.Theme.WallSide, .5)
	u.shape(b.Fill(f), -w+.1, .7, w-.1, .7, w-.1, .5+h, -w+.1, .5+h)
	x0, y0 := u.xy(-w, .6+h)
	x1, y1 := u.xy(w, .6)
	b.Shade(theme.Mix(f, b.Theme.WallDark, .6), path.Point{X: x0, Y: y0}, path.Point{X: x1, Y: y1})
}
