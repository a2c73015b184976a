package plan

import (
	"math"
	"sort"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/layout"
	"standoff/story/plane"
)

// A Vehicle is a prop that moves in the story, and its timetable. Props that nothing
// moves are no vehicles: they stand in the layout. One that moves stands there no more.
type Vehicle struct {
	Prop   *story.Prop
	Set    int
	Drives []Drive // sorted by start; before the first it is not there
	Swings []Swing // of its doors or its ramp, sorted by start
	Reach  []Reach // where people get in and out, likewise
	Long   float64 // metres
	Wide   float64
	Seed   uint32
}

// A Drive is one line of a vehicle's timetable: a way that it goes in one gear, or, of
// no arcs, where it is put at once; and where it then stays until the next begins.
type Drive struct {
	Start, End  float64
	Arcs        []Arc
	Long        float64    // of all arcs, metres
	Last        plane.Pose // at the end
	Comes, Goes bool       // fades in at the start, out at the end
	Away        bool       // it is not there from the start on
	Axle        float64    // how far behind its middle that is which goes along the arcs, metres
	Doubt       bool
}

// An Arc is a piece of a way: straight, or of a circle. Driven backwards its length is
// below 0.
type Arc struct {
	From  plane.Pose
	Curve float64 // 1/radius, 1/m; above 0 it bends to the right
	Long  float64 // metres
}

// A Reach is where people get in and out from a time on: the upper end of a ramp or the
// sill of doors, and the ground before it, as they count from the vehicle.
type Reach struct {
	From      float64
	Top, Foot plane.Point
}

// At returns the pose on the arc after so many metres, be they driven backwards.
func (a Arc) At(d float64) plane.Pose {
	d = math.Copysign(d, a.Long)
	if math.Abs(a.Curve) < 1e-9 {
		return plane.Pose{At: a.From.At.Add(a.From.Front().Mul(d)), Turn: a.From.Turn}
	}
	turn := a.From.Turn + d*a.Curve
	sin0, cos0 := math.Sincos(a.From.Turn)
	sin1, cos1 := math.Sincos(turn)
	return plane.Pose{At: a.From.At.Add(plane.Point{X: sin1 - sin0, Y: cos0 - cos1}.Mul(1 / a.Curve)), Turn: turn}
}

// DriveGather is how long a vehicle takes to reach full speed, and to stop, seconds.
const DriveGather = .9

// Pose returns where a vehicle on this drive is at t.
func (d *Drive) Pose(t float64) plane.Pose {
	if t >= d.End || len(d.Arcs) == 0 {
		return d.Last
	}
	far := d.driven(t)
	for _, a := range d.Arcs {
		if long := math.Abs(a.Long); far > long {
			far -= long
			continue
		}
		p := a.At(far)
		p.At = p.Out(plane.Point{X: d.Axle})
		return p
	}
	return d.Last
}

// driven returns how far the vehicle has gone at t, in metres: its speed rises and falls
// evenly, but for where it comes into sight, or goes on out of it.
func (d *Drive) driven(t float64) float64 {
	u, time := t-d.Start, d.End-d.Start
	up, down := math.Min(time/2, DriveGather), math.Min(time/2, DriveGather)
	if d.Comes {
		up = 0
	}
	if d.Goes {
		down = 0
	}
	top := d.Long / (time - (up+down)/2)
	switch {
	case u <= 0:
		return 0
	case u < up:
		return top * u * u / (2 * up)
	case u > time-down:
		v := time - u
		return d.Long - top*v*v/(2*down)
	}
	return top * (u - up/2)
}

// drive returns the drive that holds at t, or nil while the vehicle is not there.
func (v *Vehicle) drive(t float64) *Drive {
	i := sort.Search(len(v.Drives), func(i int) bool { return v.Drives[i].Start > t }) - 1
	if i < 0 || v.Drives[i].Away {
		return nil
	}
	return &v.Drives[i]
}

// Pose returns where the vehicle is at t, and whether it is there.
func (v *Vehicle) Pose(t float64) (plane.Pose, bool) {
	d := v.drive(t)
	if d == nil {
		return plane.Pose{}, false
	}
	return d.Pose(t), true
}

// A VehicleState is a vehicle as it is at one moment.
type VehicleState struct {
	*Vehicle
	plane.Pose
	Alpha float64 // below 1 while it comes or goes
	Open  float64 // of its doors or its ramp: 0 shut, 1 open
	Reach         // where people get in and out; zero of one that nothing opens
	Doubt bool    // drawn dashed and hollow
	Lit   float64 // 0 as usual, 1 highlighted
}

// Placed returns the vehicle as a prop that stands where it is now.
func (v *VehicleState) Placed() layout.PlacedProp {
	return layout.Turned(v.Prop, v.Pose, v.Long, v.Wide, v.Seed)
}

// fillVehicles fills in the vehicles that are there.
func (p *Plan) fillVehicles(m *Moment, set int) {
	for i := range p.Vehicles {
		v := &p.Vehicles[i]
		if v.Set != set {
			continue
		}
		d := v.drive(m.Time)
		if d == nil {
			continue
		}
		s := VehicleState{Vehicle: v, Pose: d.Pose(m.Time), Alpha: 1, Doubt: d.Doubt}
		if d.Comes {
			s.Alpha = chance.Smooth((m.Time - d.Start) / fadeTime)
		}
		if d.Goes {
			s.Alpha *= chance.Smooth((d.End - m.Time) / fadeTime)
		}
		var swing DoorState
		swing.swung(v.Swings, m.Time)
		s.Open, s.Doubt = swing.Open, s.Doubt || swing.Doubt && swing.Open > 0
		for _, r := range v.Reach {
			if r.From <= m.Time {
				s.Reach = r
			}
		}
		m.Vehicles = append(m.Vehicles, s)
	}
}

// ride moves somebody who stands on a vehicle while it drives. The leg begins and ends
// where they stand on it then.
func (p *Plan) ride(f *Figure, l *Leg, t float64) {
	v := &p.Vehicles[l.Aboard-1]
	first, _ := v.Pose(l.Start)
	now, ok := v.Pose(t)
	if !ok || t >= l.End {
		return
	}
	l.resting(f, t, p.People[f.ID].Seed)
	f.At, f.Z = now.Out(first.In(l.Line[0])), l.Z0
	f.Face = l.Face0 + now.Turn - first.Turn
}

// follow returns a rectangle around a vehicle at t, of what is said about it; else the
// one given.
func (p *Plan) follow(vehicle int, r plane.Rect, t float64) plane.Rect {
	if vehicle == 0 {
		return r
	}
	v := &p.Vehicles[vehicle-1]
	now, ok := v.Pose(t)
	if !ok {
		return r
	}
	c := now.Corners(v.Long, v.Wide)
	return plane.Bounds(c[:])
}

// Add puts a drive at the end of the vehicle's timetable, and Swing how its doors move.
func (v *Vehicle) Add(d *Drive) { v.Drives = append(v.Drives, *d) }

func (v *Vehicle) Swing(s Swing) { v.Swings = append(v.Swings, s) }
