package story

import "math"

const (
	casting   = .9 // seconds at the ballot box
	oneByOne  = .9 // seconds from one voter to the next
	longVote  = 9. // seconds after which the last sets out, however many they are
	atTheBox  = .95
	boxPlaces = 5 // at a ballot box at the same time
)

// vote lets people walk to the nearest ballot box one after another, vote and
// come back; without a box they raise a hand.
func (d *director) vote(o *order, t float64) float64 {
	end, n := t, 0
	apiece := math.Min(oneByOne, longVote/math.Max(1, float64(len(o.all()))))
	for _, p := range o.all() {
		start := math.Max(t, d.now[p].until) + apiece*float64(n)
		line, ok := d.toBox(p, n)
		n++
		if ok {
			end = math.Max(end, d.castVote(o, p, line, start))
			continue
		}
		was := d.now[p]
		start = math.Max(t, was.until) + .5*chance(d.plan.People[p].Seed, 51)
		d.write(p, leg{start: start, end: start + turnTime, set: int32(d.set), line: []Point{was.at},
			z0: was.z, z1: was.z, face0: was.face, face1: was.face, action: Raise,
			moving: was.action, doubt: o.Sure.Doubtful()})
		end = math.Max(end, start+turnTime)
	}
	return end
}

// toBox is somebody's way to the nearest ballot box of the set; n tells which
// of the places before it they take.
func (d *director) toBox(p, n int) ([]Point, bool) {
	at, near := d.now[p].at, -1
	props := d.layout().Props
	for i := range props {
		if props[i].Prop.Kind == "ballot-box" && (near < 0 ||
			props[i].Rect.Center().Dist(at) < props[near].Rect.Center().Dist(at)) {
			near = i
		}
	}
	if near < 0 {
		return nil, false
	}
	box := props[near].Rect.Center()
	way := at.Sub(box).angle()
	for try := range 2 * boxPlaces {
		k := (n + try) % boxPlaces
		sin, cos := math.Sincos(way + (float64(k)-(boxPlaces-1)/2.)*.55)
		q := box.Add(Point{cos, sin}.Mul(atTheBox))
		if !d.ground().free(q, body) {
			continue
		}
		if line, ok := d.ground().find(at, q, d.open[d.set], nil); ok {
			return append(line, box), true // the last is where they look
		}
	}
	return nil, false
}

// castVote writes a voter's way to the box, the vote and the way back.
func (d *director) castVote(o *order, p int, line []Point, start float64) float64 {
	was := d.now[p]
	box := line[len(line)-1]
	line = line[: len(line)-1 : len(line)-1]
	v := math.Max(speed(o.Pace), lengthOf(line)/longest)
	there := newLeg(start, v, line)
	there.set, there.z0, there.face0 = int32(d.set), was.z, was.face
	there.face1 = box.Sub(line[len(line)-1]).angle()
	there.action, there.doubt = Vote, o.Sure.Doubtful()
	d.write(p, there)

	home := make([]Point, 0, len(line))
	for i := len(line) - 1; i >= 0; i-- {
		home = append(home, line[i])
	}
	back := newLeg(there.end+casting, v, home)
	back.set, back.z1, back.face0, back.face1 = int32(d.set), was.z, there.face1, was.face
	back.action, back.doubt = was.action, o.Sure.Doubtful()
	place := was.place
	d.write(p, back)
	d.now[p].place = place
	return back.end
}
