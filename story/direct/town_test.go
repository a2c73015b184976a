package direct

import (
	"fmt"
	"os"
	"testing"

	"standoff/story/plan"
)

// A town has roads, walls with a gate, trees, a river and one of each vehicle.
const town = `title = "Traffic"
date  = 2024-05-03
[[source]]
id   = "clip"
by   = "Ana López"
kind = "video"
[[set]]
areas = [
  { id = "river", ground = "water", size = [70, 16] },
  { id = "quay", size = [70, 8], below = "river" },
  { id = "road", ground = "street", size = [50, 24], below = "quay", shift = [-10, 0] },
  { id = "yard", size = [20, 24], right-of = "road", walls = ["left", "right", "bottom"] },
]
doors = [{ id = "gate", between = ["road", "yard"], kind = "gate", width = 6 }]
spots = [{ id = "stop", in = "road", at = "bottom" }]
props = [
  { id = "ferry", kind = "boat", in = "river", size = [14, 4] },
  { id = "barge", kind = "boat", in = "river", at = "top-right" },
  { id = "bus", kind = "bus", in = "road", at = "top" },
  { id = "car", kind = "car", in = "yard", at = "bottom-right" },
  { id = "van", kind = "van", in = "road", at = "bottom-left" },
  { id = "truck", kind = "truck", in = "road" },
  { id = "ambulance", kind = "ambulance", in = "yard", at = "top" },
  { kind = "tree", in = "quay", at = "right", number = 4, as = "scatter" },
]
[[cast]]
id      = "crowd"
name    = "Crowd"
figures = 9
[[cast]]
id      = "crew"
name    = "Crew"
kind    = "worker"
figures = 4
`

// step returns a step of the town with these moves.
func step(title, moves string) string {
	return fmt.Sprintf("[[step]]\ntitle = %q\ntext = \"x\"\nsource = \"clip\"\nsure = \"established\"\nmoves = [\n%s\n]\n", title, moves)
}

// busy is a day in the town: all that vehicles can do.
var busy = town +
	step("one", `{ who = "ferry", from = "left", go = "quay" }, { who = "crowd", on = "ferry", face = "top" }, { who = "crew", at = "quay", side = "right" }`) +
	step("two", `{ open = "truck" }, { who = "crew", on = "truck" }, "then", { shut = "truck" }, { who = "truck", go = "yard" }, "then", { who = "car", leave = "left" }`) +
	step("three", `{ open = "ferry" }, { who = "crowd", go = "quay", side = "left" }, "then", { shut = "ferry" }, { who = "ferry", go = "river" }, { who = "barge", leave = "right", pace = "run" }`) +
	step("four", `{ open = "truck" }, { who = "crew", go = "quay" }, "then", { shut = "truck" }, { who = "truck", leave = "bottom" }`) +
	step("five", `{ who = "bus", go = "crowd" }, "then", { open = "bus" }, { who = "crowd", leave = "bus" }, "then", { shut = "bus" }, { who = "bus", go = "stop", face = "right" }`) +
	step("six", `{ who = "ambulance", leave = "gate", take = 6 }, "then", { who = "bus", leave = "left" }, { who = "van", leave = "left", after = 9 }`)

// eachTraffic holds stories in which vehicles drive.
func eachTraffic(t *testing.T, test func(*testing.T, *plan.Plan)) {
	ferry, err := os.ReadFile("../testdata/good/ferry.toml")
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"ferry": string(ferry), "town": busy} {
		t.Run(name, func(t *testing.T) { test(t, planText(t, text)) })
	}
}
