package tell

import (
	"strings"
	"testing"

	"standoff/story/words"
)

const overBoard = `title = { en = "Over", es = "Por encima", ar = "عبور" }
date  = 2024-05-03
[[source]]
id   = "clip"
by   = "Ana López"
kind = "video"
[[set]]
areas = [{ id = "outside", size = [12, 12] }, { id = "inside", size = [12, 12], name = "Yard" }]
props = [{ id = "fence", kind = "fence", name = "Fence", at = [12, 1.5], as = "column", number = 3 }]
[[cast]]
id      = "crowd"
name    = "Crowd"
figures = 4
[[step]]
title  = { en = "Over", es = "Por encima", ar = "عبور" }
text   = { en = "Over.", es = "Por encima.", ar = "عبور." }
source = "clip"
sure   = "established"
moves  = [{ who = "crowd", from = "outside", go = "inside", over = "fence" }]
`

// TestClimbingOverIsTold holds that who only listens learns that people climbed over.
func TestClimbingOverIsTold(t *testing.T) {
	p := plannedText(t, "over.toml", []byte(overBoard))
	Complete(p, words.NewLibrary(nil))
	alt := p.Steps[0].Step.Alt
	for lang, want := range map[string]string{
		"en": "In the plan: Crowd climb over Fence. Crowd go from outside to Yard.",
		"es": "Crowd trepando por encima de Fence.", "ar": "Crowd: تسلق Fence والعبور من فوقه.",
	} {
		if !strings.Contains(alt.In(lang), want) {
			t.Errorf("%s: %q, want %q", lang, alt.In(lang), want)
		}
	}
}
