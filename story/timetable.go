package story

import "math"

// A leg is one line of a person's timetable: a way, or none, and what the
// person does from its end until the next leg begins.
type leg struct {
	start, end  float64
	until       float64 // when the next leg starts, once all are known
	set         int32   // index of the set, or nowhere
	roam        float32 // how far one who mills strays, metres
	line        []Point // the whole way; one point for who only stands
	along       []float32
	heading     float64 // of a straight way, radians
	z0, z1      float64 // at the start and the end
	face0       float64
	face1       float64
	action      Action // once there
	moving      Action // on the way: Walking, Running or StepBack
	comes, goes bool   // fades in at the start, out at the end
	doubt       bool
}

// nowhere is the set of people who are not on stage.
const nowhere = -1

const (
	fadeTime = .4  // seconds for a figure to come or go
	turnTime = .3  // seconds to turn on the spot
	gather   = .4  // seconds to reach full speed, and to stop
	stride   = 1.5 // metres
)

// newLeg is a walk along the line that starts at a time and never goes faster
// than speed.
func newLeg(start, speed float64, line []Point) leg {
	l := leg{start: start, end: start, line: line, moving: Walking, action: Stand}
	if len(line) > 1 {
		l.along = make([]float32, len(line))
		sum := 0.
		for i := 1; i < len(line); i++ {
			sum += line[i].Dist(line[i-1])
			l.along[i] = float32(sum)
		}
		l.heading = line[1].Sub(line[0]).angle()
		l.end = start + walkTime(sum, speed)
	}
	return l
}

// walkTime is how long a way takes with an easing at both ends.
func walkTime(length, speed float64) float64 {
	if length < speed*gather {
		return 2 * math.Sqrt(length*gather/speed)
	}
	return length/speed + gather
}

func (l *leg) length() float64 {
	if len(l.along) == 0 {
		return 0
	}
	return float64(l.along[len(l.along)-1])
}

// walked is how far along its way a leg is at t, metres.
func (l *leg) walked(t float64) float64 {
	length, time := l.length(), l.end-l.start
	if t >= l.end || time <= 0 {
		return length
	}
	ramp := time / 2
	if ramp > gather {
		ramp = gather
	}
	top := length / (time - ramp)
	u := t - l.start
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

// at is the place on the way after so many metres.
func (l *leg) at(d float64) Point {
	n := len(l.line)
	if n == 1 || d <= 0 {
		return l.line[0]
	}
	i := 1
	for i < n-1 && float64(l.along[i]) < d {
		i++
	}
	from, to := float64(l.along[i-1]), float64(l.along[i])
	if d >= to {
		return l.line[i]
	}
	a, b, u := l.line[i-1], l.line[i], (d-from)/(to-from)
	return Point{a.X + (b.X-a.X)*u, a.Y + (b.Y-a.Y)*u}
}

// pack lays all timetables and all ways side by side, in the order in which they
// are read, and notes in each leg when the next one starts.
func pack(timetables [][]leg) {
	legs, points, along := 0, 0, 0
	for _, table := range timetables {
		legs += len(table)
		for i := range table {
			points, along = points+len(table[i].line), along+len(table[i].along)
		}
	}
	all := packed[leg]{make([]leg, 0, legs)}
	lines, alongs := packed[Point]{make([]Point, 0, points)}, packed[float32]{make([]float32, 0, along)}
	for person, table := range timetables {
		table = all.take(table)
		timetables[person] = table
		for i := range table {
			table[i].line, table[i].along = lines.take(table[i].line), alongs.take(table[i].along)
			table[i].until = math.Inf(1)
			if i > 0 {
				table[i-1].until = table[i].start
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

// legAt is the index of the leg that holds at t, or -1 before the first.
func legAt(legs []leg, t float64) int {
	lo, hi := 0, len(legs)
	for lo < hi {
		if mid := (lo + hi) / 2; legs[mid].start <= t {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo - 1
}

// figure is what a person on this leg looks like at t.
func (l *leg) figure(f *Figure, t float64, seed uint32) {
	f.Alpha, f.Doubt, f.Dim, f.Lit = 1, l.doubt, 0, 0
	if l.comes && t < l.start+fadeTime {
		f.Alpha = smooth((t - l.start) / fadeTime)
	}
	if t < l.end {
		l.walking(f, t, seed)
	} else {
		l.resting(f, t, seed)
	}
	if l.goes {
		f.Alpha *= smooth((l.end - t) / fadeTime)
	}
}

// walking is what most of a moment's people do. The player is compiled without
// copying this package's functions to where they are called (cmd/standoff/engine.go):
// what is called for everybody in every frame is therefore written out, here and in
// what it calls.
func (l *leg) walking(f *Figure, t float64, seed uint32) {
	d := l.walked(t)
	u := smooth((t - l.start) / (l.end - l.start))
	f.At, f.Z, f.Action = l.at(d), l.z0+(l.z1-l.z0)*u, l.moving
	cycle := stride
	if quick := l.length() / (l.end - l.start) / 3; quick > 1 {
		cycle *= quick
	}
	phase := d/cycle + float64(seed%16)/16
	f.Phase = phase - math.Floor(phase)
	if l.moving == StepBack || len(l.line) == 1 {
		f.Face = turn(l.face0, l.face1, u)
		return
	}
	way := l.heading
	if len(l.line) > 2 {
		way = l.at(d + .45).Sub(l.at(math.Max(0, d-.45))).angle()
	}
	f.Face = way
	if begun := t - l.start; begun < turnTime {
		f.Face = turn(l.face0, way, smooth(begun/turnTime))
	}
	if left := l.end - t; left < turnTime {
		f.Face = turn(f.Face, l.face1, smooth(1-left/turnTime))
	}
}

func (l *leg) resting(f *Figure, t float64, seed uint32) {
	f.At, f.Z, f.Face, f.Action, f.Phase = l.line[len(l.line)-1], l.z1, l.face1, l.action, 0
	if l.action == Mill {
		l.milling(f, t, seed)
		return
	}
	if period := periods(l.action); period > 0 {
		f.Phase = fraction(t/period*(.9+.2*chance(seed, 1)) + chance(seed, 2))
	}
}

// takeOver lets a leg begin where somebody is who was milling about.
func (l *leg) takeOver(before *leg, seed uint32) {
	if before.action != Mill || before.set != l.set || l.start < before.end {
		return
	}
	if l.action == Mill && l.roam == 0 {
		l.roam = before.roam
	}
	var f Figure
	before.figure(&f, l.start, seed)
	if f.At.Dist(l.line[0]) < .01 {
		return
	}
	line, speed := []Point{f.At}, 1.2
	if far := l.length(); far > 0 {
		line = append(line, l.line[1:]...)
		speed = far / math.Max(l.end-l.start-gather, .2)
	} else {
		line = append(line, l.line[0])
		l.moving = Walking
	}
	walk := newLeg(l.start, speed, line)
	l.line, l.along, l.heading = walk.line, walk.along, walk.heading
	l.end, l.face0 = walk.end, f.Face
}

// milling is a slow walk from spot to spot around one's place.
func (l *leg) milling(f *Figure, t float64, seed uint32) {
	const walk = 2.2
	period := 4 + 4*chance(seed, 3)
	u := t/period + chance(seed, 4)
	k := uint32(math.Floor(u))
	// Before the first walk of this leg everyone stands at home.
	begin := uint32(math.Floor(l.end/period+chance(seed, 4))) + 1
	spot := func(k uint32) Point {
		if k <= begin {
			return Point{}
		}
		sin, cos := math.Sincos(2 * math.Pi * chance(seed, 2*k+10))
		return Point{cos, sin}.Mul(float64(l.roam) * (.4 + .6*chance(seed, 2*k+11)))
	}
	from, to := spot(k), spot(k+1)
	part := (u - float64(k)) * period / walk
	off := from.Lerp(to, smooth(part))
	f.At, f.Action = f.At.Add(off), Stand
	if way := to.Sub(from); way.Len() > .05 {
		face := math.Atan2(way.Y, way.X)
		if part < 1 {
			f.Action, f.Phase = Walking, fraction(off.Dist(from)/stride)
			f.Face = turn(f.Face, face, smooth(part*4))
			return
		}
		f.Face = turn(face, f.Face, smooth((part-1)*2))
	}
}

// periods is how long one cycle of an action takes, seconds; 0 is a pose.
func periods(a Action) float64 {
	switch a {
	case Push:
		return 1.7
	case Brace:
		return 2.3
	case Chant, Wave:
		return 1.2
	case Sing:
		return 2.6
	case Clap:
		return .7
	case Raise, Climb:
		return 2.4
	case Speak:
		return 2.1
	case Film, HoldUp:
		return 5
	}
	return 0
}

// smooth eases from 0 to 1.
func smooth(u float64) float64 {
	if u <= 0 {
		return 0
	}
	if u >= 1 {
		return 1
	}
	return u * u * (3 - 2*u)
}

func fraction(x float64) float64 { return x - math.Floor(x) }

// turn is the angle u of the way from a to b, the short way round.
func turn(a, b, u float64) float64 {
	d := b - a
	if math.Abs(d) >= 2*math.Pi {
		d = math.Mod(d, 2*math.Pi)
	}
	if d > math.Pi {
		d -= 2 * math.Pi
	} else if d < -math.Pi {
		d += 2 * math.Pi
	}
	return a + d*u
}

// chance is a number from 0 to 1 that is the same on every run.
func chance(seed, n uint32) float64 {
	x := seed*0x9e3779b1 + n*0x85ebca6b + 0x27d4eb2f
	x ^= x >> 15
	x *= 0x2c1b3c6d
	x ^= x >> 12
	x *= 0x297a2d39
	x ^= x >> 15
	return float64(x) / (1 << 32)
}
