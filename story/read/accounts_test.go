package read_test

import (
	"os"
	"strings"
	"testing"

	"standoff/story"
	"standoff/story/format"
	"standoff/story/read"
)

func turnedAway(t *testing.T) []byte {
	t.Helper()
	text, err := os.ReadFile("../boards/turned-away.toml")
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// TestAccountsFollowTheirStep: accounts are played where they stand, and what they tell is
// in doubt, though nothing of it says so.
func TestAccountsFollowTheirStep(t *testing.T) {
	s, problems := read.Parse("turned-away.toml", turnedAway(t))
	if s == nil {
		t.Fatal(problems)
	}
	step := s.Steps[4]
	for i, id := range []string{"police", "organisers"} {
		a := s.Steps[5+i]
		if a.Of != step || step.Accounts[i] != a || a.ID != "whose-idea:"+id || a.Account() != id {
			t.Errorf("%q is the account %q of %v", a.ID, a.Account(), a.Of)
		}
		if a.Sure != story.Claimed || a.Set != step.Set || a.WhenWord != step.WhenWord {
			t.Errorf("%s: %s, in %v, %q", a.ID, a.Sure, a.Set, a.WhenWord)
		}
		for _, ph := range a.Phases {
			for _, m := range ph.Moves {
				if !m.Sure.Doubtful() {
					t.Errorf("%s: %s is %s", a.ID, m.Verb, m.Sure)
				}
			}
		}
		if n := s.Number(5 + i); n != 5 {
			t.Errorf("%s has the number %d", a.ID, n)
		}
	}
	if next := s.Steps[7]; next.Of != nil || s.Number(7) != 6 || next.Account() != "" {
		t.Errorf("%q is number %d", next.ID, s.Number(7))
	}
}

// TestAccountsArePublished: what readers are shown of accounts is in the published story,
// and plays to the same.
func TestAccountsArePublished(t *testing.T) {
	text := turnedAway(t)
	out, err := format.Published(text)
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(out), "[[step.accounts]]"); n != 2 {
		t.Errorf("%d accounts are published", n)
	}
	a, _ := read.Parse("", text)
	b, problems := read.Parse("", out)
	if b == nil || len(b.Steps) != len(a.Steps) || b.Steps[6].ID != a.Steps[6].ID {
		t.Errorf("the published story is another: %v", problems)
	}
}

// TestASourceOfTheNextDay holds that a note of the day after, or of a year after, is as
// good as any, and only one of later years is looked at.
func TestASourceOfTheNextDay(t *testing.T) {
	text, err := os.ReadFile("../testdata/bad/source-after-story.toml")
	if err != nil {
		t.Fatal(err)
	}
	for day, says := range map[string]bool{"2024-05-04": false, "2025-05-03": false, "2025-05-04": true} {
		told := said(strings.Replace(string(text), "2025-05-04", day, 1))
		if strings.Contains(told, "dated more than a year after") != says {
			t.Errorf("%s: %s", day, told)
		}
	}
}

// TestAStepLaterThanItsSources holds that a step is measured against all of its sources,
// and against none without a time.
func TestAStepLaterThanItsSources(t *testing.T) {
	board, err := os.ReadFile("../testdata/bad/source-before-step.toml")
	if err != nil {
		t.Fatal(err)
	}
	const says = "step at 08:15, but its only source is of 08:05"
	for name, c := range map[string]struct {
		old, new string
		well     bool
	}{
		"earlier":         {"", "", false},
		"at that time":    {"time = 08:05", "time = 08:15", true},
		"the day after":   {"time = 08:05", "time = 08:05\ndate = 2024-05-04", true},
		"no time":         {"time = 08:05", "", true},
		"another tells":   {"time   = 08:15\nsource = \"police\"", "time   = 08:15\nsource = [\"police\", \"union\"]", true},
		"step in words":   {"time   = 08:15", "when   = \"moments later\"", true},
		"a step earlier":  {"time   = 08:15", "time   = 08:00", true},
		"step’s next day": {"time   = 08:15", "time   = 08:00\ndate   = 2024-05-04", false},
	} {
		told := said(strings.Replace(string(board), c.old, c.new, 1))
		want := says
		if name == "step’s next day" {
			want = "step at 08:00, but its only source is of 08:05 on 3 May"
		}
		if strings.Contains(told, want) == c.well {
			t.Errorf("%s: %s", name, told)
		}
	}
}
