package marks

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plane"
)

// How strong a ribbon is: people stand on it and are what the picture is about.
const (
	leastSteps   = 18.  // of 255 of luma by which its head differs from a black ground
	moreSteps    = .095 // for each of luma of the ground
	headAlpha    = .40  // at most: colours near the ground stay pale
	tailShare    = .48  // of that, where it begins
	tipAlpha     = .8   // of the arrow's point, the one firm part
	leastDart    = 5.   // pixels, half of how broad that is at least
	outlineShare = .30  // of that, of one that is an outline alone
	edgeAlpha    = .55  // of that outline
)

// strength returns the alpha of a ribbon's head in an opaque colour, so that those of all
// colours are seen alike: a dark one no heavier than a light one.
func strength(c, ground theme.Color) float64 {
	under := luma(ground)
	return min(headAlpha, (leastSteps+moreSteps*under)/max(1, math.Abs(luma(c)-under)))
}

// luma returns how light a colour looks, 0 to 255 (Rec. 601).
func luma(c theme.Color) float64 { return .299*float64(c.R) + .587*float64(c.G) + .114*float64(c.B) }

// A ribbon is a band on the ground along a part of a line, which ends in an arrow's head with a
// firm point.
type ribbon struct {
	line     []plane.Point
	width    []float64 // metres, at each point of the line
	from, to float64   // metres along the line
	color    theme.Color
	alpha    float64
	outline  bool // of dashes: nobody tells of it, or it is in doubt
}

// at returns the place so many metres along the ribbon's line, which way it runs there, as a
// unit vector, and how wide the ribbon is.
func (r *ribbon) at(far float64) (at, ahead plane.Point, wide float64) {
	last := len(r.line) - 1
	for i := 1; i <= last; i++ {
		d := r.line[i].Dist(r.line[i-1])
		if d > 0 {
			ahead = r.line[i].Sub(r.line[i-1]).Mul(1 / d)
			if far <= d {
				u := far / d
				return r.line[i-1].Lerp(r.line[i], u), ahead, r.width[i-1] + (r.width[i]-r.width[i-1])*u
			}
		}
		far -= d
	}
	return r.line[last], ahead, r.width[last]
}

// headLength returns how long a ribbon's slim head is, in metres.
func (k *Marker) headLength(r ribbon) float64 {
	_, _, wide := r.at(r.to)
	return min(path.Clamp(1.1*wide, .9, 2.2), .5*(r.to-r.from))
}

// ribbon draws a ribbon, which begins faintly, and reports whether there is one.
func (k *Marker) ribbon(p *picture.Picture, r ribbon) bool {
	if r.to-r.from < .1 {
		return false
	}
	k.outlineRibbon(r)
	head := strength(r.color, k.Theme.Ground[story.Paving]) * r.alpha
	if r.outline {
		k.ribbonPath(p.InkFill(theme.Faded(r.color, outlineShare*head)))
		edge := p.InkStroke(theme.Faded(r.color, edgeAlpha*r.alpha), 1.3)
		edge.Dash, edge.Gap = 5, 5
		k.ribbonPath(&edge.Path)
		return true
	}
	k.ribbonPath(p.InkFill(theme.Faded(r.color, tailShare*head)))
	f := &p.Fills[len(p.Fills)-1]
	f.Shade = p.Shade(theme.Faded(r.color, head))
	f.From, f.To = k.fade(r)
	k.dart(p, r)
	return true
}

// dart draws the slim firm arrow within a ribbon's head, notched behind.
func (k *Marker) dart(p *picture.Picture, r ribbon) {
	head := k.headLength(r)
	neck, ahead, wide := r.at(r.to - head)
	half := max(min(.45, .4*wide), leastDart/k.Cam.Scale)
	long := min(2.4*half, .5*(r.to-r.from))
	tip := neck.Add(ahead.Mul(head))
	back, side := tip.Sub(ahead.Mul(long)), plane.Point{X: -ahead.Y, Y: ahead.X}.Mul(half)
	arrow := p.InkFill(theme.Faded(r.color, tipAlpha*min(1, r.alpha)))
	for i, at := range [...]plane.Point{tip, back.Add(side), back.Add(ahead.Mul(.25 * long)), back.Sub(side)} {
		if on := k.onGround(at); i == 0 {
			arrow.Move(on.X, on.Y)
		} else {
			arrow.Line(on.X, on.Y)
		}
	}
	arrow.Shut()
}

// fade returns between which points of the screen a ribbon grows stronger: along the direction
// in which it leads on the whole (the covariance of the place and the way gone), however it bends.
func (k *Marker) fade(r ribbon) (from, to path.Point) {
	n := float64(len(k.mid))
	var mean, along path.Point
	for _, q := range k.mid {
		mean = path.Point{X: mean.X + q.X/n, Y: mean.Y + q.Y/n}
	}
	for i, q := range k.mid {
		u := float64(i)/n - .5
		along = path.Point{X: along.X + u*(q.X-mean.X), Y: along.Y + u*(q.Y-mean.Y)}
	}
	from, to = k.mid[0], k.mid[len(k.mid)-1]
	long := along.X*along.X + along.Y*along.Y
	off := ((to.X-from.X)*along.X + (to.Y-from.Y)*along.Y) / max(long, 1e-9)
	if off <= 0 { // it comes back to where it began
		return from, to
	}
	return from, path.Point{X: from.X + off*along.X, Y: from.Y + off*along.Y}
}

// outlineRibbon works out both sides of a ribbon with its head, on the screen.
func (k *Marker) outlineRibbon(r ribbon) {
	k.left, k.right, k.mid = k.left[:0], k.right[:0], k.mid[:0]
	head := k.headLength(r)
	neck := r.to - head
	gone := 0.
	k.bank(r.at(r.from))
	for i := 1; i < len(r.line) && gone < neck; i++ {
		if gone += r.line[i].Dist(r.line[i-1]); gone > r.from && gone < neck {
			k.bank(r.line[i], r.line[i-1].Toward(r.line[min(i+1, len(r.line)-1)]), r.width[i])
		}
	}
	at, ahead, wide := r.at(neck)
	k.bank(at, ahead, wide)
	side := plane.Point{X: -ahead.Y, Y: ahead.X}.Mul(wide/2 + min(.4, .2*wide))
	tip := k.onGround(at.Add(ahead.Mul(head)))
	k.left = append(k.left, k.onGround(at.Add(side)), tip)
	k.right = append(k.right, k.onGround(at.Sub(side)))
	k.mid = append(k.mid, tip)
}

// bank adds the two sides of a ribbon at a place, where it leads ahead and is so wide.
func (k *Marker) bank(at, ahead plane.Point, wide float64) {
	side := plane.Point{X: -ahead.Y, Y: ahead.X}.Mul(wide / 2)
	k.left = append(k.left, k.onGround(at.Add(side)))
	k.right = append(k.right, k.onGround(at.Sub(side)))
	k.mid = append(k.mid, k.onGround(at))
}

// ribbonPath adds what outlineRibbon worked out.
func (k *Marker) ribbonPath(path *path.Path) {
	for i, q := range k.left {
		if i == 0 {
			path.Move(q.X, q.Y)
		} else {
			path.Line(q.X, q.Y)
		}
	}
	for i := len(k.right) - 1; i >= 0; i-- {
		path.Line(k.right[i].X, k.right[i].Y)
	}
	path.Shut()
}

// onGround returns where a place on the ground is seen.
func (k *Marker) onGround(q plane.Point) path.Point { return k.Cam.Project(q.X, q.Y, 0) }
