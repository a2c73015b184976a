package formation

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/direct/internal/stage"
	"standoff/story/plane"
)

// A leader has a little room in a crowd: that is whom readers look for. The first places of a
// crowd are the leaders'. And a few people stand so that readers can count them.

const (
	leaderRoom   = 1.05 // from a leader to others of the crowd, metres
	leaderBefore = .60  // and so much more where they would stand before a leader, to the viewer

	few       = 3   // people who stand by themselves
	fewRoom   = 1.  // from one of them to the next, metres
	fewBefore = .75 // and so much more where one would stand before the other
)

// clearOf reports whether somebody at q leaves a leader there the room that leaders have. Viewers
// look from where y grows, and a little from either side.
func clearOf(leader, q plane.Point) bool {
	off := q.Sub(leader)
	far := off.Len()
	if far >= leaderRoom+leaderBefore {
		return true
	}
	before := math.Max(0, off.Y/math.Max(far, 1e-9))
	return far >= leaderRoom+leaderBefore*before*before
}

// toldApart reports whether of two people at a and b neither hides the other.
func toldApart(a, b plane.Point) bool {
	off := a.Sub(b)
	before := off.Y / math.Max(off.Len(), 1e-9)
	return off.Len() >= fewRoom+fewBefore*before*before
}

// leavesRoom reports whether somebody at q, for whom there is a place after all these, leaves room to
// the leaders of them: the first; and of a few to all. Leaders among themselves stand as others do.
func leavesRoom(m *Request, all []stage.Place, q plane.Point) bool {
	if m.N <= few && m.Move.Do != story.Push && slices.ContainsFunc(all, func(p stage.Place) bool { return !toldApart(p.Point, q) }) {
		return false
	}
	if len(all) < m.Leaders {
		return true
	}
	for _, p := range all[:m.Leaders] {
		if !clearOf(p.Point, q) {
			return false
		}
	}
	return true
}

// giveRoom returns the places without those too close to the first, the leaders', unless too few
// were left.
func (m *Request) giveRoom(all []stage.Place) []stage.Place {
	led := min(m.Leaders, len(all))
	roomy := slices.Clone(all[:led])
	for _, p := range all[led:] {
		if leavesRoom(m, roomy, p.Point) {
			roomy = append(roomy, p)
		}
	}
	if len(roomy) < m.N {
		return all
	}
	return roomy
}
