package scene

import (
	"testing"

	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/story/layout"
	"standoff/story/plan"
)

// No building, wall or roof hides anybody in any step, from the waist up: not whoever is in
// it, and not whoever is behind it. What stands in a set besides may, and one in a hundred
// may stand behind the pier of a gate.
func TestNoBuildingHidesAnybody(t *testing.T) {
	people := 0
	for _, name := range []string{"assembly-standoff.toml", "turned-away.toml", "crossing-the-floor.toml", "museum-alarm.toml"} {
		p := scenetest.Board(t, name)
		for _, size := range [][2]float64{{1280, 720}, {375, 469}} {
			stage, pic, m := NewStage(p, scenetest.View(size[0], size[1])), new(picture.Picture), new(plan.Moment)
			bare := map[*layout.Layout]*layout.Layout{}
			for _, l := range p.Layouts {
				bare[l] = buildingsOf(l)
			}
			for i, s := range p.Steps {
				for _, at := range []float64{s.Start + 2, (s.Start + s.End) / 2, s.Still} {
					p.Fill(m, at)
					m.Layout, m.Vehicles = bare[m.Layout], nil
					stage.Compose(m, pic)
					n, hidden := hiddenPeople(pic)
					if people += n; hidden > n/100 {
						t.Errorf("%s, step %d (%s) at %.1f, %v: %d of %d people are hidden", name, i, s.Step.ID, at-s.Start, size, hidden, n)
					}
				}
			}
		}
	}
	if people < 1000 {
		t.Errorf("only %d people were looked for", people)
	}
}

// buildingsOf returns the layout with nothing in it but its walls and what belongs to them.
func buildingsOf(l *layout.Layout) *layout.Layout {
	bare := *l
	bare.Seats, bare.Props = nil, nil
	for _, x := range l.Props {
		if x.Prop.Kind == layout.Column {
			bare.Props = append(bare.Props, x)
		}
	}
	return &bare
}

// hiddenPeople returns how many people are in the picture, and of how many the breast is
// covered by opaque scenery.
func hiddenPeople(p *picture.Picture) (n, hidden int) {
	for i, k := range p.Marks {
		if k.Kind != picture.MarkFigure {
			continue
		}
		f := &p.Figures[k.Index]
		breast := path.Point{X: f.X, Y: f.Y - .62*f.Height}
		if breast.X < 0 || breast.Y < 0 || breast.X > p.Width || breast.Y > p.Height {
			continue
		}
		n++
		for _, later := range p.Marks[i:] {
			if later.Kind != picture.MarkFill || int(later.Index) >= p.Still.Fills {
				continue
			}
			s := &p.Fills[later.Index]
			if s.Color.A < 255 {
				continue
			}
			covers := false
			for _, line := range path.Flatten(s.Path, .5) {
				covers = covers || contains(line, breast)
			}
			if covers {
				hidden++
				break
			}
		}
	}
	return n, hidden
}
