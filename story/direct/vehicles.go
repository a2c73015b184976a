package direct

import (
	"slices"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// vehicles are the props that move in the story. A floor's layout has them where they
// stand now, and is another one, with other ways, each time that one has moved: so
// whatever asks where a thing is finds them, and people walk round them. A story in
// which nothing moves but people has none, and its layouts never change.
type vehicles struct {
	index map[*story.Prop]int // into the plan's vehicles
	now   []parked            // of each of them
	moved []map[*story.Prop]bool
	opens map[*story.Prop]bool // those that the story opens or shuts at all
	moves []vehicleMove
}

// A parked vehicle is how one stands at the end of its timetable so far.
type parked struct {
	here  bool
	pose  plane.Pose
	open  bool
	top   plane.Point // of its open ramp or doors, as it counts from the pose
	foot  plane.Point // and the ground before them
	until float64     // when its last drive ends, and its doors are still
	doubt bool
}

// newVehicles finds the props that move, takes them out of the plan's layouts, and puts
// them to where they stand at first.
func (d *director) newVehicles() {
	s := d.plan.Story
	d.vehicles.index, d.vehicles.opens = map[*story.Prop]int{}, map[*story.Prop]bool{}
	for set := range s.Sets {
		if set < len(d.on.Floors) {
			d.vehicles.moved = append(d.vehicles.moved, map[*story.Prop]bool{})
		}
	}
	d.vehicles.moves = vehicleMoves(s)
	for _, m := range d.vehicles.moves {
		x, set := m.prop, slices.Index(s.Sets, s.Steps[m.step].Set)
		d.vehicles.opens[x] = d.vehicles.opens[x] || m.opens
		if set < 0 || set >= len(d.on.Floors) || d.vehicles.moved[set][x] {
			continue
		}
		place, ok := d.on.Floors[set].Layout.Place(x)
		if !ok || place.Prop == nil {
			continue
		}
		lies := place.Prop.Lying()
		d.vehicles.moved[set][x] = true
		d.vehicles.index[x] = len(d.plan.Vehicles)
		d.plan.Vehicles = append(d.plan.Vehicles, plan.Vehicle{Prop: x, Set: set, Long: lies.Long, Wide: lies.Wide,
			Seed: place.Prop.Seed})
		d.vehicles.now = append(d.vehicles.now, parked{pose: lies.Pose})
	}
	if len(d.plan.Vehicles) == 0 {
		return
	}
	for set, f := range d.on.Floors {
		if len(d.vehicles.moved[set]) > 0 {
			d.plan.Layouts[set] = f.Layout.Without(d.vehicles.moved[set])
		}
	}
	d.parkAll(0, 0)
}

// A vehicleMove is a move that moves or opens a vehicle, and the step that it is of.
type vehicleMove struct {
	prop  *story.Prop
	step  int  // its index
	comes bool // from somewhere
	opens bool
}

// vehicleMoves returns those of a story.
func vehicleMoves(s *story.Story) (all []vehicleMove) {
	for i, st := range s.Steps {
		for _, ph := range st.Phases {
			for _, m := range ph.Moves {
				x, opens := m.Prop(), false
				if x == nil {
					x, opens = m.Hatch(), true
				}
				if x != nil {
					all = append(all, vehicleMove{x, i, m.From != "", opens})
				}
			}
		}
	}
	return all
}

// parkAll puts all vehicles at once to where they stand at first, on a stage on which
// nothing has moved before the i-th step: where their set has them, or nowhere, if the
// first that they do from then on is to come from somewhere.
func (d *director) parkAll(i int, t float64) {
	for k := range d.plan.Vehicles {
		v := &d.plan.Vehicles[k]
		now := parked{here: true, pose: d.home(v)}
		for _, m := range d.vehicles.moves {
			if m.prop == v.Prop && m.step >= i {
				now.here = !m.comes
				break
			}
		}
		d.vehicles.now[k] = now
		d.put(k, t)
	}
	d.standAll()
}

// home returns how a vehicle lies where its set has it.
func (d *director) home(v *plan.Vehicle) plane.Pose {
	if place, ok := d.plan.Layouts[v.Set].Place(v.Prop); ok {
		x := layout.PlacedProp{Prop: v.Prop, Rect: place.Rect}
		return x.Lying().Pose
	}
	return plane.Pose{}
}

// put writes down that a vehicle stands from t on as it does now, at once.
func (d *director) put(k int, t float64) {
	v, now := &d.plan.Vehicles[k], &d.vehicles.now[k]
	v.Add(&plan.Drive{Start: t, End: t, Last: now.pose, Away: !now.here, Doubt: now.doubt})
	if len(v.Swings) > 0 {
		v.Swing(plan.Swing{Start: t, Open: now.open, AtOnce: true})
	}
	if now.open {
		v.Reach = append(v.Reach, plan.Reach{From: t, Top: now.top, Foot: now.foot})
	}
	now.until = t
}

// standAll makes the floors those on which all vehicles stand as they do now.
func (d *director) standAll() {
	for set := range d.vehicles.moved {
		d.standOn(set)
	}
}

// standOn does so on the floor of one set.
func (d *director) standOn(set int) {
	moved := d.vehicles.moved[set]
	if len(moved) == 0 {
		return
	}
	var all []layout.PlacedProp
	for k := range d.plan.Vehicles {
		if v, now := &d.plan.Vehicles[k], &d.vehicles.now[k]; v.Set == set && now.here {
			all = append(all, layout.Turned(v.Prop, now.pose, v.Long, v.Wide, v.Seed))
		}
	}
	d.on.Floors[set].Lay(d.plan.Layouts[set].Standing(moved, all))
}

// keepVehicles returns how all vehicles stand now, and putBackVehicles puts them back.
func (d *director) keepVehicles() []parked { return slices.Clone(d.vehicles.now) }

func (d *director) putBackVehicles(was []parked) {
	if len(was) == 0 {
		return
	}
	for k := range was {
		d.vehicles.now[k] = was[k]
		d.put(k, d.clock)
	}
	d.standAll()
}

// vehicle returns the index of the vehicle that an id stands for, or -1.
func (d *director) vehicle(of story.Ref) int {
	if x, ok := of.To.(*story.Prop); ok {
		if k, ok := d.vehicles.index[x]; ok {
			return k
		}
	}
	return -1
}
