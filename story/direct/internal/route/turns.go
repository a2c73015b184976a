package route

import (
	"math"
)

const (
	laneSpacing = .8 // metres from one to the next in a lane
	longestHold = 6. // seconds that a narrow way holds a group up at most
)

// InTurn says how long each of a group waits before they start, who walk at a
// speed of v and set out within so many seconds. Where the way is narrow they come
// there one behind the other, the nearest first.
func (k *Trunk) InTurn(all []Walker, v, spread float64) {
	byArrival(all)
	for i := range all {
		all[i].Wait = spread * all[i].order * .8
	}
	wide, ok := k.narrowest(all)
	if !ok || len(all) < 3 {
		return
	}
	lanes := math.Max(1, math.Floor(wide/laneWidth))
	gap := math.Min(laneSpacing/(v*lanes), (longestHold+spread)/2/float64(len(all)))
	there := make([]float64, len(all)) // when they come to the narrow place
	for i := range all {
		there[i] = k.waistAfter(&all[i])/v + all[i].Wait*.3
	}
	last := math.Inf(-1)
	for _, i := range indices(len(all), func(i int) float64 { return there[i] }) {
		last = math.Max(last+gap, there[i])
		all[i].Wait = last - k.waistAfter(&all[i])/v
	}
}

// narrowest returns how wide the way of a group is where it is narrowest, and
// whether it is narrow at all.
func (k *Trunk) narrowest(all []Walker) (float64, bool) {
	if len(k.line) < 3 && len(k.doors) == 0 {
		return 0, false
	}
	wide, n := 0., 0.
	for _, w := range all {
		if len(w.Line) > 2 {
			wide, n = wide+math.Max(w.narrow, .3), n+1
		}
	}
	if n < float64(len(all))/2 {
		return 0, false
	}
	wide /= n
	for _, i := range k.doors {
		door := k.floor.Layout.Doors[i]
		wide = math.Min(wide, door.A.Dist(door.B)-.6)
	}
	return wide, true
}

// waistAfter returns after how many metres somebody comes to the waist of the way.
func (k *Trunk) waistAfter(w *Walker) float64 {
	far, best, least := 0., 0., math.Inf(1)
	for i := 1; i < len(w.Line); i++ {
		a, b := w.Line[i-1], w.Line[i]
		length := a.Dist(b)
		along := math.Max(0, math.Min(length, a.Toward(b).Dot(k.waist.Sub(a))))
		if d := a.Add(a.Toward(b).Mul(along)).Dist(k.waist); d < least {
			best, least = far+along, d
		}
		far += length
	}
	return best
}

// byArrival lets those with the shortest way to go start first, so that the
// front of a group moves before its back.
func byArrival(all []Walker) {
	behind := func(i int) float64 {
		w := all[i]
		if len(w.Line) < 2 {
			return 0
		}
		return -w.Line[0].Toward(w.Line[1]).Dot(w.From)
	}
	for n, i := range indices(len(all), behind) {
		all[i].order = float64(n) / math.Max(1, float64(len(all)-1))
	}
}
