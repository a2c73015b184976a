package web

import "testing"

// Search engines are told that an eyewitness is a person; of all others it is not known whether
// they are one or a newsroom, and so it is not said.
func TestNobodyIsCalledAnOrganisation(t *testing.T) {
	p := flood(t, "en")
	p.By = "The city desk"
	a := newArticle(p, func(key string) string { return key })
	if a.Author == nil || *a.Author != (agent{Name: "The city desk"}) {
		t.Errorf("the story is by %v", a.Author)
	}
	for i, want := range []agent{{Name: "The Gazette"}, {"Person", "A. Ferry"}} {
		if got := a.Citations[i].Author; got == nil || *got != want {
			t.Errorf("source %d is by %v, want %v", i, got, want)
		}
	}
}

// A story covers the days of all its steps, and its own.
func TestAStoryCoversTheDaysOfItsSteps(t *testing.T) {
	for _, c := range []struct {
		first, last, step, until Day
		want                     string
	}{
		{Day{2024, 3, 5}, Day{2024, 3, 5}, Day{2024, 3, 5}, Day{2024, 3, 5}, "2024-03-05"},
		{Day{2024, 3, 5}, Day{2024, 3, 5}, Day{2024, 3, 2}, Day{2024, 3, 3}, "2024-03-02/2024-03-05"},
		{Day{2024, 3, 5}, Day{2024, 3, 5}, Day{2024, 3, 2}, Day{}, "2024-03-02/2024-03-05"},
		{Day{2024, 3, 4}, Day{2024, 3, 6}, Day{2024, 3, 5}, Day{2024, 3, 5}, "2024-03-04/2024-03-06"},
		{Day{2024, 3, 4}, Day{}, Day{2024, 3, 8}, Day{2024, 3, 9}, "2024-03-04/2024-03-09"},
	} {
		p := flood(t, "en")
		p.First, p.Last, p.Steps = c.first, c.last, p.Steps[:1]
		p.Steps[0].First, p.Steps[0].Last = c.step, c.until
		if got := newArticle(p, func(key string) string { return key }).About; got != c.want {
			t.Errorf("%v to %v with a step of %v to %v: %q, want %q", c.first, c.last, c.step, c.until, got, c.want)
		}
	}
}
