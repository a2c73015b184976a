package figure

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
)

// The wheelchair, in the body's ways.
const (
	wheelRadius = .165
	wheelAside  = .165
	spokes      = 5 // their number, and the turns of a stride in fifths, let the cycle close
	wheelTurns  = 4. / spokes
	footRest    = .035
)

// hub is where the wheels turn, and of which one.
func hub(side float64) vec { return vec{-.075, side * wheelAside, wheelRadius} }

// rolling returns the stance of somebody in a wheelchair. On the way the hands push
// the wheels.
func rolling(p Pose) stance {
	switch p.Action {
	case story.Lie, story.Climb, story.Scaling, story.Kneel, story.OnGround:
		p.Action, p.Frame = story.Sit, 0
	}
	st := afoot(p)
	st.sit()
	st.twist = 0
	for i := range st.feet {
		st.feet[i].u += footRest
	}
	if !onTheWay(p.Action) {
		return st
	}
	turn := float64(p.Frame) / 8
	push := -.3 + 1.1*(.5-.5*math.Cos(2*math.Pi*turn)) // radians forwards from the top of the wheel
	for i, side := range [...]float64{-1, 1} {
		sin, cos := math.Sincos(push)
		st.hands[i] = hub(side).plus(vec{wheelRadius * sin, 0, wheelRadius * cos})
		st.elbows[i] = vec{-1, side * .8, .2}
	}
	return st
}

// tube is how wide the wheelchair's frame and tyres are drawn.
func (g gear) tube() float64 { return g.wide(.022, 1.1) }

// chairBehind draws what of the wheelchair the body hides.
func (g gear) chairBehind() {
	c, away := g.theme.Camera, -1.
	if g.near(vec{r: 1}) < 0 {
		away = 1
	}
	both := math.Abs(g.cos) < .3 // wheels are seen, on either side of the body
	if g.level > far || both {
		g.wheel(away, theme.Mix(c, g.theme.Band, .25))
	}
	if both {
		g.wheel(-away, c)
	}
	frame := g.box(vec{-.04, 0, .225}, .12, .135, .012)
	for _, r := range [...]float64{-.10, .10} {
		frame = joined(frame, g.rod([3]float64{.012, .012, .012}, vec{.08, r, .225}, vec{.155, r, .05}, vec{.21, r, footRest}))
	}
	g.add(frame, c)
	if g.sin > -.2 {
		g.backrest()
	}
}

// chairBefore draws what of it hides the body.
func (g gear) chairBefore() {
	if g.sin <= -.2 {
		g.backrest()
	}
	if math.Abs(g.cos) < .3 {
		return
	}
	if g.near(vec{r: 1}) < 0 {
		g.wheel(-1, g.theme.Camera)
	} else {
		g.wheel(1, g.theme.Camera)
	}
}

// backrest draws the back of the chair and its handles.
func (g gear) backrest() {
	c := g.theme.Camera
	p := g.box(vec{-.175, 0, .34}, .012, .135, .10)
	if g.level > far {
		g.add(p, theme.Mix(c, g.theme.Band, .16))
		p = path.Path{}
	}
	for _, r := range [...]float64{-.135, .135} {
		p = joined(p, g.rod([3]float64{.012, .012, .012}, vec{-.175, r, .20}, vec{-.18, r, .47}, vec{-.24, r, .465}))
	}
	g.add(p, c)
}

// wheel draws one wheel.
func (g gear) wheel(side float64, c theme.Color) {
	at := hub(side)
	turn := 0.
	if onTheWay(g.pose.Action) {
		turn = float64(g.pose.Frame) / 8 * wheelTurns
	}
	if g.pose.Action == story.StepBack {
		turn = -turn
	}
	const n = 24
	ring := make([]path.Point, 0, n+1)
	for i := range n + 1 {
		sin, cos := math.Sincos(2 * math.Pi * float64(i%n) / n)
		ring = append(ring, g.to(at.plus(vec{sin * wheelRadius, 0, cos * wheelRadius})))
	}
	if g.level > far {
		var p path.Path
		for i := range spokes {
			sin, cos := math.Sincos(2 * math.Pi * (float64(i)/spokes + turn))
			p = joined(p, g.stroke(g.wide(.008, .4), g.to(at), g.to(at.plus(vec{sin * wheelRadius, 0, cos * wheelRadius}))))
		}
		g.loose(p, theme.Mix(c, g.theme.Band, .5))
	}
	p := g.stroke(g.tube(), ring...)
	mid := g.to(at)
	p.Oval(mid.X, mid.Y, .022, .022)
	g.add(p, c)
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
