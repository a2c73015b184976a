package plan

import (
	"math"
	"slices"
	"sort"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/plane"
)

// At returns what the stage looks like at a time. Times before the beginning and
// after the end are those; so is any order of asking.
func (p *Plan) At(t float64) *Moment {
	m := &Moment{}
	p.Fill(m, t)
	return m
}

// Fill makes m what the stage looks like at a time. It uses the room that m
// has, and so allocates nothing once m has been filled before.
func (p *Plan) Fill(m *Moment, t float64) {
	t = p.clamp(t)
	i := p.StepAt(t)
	if i > 0 && p.Views[i].Cut && t < p.Steps[i].Start+CutTime/2 {
		// The picture before goes first, under the veil.
		start := p.Steps[i].Start
		p.fill(m, i-1, start-1e-6)
		m.Time, m.Step, m.StepTime = t, i, t-start
		m.Cut = chance.Smooth((t - start) / (CutTime / 2))
		return
	}
	p.fill(m, i, t)
}

// fill makes m what the stage looks like at a time of the i-th step.
func (p *Plan) fill(m *Moment, i int, t float64) {
	m.Plan, m.Time, m.Step = p, t, i
	m.Figures, m.Doors, m.Labels = m.Figures[:0], m.Doors[:0], m.Labels[:0]
	m.Notes, m.Quotes, m.Trails, m.Glow = m.Notes[:0], m.Quotes[:0], m.Trails[:0], m.Glow[:0]
	m.Vehicles, m.Rooms = m.Vehicles[:0], m.Rooms[:0]
	m.Gave = m.Gave[:0]
	m.Cut, m.Place, m.StepTime, m.Layout, m.Left = 0, 0, 0, nil, nil
	m.Camera, m.Pans = Shot{}, [3]Pan{}
	if len(p.Steps) == 0 {
		return
	}
	set := p.setOf(i)
	m.StepTime, m.Layout = t-p.Steps[i].Start, p.Layouts[set]
	p.fillFigures(m, set)
	p.fillVehicles(m, set)
	p.fillDoors(m, set)
	p.changePlace(m, i)
	v := &p.Views[i]
	p.camera(m, i, m.StepTime)
	p.fillRooms(m, i)
	if i > 0 && !v.Cut && m.StepTime < fadeTime { // what ended with the step before
		b := &p.Views[i-1]
		p.fillMarks(m, b, 1-chance.Smooth(m.StepTime/fadeTime))
		gone := 1 - chance.Smooth(m.StepTime/wordsFade)
		for k := range b.Labels {
			if !v.names(b.Labels[k].Group) {
				m.label(&b.Labels[k], gone)
			}
		}
		p.fillWords(m, b, gone)
	}
	p.fillMarks(m, v, 1)
	for k := range v.Labels {
		m.label(&v.Labels[k], 1)
	}
	p.fillWords(m, v, 1)
	p.fillGround(m, i)
}

// names reports whether a group is labelled in the step.
func (v *View) names(g *story.Group) bool {
	for i := range v.Labels {
		if v.Labels[i].Group == g {
			return true
		}
	}
	return false
}

// setOf returns the index of a step's set.
func (p *Plan) setOf(i int) int {
	for k, set := range p.Story.Sets {
		if set == p.Steps[i].Step.Set {
			return k
		}
	}
	return 0
}

// fillFigures fills in who is on the set.
func (p *Plan) fillFigures(m *Moment, set int) {
	if len(m.held) != len(p.Legs) {
		m.held = make([]int32, len(p.Legs))
	}
	m.Figures = slices.Grow(m.Figures, len(p.Legs))
	n := 0
	for id, legs := range p.Legs {
		// Most people are still on the leg that held when the moment was last filled.
		k := int(m.held[id])
		if k >= len(legs) || m.Time < legs[k].Start || m.Time >= legs[k].until {
			if k = legAt(legs, m.Time); k < 0 {
				continue
			}
			m.held[id] = int32(k)
		}
		l := &legs[k]
		if int(l.Set) != set {
			continue
		}
		f := &m.Figures[:n+1][n]
		f.ID = id
		l.Figure(f, m.Time, p.People[id].Seed)
		if l.Aboard > 0 {
			p.ride(f, l, m.Time)
		}
		n++
	}
	m.Figures = m.Figures[:n]
}

// fillMarks points out or dims the figures that a view marks; share is how much.
func (p *Plan) fillMarks(m *Moment, v *View, share float64) {
	for _, k := range v.Marks {
		u := share * chance.Smooth((m.Time-k.From)/fadeTime)
		n := 0
		for f := range m.Figures {
			for n < len(k.People) && int(k.People[n]) < m.Figures[f].ID {
				n++
			}
			if n == len(k.People) || int(k.People[n]) != m.Figures[f].ID {
				continue
			}
			if k.Dim {
				m.Figures[f].Dim = math.Max(m.Figures[f].Dim, u)
			} else {
				m.Figures[f].Lit = math.Max(m.Figures[f].Lit, u)
			}
		}
	}
}

// wordsFade is how long labels, notes and quotes take to appear, seconds.
const wordsFade = .3

// label adds a group's label; share is how much of it shows.
func (m *Moment) label(l *ShownLabel, share float64) {
	if len(l.People) == 0 {
		return
	}
	box, sum, z, n, seen := plane.Rect{}, plane.Point{}, 0., 0., 0.
	k := m.index(int(l.People[0])) // people are in the order of figures
	for _, id := range l.People {
		for k < len(m.Figures) && m.Figures[k].ID < int(id) {
			k++
		}
		if k == len(m.Figures) {
			break
		}
		f := &m.Figures[k]
		if f.ID != int(id) {
			continue
		}
		if n == 0 {
			box = plane.Rect{Min: f.At, Max: f.At}
		}
		box.Reach(f.At)
		sum, z, n, seen = sum.Add(f.At), z+f.Z, n+1, max(seen, f.Alpha)
	}
	if n == 0 {
		return
	}
	out := Label{Group: l.Group, Anchor: sum.Mul(1 / n), Rect: box, Z: z / n,
		Alpha: share * seen * chance.Smooth((m.Time-l.From)/wordsFade)}
	if l.Note != nil && m.Time >= l.NoteFrom {
		out.Note = l.Note
	}
	m.Labels = append(m.Labels, out)
}

// Figure returns the person's figure in the moment, or nil.
func (m *Moment) Figure(id int) *Figure {
	if k := m.index(id); k < len(m.Figures) && m.Figures[k].ID == id {
		return &m.Figures[k]
	}
	return nil
}

// index returns the index of the person's figure in the moment, or of the next
// one's. Figures stand in the order of people.
func (m *Moment) index(id int) int {
	return sort.Search(len(m.Figures), func(i int) bool { return m.Figures[i].ID >= id })
}

// fillWords fills in notes and quotes; share is how much of them shows.
func (p *Plan) fillWords(m *Moment, v *View, share float64) {
	for _, n := range v.Notes {
		if m.Time < n.From {
			continue
		}
		if n.Vehicle > 0 {
			if _, there := p.Vehicles[n.Vehicle-1].Pose(m.Time); !there {
				continue
			}
		}
		age := m.Time - n.From
		m.Notes = append(m.Notes, NoteState{Note: n.Note, Age: age, Vehicle: n.Vehicle,
			Rect: p.follow(n.Vehicle, n.Rect, m.Time), To: p.follow(n.ToVehicle, n.To, m.Time),
			Alpha: share * chance.Smooth(age/wordsFade)})
	}
	for i := range v.Quotes {
		q := &v.Quotes[i]
		if m.Time < q.From {
			continue
		}
		age := m.Time - q.From
		state := QuoteState{Quote: q.Quote, Age: age, Alpha: share * chance.Smooth(age/wordsFade)}
		if f := m.Figure(q.Mouth); q.Mouth >= 0 && f != nil {
			state.Mouth, state.Z = &f.At, f.Z
		}
		m.Quotes = append(m.Quotes, state)
	}
}

// fillGround lays trails and glows; those of the step before fade out.
func (p *Plan) fillGround(m *Moment, i int) {
	v := &p.Views[i]
	if i > 0 && !v.Cut && m.StepTime < fadeTime {
		for _, r := range p.Views[i-1].Trails {
			r.Age, r.Alpha = m.Time-r.Start, 1-chance.Smooth(m.StepTime/fadeTime)
			m.Trails = append(m.Trails, r.Trail)
		}
		for _, g := range p.Views[i-1].Gave {
			g.Alpha = 1 - chance.Smooth(m.StepTime/fadeTime)
			m.Gave = append(m.Gave, g.GaveWay)
		}
		for _, g := range p.Views[i-1].Glows {
			m.Glow = append(m.Glow, Glow{Rect: p.follow(g.Vehicle, g.Rect, m.Time),
				Alpha: 1 - chance.Smooth(m.StepTime/fadeTime)})
		}
	}
	for _, r := range v.Trails {
		if m.Time < r.Start {
			continue
		}
		r.Age = m.Time - r.Start
		r.Alpha = chance.Smooth((m.Time - r.Start) / fadeTime)
		m.Trails = append(m.Trails, r.Trail)
	}
	for _, g := range v.Gave {
		if g.Alpha = chance.Smooth((m.Time - g.From) / fadeTime); g.Alpha > 0 {
			m.Gave = append(m.Gave, g.GaveWay)
		}
	}
	for _, g := range v.Glows {
		if u := chance.Smooth((m.Time - g.From) / fadeTime); u > 0 {
			m.Glow = append(m.Glow, Glow{Rect: p.follow(g.Vehicle, g.Rect, m.Time), Alpha: u})
		}
	}
}
