package label

import (
	"testing"

	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/story/plan"
)

// tabled is a room with a name, two who stand at a table, and a note about the table.
const tabled = `title = "Talks"
date  = 2024-05-03

[[source]]
id   = "city"
by   = "City"
kind = "statement"

[[set]]
areas = [{ id = "hall", ground = "floor", size = [14, 12], walls = "all", name = "Ticket hall" }]
props = [{ id = "table", kind = "table", in = "hall", at = [7, 8] }]

[[cast]]
id     = "ana"
name   = "Ana Lind"
leader = true

[[cast]]
id     = "ben"
name   = "Ben Arden"
leader = true

[[step]]
title  = "Talks"
text   = "They talk, the city says."
source = "city"
sure   = "claimed"
camera = "hall"
moves  = [{ who = "ana", at = "table", side = "left" }, { who = "ben", at = "table", side = "right" }]
notes  = [{ at = "table", text = "Offered to pay the night shift", source = "city" }]
`

// loosened returns the notes that have lost their leaders at a step's still, and how many
// of the step's notes are written at all.
func loosened(pl *plan.Plan, i int, wide, high float64) (loose []string, written int) {
	m := pl.At(pl.Steps[i].Still)
	cam := camera.FrameMoment(m, wide, high)
	w, p := &Writer{Plan: pl, View: scenetest.View(wide, high), Cam: &cam}, new(picture.Picture)
	w.Draw(m, p)
	for _, b := range p.Labels {
		if b.What == "note:0" && b.Alpha > .5 {
			written++
		}
		if b.Loose {
			loose = append(loose, b.What)
		}
	}
	return loose, written
}

// TestNotesKeepTheirLeaders holds that the name of a room stands where no leader of a note
// runs, which would go without it.
func TestNotesKeepTheirLeaders(t *testing.T) {
	pl := scenetest.Plan(t, tabled)
	all := 0
	for wide := 320.; wide <= 800; wide += 35 {
		for high := 320.; high <= 860; high += 60 {
			loose, written := loosened(pl, 0, wide, high)
			if all += written; len(loose) > 0 {
				t.Errorf("%v × %v: %v without a leader", wide, high, loose)
			}
		}
	}
	if all < 50 {
		t.Errorf("the note is written in %d pictures only", all)
	}
}

// TestANoteWithoutItsLeaderIsLoose holds that a note is loose which stands far off what it
// is about when its leader has gone, and not one beside it.
func TestANoteWithoutItsLeaderIsLoose(t *testing.T) {
	w := writing{subject: subject{note: scenetest.Plan(t, tabled).Steps[0].Step.Notes[0]}}
	w.shape = boxedShape
	for _, c := range []struct {
		leader, off float64
		want        bool
	}{{1, 100, false}, {0, 100, true}, {0, 10, false}, {.6, 100, false}} {
		d := shown{writing: &w, box: path.Rect{X: 10, Y: 10, W: 80, H: 30}, pin: path.Point{X: 50, Y: 40 + c.off}, leader: c.leader}
		if d.loose() != c.want {
			t.Errorf("leader %v, %v px off: loose is %v", c.leader, c.off, d.loose())
		}
	}
}
