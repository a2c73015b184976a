package site

import (
	"os"
	"strings"
	"testing"

	"standoff/cmd/internal/board"
)

// TestWaysArePublished: what is published has the ways of its vehicles written down, and
// plays as it does for its author.
func TestWaysArePublished(t *testing.T) {
	for _, file := range []string{"testdata/good/ferry.toml", "manual/vehicles.toml"} {
		text, err := os.ReadFile("../../../story/" + file)
		if err != nil {
			t.Fatal(err)
		}
		author, shown, out := mustPublish(t, board.Storyboard{Name: "ferry.toml", ID: "ferry", Text: text})
		moves := strings.Count(string(text), "{ who = \"ferry\"") + strings.Count(string(text), "{ who = \"ambulance\"") +
			strings.Count(string(text), "{ who = \"bus\"") + strings.Count(string(text), "{ who = \"truck\"") + strings.Count(string(text), "{ who = \"van\"")
		if n := strings.Count(out, "way = ["); n != moves || moves < 4 {
			t.Errorf("%s: %d ways are published of %d moves", file, n, moves)
		}
		if len(shown.Ways) > 0 {
			t.Errorf("%s: ways are worked out of what is published", file)
		}
		for at := 0.; at < author.Duration; at += .31 {
			a, b := author.At(at), shown.At(at)
			if len(a.Vehicles) != len(b.Vehicles) {
				t.Fatalf("%s: at %.2f there are %d vehicles, and published %d", file, at, len(a.Vehicles), len(b.Vehicles))
			}
			for i := range a.Vehicles {
				if v, w := a.Vehicles[i], b.Vehicles[i]; v.Pose != w.Pose || v.Open != w.Open || v.Alpha != w.Alpha {
					t.Fatalf("%s: at %.2f %s is at %v, and published at %v", file, at, v.Prop.ID, v.Pose, w.Pose)
				}
			}
		}
	}
}
