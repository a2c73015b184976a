package sight

import (
	"fmt"
	"slices"

	"standoff/scene/eyes"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/problem"
)

// What readers need to tell two colours apart.
const (
	leastApart    = 12.  // ΔE*ab between two groups of a kind, to eyes that see little red or green
	leastContrast = 1.9  // between a jacket and the ground; legs and shadow are darker
	leastProp     = 1.7  // between a thing and the ground; it has an outline
	leastStripes  = 1.15 // between two stripes of a flag
)

// flag warns of stripes that run into one another.
func (l *looker) flag() {
	s := l.plan.Story
	for i := 1; i < len(s.Flag); i++ {
		a, b := s.Flag[i-1], s.Flag[i]
		if r := eyes.StripeContrast(a, b); a != b && r < leastStripes {
			l.warn(problem.PoorContrast, "flag", s.Where("flag"),
				"%s beside %s in the flag have a contrast of %.1f to 1, and need %.2f: take another order, or other colors",
				a, b, r, leastStripes)
		}
	}
}

// colors warns of groups of one kind that stand in one picture and that eyes
// which see little red or green can hardly tell apart.
func (l *looker) colors(step int) {
	groups := l.seenGroups(step)
	for i, g := range groups {
		for _, o := range groups[:i] {
			if g.Kind != o.Kind || g.Color == o.Color {
				continue
			}
			seen := eyes.Apart(g.Color, o.Color)
			if seen.Delta >= leastApart {
				continue
			}
			l.warn(problem.AlikeColors, g.ID+" "+o.ID, g.Where("color"),
				"%q is %s and %q %s: readers with %s can hardly tell them apart "+
					"(ΔE %.1f in the %s theme, and %.0f are needed)%s", g.ID, g.Color, o.ID, o.Color, seen.Eyes,
				seen.Delta, seen.Theme, leastApart, better(g, groups))
		}
	}
}

// better is a colour for the group that all eyes tell from the others of its kind.
func better(g *story.Group, groups []*story.Group) string {
	best, most := story.Hue(""), leastApart
	for _, h := range theme.Hues {
		least := 100.
		for _, o := range groups {
			if o != g && o.Kind == g.Kind {
				least = min(least, eyes.Apart(h, o.Color).Delta)
			}
		}
		if least > most {
			best, most = h, least
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf("; %s would do", best)
}

// seenGroups are the groups, not parts of others, who are on stage at the
// step's still, in the order of the cast.
func (l *looker) seenGroups(step int) []*story.Group {
	there := map[*story.Group]bool{}
	for _, f := range l.plan.At(l.plan.Steps[step].Still).Figures {
		there[root(l.plan.People[f.ID].Group)] = true
	}
	var all []*story.Group
	for _, g := range l.plan.Story.Cast {
		if there[g] {
			all = append(all, g)
		}
	}
	return all
}

func root(g *story.Group) *story.Group {
	for g.Of != nil {
		g = g.Of
	}
	return g
}

// people warns of a colour that the author chose and that is hardly seen
// against the ground on which the group stands.
func (l *looker) people(step int) {
	m := l.plan.At(l.plan.Steps[step].Still)
	for _, f := range m.Figures {
		g := root(l.plan.People[f.ID].Group)
		if !g.Given("color") {
			continue // nobody chose it
		}
		ground := m.Layout.GroundAt(f.At)
		if r, theme := eyes.ContrastOn(g.Color, ground); r < leastContrast {
			l.warn(problem.PoorContrast, g.ID+" "+string(ground), g.Where("color"),
				"%q in %s on %s has a contrast of %.1f to 1 in the %s theme, and needs %.1f: take another color",
				g.ID, g.Color, ground, r, theme, leastContrast)
		}
	}
}

// props warns of a thing in a colour that is hardly seen on its ground.
func (l *looker) props() {
	for _, set := range l.plan.Layouts {
		for _, x := range append(slices.Clone(set.Props), l.parked(set)...) {
			if x.Prop.Color == "" {
				continue
			}
			ground := set.GroundAt(x.Rect.Center())
			if r, theme := eyes.PropContrastOn(x.Prop.Color, ground); r < leastProp {
				at := x.Prop.Where("color")
				l.warn(problem.PoorContrast, fmt.Sprint(at), at,
					"this %s in %s on %s has a contrast of %.1f to 1 in the %s theme, and needs %.1f: "+
						"take another color", x.Prop.Kind, x.Prop.Color, ground, r, theme, leastProp)
			}
		}
	}
}

// parked returns the vehicles of a set as they stand at the end of their first drive.
func (l *looker) parked(set *layout.Layout) (all []layout.PlacedProp) {
	for _, v := range l.plan.Vehicles {
		for _, d := range v.Drives {
			if l.plan.Layouts[v.Set] == set && !d.Away {
				all = append(all, layout.Turned(v.Prop, d.Last, v.Long, v.Wide, v.Seed))
				break
			}
		}
	}
	return all
}
