package figure

import (
	"math"

	"standoff/scene/path"
	"standoff/story"
)

// Lengths of the body in units of its height.
const (
	hipHeight = .47
	trunk     = .30  // hip to shoulder line
	neck      = .125 // shoulder line to the head's centre
	upperArm  = .165
	foreArm   = .155
	thigh     = .222
	shin      = .218
	ankle     = .045 // above the sole
	headWide  = .078 // half of it
	headHigh  = .09
)

// A stance is where a body's ends are; the bones between follow. In side view
// limb 0 is the near one, drawn left of the far one; seen from the front or
// the back limb 0 is the left one on the screen.
type stance struct {
	hip   path.Point // from where it is when standing
	lean  float64
	nod   float64
	hands [2]path.Point // from the shoulder of each
	feet  [2]path.Point // of each sole, from the origin
	pitch [2]float64
	elbow [2]float64 // +1 bends the elbow backwards or outwards, −1 the other way
	sits  bool
}

// bones are the joints of a stance: a field for each, in the figure's units.
type bones struct {
	trunk, head              slant
	shoulder, elbow, hand    [2]path.Point
	hipJoint, knee, foot     [2]path.Point
	pitch                    [2]float64
	sits, flat, across, back bool
}

// joint returns the middle joint of two bones that reach from a towards b, and
// the end that they reach (inverse kinematics of two bones, by the law of cosines). Side is where the joint goes: +1 left of a→b.
func joint(a, b path.Point, first, second, side float64) (mid, end path.Point) {
	dx, dy := b.X-a.X, b.Y-a.Y
	d := math.Hypot(dx, dy)
	if d < 1e-6 {
		dx, dy, d = 0, -1e-6, 1e-6
	}
	ux, uy := dx/d, dy/d
	reach := math.Min(d, first+second-1e-4)
	reach = math.Max(reach, math.Abs(first-second)+1e-4)
	end = path.Point{X: a.X + ux*reach, Y: a.Y + uy*reach}
	along := (first*first - second*second + reach*reach) / (2 * reach)
	off := math.Sqrt(math.Max(first*first-along*along, 0)) * side
	return path.Point{X: a.X + ux*along - uy*off, Y: a.Y + uy*along + ux*off}, end
}

// pose returns the bones of a stance; across is true of a body seen from the
// front or back.
func (st stance) pose(across, back bool) bones {
	b := bones{pitch: st.pitch, sits: st.sits, across: across, back: back}
	hip := path.Point{X: st.hip.X, Y: hipHeight + st.hip.Y}
	b.trunk = slanted(hip, st.lean)
	b.head = slanted(b.trunk.to(0, trunk), st.lean*.4+st.nod)
	b.head.at = b.head.to(0, neck)
	shoulders, hips := [2]float64{-.088, .084}, [2]float64{-.036, .034}
	if across {
		shoulders, hips = [2]float64{-.112, .112}, [2]float64{-.052, .052}
	}
	for i := range 2 {
		b.shoulder[i] = b.trunk.to(shoulders[i], trunk-.035)
		b.hipJoint[i] = b.trunk.to(hips[i], 0)
		b.arm(i, st)
		b.leg(i, st)
	}
	return b
}

// arm sets the elbow and the hand.
func (b *bones) arm(i int, st stance) {
	to := b.shoulder[i].Add(st.hands[i])
	u, f := eased(st.hands[i], upperArm, foreArm)
	side := -1.
	if st.elbow[i] < 0 {
		side = 1
	}
	if b.across {
		// Seen along the bend, an arm looks shorter rather than crooked.
		d := math.Hypot(st.hands[i].X, st.hands[i].Y)
		k := math.Min(math.Max(d*1.04/(u+f), .62), 1)
		u, f = u*k, f*k
		if (i == 1) != (st.hands[i].Y > .05) { // hanging or raised, the elbow goes outwards
			side = -side
		}
	}
	b.elbow[i], b.hand[i] = joint(b.shoulder[i], to, u, f, side)
}

// leg sets the knee and the foot.
func (b *bones) leg(i int, st stance) {
	to := path.Point{X: st.feet[i].X, Y: st.feet[i].Y + ankle}
	if b.across {
		b.foot[i] = to
		b.knee[i] = path.Point{X: (b.hipJoint[i].X + to.X) / 2, Y: (b.hipJoint[i].Y + to.Y) / 2}
		if b.sits {
			b.knee[i] = path.Point{X: b.hipJoint[i].X * 1.5, Y: b.hipJoint[i].Y - .040}
		}
		return
	}
	from := b.hipJoint[i]
	th, sh := eased(path.Point{X: to.X - from.X, Y: to.Y - from.Y}, thigh, shin)
	b.knee[i], b.foot[i] = joint(from, to, th, sh, 1)
}

// eased returns the lengths of two bones shortened where they are nearly
// stretched, and a little longer where they do not quite reach, so that a limb at rest looks straight.
func eased(to path.Point, first, second float64) (a, b float64) {
	r := math.Hypot(to.X, to.Y) / (first + second)
	k := 1.
	if r > .84 {
		k = math.Min(math.Max(1-(r-.84)*.32, r*1.003), 1.07)
	}
	return first * k, second * k
}

// hold moves one hand to a point from its shoulder.
func (b *bones) hold(i int, to path.Point) {
	b.elbow[i], b.hand[i] = joint(b.shoulder[i], b.shoulder[i].Add(to), upperArm, foreArm, -1)
	if b.across && i == 1 {
		b.elbow[i], b.hand[i] = joint(b.shoulder[i], b.shoulder[i].Add(to), upperArm*.8, foreArm*.8, 1)
	}
}

// bonesOf returns the bones of the pose.
func bonesOf(p Pose) bones {
	st, across, back := stanceOf(p)
	if p.Seated {
		st = st.seated(across)
	}
	b := st.pose(across, back)
	b.flat = p.Action == story.Lie
	return b
}

// stanceOf returns the stance of the pose, whether it is seen from the front or
// the back, and whether from the back.
func stanceOf(p Pose) (st stance, across, back bool) {
	across = p.View != SideView && p.Action != story.Lie && p.Action != story.Climb
	back = p.View == BackView && across
	turn := float64(p.Frame) / 8
	switch p.Action {
	case story.Walking, story.Running, story.StepBack:
		if across {
			return gaitAcross(p.Action, turn, back), true, back
		}
		return gait(p.Action, turn), false, false
	}
	table := sideways
	if across {
		table = frontal
	}
	list := table[p.Action]
	if len(list) == 0 {
		list = table[story.Stand]
	}
	return list[int(p.Frame)%len(list)], across, back
}
