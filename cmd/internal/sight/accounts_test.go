package sight

import (
	"strings"
	"testing"
)

// twoAccounts is a step of two accounts.
func twoAccounts(first, second string) string {
	account := func(by, rows string) string {
		return `  { by = { en = "` + by + `", de = "` + by + `" }, text = { en = "So it was.", de = "So war es." }, alt = { en = "So it was.", de = "So war es." }, source = "police", ` + rows + ` },
`
	}
	return disputed + "moves = [{ who = \"ones\", do = \"clap\" }]\naccounts = [\n" + account("The ones", first) + account("Others", second) + "]"
}

// TestAccountsAreNoStepsOfTheirOwn holds that a message numbers steps as readers do, and
// says whose account is meant.
func TestAccountsAreNoStepsOfTheirOwn(t *testing.T) {
	outside := `camera = { on = "here", width = 14 }, moves = [{ who = "ben", do = "speak" }]`
	inside := `moves = [{ who = "ones", do = "sing" }]`
	after := "[[step]]\n" + strings.Replace(shapesBoard[strings.LastIndex(shapesBoard, "[[step]]\n")+9:], "They stay", "They go", 1) + certain +
		`camera = { on = "here", width = 14 }
moves = [{ who = "ben", do = "speak" }]`
	for want, text := range map[string]string{
		"step 2, as told by the ones: ": twoAccounts(outside, inside),
		"step 2, as told by Others: ":   twoAccounts(inside, outside),
		"step 3: ":                      twoAccounts(inside, inside) + "\n" + after,
	} {
		said := ""
		for _, line := range strings.Split(seen(t, shapesBoard+text), "\n") {
			if strings.Contains(line, "camera shows nobody who acts") {
				said += line + "\n"
			}
		}
		if !strings.HasPrefix(said, want) {
			t.Errorf("want %q: %s", want, said)
		}
	}
}

// TestWhoHasTheWord holds that a side speaks by a quote, by what it does or by an account of
// its own, and not by a note about it.
func TestWhoHasTheWord(t *testing.T) {
	speaks := certain + `moves = [{ who = "ana", do = "speak" }, { who = "ones", go = "others", do = "push" }]`
	note := func(who string) string {
		return "\nnotes = [{ who = \"" + who + "\", text = { en = \"Some 20\", de = \"Etwa 20\" }, source = \"police\" }]"
	}
	push := certain + `moves = [{ who = "ones", go = "others", do = "push" }]`
	for name, c := range map[string]struct {
		text string
		says bool
	}{
		"nobody":              {push, false},
		"a note is no speech": {push + note("ones"), false},
		"one speaks":          {speaks, true},
		"a note answers":      {speaks + note("others"), false},
		"both speak":          {strings.Replace(speaks, `"ana", do`, `["ana", "ben"], do`, 1), false},
		"an account is theirs": {twoAccounts(`moves = [{ who = "ana", do = "speak" }, { who = "ones", go = "others", do = "push" }]`,
			`moves = [{ who = "ones", do = "sing" }]`), false},
	} {
		if said := advised(t, shapesBoard+c.text); strings.Contains(said, "speak in this story") != c.says {
			t.Errorf("%s: want %v: %s", name, c.says, said)
		}
	}
}
