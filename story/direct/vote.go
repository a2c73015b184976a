package direct

import (
	"math"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/plan"
	"standoff/story/plane"
)

const (
	casting  = .9 // seconds at the ballot box
	oneByOne = .9 // seconds from one voter to the next
	longVote = 9. // seconds after which the last sets out, however many they are
)

// vote lets people walk to the nearest ballot box one after another, vote and
// come back; without a box they raise a hand.
func (d *stepping) vote(o *order, t float64) float64 {
	end, n := t, 0
	apiece := math.Min(oneByOne, longVote/math.Max(1, float64(len(o.all()))))
	for _, p := range o.all() {
		start := math.Max(t, d.postures[p].until) + apiece*float64(n)
		line, ok := toBox(d.floor, d.postures[p].at, n)
		n++
		if ok {
			end = math.Max(end, d.castVote(o, p, line, start))
			continue
		}
		was := d.postures[p]
		start = math.Max(t, was.until) + .5*chance.Chance(d.people[p].Seed, 51)
		d.write(p, plan.Leg{Start: start, End: start + plan.TurnTime, Set: int32(d.set), Line: []plane.Point{was.at},
			Z0: was.z, Z1: was.z, Face0: was.face, Face1: was.face, Action: story.Raise,
			Moving: was.action, Doubt: o.Sure.Doubtful()})
		end = math.Max(end, start+plan.TurnTime)
	}
	return end
}

// castVote writes a voter's way to the box, the vote and the way back.
func (d *stepping) castVote(o *order, p int, line []plane.Point, start float64) float64 {
	was := d.postures[p]
	box := line[len(line)-1]
	line = line[: len(line)-1 : len(line)-1]
	v := math.Max(speed(o.Pace), plane.LengthOf(line)/longest)
	there := plan.NewLeg(start, v, line)
	there.Set, there.Z0, there.Face0 = int32(d.set), was.z, was.face
	there.Face1 = box.Sub(line[len(line)-1]).Angle()
	there.Action, there.Doubt = story.Vote, o.Sure.Doubtful()
	d.write(p, there)

	home := make([]plane.Point, 0, len(line))
	for i := len(line) - 1; i >= 0; i-- {
		home = append(home, line[i])
	}
	back := plan.NewLeg(there.End+casting, v, home)
	back.Set, back.Z1, back.Face0, back.Face1 = int32(d.set), was.z, there.Face1, was.face
	back.Action, back.Doubt = was.action, o.Sure.Doubtful()
	d.write(p, back)
	return back.End
}
