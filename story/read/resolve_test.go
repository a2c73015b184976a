package read_test

import (
	"testing"

	"standoff/story"
	"standoff/story/storytest"
)

// TestEveryIDIsResolved holds that of a story that was read no id has to be looked
// up again: every one stands for something of the set in which its step plays.
func TestEveryIDIsResolved(t *testing.T) {
	n := 0
	for _, file := range storytest.Files(t, "../testdata/good/*.toml", "../boards/*.toml") {
		for _, st := range parsed(t, file).Steps {
			check := func(what, id string, r story.Ref) {
				if id == "" {
					return
				}
				if n++; r.ID != id || r.To == nil {
					t.Errorf("%s, step %q: %s = %q stands for %+v", file, st.ID, what, id, r)
				}
			}
			for i, id := range st.Camera.On {
				check("camera", id, st.Camera.Looks[i])
			}
			for _, note := range st.Notes {
				for i, id := range note.At {
					check("a note's at", id, note.Places[i])
				}
				check("to", note.To, note.Arrow)
			}
			for _, ph := range st.Phases {
				for _, m := range ph.Moves {
					if m.Verb != story.Do && m.Verb != story.Show {
						check(string(m.Verb), m.Object, m.To)
					}
					check("from", m.From, m.Start)
					check("face", m.Face, m.Toward)
					for i, id := range m.Through {
						check("through", id, m.Via[i])
					}
					check("between", m.Between[0], m.Ends[0])
					check("between", m.Between[1], m.Ends[1])
				}
			}
		}
	}
	if n < 200 {
		t.Errorf("only %d ids are there", n)
	}
}
