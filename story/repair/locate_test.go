package repair

import (
	"strings"
	"testing"

	"standoff/story/problem"
)

// Positions hold for all the ways in which TOML can write a thing.
func TestPositions(t *testing.T) {
	text := strings.Join([]string{
		`title.en = "Ñandú"`, // 1
		`"quoted key" = 1`,   // 2
		`[[step]]`,           // 3
		`moves = [{ who = ["門番", "b"], go = "c" },`, // 4
		`  "then",`,             // 5
		`  { a = [[1, 2],`,      // 6
		`         [3, 44]] } ]`, // 7
		`[[step.notes]]`,        // 8
		`text = """two`,         // 9
		`lines""" # and "this"`, // 10
		`at = 10:14`,            // 11
		`  [[ step ]]`,          // 12
		`who	=	'x'`,             // 13
		`camera = { on = "é", size.deep = [true, 2.5] }`, // 14
	}, "\n")
	for _, c := range []struct {
		path       string
		key, value problem.Span
	}{
		{"title", problem.Span{Line: 1, Col: 1, EndCol: 6}, problem.Span{Line: 1, Col: 12, EndCol: 19}},
		{"title.en", problem.Span{Line: 1, Col: 7, EndCol: 9}, problem.Span{Line: 1, Col: 12, EndCol: 19}},
		{`quoted key`, problem.Span{Line: 2, Col: 1, EndCol: 13}, problem.Span{Line: 2, Col: 16, EndCol: 17}},
		{"step[0]", problem.Span{Line: 3, Col: 1, EndCol: 9}, problem.Span{Line: 3, Col: 1, EndCol: 9}},
		{"step[0].moves[0]", problem.Span{Line: 4, Col: 10, EndCol: 11}, problem.Span{Line: 4, Col: 10, EndCol: 11}},
		{"step[0].moves[0].who[0]", problem.Span{Line: 4, Col: 19, EndCol: 23}, problem.Span{Line: 4, Col: 19, EndCol: 23}},
		{"step[0].moves[0].who[1]", problem.Span{Line: 4, Col: 25, EndCol: 28}, problem.Span{Line: 4, Col: 25, EndCol: 28}},
		{"step[0].moves[0].go", problem.Span{Line: 4, Col: 31, EndCol: 33}, problem.Span{Line: 4, Col: 36, EndCol: 39}},
		{"step[0].moves[1]", problem.Span{Line: 5, Col: 3, EndCol: 9}, problem.Span{Line: 5, Col: 3, EndCol: 9}},
		{"step[0].moves[2].a", problem.Span{Line: 6, Col: 5, EndCol: 6}, problem.Span{Line: 6, Col: 9, EndCol: 17}},
		{"step[0].moves[2].a[1][1]", problem.Span{Line: 7, Col: 14, EndCol: 16}, problem.Span{Line: 7, Col: 14, EndCol: 16}},
		{"step[0].notes[0]", problem.Span{Line: 8, Col: 1, EndCol: 15}, problem.Span{Line: 8, Col: 1, EndCol: 15}},
		{"step[0].notes[0].text", problem.Span{Line: 9, Col: 1, EndCol: 5}, problem.Span{Line: 9, Col: 8, EndCol: 14}},
		{"step[0].notes[0].at", problem.Span{Line: 11, Col: 1, EndCol: 3}, problem.Span{Line: 11, Col: 6, EndCol: 11}},
		{"step[1]", problem.Span{Line: 12, Col: 3, EndCol: 13}, problem.Span{Line: 12, Col: 3, EndCol: 13}},
		{"step[1].who", problem.Span{Line: 13, Col: 1, EndCol: 4}, problem.Span{Line: 13, Col: 7, EndCol: 10}},
		{"step[1].camera.on", problem.Span{Line: 14, Col: 12, EndCol: 14}, problem.Span{Line: 14, Col: 17, EndCol: 20}},
		{"step[1].camera.size.deep[1]", problem.Span{Line: 14, Col: 41, EndCol: 44}, problem.Span{Line: 14, Col: 41, EndCol: 44}},
	} {
		for _, end := range []string{"\n", "\r\n"} {
			l := newLocator([]byte(strings.ReplaceAll(text, "\n", end)))
			if broken := l.read(); broken != nil {
				t.Fatal(broken)
			}
			if got := l.places[c.path]; got.key != c.key || got.value != c.value {
				t.Errorf("%s stands at %v = %v, want %v = %v", c.path, got.key, got.value, c.key, c.value)
			}
		}
	}
}
