package plan

import (
	"slices"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/layout"
)

// changePlace covers a change of set; where the place is another one, it keeps the stage empty
// until the camera enters it.
func (p *Plan) changePlace(m *Moment, i int) {
	v := &p.Views[i]
	if v.Cut {
		m.Cut = 1 - chance.Smooth((m.StepTime-CutTime/2)/(CutTime/2))
	}
	if !v.Place || m.StepTime >= v.Opens() {
		return
	}
	m.Place = 1 - glide((m.StepTime-CutTime-PlaceHold)/PlaceEnter)
	m.Left = p.Left(i)
	there := chance.Smooth((m.StepTime - v.Opens() + PlaceEnter/2) / (PlaceEnter / 2))
	if there == 0 {
		m.Figures, m.Vehicles = m.Figures[:0], m.Vehicles[:0]
	}
	for k := range m.Figures {
		m.Figures[k].Alpha *= there
	}
	for k := range m.Vehicles {
		m.Vehicles[k].Alpha *= there
	}
}

// Left returns the place that is left where the i-th step begins with a change of place, or nil:
// also where one of the two is no place.
func (p *Plan) Left(i int) *layout.Layout {
	if !p.Views[i].Place {
		return nil
	}
	old := p.Layouts[p.setOf(i-1)]
	if !somewhere(old) || !somewhere(p.Layouts[p.setOf(i)]) {
		return nil
	}
	return old
}

// somewhere reports whether a set is a place: not one that has bare ground alone, on which
// people stand nowhere in particular.
func somewhere(l *layout.Layout) bool {
	return slices.ContainsFunc(l.Areas, func(a layout.PlacedArea) bool { return a.Area.Ground != story.Bare })
}
