package read_test

import (
	"testing"

	"standoff/story"
	"standoff/story/author"
)

func TestCorrections(t *testing.T) {
	s := parsed(t, "../testdata/good/corrected.toml")
	if s.Updated != (story.Day{Year: 2024, Month: 5, Day: 7}) || len(s.Corrections) != 2 {
		t.Fatalf("updated %v, %d corrections", s.Updated, len(s.Corrections))
	}
	if first, second := s.Corrections[0], s.Corrections[1]; first.Date != (story.Day{Year: 2024, Month: 5, Day: 3}) ||
		first.Step != nil || second.Step != s.Steps[0] {
		t.Errorf("they are not in the order of their days: %+v, %+v", first, second)
	}
	if c := s.Sources[1]; !c.Unnamed || c.By.In("en") != "A leaflet" || c.Kind != story.Post ||
		c.Archive != "https://archive.example.org/clip" {
		t.Errorf("a source without a name: %+v", c)
	}
	if q := s.Steps[0].Quotes[0]; q.Translation("en") != "retranslated" || q.Translation("es") != "" {
		t.Errorf("the words are %q", q.Translation("en"))
	}
}

// The day of the last correction is the one on which the story was updated.
func TestUpdatedByCorrection(t *testing.T) {
	text := `title = "A day"
date = 2024-05-03
source = [{ id = "a", by = "A", kind = "video" }]
set = [{ areas = [{ id = "square" }] }]
cast = [{ id = "people", name = "People" }]
step = [{ title = "They stand", text = "They stand.", source = "a", sure = "established", moves = [{ who = "people", at = "square" }] }]
correction = [{ date = 2024-05-09, text = "Later." }, { date = 2024-05-04, text = "Sooner." }]
`
	s, problems := author.Parse("board.toml", []byte(text), nil)
	if s == nil || s.Updated != (story.Day{Year: 2024, Month: 5, Day: 9}) || s.Corrections[0].Text.In("en") != "Sooner." {
		t.Errorf("%+v %v", s, problems)
	}
}
