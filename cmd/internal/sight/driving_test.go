package sight

import (
	"strings"
	"testing"
)

// busBoard is a street on which a bus comes and passengers are, in a step that each case fills.
const busBoard = `title = "A bus"
date  = 2024-05-03

[[source]]
id   = "police"
by   = "City police"
kind = "statement"

[[set]]
areas = [{ id = "street", size = [60, 14], ground = "street" }, { id = "yard", size = [20, 14], below = "street" }]
props = [{ id = "bus", kind = "bus", in = "street", at = [40, 7] }]

[[cast]]
id      = "passengers"
name    = "Passengers"
figures = 12

[[step]]
title  = "They wait"
text   = "They wait, city police say."
source = "police"
sure   = "reported"
moves  = [{ who = "passengers", at = "yard" }]

[[step]]
title  = "The bus"
text   = "A bus comes, city police say."
source = "police"
sure   = "reported"
`

// TestPicturesShowVehicles holds that it is said of a step whose picture does not show a vehicle
// that it moves, with a time at which it is seen, and of no other.
func TestPicturesShowVehicles(t *testing.T) {
	const says, comes = `this step moves "bus", which `, `{ who = "bus", from = "left", go = "street" }, "then", `
	for name, c := range map[string]struct{ step, want string }{
		"by default":       {`moves = [` + comes + `{ who = "passengers", leave = "bus" }, "then", { who = "bus", leave = "right" }]`, ""},
		"comes and stays":  {`moves = [{ who = "bus", from = "left", go = "street" }]`, ""},
		"before it comes":  {"still = \"start\"\n" + `moves = [{ wait = 4 }, ` + comes + `{ who = "passengers", go = "street" }]`, `is not there when the picture is taken: write still = `},
		"when it has gone": {"still = \"end\"\n" + `moves = [` + comes + `{ who = "bus", leave = "right" }]`, `is not there when the picture is taken: write still = `},
		"no vehicle moves": {"camera = { on = \"passengers\", width = 6 }\n" + `moves = [{ who = "passengers", do = "wave" }]`, ""},
	} {
		said := seen(t, busBoard+c.step)
		if strings.Contains(said, says) != (c.want != "") || !strings.Contains(said, c.want) {
			t.Errorf("%s: want %q:\n%s", name, c.want, said)
		}
	}
	// A camera of the author's that looks elsewhere in every shape may mean to: that is advice.
	elsewhere := busBoard + "camera = { on = \"passengers\", width = 6 }\n" + `moves = [{ who = "bus", from = "left", go = "street" }, { who = "passengers", do = "wave" }]`
	if said := advised(t, elsewhere); !strings.Contains(said, says+"is outside the picture") {
		t.Errorf("want advice that the bus is outside the picture:\n%s", said)
	}
}
