package layout

import (
	"math"
	"sort"

	"standoff/story"
	"standoff/story/plane"
)

// fits returns how many seats have room in a line; its ends are where the first
// and the last seat may have their middles.
func (l *seatLine) fits(f seatForm) int { return int(l.length/f.width+1e-6) + 1 }

func capacity(lines []seatLine, f seatForm) int {
	n := 0
	for i := range lines {
		l := &lines[i]
		l.seats = l.fits(f)
		n += l.seats
	}
	return n
}

// share gives each line its part of the seats by what it can take; the
// largest remainders get what is left over.
func share(lines []seatLine, number int) {
	total := 0
	for i := range lines {
		total += lines[i].seats
	}
	order := make([]int, len(lines))
	rest := make([]float64, len(lines))
	given := 0
	for i := range lines {
		l := &lines[i]
		part := float64(l.seats) * float64(number) / float64(total)
		l.seats = int(part)
		given += l.seats
		order[i], rest[i] = i, part-math.Floor(part)
	}
	sort.SliceStable(order, func(a, b int) bool { return rest[order[a]] > rest[order[b]]+1e-9 })
	for _, i := range order[:number-given] {
		lines[i].seats++
	}
}

// placed sets the seats on their lines, front and middle first.
func (s *seating) placed(lines []seatLine) PlacedSeats {
	out := PlacedSeats{Seats: s.Seats}
	var all []plane.Point
	for i := range lines {
		l := &lines[i]
		rise := s.form.low
		if s.Kind == story.Tiers || s.Shape != story.Rows {
			rise += s.form.rise * float64(l.row)
		}
		beside := l.places(s.form.width)
		for _, q := range beside {
			out.Places = append(out.Places, SeatPlace{Point: q, Face: l.look(q), Row: l.row,
				Block: l.block, Rise: rise})
		}
		all = append(all, beside...)
		out.Lines = append(out.Lines, beside)
		if s.form.front > 0 {
			out.Fronts = append(out.Fronts, s.frontOf(l, rise))
		}
	}
	out.Rect = plane.Bounds(all).Grow(.4)
	middle := plane.Point{}
	for _, q := range all {
		middle = middle.Add(q.Mul(1 / float64(len(all))))
	}
	axis := s.focus.Toward(middle)
	off := func(c SeatPlace) float64 {
		q := c.Sub(s.focus)
		return math.Abs(q.X*axis.Y - q.Y*axis.X)
	}
	sort.SliceStable(out.Places, func(a, b int) bool {
		if out.Places[a].Row != out.Places[b].Row {
			return out.Places[a].Row < out.Places[b].Row
		}
		return off(out.Places[a]) < off(out.Places[b])-1e-6
	})
	return out
}

// places returns the seats of a line, spread evenly. Where there is room to
// spare, the row's ends stay free too.
func (l *seatLine) places(width float64) []plane.Point {
	length, n := l.length, float64(l.seats-1)
	if l.seats == 1 {
		return []plane.Point{l.line.at(length / 2)}
	}
	in := math.Min(.4*length/float64(l.seats), .3)
	if length-2*in < width*n {
		in = 0
	}
	var places []plane.Point
	for i := 0.; i <= n; i++ {
		places = append(places, l.line.at(in+(length-2*in)*i/n))
	}
	return places
}

// frontOf returns the desk, bench or tier edge before a line of seats.
func (s *seating) frontOf(l *seatLine, rise float64) SeatRow {
	row := SeatRow{Row: l.row, Block: l.block, Rise: rise}
	n := len(l.line)
	step := max(1, n/max(2, int(math.Ceil(l.length/.6))))
	for i := 0; i < n; i += step {
		if i+step >= n {
			i = n - 1
		}
		q := l.line[i]
		a, b := l.line[max(0, i-1)], l.line[min(n-1, i+1)]
		along := a.Toward(b)
		ahead := along.Across()
		sin, cos := math.Sincos(l.look(q))
		if ahead.X*cos+ahead.Y*sin < 0 {
			ahead = ahead.Mul(-1)
		}
		q = q.Add(ahead.Mul(s.form.front))
		if i == 0 {
			q = q.Sub(along.Mul(s.form.width * .4))
		} else if i == n-1 {
			q = q.Add(along.Mul(s.form.width * .4))
		}
		row.Line = append(row.Line, q)
	}
	return row
}
