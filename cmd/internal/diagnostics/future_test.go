package diagnostics

import (
	"strings"
	"testing"
	"time"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/boardtest"
	"standoff/story"
)

// TestDaysAhead holds that check warns of each day that has not come, once, and of
// no other.
func TestDaysAhead(t *testing.T) {
	corrected := "\n[[correction]]\ndate = 2024-06-10\ntext = \"May was wrong.\"\n"
	dated := strings.Replace(boardtest.LessonBoard, "date      = 2024-05-03", "date      = 2024-05-03\nupdated   = 2024-06-11", 1)
	for _, c := range []struct {
		board, today string
		want         string // the days that are told, and no others
	}{
		{boardtest.LessonBoard, "2024-05-03", ""},
		{boardtest.LessonBoard, "2024-05-02", "2024-05-03"},
		{boardtest.LessonBoard + corrected, "2024-06-10", ""},
		{boardtest.LessonBoard + corrected, "2024-06-09", "2024-06-10"},
		{dated + corrected, "2024-06-09", "2024-06-11 2024-06-10"},
		{dated + corrected, "2024-06-10", "2024-06-11"},
		{strings.Replace(boardtest.LessonBoard, "date = 2024-05-03\n", "date = 2025-05-03\n", 1), "2024-12-31", "2025-05-03"},
		{strings.Replace(boardtest.LessonBoard, "title  = \"They leave\"", "title  = \"They leave\"\ndate = 2204-05-04", 1), "2024-12-31", "2204-05-04"},
	} {
		on, err := time.Parse(time.DateOnly, c.today)
		if err != nil {
			t.Fatal(err)
		}
		_, problems := inspectOn(board.Storyboard{Name: "board.toml", Text: []byte(c.board)},
			story.Day{Year: on.Year(), Month: int(on.Month()), Day: on.Day()})
		var said []string
		for _, p := range problems {
			if day, rest, ok := strings.Cut(p.Message, " has not come yet"); ok {
				if said = append(said, day); !p.Warning || !strings.Contains(p.Line, day) || rest == "" {
					t.Errorf("on %s it is told %v of %q", c.today, p, p.Line)
				}
			}
		}
		if got := strings.Join(said, " "); got != c.want {
			t.Errorf("on %s these days have not come: %q, want %q", c.today, got, c.want)
		}
	}
}

func TestItIsLatestInTheFarEast(t *testing.T) {
	now := time.Date(2024, 12, 31, 12, 0, 0, 0, time.UTC)
	if got, want := LatestToday(now), (story.Day{Year: 2025, Month: 1, Day: 1}); got != want {
		t.Errorf("it is %v somewhere, want %v", got, want)
	}
}
