package direct

import (
	"math"
	"reflect"
	"strings"
	"testing"

	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// TestVehiclesDriveSmoothly: nothing jumps, and each goes where its front looks, or where
// its back does.
func TestVehiclesDriveSmoothly(t *testing.T) {
	eachTraffic(t, func(t *testing.T, p *plan.Plan) {
		const dt = .02
		driven := 0.
		for i := range p.Vehicles {
			v := &p.Vehicles[i]
			axle := func(p plane.Pose) plane.Point { return p.Out(plane.Point{X: -bodyOf(v).Axle}) }
			last, was := v.Pose(0)
			for at := dt; at < p.Duration; at += dt {
				now, is := v.Pose(at)
				far := now.At.Dist(last.At)
				if is && was {
					if turn := math.Abs(math.Remainder(now.Turn-last.Turn, 2*math.Pi)); far > 14*dt || turn > .1 {
						t.Fatalf("%s jumps %.2f m and %.2f rad at %.2f", v.Prop.ID, far, turn, at)
					}
					if way := axle(now).Sub(axle(last)); way.Len() > .01 && math.Abs(plane.Unit(way).Dot(now.Front())) < .99 {
						t.Fatalf("%s slides aside at %.2f: %v, and looks to %v", v.Prop.ID, at, way, now.Front())
					}
					driven += far
				}
				last, was = now, is
			}
		}
		if driven < 50 {
			t.Errorf("they have driven %.0f m in all", driven)
		}
	})
}

// TestNothingIsDrivenOver: no wall, no shut door, nothing that stands, nobody who is not on
// the vehicle, no other vehicle, and no ground of another sort.
func TestNothingIsDrivenOver(t *testing.T) {
	eachTraffic(t, func(t *testing.T, p *plan.Plan) {
		looked := 0
		for at := 0.; at < p.Duration; at += .1 {
			m := p.At(at)
			for i := range m.Vehicles {
				v := &m.Vehicles[i]
				looked++
				if what := under(p, m, v); what != "" {
					t.Fatalf("%s drives over %s at %.1f", v.Prop.ID, what, at)
				}
			}
		}
		if looked < 500 {
			t.Errorf("looked only %d times", looked)
		}
	})
}

// under says what a vehicle is over, or "".
func under(p *plan.Plan, m *plan.Moment, v *plan.VehicleState) string {
	within := func(q plane.Point, air float64) bool {
		in := v.In(q)
		return math.Abs(in.X) < v.Long/2+air && math.Abs(in.Y) < v.Wide/2+air
	}
	corners := v.Corners(v.Long, v.Wide)
	crossed := func(a, b plane.Point) bool {
		for i, c := range corners {
			if plane.Crosses(c, corners[(i+1)%4], a, b) {
				return true
			}
		}
		return false
	}
	for _, w := range m.Layout.Walls {
		if crossed(w.A, w.B) {
			return "a wall"
		}
	}
	for i, d := range m.Layout.Doors {
		if m.Doors[i].Open < .5 && crossed(d.A, d.B) {
			return "a shut door"
		}
	}
	for i := range m.Layout.Props {
		if r, ok := m.Layout.Props[i].Stops(); ok && within(r.Center(), 0) {
			return m.Layout.Props[i].Prop.Kind
		}
	}
	for i := range m.Vehicles {
		o := &m.Vehicles[i]
		if c := o.Corners(o.Long, o.Wide); o.Vehicle != v.Vehicle && (within(o.At, 0) || within(c[0], 0) || within(c[1], 0) || within(c[2], 0) || within(c[3], 0)) {
			return o.Prop.ID
		}
	}
	for i := range m.Figures {
		if f := &m.Figures[i]; f.Z == 0 && f.Alpha > .5 && within(f.At, -.35) {
			return "somebody of " + p.People[f.ID].Group.ID
		}
	}
	if m.Layout.Bounds.Contains(v.At) {
		if wet := m.Layout.GroundAt(v.At) == "water"; wet != layout.FormOf(v.Prop.Kind).Floats {
			return string(m.Layout.GroundAt(v.At))
		}
	}
	return ""
}

// TestPeopleStayOnDeck: who is on a vehicle stays where they stand on it, all the way.
func TestPeopleStayOnDeck(t *testing.T) {
	eachTraffic(t, func(t *testing.T, p *plan.Plan) {
		rode := 0
		for person, legs := range p.Legs {
			for i := range legs {
				l := &legs[i]
				if l.Aboard == 0 {
					continue
				}
				rode++
				v := &p.Vehicles[l.Aboard-1]
				deck := layout.DeckOf(v.Prop.Kind, layout.Turn{Long: v.Long, Wide: v.Wide}).Grow(.01)
				var first plane.Point
				for at := l.Start; at <= l.End; at += (l.End - l.Start) / 40 {
					pose, _ := v.Pose(at)
					f := p.At(at).Figure(person)
					if f == nil {
						t.Fatalf("%d is not there at %.2f", person, at)
					}
					in := pose.In(f.At)
					if at == l.Start {
						first = in
					}
					if !deck.Contains(in) || in.Dist(first) > .01 || f.Z != layout.FormOf(v.Prop.Kind).Top {
						t.Fatalf("%d stands at %v on %s at %.2f, %.2f m high, and began at %v", person, in, v.Prop.ID, at, f.Z, first)
					}
				}
				if end := p.At(l.End + .01).Figure(person); end == nil || end.At.Dist(l.Line[len(l.Line)-1]) > .1 {
					t.Errorf("%d is elsewhere when %s has stopped", person, v.Prop.ID)
				}
			}
		}
		if rode < 9 {
			t.Errorf("%d rode", rode)
		}
	})
}

// TestVehiclesAreFoundAtOnce: a moment that is sought is the same as one that was played
// to, backwards too.
func TestVehiclesAreFoundAtOnce(t *testing.T) {
	eachTraffic(t, func(t *testing.T, p *plan.Plan) {
		var played plan.Moment
		for _, by := range []float64{.37, -.41} {
			at := 0.
			if by < 0 {
				at = p.Duration
			}
			for ; at >= 0 && at <= p.Duration; at += by {
				p.Fill(&played, at)
				sought := p.At(at)
				if !reflect.DeepEqual(played.Vehicles, sought.Vehicles) && len(played.Vehicles)+len(sought.Vehicles) > 0 ||
					!reflect.DeepEqual(played.Figures, sought.Figures) {
					t.Fatalf("at %.2f it is another moment when it is sought", at)
				}
			}
		}
	})
}

// TestStoriesWithoutVehiclesKeepTheirLayouts: what nothing moves is no vehicle, and nothing
// is worked out for it.
func TestStoriesWithoutVehiclesKeepTheirLayouts(t *testing.T) {
	p := planText(t, town+step("one", `{ who = "crowd", from = "left", go = "bus" }, { who = "crew", at = "truck" }`))
	if len(p.Vehicles) > 0 || len(p.Layouts[0].Props) != 11 {
		t.Errorf("%d vehicles, %d props", len(p.Vehicles), len(p.Layouts[0].Props))
	}
	for _, x := range p.Layouts[0].Props {
		if x.Turn != nil {
			t.Errorf("%s lies aslant", x.Prop.Kind)
		}
	}
}

// TestWhereAVehicleIsAtFirst: where its set has it, unless the first that it does is to
// come; and so again on an empty stage, and with each account.
func TestWhereAVehicleIsAtFirst(t *testing.T) {
	there := func(p *plan.Plan, id string, at float64) bool {
		for _, v := range p.At(at).Vehicles {
			if v.Prop.ID == id {
				return true
			}
		}
		return false
	}
	p := planText(t, town+
		step("one", `{ who = "crowd", at = "quay" }`)+
		step("two", `{ who = "bus", leave = "left" }, { who = "ferry", from = "left", go = "quay" }`)+
		strings.Replace(step("three", `{ who = "crowd", at = "quay" }`), "[[step]]", "[[step]]\nempty = true", 1)+
		step("four", `{ who = "bus", from = "left", go = "road" }, { who = "ferry", leave = "left" }`))
	for _, c := range []struct {
		id   string
		step int
		want bool
	}{{"bus", 0, true}, {"ferry", 0, false}, {"bus", 2, false}, {"ferry", 2, true}} {
		if got := there(p, c.id, p.Steps[c.step].Start+1); got != c.want {
			t.Errorf("%s is there in step %d: %v", c.id, c.step+1, got)
		}
	}
	if there(p, "bus", p.Steps[1].End-.1) || !there(p, "ferry", p.Steps[1].End-.1) {
		t.Error("who has left is there, or who has come is not")
	}
}

// TestAccountsHaveTheirOwnTraffic: each account begins with the vehicles where its step has
// left them, and so does the next step.
func TestAccountsHaveTheirOwnTraffic(t *testing.T) {
	p := planText(t, town+strings.Replace(step("one", `{ who = "bus", go = "stop" }`), `"established"`, `"disputed"`, 1)+`
[[step.accounts]]
by     = "One"
text   = "It left."
source = "clip"
moves  = [{ who = "bus", leave = "left" }]
[[step.accounts]]
by     = "Other"
text   = "It stayed."
source = "clip"
notes  = [{ at = "bus", text = "Here" }]
`+step("two", `{ who = "crowd", at = "quay" }`))
	if n := len(p.At(p.Steps[1].End - .1).Vehicles); n != 0 {
		t.Errorf("at the end of the first account %d are there", n)
	}
	stop := p.At(p.Steps[0].End - .1).Vehicles[0].Pose
	for _, i := range []int{2, 3} {
		if m := p.At(p.Steps[i].Start + 1); len(m.Vehicles) != 1 || m.Vehicles[0].Pose != stop {
			t.Errorf("step %d begins with %v", i, m.Vehicles)
		}
	}
	if first := p.At(p.Steps[1].Start + .5).Vehicles; len(first) != 1 || first[0].Doubt || !p.At(p.Steps[1].Start + 3).Vehicles[0].Doubt {
		t.Errorf("the first account begins with %v", first)
	}
}

// TestPeopleWalkRoundAParkedVehicle: where it stands now, and not where it stood.
func TestPeopleWalkRoundAParkedVehicle(t *testing.T) {
	p := planText(t, town+
		step("one", `{ who = "bus", go = "stop", face = "right" }, { who = "crowd", at = "truck" }`)+
		step("two", `{ who = "crowd", go = "gate" }`))
	for at := p.Steps[1].Start; at < p.Steps[1].End; at += .1 {
		m := p.At(at)
		for i := range m.Vehicles {
			if what := under(p, m, &m.Vehicles[i]); what != "" {
				t.Fatalf("%s over %s at %.1f", m.Vehicles[i].Prop.ID, what, at)
			}
		}
	}
}
