package read_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"standoff/story"
	"standoff/story/grammar"
	"standoff/story/read"
)

// sheets are the manual's pictures, each drawn from a storyboard of the same
// name, and the section in which it stands.
var sheets = []struct{ name, heading string }{
	{"moves", "Moves"}, {"actions", "Actions"}, {"formations", "Formations"},
	{"people", "People"}, {"colours", "People"}, {"props", "Props"}, {"several", "Props"},
	{"grounds", "Areas"}, {"seats", "Seats"}, {"places", "Placing"}, {"notes", "Notes"},
	{"lanes", "A lane through others"}, {"water", "In the water"}, {"roofs", "On a roof"},
	{"doubt", "How sure is this?"}, {"sounds", "Notes"}, {"accounts", "Accounts"},
	{"mistake-line", "Four mistakes that cost most"}, {"mistake-block", "Four mistakes that cost most"},
	{"mistake-phone", "Four mistakes that cost most"}, {"mistake-told", "Four mistakes that cost most"},
}

func TestManualShowsItsPictures(t *testing.T) {
	text := manual(t)
	for _, s := range sheets {
		_, section, _ := strings.Cut(text, "\n### "+s.heading+"\n")
		section, _, _ = strings.Cut(section, "\n#")
		if !strings.Contains(section, "](manual/"+s.name+".png)") ||
			!strings.Contains(section, "](manual/"+s.name+".toml)") {
			t.Errorf("%s does not show manual/%s.png and name the storyboard behind it", s.heading, s.name)
		}
	}
	files, err := filepath.Glob("../manual/*")
	if err != nil {
		t.Fatal(err)
	}
	size := int64(0)
	for _, f := range files {
		info, err := os.Stat(f)
		if err != nil {
			t.Fatal(err)
		}
		if filepath.Ext(f) == ".png" {
			size += info.Size()
		}
		if !strings.Contains(text, "]("+strings.TrimPrefix(filepath.ToSlash(f), "../")+")") {
			t.Errorf("the manual does not use %s", f)
		}
	}
	// It was 800,000 before there were buildings with windows and people who can be told apart,
	// and 1,000,000 before paving and floors were seen as such.
	if size > 1_100_000 {
		t.Errorf("the pictures have %d bytes: 1,100,000 are enough", size)
	}
}

// TestManualPicturesEveryWord: what can be written can be seen.
func TestManualPicturesEveryWord(t *testing.T) {
	seen := map[string][]string{}
	for _, s := range sheets {
		text, err := os.ReadFile("../manual/" + s.name + ".toml")
		if err != nil {
			t.Fatal(err)
		}
		st, problems := read.Parse(s.name+".toml", text)
		if st == nil {
			t.Fatal(problems)
		}
		for _, step := range st.Steps {
			shownBy(step, func(what, word string) { seen[what] = append(seen[what], word) })
		}
	}
	var verbNames []string
	for _, v := range story.Verbs {
		verbNames = append(verbNames, string(v))
	}
	words := func(b *grammar.Block, key string) []string { return b.Key(key).Words }
	for what, list := range map[string][]string{
		"verb": verbNames, "action": grammar.Actions, "formation": grammar.Formations, "sound": grammar.Sounds,
		"grade": grammar.Grades, "kind of people": grammar.Kinds, "thing": story.PropKinds, "place": grammar.Nine,
		"ground": words(grammar.AreaKeys, "ground"), "shape": words(grammar.AreaKeys, "shape"),
		"door": words(grammar.DoorKeys, "kind"), "seats": words(grammar.SeatsKeys, "kind"),
		"shape of seats": words(grammar.SeatsKeys, "shape"), "how things stand": words(grammar.PropKeys, "as"),
		"cut": words(grammar.CastKeys, "cut"), "colour": grammar.HueNames,
	} {
		for _, w := range list {
			if !slices.Contains(seen[what], w) {
				t.Errorf("%s: no storyboard of story/manual shows %q, and so no picture: it wants a step beside that of %q", what, w, list[0])
			}
		}
	}
}

// shownBy tells of every word of a closed list that a step's picture shows.
func shownBy(step *story.Step, see func(what, word string)) {
	for _, phase := range step.Phases {
		for _, m := range phase.Moves {
			see("verb", string(m.Verb))
			see("action", string(m.Do))
			see("formation", string(m.As))
			for _, g := range m.Who {
				see("kind of people", string(g.Kind))
				see("colour", string(g.Color))
				see("cut", string(g.Cut))
			}
		}
	}
	for _, n := range step.Notes {
		see("sound", n.Sound)
		see("grade", string(n.Sure))
	}
	for _, a := range step.Set.Areas {
		see("ground", string(a.Ground))
		see("shape", string(a.Shape))
		see("place", a.At)
	}
	for _, d := range step.Set.Doors {
		see("door", d.Kind)
	}
	for _, s := range step.Set.Seats {
		see("seats", s.Kind)
		see("shape of seats", string(s.Shape))
	}
	for _, p := range step.Set.Props {
		see("thing", p.Kind)
		if p.Number > 1 {
			see("how things stand", p.As)
		}
	}
}
