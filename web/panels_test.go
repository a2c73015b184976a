package web

import (
	"strings"
	"testing"
)

func TestPhoneHasItsOwnPanels(t *testing.T) {
	p := flood(t, "en")
	p.Steps[1].Panels = []Panel{
		{URL: "wide.svg", Width: 720, Height: 405}, {URL: "square.svg", Width: 375, Height: 375},
		{URL: "wide-dark.svg", Width: 720, Height: 405, Dark: true},
		{URL: "square-dark.svg", Width: 375, Height: 375, Dark: true},
	}
	v := newPanelView(p.Steps[1].Panels)
	if v.URL != "wide.svg" {
		t.Errorf("a browser that does not choose shows %s", v.URL)
	}
	got := map[string]string{}
	for _, o := range v.Others {
		got[o.Media] = o.URL
	}
	for media, want := range map[string]string{
		narrowMedia: "square.svg", darkMedia: "wide-dark.svg",
		narrowMedia + " and " + darkMedia: "square-dark.svg",
	} {
		if got[media] != want {
			t.Errorf("for %s the page shows %q, want %s", media, got[media], want)
		}
	}
	// The first that holds is taken: the one that asks for most stands first.
	if first := v.Others[0].Media; !strings.Contains(first, " and ") {
		t.Errorf("%s hides the others", first)
	}
}
