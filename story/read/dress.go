package read

import "standoff/story"

// wardrobe is which colours groups of a kind get, in turn.
var wardrobe = map[story.Kind][]story.Hue{
	story.Civilian:    {story.Stone, story.Slate, story.Teal, story.Plum, story.Amber, story.Blue, story.Wine, story.Olive},
	story.Deputy:      {story.Blue, story.Wine, story.Teal, story.Plum, story.Amber, story.Slate, story.Olive, story.Stone},
	story.Official:    {story.Slate, story.Plum, story.Blue, story.Teal, story.Wine, story.Stone, story.Amber, story.Olive},
	story.Soldier:     {story.Olive, story.Stone, story.Slate, story.Teal, story.Blue, story.Plum, story.Amber, story.Wine},
	story.Police:      {story.Slate, story.Blue, story.Teal, story.Stone, story.Plum, story.Olive, story.Amber, story.Wine},
	story.Press:       {story.Amber, story.Teal, story.Slate, story.Plum, story.Stone, story.Blue, story.Wine, story.Olive},
	story.Diplomat:    {story.Slate, story.Plum, story.Blue, story.Stone, story.Teal, story.Wine, story.Amber, story.Olive},
	story.Medic:       {story.Teal, story.Blue, story.Amber, story.Stone, story.Slate, story.Plum, story.Wine, story.Olive},
	story.Firefighter: {story.Wine, story.Amber, story.Blue, story.Slate, story.Teal, story.Stone, story.Plum, story.Olive},
	story.Security:    {story.Slate, story.Blue, story.Plum, story.Teal, story.Wine, story.Stone, story.Olive, story.Amber},
	story.Judge:       {story.Slate, story.Wine, story.Plum, story.Blue, story.Teal, story.Stone, story.Olive, story.Amber},
	story.Child:       {story.Amber, story.Teal, story.Wine, story.Blue, story.Plum, story.Stone, story.Olive, story.Slate},
	story.Wheelchair:  {story.Teal, story.Plum, story.Amber, story.Blue, story.Stone, story.Slate, story.Wine, story.Olive},
	story.Worker:      {story.Amber, story.Blue, story.Teal, story.Stone, story.Slate, story.Plum, story.Wine, story.Olive},
}

// dress gives colours and cuts to all that the author left undressed: groups of
// one kind get different colours, parts wear what their group wears. Groups that
// nobody sees come last, so that all others look the same without them.
func dress(cast []*story.Group, seen map[*story.Group]map[*story.Set]bool) {
	var whole, unseen []*story.Group
	for _, g := range cast {
		switch {
		case g.Of != nil:
		case len(seen[g]) > 0:
			whole = append(whole, g)
		default:
			unseen = append(unseen, g)
		}
	}
	w := wearing{map[story.Kind]map[story.Hue]bool{}, map[story.Kind]int{}}
	w.dress(whole)
	w.dress(unseen)
}

// wearing is what groups of each kind wear already.
type wearing struct {
	taken  map[story.Kind]map[story.Hue]bool
	crowds map[story.Kind]int
}

func (w *wearing) dress(groups []*story.Group) {
	for _, g := range groups {
		if w.taken[g.Kind] == nil {
			w.taken[g.Kind] = map[story.Hue]bool{}
		}
		if g.Color != "" {
			w.taken[g.Kind][g.Color] = true
		}
	}
	for i, g := range groups {
		if g.Color == "" {
			g.Color = nextHue(g.Kind, i, w.taken[g.Kind])
			w.taken[g.Kind][g.Color] = true
		}
		if g.Cut == "" && (g.Kind == story.Deputy || g.Kind == story.Official) {
			g.Cut = []story.Cut{story.Open, story.Closed}[w.crowds[g.Kind]%2]
		}
		if g.Figures > 1 { // single people do not change the turn
			w.crowds[g.Kind]++
		}
		dressParts(g)
	}
}

// dressKinds makes the parts of a group of its kind, where nothing else is said.
func dressKinds(g *story.Group) {
	for _, q := range g.Parts {
		if q.Kind == "" {
			q.Kind = g.Kind
		}
		dressKinds(q)
	}
}

func nextHue(k story.Kind, index int, taken map[story.Hue]bool) story.Hue {
	for _, h := range wardrobe[k] {
		if !taken[h] {
			return h
		}
	}
	return wardrobe[k][index%len(wardrobe[k])]
}

func dressParts(g *story.Group) {
	for _, q := range g.Parts {
		if q.Color == "" {
			q.Color = g.Color
		}
		if q.Cut == "" && (q.Kind == story.Deputy || q.Kind == story.Official) {
			if q.Cut = g.Cut; q.Cut == "" {
				q.Cut = story.Open
			}
		}
		if !q.Given("shield") {
			q.NoShield = g.NoShield
		}
		dressParts(q)
	}
}
