package tell

import (
	"strings"
	"testing"

	"standoff/story/words"
)

const waterBoard = `title = { en = "River", es = "Río", ar = "نهر" }
date  = 2024-05-03
[[source]]
id   = "clip"
by   = "Ana López"
kind = "video"
[[set]]
areas = [
  { id = "quay", size = [30, 12], name = "Quay" },
  { id = "river", ground = "water", below = "quay", size = [30, 12], name = "Arno" },
]
spots = [{ id = "mid", in = "river", at = [20, 6], name = "Midstream" }]
props = [{ id = "house", kind = "building", in = "quay", at = [24, 5], size = [8, 5], name = "Boathouse" }]
[[cast]]
id      = "crowd"
name    = "Crowd"
figures = 20
[[cast]]
id   = "anna"
name = "Anna"
figures = 1
[[cast]]
id      = "guards"
name    = "Guards"
kind    = "security"
figures = 16
[[step]]
title  = { en = "All", es = "Todo", ar = "كل" }
text   = { en = "All.", es = "Todo.", ar = "كل." }
source = "clip"
sure   = "established"
moves  = [MOVE]
`

// TestWaterRoofsAndLanesAreTold holds that who only listens learns that somebody is in the
// water, is on a roof already, or makes a lane through others.
func TestWaterRoofsAndLanesAreTold(t *testing.T) {
	for move, want := range map[string]map[string]string{
		`{ who = "anna", at = "mid" }`: {"en": "Anna is at Midstream. Anna is in the water.",
			"es": "Anna en el agua.", "ar": "Anna: في الماء."},
		`{ who = "anna", from = "quay", go = "river" }`: {"en": "Anna goes from Quay to Arno. Anna is in the water.",
			"es": "Anna en el agua."},
		`{ who = "crowd", from = "house", on = "house", do = "film" }`: {"en": "Crowd are on Boathouse and film.",
			"es": "Crowd encima de Boathouse, filmando."},
		`{ who = "crowd", from = "left", on = "house" }`: {"en": "Crowd climb onto Boathouse."},
		`{ who = "crowd", at = "quay", side = "left" }, { who = "guards", from = "top", go = "crowd", as = "lane" }`: {
			"en": "Guards make a lane through Crowd.", "es": "Guards abriendo un pasillo entre Crowd."},
		`{ who = "anna", at = "quay", side = "left" }`: {"en": "Anna is at Quay."},
	} {
		p := plannedText(t, "water.toml", []byte(strings.Replace(waterBoard, "MOVE", move, 1)))
		Complete(p, words.NewLibrary(nil))
		for lang, said := range want {
			alt := p.Steps[0].Step.Alt.In(lang)
			if !strings.Contains(alt, said) {
				t.Errorf("%s: %q does not say %q", lang, alt, said)
			}
			if strings.Contains(alt, "water") != strings.Contains(said, "water") {
				t.Errorf("%s: %q", lang, alt)
			}
		}
	}
}
