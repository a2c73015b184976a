package direct

import (
	"testing"

	"standoff/story"
)

// TestWhoSitsMaySingSitting holds that people who do something seated neither get up for
// it nor, where it ends with the step, after it; and that others do get up.
func TestWhoSitsMaySingSitting(t *testing.T) {
	for _, do := range story.SeatedActions {
		for _, seated := range []bool{true, false} {
			mps := &story.Group{ID: "mps", Kind: story.Deputy, Figures: 6}
			who := []*story.Group{mps}
			p, problems := NewPlan(acted(t, []*story.Group{mps},
				[]*story.Move{{Verb: story.At, Object: "seats", Who: who}},
				[]*story.Move{{Verb: story.Do, Object: string(do), Do: do, Who: who, Seated: seated}},
				[]*story.Move{{Verb: story.Face, Object: "podium", Who: who}}))
			if p == nil || len(problems) > 0 {
				t.Fatal(problems)
			}
			up := 0
			for at := p.Steps[0].End; at < p.Duration; at += .1 {
				for _, f := range p.At(at).Figures {
					if f.Action != story.Sit && !f.Seated {
						up++
					}
				}
			}
			if (up == 0) != seated {
				t.Errorf("%s, seated %v: up %d times", do, seated, up)
			}
			if got := p.At(p.Steps[1].End - .1).Figures[0]; got.Action != do && do != story.Vote {
				t.Errorf("%s: they %s", do, got.Action)
			}
		}
	}
}

// TestWhoSitsBesideSeatsSitsOnTheGround holds that nobody sits in the air: where there is no seat,
// the ground is what is sat on, and people get up from it.
func TestWhoSitsBesideSeatsSitsOnTheGround(t *testing.T) {
	for _, seated := range []bool{true, false} {
		do := story.Sit
		if seated {
			do = story.Clap
		}
		crowd := &story.Group{ID: "crowd", Kind: story.Civilian, Figures: 6}
		who := []*story.Group{crowd}
		p, problems := NewPlan(acted(t, who,
			[]*story.Move{{Verb: story.At, Object: "court", Who: who, Do: do, Seated: seated}},
			[]*story.Move{{Verb: story.Go, Object: "street", Who: who}},
			[]*story.Move{{Verb: story.Do, Object: string(do), Do: do, Who: who, Seated: seated}}))
		if p == nil || len(problems) > 0 {
			t.Fatal(problems)
		}
		for i, want := range []story.Action{story.OnGround, story.Stand, story.OnGround} {
			for _, f := range p.At(p.Steps[i].End - .05).Figures {
				if f.Action != want || f.Seated {
					t.Errorf("step %d, seated %v: they %s, on a chair: %v", i+1, seated, f.Action, f.Seated)
				}
			}
		}
	}
}
