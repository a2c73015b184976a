package plan

import (
	"math"

	"standoff/story"
	"standoff/story/plane"
)

// A Leg is one line of a person's timetable: a way, or none, and what the
// person does from its end until the next leg begins.
type Leg struct {
	Start, End  float64
	until       float64       // when the next leg starts, once all are known
	Set         int32         // index of the set, or nowhere
	Roam        float32       // how far one who mills strays, metres
	Line        []plane.Point // the whole way; one point for those who only stand
	Along       []float32
	Heading     float64 // of a straight way, radians
	Z0, Z1      float64 // at the start and the end
	Face0       float64
	Face1       float64
	Action      story.Action // once there
	Moving      story.Action // on the way: Walking, Running or StepBack
	Comes, Goes bool         // fades in at the start, out at the end
	Doubt       bool
	Seated      bool  // does what it does once there sitting
	Wet0, Wet1  uint8 // how deep in the water at the start and the end, as Figure.Wet
	Aboard      int32 // one more than the index of the vehicle that takes them along; 0 is none
	// Slope is how far from the end of the way the height changes, metres; below 0 from
	// its start; 0 is all the way along.
	Slope float32
}

// Nowhere is the set of people who are not on stage.
const Nowhere = -1

const (
	fadeTime = .4  // seconds for a figure to come or go
	TurnTime = .3  // seconds to turn on the spot
	Gather   = .4  // seconds to reach full speed, and to stop
	stride   = 1.5 // metres
)

// NewLeg returns a walk along the line that starts at a time and never goes faster
// than speed.
func NewLeg(start, speed float64, line []plane.Point) Leg {
	l := Leg{Start: start, End: start, Line: line, Moving: story.Walking, Action: story.Stand}
	if way := l.Measure(); len(line) > 1 {
		l.End = start + walkTime(way, speed)
	}
	return l
}

// Measure works out how far along the way each of its points is, and where a straight
// way leads. It returns how long the way is, in metres.
func (l *Leg) Measure() (way float64) {
	if len(l.Line) < 2 {
		return 0
	}
	l.Along = make([]float32, len(l.Line))
	for i := 1; i < len(l.Line); i++ {
		way += l.Line[i].Dist(l.Line[i-1])
		l.Along[i] = float32(way)
	}
	l.Heading = l.Line[1].Sub(l.Line[0]).Angle()
	return way
}

// walkTime returns how long a way takes with an easing at both ends.
func walkTime(length, speed float64) float64 {
	if length < speed*Gather {
		return 2 * math.Sqrt(length*Gather/speed)
	}
	return length/speed + Gather
}

// Length returns how long the way is, in metres.
func (l *Leg) Length() float64 {
	if len(l.Along) == 0 {
		return 0
	}
	return float64(l.Along[len(l.Along)-1])
}

// Walked returns how far along its way a leg is at t, metres.
func (l *Leg) Walked(t float64) float64 {
	length, time := l.Length(), l.End-l.Start
	if t >= l.End || time <= 0 {
		return length
	}
	ramp := time / 2
	if ramp > Gather {
		ramp = Gather
	}
	top := length / (time - ramp)
	u := t - l.Start
	switch {
	case u <= 0:
		return 0
	case u < ramp:
		return top * u * u / (2 * ramp)
	case u > time-ramp:
		v := time - u
		return length - top*v*v/(2*ramp)
	}
	return top * (u - ramp/2)
}

// At returns the place on the way after so many metres.
func (l *Leg) At(d float64) plane.Point {
	n := len(l.Line)
	if n == 1 || d <= 0 {
		return l.Line[0]
	}
	i := 1
	for i < n-1 && float64(l.Along[i]) < d {
		i++
	}
	from, to := float64(l.Along[i-1]), float64(l.Along[i])
	if d >= to {
		return l.Line[i]
	}
	a, b, u := l.Line[i-1], l.Line[i], (d-from)/(to-from)
	return plane.Point{X: a.X + (b.X-a.X)*u, Y: a.Y + (b.Y-a.Y)*u}
}

// Pack lays all timetables and all ways side by side, in the order in which they
// are read, and notes in each leg when the next one starts.
func Pack(timetables [][]Leg) {
	legs, points, along := 0, 0, 0
	for _, table := range timetables {
		legs += len(table)
		for i := range table {
			points, along = points+len(table[i].Line), along+len(table[i].Along)
		}
	}
	all := packed[Leg]{make([]Leg, 0, legs)}
	lines, alongs := packed[plane.Point]{make([]plane.Point, 0, points)}, packed[float32]{make([]float32, 0, along)}
	for person, table := range timetables {
		table = all.take(table)
		timetables[person] = table
		for i := range table {
			table[i].Line, table[i].Along = lines.take(table[i].Line), alongs.take(table[i].Along)
			table[i].until = math.Inf(1)
			if i > 0 {
				table[i-1].until = table[i].Start
			}
		}
	}
}

// packed is room for many small lists.
type packed[T any] struct{ all []T }

// take copies a list to the room's end.
func (p *packed[T]) take(list []T) []T {
	from := len(p.all)
	p.all = append(p.all, list...)
	return p.all[from:len(p.all):len(p.all)]
}

// legAt returns the index of the leg that holds at t, or -1 before the first.
// It is sort.Search written out: a seek asks it for everybody.
func legAt(legs []Leg, t float64) int {
	lo, hi := 0, len(legs)
	for lo < hi {
		if mid := (lo + hi) / 2; legs[mid].Start <= t {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo - 1
}
