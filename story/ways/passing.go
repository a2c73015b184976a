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
	open  []bool
	bars  []Bar
	pass  pass
	blank []int32 // the distances of a field of which nothing is known yet, or nil
}

// unknown returns the distances from which a field starts.
func (p *passing) unknown() []int32 {
	if p.blank == nil {
		p.blank = make([]int32, len(p.pass))
		for i, free := range p.pass {
			p.blank[i] = barred
			if free {
				p.blank[i] = unreached
			}
		}
	}
	return p.blank
}

// of reports whether it is for those doors and bars.
func (p *passing) of(open []bool, bars []Bar) bool {
	return slices.Equal(p.open, open) && slices.Equal(p.bars, bars)
}

// Passing is where people can walk while those doors stand open and those
// lines are closed.
func (w *Ways) Passing(open []bool, bars []Bar) pass { return w.passage(open, bars).pass }

// passage is the same, with what a field starts from.
func (w *Ways) passage(open []bool, bars []Bar) *passing {
	last := len(w.lastPass) - 1
	for i := last; i >= 0; i-- { // mostly it is the last again
		if w.lastPass[i].of(open, bars) {
			return w.lastPass[i]
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
	p := &passing{open: slices.Clone(open), bars: slices.Clone(bars), pass: ground}
	w.lastPass = append(w.lastPass, p)
	return p
}

func IsOpen(open []bool, door int) bool { return door < len(open) && open[door] }
