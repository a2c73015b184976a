package plan

import (
	"math"
	"standoff/story"
	"standoff/story/chance"
	"standoff/story/plane"
)

// Figure makes f what a person on this leg looks like at t.
func (l *Leg) Figure(f *Figure, t float64, seed uint32) {
	f.Alpha, f.Doubt, f.Dim, f.Lit = 1, l.Doubt, 0, 0
	if l.Comes && t < l.Start+fadeTime {
		f.Alpha = chance.Smooth((t - l.Start) / fadeTime)
	}
	if t < l.End {
		l.walking(f, t, seed)
	} else {
		l.resting(f, t, seed)
	}
	if l.Goes {
		f.Alpha *= chance.Smooth((l.End - t) / fadeTime)
	}
}

// walking makes f somebody on the way, as most of a moment's people are. It is called
// for everybody in every frame: what it needs is written out, here and in what it calls.
func (l *Leg) walking(f *Figure, t float64, seed uint32) {
	d := l.Walked(t)
	u := chance.Smooth((t - l.Start) / (l.End - l.Start))
	f.At, f.Z, f.Action = l.At(d), l.Z0+(l.Z1-l.Z0)*u, l.Moving
	if l.Slope != 0 {
		f.Z = l.Z0 + (l.Z1-l.Z0)*l.sloped(d)
	}
	cycle := stride
	if quick := l.Length() / (l.End - l.Start) / 3; quick > 1 {
		cycle *= quick
	}
	phase := d/cycle + float64(seed%16)/16
	f.Phase = phase - math.Floor(phase)
	f.Seated = l.Seated && len(l.Line) == 1
	f.Wet = l.Wet1
	if l.Wet0 != l.Wet1 {
		f.Wet = uint8(float64(l.Wet0) + (float64(l.Wet1)-float64(l.Wet0))*u + .5)
		if f.Wet == Afloat {
			f.Action = story.Swimming
		}
	}
	if l.Moving == story.StepBack || len(l.Line) == 1 {
		f.Face = chance.Turn(l.Face0, l.Face1, u)
		return
	}
	way := l.Heading
	if len(l.Line) > 2 {
		way = l.At(d + .45).Sub(l.At(math.Max(0, d-.45))).Angle()
	}
	f.Face = way
	if begun := t - l.Start; begun < TurnTime {
		f.Face = chance.Turn(l.Face0, way, chance.Smooth(begun/TurnTime))
	}
	if left := l.End - t; left < TurnTime {
		f.Face = chance.Turn(f.Face, l.Face1, chance.Smooth(1-left/TurnTime))
	}
}

// sloped returns which part of the height has been walked after so many metres.
func (l *Leg) sloped(d float64) float64 {
	slope := float64(l.Slope)
	if slope < 0 {
		return math.Min(1, d/-slope)
	}
	return math.Max(0, 1-(l.Length()-d)/slope)
}

// resting makes f somebody who is there.
func (l *Leg) resting(f *Figure, t float64, seed uint32) {
	f.At, f.Z, f.Face, f.Action, f.Phase = l.Line[len(l.Line)-1], l.Z1, l.Face1, l.Action, 0
	f.Seated, f.Wet = l.Seated, l.Wet1
	if l.Action == story.Mill {
		l.milling(f, t, seed)
		return
	}
	if period := periods(l.Action); period > 0 {
		f.Phase = chance.Fraction(t/period*(.9+.2*chance.Chance(seed, 1)) + chance.Chance(seed, 2))
	}
}

// milling makes f somebody on a slow walk from spot to spot around one's place.
func (l *Leg) milling(f *Figure, t float64, seed uint32) {
	const walk = 2.2
	period := 4 + 4*chance.Chance(seed, 3)
	u := t/period + chance.Chance(seed, 4)
	k := uint32(math.Floor(u))
	// Before the first walk of this leg everyone stands at home.
	begin := uint32(math.Floor(l.End/period+chance.Chance(seed, 4))) + 1
	spot := func(k uint32) plane.Point {
		if k <= begin {
			return plane.Point{}
		}
		sin, cos := math.Sincos(2 * math.Pi * chance.Chance(seed, 2*k+10))
		return plane.Point{X: cos, Y: sin}.Mul(float64(l.Roam) * (.4 + .6*chance.Chance(seed, 2*k+11)))
	}
	from, to := spot(k), spot(k+1)
	part := (u - float64(k)) * period / walk
	off := from.Lerp(to, chance.Smooth(part))
	f.At, f.Action = f.At.Add(off), story.Stand
	if way := to.Sub(from); way.Len() > .05 {
		face := math.Atan2(way.Y, way.X)
		if part < 1 {
			f.Action, f.Phase = story.Walking, chance.Fraction(off.Dist(from)/stride)
			f.Face = chance.Turn(f.Face, face, chance.Smooth(part*4))
			return
		}
		f.Face = chance.Turn(face, f.Face, chance.Smooth((part-1)*2))
	}
}

// periods returns how long one cycle of an action takes, seconds; 0 is a pose.
func periods(a story.Action) float64 {
	switch a {
	case story.Push:
		return 1.7
	case story.Brace:
		return 2.3
	case story.Chant, story.Wave:
		return 1.2
	case story.Sing, story.Swimming:
		return 2.6
	case story.Clap:
		return .7
	case story.Raise, story.Climb:
		return 2.4
	case story.Speak:
		return 2.1
	case story.Film, story.HoldUp:
		return 5
	}
	return 0
}
