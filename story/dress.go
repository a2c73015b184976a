package story

// wardrobe is which colours groups of a kind get, in turn.
var wardrobe = map[Kind][]Hue{
	Civilian:    {Stone, Slate, Teal, Plum, Amber, Blue, Wine, Olive},
	Deputy:      {Blue, Wine, Teal, Plum, Amber, Slate, Olive, Stone},
	Official:    {Slate, Plum, Blue, Teal, Wine, Stone, Amber, Olive},
	Soldier:     {Olive, Stone, Slate, Teal, Blue, Plum, Amber, Wine},
	Police:      {Slate, Blue, Teal, Stone, Plum, Olive, Amber, Wine},
	Press:       {Amber, Teal, Slate, Plum, Stone, Blue, Wine, Olive},
	Diplomat:    {Slate, Plum, Blue, Stone, Teal, Wine, Amber, Olive},
	Medic:       {Teal, Blue, Amber, Stone, Slate, Plum, Wine, Olive},
	Firefighter: {Wine, Amber, Blue, Slate, Teal, Stone, Plum, Olive},
	Worker:      {Amber, Blue, Teal, Stone, Slate, Plum, Wine, Olive},
}

// dress gives colours and cuts to all that the author left undressed: groups of
// one kind get different colours, parts wear what their group wears. Groups that
// nobody sees come last, so that all others look the same without them.
func dress(cast []*Group, seen map[*Group]map[*Set]bool) {
	var whole, unseen []*Group
	for _, g := range cast {
		switch {
		case g.Of != nil:
		case len(seen[g]) > 0:
			whole = append(whole, g)
		default:
			unseen = append(unseen, g)
		}
	}
	w := wearing{map[Kind]map[Hue]bool{}, map[Kind]int{}}
	w.dress(whole)
	w.dress(unseen)
}

// wearing is what groups of each kind wear already.
type wearing struct {
	taken  map[Kind]map[Hue]bool
	crowds map[Kind]int
}

func (w *wearing) dress(groups []*Group) {
	for _, g := range groups {
		if w.taken[g.Kind] == nil {
			w.taken[g.Kind] = map[Hue]bool{}
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
		if g.Cut == "" && (g.Kind == Deputy || g.Kind == Official) {
			g.Cut = []Cut{Open, Closed}[w.crowds[g.Kind]%2]
		}
		if g.Figures > 1 { // single people do not change the turn
			w.crowds[g.Kind]++
		}
		dressParts(g)
	}
}

// dressKinds makes the parts of a group of its kind, where nothing else is said.
func dressKinds(g *Group) {
	for _, q := range g.Parts {
		if q.Kind == "" {
			q.Kind = g.Kind
		}
		dressKinds(q)
	}
}

func nextHue(k Kind, index int, taken map[Hue]bool) Hue {
	for _, h := range wardrobe[k] {
		if !taken[h] {
			return h
		}
	}
	return wardrobe[k][index%len(wardrobe[k])]
}

func dressParts(g *Group) {
	for _, q := range g.Parts {
		if q.Color == "" {
			q.Color = g.Color
		}
		if q.Cut == "" && (q.Kind == Deputy || q.Kind == Official) {
			if q.Cut = g.Cut; q.Cut == "" {
				q.Cut = Open
			}
		}
		if _, given := q.keys["shield"]; !given {
			q.NoShield = g.NoShield
		}
		dressParts(q)
	}
}
