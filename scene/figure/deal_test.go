package figure

import (
	"testing"

	"standoff/story"
	"standoff/story/plan"
)

func TestLooksAreDealtAlikeToAllGroups(t *testing.T) {
	kinds := []story.Kind{story.Deputy, story.Civilian, story.Press}
	var skins [3][4]int
	flags := 0
	for i, k := range kinds {
		p := &plan.Plan{Story: &story.Story{Flag: []story.Hue{story.Amber, story.Blue, story.Wine}}}
		g := &story.Group{Kind: k, Color: story.Stone}
		for n := range 3400 {
			p.People = append(p.People, plan.Person{Group: g, Seed: uint32(n)})
		}
		for n := range p.People {
			l := LookOf(p, n)
			skins[i][l.Skin]++
			if k == story.Civilian && l.Gear == flagGear {
				flags++
			}
		}
	}
	if skins[0] != skins[1] || skins[1] != skins[2] {
		t.Errorf("skins differ by kind: %v", skins)
	}
	if flags < 140 || flags > 260 {
		t.Errorf("%d of 3400 civilians carry a flag, want about 200", flags)
	}
}

// TestThePublicIsVaried holds that a crowd wears all that there is, in few enough ways
// for a painter to keep.
func TestThePublicIsVaried(t *testing.T) {
	p := &plan.Plan{Story: &story.Story{}}
	g := &story.Group{Kind: story.Civilian, Color: story.Stone}
	for n := range 2000 {
		p.People = append(p.People, plan.Person{Group: g, Seed: uint32(n)})
	}
	looks, cloths, legs, tall := map[Look]bool{}, map[uint8]bool{}, map[uint8]bool{}, map[float64]bool{}
	skirts, bags, caps := 0, 0, 0
	for n := range p.People {
		l := LookOf(p, n)
		looks[l], cloths[l.Cloth], legs[l.Legs], tall[SizeOf(l)] = true, true, true, true
		if l.Skirt {
			skirts++
		}
		if l.Bag {
			bags++
		}
		if h := hairdo(l.Hair); h == capOn || h == capLong {
			caps++
		}
	}
	if len(cloths) != 10 || len(legs) != 5 || len(tall) != len(sizes) {
		t.Errorf("%d cloths, %d trousers and %d heights are worn, want 10, 5 and %d", len(cloths), len(legs), len(tall), len(sizes))
	}
	if len(looks) > deck || len(looks) < deck*9/10 {
		t.Errorf("there are %d looks, want nearly %d", len(looks), deck)
	}
	for what, n := range map[string]int{"skirts": skirts, "bags": bags, "caps": caps} {
		if n < 100 || n > 700 {
			t.Errorf("%d of 2000 wear %s", n, what)
		}
	}
}
