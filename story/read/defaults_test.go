package read_test

import (
	"testing"

	"standoff/story"
)

func TestDefaults(t *testing.T) {
	s := parsed(t, "../testdata/good/smallest.toml")
	g, st := s.Cast[0], s.Steps[0]
	for _, c := range []struct {
		what      string
		got, want any
	}{
		{"languages", s.Languages[0], "en"},
		{"set", s.Sets[0].ID, "set"},
		{"ground", s.Sets[0].Areas[0].Ground, story.Paving},
		{"figures", g.Figures, 24},
		{"kind", g.Kind, story.Civilian},
		{"color", g.Color, story.Stone},
		{"counts", len(g.Counts), 0},
		{"label", g.Label, true},
		{"step's id", st.ID, "they-arrive"},
		{"step's date", st.Date.Last, story.Day{Year: 2024, Month: 5, Day: 3}},
		{"step's set", st.Set, s.Sets[0]},
		{"still", st.Still, story.Still{}},
		{"phases", len(st.Phases), 1},
		{"move's doubt", st.Phases[0].Moves[0].Sure, story.Established},
		{"move's pace", st.Phases[0].Moves[0].Pace, story.Walk},
		{"source's date", s.Sources[0].Date, story.Day{Year: 2024, Month: 5, Day: 3}},
	} {
		if c.got != c.want {
			t.Errorf("%s is %v, want %v", c.what, c.got, c.want)
		}
	}
}

func byID(cast []*story.Group) map[string]*story.Group {
	groups := map[string]*story.Group{}
	for _, g := range cast {
		groups[g.ID] = g
	}
	return groups
}

func TestWhatGroupsInherit(t *testing.T) {
	s := parsed(t, "../boards/assembly-standoff.toml")
	cast := byID(s.Cast)
	guaido, opposition := cast["guaido"], cast["opposition"]
	if guaido.Of != opposition || guaido.Kind != story.Deputy || guaido.Color != opposition.Color ||
		guaido.Cut != opposition.Cut || guaido.Figures != 1 || opposition.Parts[0] != guaido {
		t.Errorf("a part is dressed as %+v", guaido)
	}
	if faction := cast["faction"]; opposition.Cut != story.Open || faction.Cut != story.Open || cast["parra"].Cut != story.Open {
		t.Errorf("the cut that was chosen is not worn: %v and %v", opposition.Cut, faction.Cut)
	}
	house := byID(parsed(t, "../boards/crossing-the-floor.toml").Cast)
	if house["coalition"].Cut != story.Open || house["opposition"].Cut != story.Closed {
		t.Error("two groups of deputies, whose cut nobody chose, wear the same")
	}
	worn := map[[2]string]string{}
	for _, g := range s.Cast {
		look := [2]string{string(g.Kind), string(g.Color)}
		if other := worn[look]; other != "" && g.Of == nil {
			t.Errorf("%s and %s look alike", other, g.ID)
		}
		if g.Of == nil {
			worn[look] = g.ID
		}
	}
}

func TestWhatStepsCarryOn(t *testing.T) {
	s := parsed(t, "../boards/assembly-standoff.toml")
	steps := map[string]*story.Step{}
	for _, st := range s.Steps {
		steps[st.ID] = st
	}
	if got := steps["parra-claims"].Date.Last; got != (story.Day{Year: 2020, Month: 1, Day: 5}) {
		t.Errorf("a step without a date is on %v", got)
	}
	if got := steps["kept-out"]; got.WhenWord != "meanwhile" || got.When != nil {
		t.Errorf("meanwhile is %q and %v", got.WhenWord, got.When)
	}
	shot := steps["a-shot"]
	if shot.Set.ID != "palace" || shot.Notes[0].Sure != story.Unconfirmed || shot.Quotes[0].Sure != story.Unconfirmed {
		t.Errorf("the shot is %+v", shot)
	}
	if len(shot.Phases) != 2 || shot.Phases[1].Pause != 1 || len(shot.Phases[0].Moves) != 2 {
		t.Errorf("the shot's phases are %+v", shot.Phases)
	}
	if at := shot.Notes[0].Span("at.1"); at.Line == 0 || at.Col != 21 {
		t.Errorf("the shot's second place stands at %v", at)
	}
}
