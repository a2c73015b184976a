package formation

import (
	"math"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plane"
)

// Bystanders stand in knots, as people do who came together or have begun to talk, with
// lanes between. Knots are larger and closer together near to what happens.

const (
	nearKnots  = 1.75 // from the middle of a knot to that of the next, near what happens, metres
	farKnots   = 3.   // and far from it
	farAway    = 26.  // where that is, metres
	roomOfFour = 2.6  // the same, so that knots of four keep their lanes
	laneFree   = 1.1  // from anybody of a knot to anybody of another, metres
	fromOther  = 1.1  // from anybody who is there already, metres
	doorLane   = 1.   // from a doorway to the middle of a knot, metres
	elbows     = .52  // between two of a knot, metres
	mostTight  = .62  // share of all these distances that is the least, before they just scatter
	drawn      = .8   // the share before a door, a thing or people: they came for it
	mostSpread = 1.5  // times that a crowd reaches farther than usual, where there is little room
	talking    = .2   // share of knots that talk
	ringStride = .8   // between those in a knot that talks, metres
	mostTalk   = 5    // people in a knot that talks
)

// A knot is people who stand together. Their number is what the luck of its place gives.
type knot struct {
	at    plane.Point
	turn  float64 // from which its places count, radians
	look  float64 // how far its people look past what they look at, radians
	n     int
	talks bool // they stand in a ring, and look at one another
}

// A knotting finds the places of the knots of one crowd.
type knotting struct {
	*Request
	focus plane.Point
	tight float64 // share of the distances that people like
	seed  uint32
}

// bystands reports whether the people of a crowd do nothing but be there.
func bystands(m *Request) bool {
	switch m.Move.Do {
	case "", story.Stand, story.Wait, story.Mill:
		return m.N > few
	}
	return false
}

// knots returns the places of bystanders round a focus, the nearest first; none where there
// is no room for knots.
func knots(m *Request, focus plane.Point) []stage.Place {
	k := knotting{m, focus, 1, chance.SeedOf(m.To.ID+m.Move.Who[0].ID, 13)}
	if m.inside() { // rather than fill a place from wall to wall they stand closer
		size := m.part().Size()
		k.tight = math.Min(1, 1.4*math.Sqrt(size.X*size.Y/float64(m.N))/roomOfFour)
	} else if !m.ground() {
		k.tight = drawn
	}
	for ; k.tight >= mostTight; k.tight *= .85 {
		if all := k.all(); len(all) >= m.N {
			return all
		}
	}
	return nil
}

// far returns how far a place is from what happens, as a share of what is far.
func (k *knotting) far(q plane.Point) float64 {
	to := k.focus
	if k.Event != nil {
		to = *k.Event
	}
	return math.Min(1, q.Dist(to)/farAway)
}

// knotAt returns the knot that a place has by luck: of one to ten people, of four in the mean.
func (k *knotting) knotAt(q plane.Point) knot {
	place := k.seed + uint32(int32(q.X*256))*7919 + uint32(int32(q.Y*256))*104729
	luck, near := chance.Chance(place, 1), 2*math.Max(0, 1-2*k.far(q))
	a := knot{at: q, turn: 2 * math.Pi * chance.Chance(place, 2), look: chance.Chance(place, 3) - .5}
	switch {
	case luck < .12:
		a.n = 1
	case luck < .26:
		a.n = 2
	case luck < .42:
		a.n = 3
	case luck < .60:
		a.n = 4
	case luck < .78:
		a.n = 5 + int(near/2+.5)
	case luck < .92:
		a.n = 6 + int(near+.5)
	default:
		a.n = 8 + int(near+.5)
	}
	if k.Move.Do == story.Mill {
		a.n = (a.n + 2) / 3 // who mills about needs room
	}
	a.talks = a.n > 1 && a.n <= mostTalk && chance.Chance(place, 4) < 1.6*talking && k.mayTalk()
	return a
}

// mayTalk reports whether people may look at one another: not where they come to look at
// something, and not on guard.
func (k *knotting) mayTalk() bool {
	return !k.turned() && !k.Move.Who[0].Guards() && k.To.Prop == nil && k.To.Who == nil
}

// place returns the i-th place of a knot and where one looks there who talks: of a ring, or
// of a disc that is packed like the seeds of a sunflower (Vogel, A better way to construct the
// sunflower head, 1979), which needs no trying.
func (a knot) place(i int) (q plane.Point, talk float64) {
	if a.n == 1 && i == 0 {
		return a.at, math.NaN()
	}
	angle, r := a.turn+2*math.Pi*float64(i)/float64(a.n), ringStride/2/math.Sin(math.Pi/float64(a.n))
	if !a.talks {
		angle, r = a.turn+2.39996*float64(i), .45*math.Sqrt(float64(i)+.5)
	}
	sin, cos := math.Sincos(angle)
	return a.at.Add(plane.Point{X: cos, Y: sin}.Mul(r)), angle + math.Pi
}

// all returns places for all people, in as many knots as it takes, or fewer.
func (k *knotting) all() []stage.Place {
	h := habit{air: .62,
		space: func(q plane.Point) float64 {
			gap := nearKnots + (farKnots-nearKnots)*k.far(q)
			return k.tight * math.Max(gap, roomOfFour)
		},
		ok: func(q plane.Point) bool { return !k.kept(q, doorLane) && k.open(q, .62) }}
	h.order, h.bound = outwards(k.Request, k.focus)
	mean := k.tight * roomOfFour
	usual := 2 + .8*mean*math.Sqrt(float64(k.N)/4)
	number := 4 + 3*k.N/10
	for reach := usual; ; reach, number = reach*mostSpread, 4+k.N/2 {
		box := boxOf(k.Request, k.focus, reach)
		all := k.people(k.scatter(number, box, 9*box.Size().X*box.Size().Y/mean/mean, h))
		if len(all) >= k.N || reach > usual {
			return all
		}
	}
}

// kept reports whether a place is kept for those who push, or nearer than so many metres to
// a doorway, for those who come and go.
func (k *knotting) kept(q plane.Point, toDoor float64) bool {
	for _, p := range k.Pushers {
		if p.Holds(q, laneFree) {
			return true
		}
	}
	doors := k.Floor.Layout.Doors
	for i := range doors {
		if i != k.To.Door && layout.ToDoorway(q, &doors[i]) < k.tight*toDoor {
			return true
		}
	}
	return false
}

// people returns the places of the people in knots about these points, as many as there are
// to be.
func (k *knotting) people(centers []stage.Place) (all []stage.Place) {
	taken := k.Kept.nobody(k.Floor)
	for _, c := range centers {
		a := k.knotAt(c.Point)
		a.n = min(a.n, k.N-len(all))
		all = k.fill(all, a, taken)
		if len(all) == k.N {
			break
		}
	}
	return all
}

// fill appends the places of a knot that are free, and takes them.
func (k *knotting) fill(all []stage.Place, a knot, taken *stage.Standing) []stage.Place {
	first, last := len(all), 2*a.n+2
	if a.talks {
		last = a.n
	}
	for i := 0; i < last && len(all) < first+a.n; i++ {
		q, talk := a.place(i)
		if taken.Near(q, k.tight*laneFree) || k.kept(q, doorLane-.5) || !k.open(q, math.Max(.62, k.tight*fromOther)) || k.crowded(all[first:], q) {
			continue
		}
		if !leavesRoom(k.Request, all, q) {
			continue
		}
		place := stage.Place{Point: q, Face: math.NaN(), Aside: k.asideOf(a, q)}
		if a.talks {
			place.Face = talk
		}
		all = append(all, place)
	}
	if a.talks && len(all) == first+1 {
		all[first].Face = math.NaN() // nobody is there to talk to
	}
	for _, p := range all[first:] {
		taken.Add(p.Point)
	}
	return all
}

// crowded reports whether somebody at q would be too close to others of a knot.
func (k *knotting) crowded(knot []stage.Place, q plane.Point) bool {
	for _, p := range knot {
		if p.Dist(q) < elbows {
			return true
		}
	}
	return false
}

// asideOf returns how far somebody in a knot looks past what they look at: half as the others
// of it, half by themselves, radians.
func (k *knotting) asideOf(a knot, q plane.Point) float64 {
	own := chance.Chance(k.seed+uint32(int32(q.X*256)), uint32(int32(q.Y*256))) - .5
	if k.Event == nil && k.From == nil && k.Side == "" && !k.turned() {
		return widely * (4*a.look + own) // there is nothing at which all look
	}
	return widely * (a.look + own)
}

// widely is how far people of a crowd look past what they look at at most, by luck, radians:
// 23 degrees, and 30 with what all differ by.
const widely = .40
