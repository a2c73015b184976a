package web

import (
	"strings"
	"testing"
)

// told is a page whose second step is told in two ways.
func told(t *testing.T) *Page {
	p := flood(t, "en")
	account := func(id, by, text string, source int) Step {
		s := p.Steps[1]
		s.ID, s.Account, s.Title, s.Text = "river:"+id, id, by, []string{text}
		s.Sources, s.Sure = []int{source}, "claimed"
		return s
	}
	p.Steps = append(p.Steps[:2:2], append([]Step{account("town", "The town", "It rose at noon.", 0),
		account("ferry", "The ferry", "It rose by night.", 1)}, p.Steps[2:]...)...)
	return p
}

// TestAccountsAreShown: each account is a panel below its step, with its heading and its
// source, and has its step's number; between them there is a choice at each.
func TestAccountsAreShown(t *testing.T) {
	text := render(t, told(t))
	for want, times := range map[string]int{
		`<h3>The town</h3>`: 1, `<h3>The ferry</h3>`: 1, "It rose at noon.": 1, "It rose by night.": 1,
		`<li class="step" id="river:town"`:                    1,
		`class="of" role="heading" aria-level="2">The river<`: 2,
		`role="radiogroup"`:                                   3,
		`value="river:town"`:                                  3,
		" checked":                                            2,
		"in 4 steps":                                          1,
		"Step 1 of 4":                                         2,
		`"name":"The river – The town"`:                       1,
		`data-number="3">A ferry`:                             1,
		`"number":3,"title":"A ferry"`:                        1,
		`data-account="town"`:                                 2, // on the rail, and of the panel
	} {
		if n := strings.Count(text, want); n != times {
			t.Errorf("the page says %q %d times, want %d", want, n, times)
		}
	}
	if strings.Contains(text, "Steps 1, 2, 2") {
		t.Error("a source is cited twice for one step")
	}
	for _, id := range []string{"river", "river:town", "river:ferry"} {
		if n := strings.Count(text, `name="account-`+id+`"`); n != 2 {
			t.Errorf("%s: a choice between %d", id, n)
		}
	}
}

// TestFiguresAttributeAccounts: where a figure stands alone it says whose account it is.
func TestFiguresAttributeAccounts(t *testing.T) {
	out, err := Figures(told(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`<figure id="river:town">`, "<b>2. The river – The town.</b> It rose at noon.",
		"<b>2. The river – The ferry.</b>", "<b>3. A ferry.</b>"} {
		if !strings.Contains(string(out), want) {
			t.Errorf("figures do not say %q", want)
		}
	}
}

// TestAccountsNeedTheirStep: an account that stands first is of no step.
func TestAccountsNeedTheirStep(t *testing.T) {
	p := told(t)
	p.Steps = p.Steps[2:]
	if _, err := Render(p); err == nil {
		t.Error("an account of no step is taken")
	}
}
