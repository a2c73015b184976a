package label

import (
	"standoff/scene/lettering"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/story"
	"standoff/story/chance"
	"standoff/story/plan"
)

// teller returns who says so, of an account: a dashed box in the corner above the
// notice, as long as the account lasts. Of a step it is empty.
func (s *Writer) teller(st *story.Step) writing {
	if st.Of == nil {
		return writing{}
	}
	return largest(s.View, func(v picture.View) writing { return tellerWriting(v, st) }, func(w *writing) bool {
		return len(w.block.Lines) == 1
	})
}

// tellerWriting returns the teller in the view's scale.
func tellerWriting(v picture.View, st *story.Step) writing {
	w := writing{what: "teller", rank: rankDoubt, shape: boxedShape, sure: st.Sure,
		setting: setting{scale: lettering.TextScale(v)}}
	w.padded(10, 6)
	w.block.Add(v, st.Title.In(v.Lang), picture.Font{Size: lettering.Sizes(v).Name, Bold: true}, v.Theme.Ink, .6*v.Width)
	w.size()
	w.box = path.Rect{X: 9, Y: 9, W: w.w, H: w.h}
	return w
}

// tells reports whether the teller is one.
func (w *writing) tells() bool { return len(w.block.Lines) > 0 }

// drawTeller draws the teller. It comes with the stage that is set anew, and is there
// before anything moves.
func (s *Writer) drawTeller(p *picture.Picture, m *plan.Moment, w *writing) {
	if !w.tells() {
		return
	}
	a := max(0, 2*tellerStrength(m)-1)
	if a <= 0 {
		return
	}
	s.drawBoxed(p, &shown{writing: w, box: w.box, alpha: a, extra: 1})
	p.Labels = append(p.Labels, picture.LabelBox{What: w.what, Rect: w.box, Alpha: a})
}

// tellerStrength returns how strongly the teller shows: in the lower half it only hides
// what is in its place, as all writings do.
func tellerStrength(m *plan.Moment) float64 {
	begin := 0.
	if m.Plan.Views[m.Step].Cut {
		begin = plan.CutTime / 2
	}
	return chance.Smooth((m.StepTime - begin) / fadeTime)
}
