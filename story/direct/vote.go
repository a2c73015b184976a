package direct

import (
	"math"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/direct/internal/route"
	"standoff/story/plan"
	"standoff/story/plane"
)

const (
	castTime    = .9 // seconds at the ballot box
	voterGap    = .9 // seconds from one voter to the next
	longestVote = 9. // seconds after which the last sets out, however many they are
)

// vote has people walk to the nearest ballot box one after another, vote and
// come back; without a box they raise a hand.
func (d *phasing) vote(o *order, t float64) float64 {
	end, n := t, 0
	apiece := math.Min(voterGap, longestVote/math.Max(1, float64(len(o.all()))))
	for _, p := range o.all() {
		start := math.Max(t, d.Postures[p].Until) + apiece*float64(n)
		line, ok := route.ToBox(d.Floor, d.Postures[p].At, n)
		n++
		if ok {
			end = math.Max(end, d.castVote(o, p, line, start))
			continue
		}
		was := d.Postures[p]
		start = math.Max(t, was.Until) + .5*chance.Chance(d.People[p].Seed, 51)
		d.write(p, plan.Leg{Start: start, End: start + plan.TurnTime, Set: int32(d.Set), Line: []plane.Point{was.At},
			Z0: was.Z, Z1: was.Z, Face0: was.Face, Face1: was.Face, Action: story.Raise,
			Moving: was.Action, Doubt: o.Sure.Doubtful()})
		end = math.Max(end, start+plan.TurnTime)
	}
	return end
}

// castVote writes a voter's way to the box, the vote and the way back.
func (d *phasing) castVote(o *order, p int, line []plane.Point, start float64) float64 {
	was := d.Postures[p]
	box := line[len(line)-1]
	line = line[: len(line)-1 : len(line)-1]
	v := math.Max(speed(o.Pace), plane.LengthOf(line)/longestWalk)
	there := plan.NewLeg(start, v, line)
	there.Set, there.Z0, there.Face0 = int32(d.Set), was.Z, was.Face
	there.Face1 = box.Sub(line[len(line)-1]).Angle()
	there.Action, there.Doubt = story.Vote, o.Sure.Doubtful()
	d.write(p, there)

	home := make([]plane.Point, 0, len(line))
	for i := len(line) - 1; i >= 0; i-- {
		home = append(home, line[i])
	}
	back := plan.NewLeg(there.End+castTime, v, home)
	back.Set, back.Z1, back.Face0, back.Face1 = int32(d.Set), was.Z, there.Face1, was.Face
	back.Action, back.Doubt = was.Action, o.Sure.Doubtful()
	d.write(p, back)
	return back.End
}
