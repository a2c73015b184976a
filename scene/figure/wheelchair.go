package figure

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
)

// The wheelchair, in the figure's units, seen from the side.
const (
	wheelRadius = .165
	spokes      = 5 // their number, and the turns of a stride in fifths, let the cycle close
	wheelTurns  = 4. / spokes
	footRest    = .035
)

var hub = path.Point{X: -.075, Y: wheelRadius}

// seatedHip is where the hip of somebody who sits is, from where it is when standing.
var seatedHip = path.Point{X: -.06, Y: -.195}

// seated returns the stance of who does the same sitting: arms and head as they
// were, but for hands that hung down, which lie in the lap.
func (st stance) seated(across bool) stance {
	st.sits, st.lean = true, math.Max(-.05, math.Min(st.lean, .12))
	st.hip, st.pitch = seatedHip, [2]float64{}
	st.feet = [2]path.Point{{X: .14}, {X: .17}}
	lap := [2]path.Point{{X: .15, Y: -.20}, {X: .10, Y: -.21}}
	if across {
		st.hip.X, st.feet = 0, astride
		lap = [2]path.Point{{X: .06, Y: -.215}, {X: -.06, Y: -.215}}
	}
	for i := range st.hands {
		if st.hands[i].Y < -.2 {
			st.hands[i] = lap[i]
		}
	}
	return st
}

// rolling returns the bones of somebody in a wheelchair. On the way the hands push
// the wheels.
func rolling(p Pose) bones {
	if p.Action == story.Lie || p.Action == story.Climb || p.Action == story.Scaling || p.Action == story.Kneel {
		p.Action, p.Frame = story.Sit, 0
	}
	st, across, back := stanceOf(p)
	st = st.seated(across)
	for i := range st.feet {
		st.feet[i].Y += footRest
	}
	b := st.pose(across, back)
	if !onTheWay(p.Action) {
		return b
	}
	turn := float64(p.Frame) / 8
	push := -.3 + 1.1*(.5-.5*math.Cos(2*math.Pi*turn)) // radians forwards from the top of the wheel
	for i := range 2 {
		grip := path.Point{X: hub.X + wheelRadius*math.Sin(push), Y: hub.Y + wheelRadius*math.Cos(push)}
		if across {
			grip = path.Point{X: float64(2*i-1) * .165, Y: hub.Y + wheelRadius*(.5+.5*math.Cos(push))}
		}
		b.hold(i, path.Point{X: grip.X - b.shoulder[i].X, Y: grip.Y - b.shoulder[i].Y})
	}
	return b
}

// tube is how wide the wheelchair's frame and tyres are drawn.
func (g gear) tube() float64 { return math.Max(.022, 1.1/g.s.height) }

// chair draws what of the wheelchair is behind the body.
func (g gear) chair() {
	s, c, w := g.s, g.s.theme.Camera, g.tube()
	stick := func(ax, ay, bx, by float64) {
		s.add(path.Stick(path.Point{X: ax, Y: ay}, path.Point{X: bx, Y: by}, w), c)
	}
	if g.b.across {
		for _, side := range []float64{-1, 1} {
			s.add(path.Ellipse(side*.175, wheelRadius, math.Max(.024, w), wheelRadius), c)
			stick(side*.09, .09, side*.09, .03)
			stick(side*.135, .24, side*.135, .47)
		}
		stick(-.15, .225, .15, .225)
		stick(-.10, .03, .10, .03)
		return
	}
	s.add(slant{path.Point{X: hub.X + .03, Y: hub.Y + .012}, 0, 1}.path(path.Ring(wheelRadius, wheelRadius, w)), theme.Mix(c, s.theme.Band, .3))
	stick(-.165, .225, -.195, .475)
	stick(-.195, .475, -.25, .468)
	stick(-.165, .225, .085, .225)
	stick(.085, .225, .155, .045)
	stick(.145, footRest, .235, footRest)
	s.add(path.Ellipse(.105, .042, .042, .042), c)
}

// backrest draws the back of a wheelchair over the body that leans on it.
func (g gear) backrest() {
	s, c := g.s, g.s.theme.Camera
	s.add(path.Polygon(-.14, .225, .14, .225, .145, .44, -.145, .44), theme.Mix(c, s.theme.Band, .16))
	for _, side := range []float64{-1, 1} {
		s.add(path.Stick(path.Point{X: side * .14, Y: .225}, path.Point{X: side * .14, Y: .475}, g.tube()), c)
	}
}

// wheel draws the near wheel of a wheelchair, in front of all else.
func (g gear) wheel() {
	if g.l.Kind != story.Wheelchair || g.b.across {
		return
	}
	s, c, w := g.s, g.s.theme.Camera, g.tube()
	turn := 0.
	if onTheWay(g.p.Action) {
		turn = float64(g.p.Frame) / 8 * wheelTurns
	}
	if g.p.Action == story.StepBack {
		turn = -turn
	}
	f := slanted(hub, turn*2*math.Pi)
	if s.fine() {
		for i := range spokes {
			a := float64(i) / spokes * 2 * math.Pi
			s.loose(path.Stick(hub, f.to(wheelRadius*math.Sin(a), wheelRadius*math.Cos(a)), math.Max(.008, .4/s.height)),
				theme.Mix(c, s.theme.Band, .5))
		}
	}
	s.add(f.path(path.Ring(wheelRadius, wheelRadius, w)), c)
	s.add(slant{hub, 0, 1}.path(path.Ellipse(0, 0, .022, .022)), c)
}

// wheelsFromAbove draws a wheelchair as a plan shows it.
func wheelsFromAbove(s *sketch, f slant) {
	c := s.theme.Camera
	s.add(f.path(path.Polygon(-.12, -.14, .02, -.14, .02, .14, -.12, .14)), theme.Mix(c, s.theme.Band, .16))
	for _, v := range []float64{-.195, .195} {
		s.add(f.path(path.Polygon(-.20, v-.022, .12, v-.022, .12, v+.022, -.20, v+.022)), c)
	}
	s.add(f.path(path.Polygon(.17, -.09, .21, -.09, .21, .09, .17, .09)), c)
}
