package figure

import (
	"math"
	"slices"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
)

// The head is an ellipsoid, and so are hair, hats and helmets: caps of a slightly larger
// one, cut by its outline. That makes them right from every side. It has no face, but near by a
// nose, so that it is seen where it looks. Points of the head are in its own ways (forward,
// right, up), as shares of its radii.

// radii are those of a head.
var radii = vec{.068, .059, .080}

// tipped is how far, in radians, heads are tipped to the viewer, so that their crowns show.
const tipped = .36

// A skull is where the head is on the screen: its size, and, as ways of its own, the
// screen's right and up and where the viewer is.
type skull struct {
	at                 path.Point
	right, up, towards vec
	size               float64
}

// skullOf returns the head's skull.
func (s *sketch) skullOf() skull {
	k := skull{at: s.to(s.head), size: s.build.head}
	// The head turns aside, then bows.
	bowSin, bowCos := math.Sincos(s.lean*.5 + s.nod)
	lookSin, lookCos := math.Sincos(s.stance.look)
	own := func(p vec) vec {
		p = vec{p.f*bowCos - p.u*bowSin, p.r, p.f*bowSin + p.u*bowCos}
		return vec{p.f*lookCos + p.r*lookSin, p.r*lookCos - p.f*lookSin, p.u}
	}
	tipSin, tipCos := math.Sincos(tipped)
	viewer := vec{s.sin, s.cos, 0}
	k.right = own(vec{s.cos, -s.sin, 0})
	k.towards = own(viewer.times(tipCos).plus(vec{u: tipSin}))
	k.up = own(viewer.times(-tipSin).plus(vec{u: tipCos}))
	return k
}

// to returns where a point of the head is, on an ellipsoid so much larger.
//
//go:noinline
func (k *skull) to(n vec, larger float64) path.Point {
	g := larger * k.size
	p := vec{n.f * radii.f * g, n.r * radii.r * g, n.u * radii.u * g}
	return path.Point{X: k.at.X + p.dot(k.right), Y: k.at.Y + p.dot(k.up)}
}

// cap returns what is seen of a cap about an axis: all that is nearer to it than the angle
// whose cosine is given. It is what the cap's rim and the head's outline enclose. N is how
// many points make the half of either.
func (k *skull) cap(axis vec, cosine, larger float64, n int) path.Path {
	axis = axis.unit()
	sine := math.Sqrt(1 - cosine*cosine)
	// The outline within the cap: an arc about the way to which the axis leans.
	lean := math.Hypot(axis.dot(k.right), axis.dot(k.up))
	mid := math.Atan2(axis.dot(k.up), axis.dot(k.right))
	half := math.Acos(max(-1, min(1, cosine/max(lean, 1e-9))))
	// The rim that is on our side: an arc about the way to us.
	deep := axis.dot(k.towards)
	to := k.towards.minus(axis.times(deep)).unit()
	side := axis.cross(to)
	seen := math.Acos(max(-1, min(1, -deep*cosine/max(sine*lean, 1e-9))))
	ps := make([]path.Point, 0, 4*n)
	for i := -n; i <= n && half > 0; i++ {
		sin, cos := math.Sincos(mid + half*float64(i)/float64(n))
		ps = append(ps, k.to(k.right.times(cos).plus(k.up.times(sin)), larger))
	}
	from := len(ps)
	for i := -n; i <= n && seen > 0; i++ {
		sin, cos := math.Sincos(seen * float64(i) / float64(n))
		rim := axis.times(cosine).plus(to.times(cos).plus(side.times(sin)).times(sine))
		ps = append(ps, k.to(rim, larger))
	}
	if rim := ps[from:]; from > 0 && len(rim) > 0 && ps[from-1].Dist(rim[0]) > ps[from-1].Dist(rim[len(rim)-1]) {
		slices.Reverse(rim)
	}
	if len(ps) < 4 {
		return path.Path{}
	}
	return polygon(ps...)
}

// A crown is a sketch at the head.
type crown struct{ *sketch }

// fine is how many points make the half of a cap's line.
func (s crown) fine() int { return [...]int{6, 8, 12}[s.level] }

// cover draws a cap over the head.
func (s crown) cover(axis vec, cosine, larger float64, c theme.Color) {
	if p := s.skull.cap(axis, cosine, larger, s.fine()); len(p.Points) > 0 {
		s.add(p, c)
	}
}

// tint lays a see-through cap over the head.
func (s crown) tint(axis vec, cosine, larger float64, c theme.Color) {
	if p := s.skull.cap(axis, cosine, larger, s.fine()); len(p.Points) > 0 {
		s.loose(p, c)
	}
}

// face draws the head without what covers it.
func (s crown) face() path.Path {
	k := &s.skull
	var ps [28]path.Point
	n := 4*s.fine() - 4
	if n > len(ps) {
		n = len(ps)
	}
	for i := range n {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		low := max(-sin, 0)
		p := k.to(k.right.times(cos).plus(k.up.times(sin)), 1)
		p.X = k.at.X + (p.X-k.at.X)*(1-.13*low*low) + k.facing()*low*low*.008 // the chin is narrower, and before
		ps[i] = p
	}
	return polygon(ps[:n]...)
}

// facing returns how far the head faces to the right of the screen, -1 to 1.
func (k *skull) facing() float64 { return k.right.f }

// away reports whether the back of the head is seen.
func (k *skull) away() bool { return k.towards.f < -.05 }

// top draws neck, head, hair and hat.
func (s crown) top() {
	k := &s.skull
	if !k.away() {
		s.tresses()
	}
	skin := s.o.skin
	if !k.away() {
		s.neck()
	}
	s.add(s.face(), skin)
	if s.level == near {
		s.profile()
	}
	if s.level > far || s.o.hat < combatHelmet {
		s.hair()
	}
	if k.away() {
		s.tresses()
	}
	if s.level > far && s.o.hat != combatHelmet && math.Abs(k.facing()) > .3 && s.earsFree() {
		e := k.to(vec{-.12, math.Copysign(.98, k.towards.r), -.05}, 1)
		s.dot(e, .0135*k.size, theme.Darker(skin, .12))
	}
	s.hatOn()
}

// neck draws the neck. Of who faces the viewer it lies on what is worn, else behind it.
func (s crown) neck() {
	s.add(path.Stick(s.to(s.chest.plus(vec{u: -.012})), s.skull.at, .062*s.skull.size), theme.Darker(s.o.skin, .14))
}

// profile draws the shade on the far side of the face, and the nose of a head that is
// seen from the side.
func (s crown) profile() {
	k := &s.skull
	s.tint(k.right.times(.9).plus(k.up.times(-.45)), .45, .995, ink(.15))
	if math.Abs(k.facing()) > .45 && k.towards.f > -.5 {
		s.add(polygon(k.to(vec{.98, 0, .04}, 1), k.to(vec{1, 0, -.16}, 1.15), k.to(vec{.96, 0, -.26}, 1)), s.o.skin)
	}
}

// childHead is how much larger a child's head is.
const childHead = 1.22

// childSize is how tall a child is, of a grown-up's height.
const childSize = .65

// SizeOf returns how tall people with the look are, of a grown-up's usual height.
func SizeOf(l Look) float64 {
	if l.Kind == story.Child {
		return childSize * sizes[l.Size]
	}
	return sizes[l.Size]
}
