package ways

import (
	"slices"

	"standoff/story/plane"
)

// A Bar is a line across which nobody walks for a time, such as people who
// stand arm in arm: a straight piece and how near one may come to it.
type Bar struct {
	A, B plane.Point
	R    float64
}

// pass tells of each cell whether somebody can walk there.
type pass []bool

// passing is where people can walk while doors and people stand so.
type passing struct {
	open []bool
	bars []Bar
	pass pass
}

// of reports whether it is for those doors and bars.
func (p *passing) of(open []bool, bars []Bar) bool {
	return slices.Equal(p.open, open) && slices.Equal(p.bars, bars)
}

// Passing is where people can walk while those doors stand open and those
// lines are closed.
func (w *Ways) Passing(open []bool, bars []Bar) pass {
	last := len(w.lastPass) - 1
	for i := last; i >= 0; i-- { // mostly it is the last again
		if w.lastPass[i].of(open, bars) {
			return w.lastPass[i].pass
		}
	}
	ground := slices.Clone(w.ground)
	for i, cells := range w.doors {
		if IsOpen(open, i) {
			continue
		}
		for _, c := range cells {
			ground[c] = false
		}
	}
	for _, b := range bars {
		o := piece(b.A, b.B, 0)
		w.bar(ground, &o, b.R)
	}
	if len(w.lastPass) == 8 {
		w.lastPass = slices.Delete(w.lastPass, 0, 1)
	}
	w.lastPass = append(w.lastPass, &passing{slices.Clone(open), slices.Clone(bars), ground})
	return ground
}

func IsOpen(open []bool, door int) bool { return door < len(open) && open[door] }
