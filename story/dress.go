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

// dress gives kinds, colours and cuts to all that the author left undressed:
// groups of one kind get different colours, parts wear what their group wears.
func dress(cast []*Group) {
	taken := map[Kind]map[Hue]bool{}
	for k := range wardrobe {
		taken[k] = map[Hue]bool{}
	}
	for _, g := range cast {
		if g.Of == nil && g.Color != "" && g.Kind != "" {
			taken[g.Kind][g.Color] = true
		}
	}
	crowds := map[Kind]int{}
	for _, g := range cast {
		if g.Of != nil {
			continue
		}
		if g.Color == "" {
			g.Color = nextHue(g.Kind, g.Index, taken[g.Kind])
			taken[g.Kind][g.Color] = true
		}
		if g.Cut == "" && (g.Kind == Deputy || g.Kind == Official) {
			g.Cut = []Cut{Open, Closed}[crowds[g.Kind]%2]
		}
		if g.Figures > 1 { // single people do not change the turn
			crowds[g.Kind]++
		}
		dressParts(g)
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
		if q.Kind == "" {
			q.Kind = g.Kind
		}
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
