package direct

import (
	"standoff/story/storytest"
	"testing"
)

func TestPrintRooms(t *testing.T) {
	for _, name := range []string{"assembly-standoff.toml", "turned-away.toml", "crossing-the-floor.toml", "museum-alarm.toml"} {
		p := mustPlan(t, storytest.Board(name))
		for i, v := range p.Views {
			t.Log(name, p.Steps[i].Step.ID, v.Rooms)
		}
	}
}
