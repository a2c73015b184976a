package sight

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"standoff/cmd/internal/panel"
	"standoff/story/problem"
)

// causes makes one problem of each cause, whichever and however many pictures show
// it: a beginner mends the cause, and then all of them are mended.
func (l *looker) causes(faults []fault) {
	type cause struct {
		step           int
		mistake, about string
	}
	var order []cause
	all := map[cause][]fault{}
	for _, f := range faults {
		c := cause{f.shot.number, string(f.mistake), f.about}
		if all[c] == nil {
			order = append(order, c)
		}
		all[c] = append(all[c], f)
	}
	slices.SortStableFunc(order, func(a, b cause) int { return cmp.Compare(a.step, b.step) })
	for _, c := range order {
		fs := all[c]
		f := fs[0]
		if wide, phones := strings.CutPrefix(c.about, onPhones); phones && all[cause{c.step, c.mistake, wide}] != nil {
			continue
		}
		p := l.plan.Story.Warning(f.mistake, f.row.Where(f.key), l.where(fs)+f.message)
		p.Advice = f.advice || f.chosen(fs)
		for _, f := range fs {
			p.Sights = append(p.Sights, f.sight())
		}
		l.problems = append(l.problems, p)
	}
}

// where names the pictures: "step 2, on a phone and in the card, in ES: ".
func (l *looker) where(fs []fault) string {
	var shapes []panel.Shape
	var langs []string
	for _, f := range fs {
		if !slices.Contains(shapes, f.shot.shape) {
			shapes = append(shapes, f.shot.shape)
		}
		if lang := strings.ToUpper(f.shot.lang); !slices.Contains(langs, lang) {
			langs = append(langs, lang)
		}
	}
	said := l.named(fs[0].shot.number)
	if where := panel.Everywhere(shapes); where != "" {
		said += ", " + where
	}
	if !fs[0].alike() && len(langs) < len(l.plan.Story.Languages) {
		said += ", in " + strings.Join(langs, " and ")
	}
	return said + ": "
}

// named names a step as its readers do: "step 7", and an account of it "step 7, as told
// by the union".
func (l *looker) named(i int) string {
	st := l.plan.Story.Steps[i]
	said := fmt.Sprint("step ", l.plan.Story.Number(i))
	if st.Of == nil {
		return said
	}
	who := st.Title.In(l.plan.Story.Languages[0])
	if rest, ok := strings.CutPrefix(who, "The "); ok {
		who = "the " + rest
	}
	return said + ", as told by " + who
}

// chosen reports whether the author may have left people or a place out on purpose:
// the camera of the step is the author's, and shows them in no shape.
func (f *fault) chosen(fs []fault) bool {
	if f.mistake != problem.CutOff && f.mistake != problem.PlaceLeftOut || !f.row.Given("camera") || f.meant {
		return false
	}
	seen := map[panel.Shape]bool{}
	for _, f := range fs {
		seen[f.shot.shape] = true
	}
	return len(seen) >= len(panel.Shapes)-1
}

// alike reports whether the fault is the same in all languages, and was looked for
// in one.
func (f *fault) alike() bool {
	switch f.mistake {
	case problem.NobodySeen, problem.CutOff, problem.Hidden, problem.SideMissing, problem.PlaceLeftOut,
		problem.EmptyPicture, problem.SmallPeople:
		return true
	}
	return f.shot.shape.Card
}

func (f *fault) sight() problem.Sight {
	s := &f.shot
	return problem.Sight{Step: s.step.Step.ID, Shape: s.shape.Where,
		Size: [2]float64{s.shape.Width, s.shape.Height}, Lang: s.lang, End: f.end,
		Box: [4]float64{whole(f.box.X), whole(f.box.Y), whole(f.box.W), whole(f.box.H)}}
}

// whole rounds to whole pixels.
func whole(v float64) float64 { return float64(int(v)) }
