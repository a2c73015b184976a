package story

import (
	"strings"
	"testing"
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
		key, value Span
	}{
		{"title", Span{1, 1, 6}, Span{1, 12, 19}},
		{"title.en", Span{1, 7, 9}, Span{1, 12, 19}},
		{`quoted key`, Span{2, 1, 13}, Span{2, 16, 17}},
		{"step[0]", Span{3, 1, 9}, Span{3, 1, 9}},
		{"step[0].moves[0]", Span{4, 10, 11}, Span{4, 10, 11}},
		{"step[0].moves[0].who[0]", Span{4, 19, 23}, Span{4, 19, 23}},
		{"step[0].moves[0].who[1]", Span{4, 25, 28}, Span{4, 25, 28}},
		{"step[0].moves[0].go", Span{4, 31, 33}, Span{4, 36, 39}},
		{"step[0].moves[1]", Span{5, 3, 9}, Span{5, 3, 9}},
		{"step[0].moves[2].a", Span{6, 5, 6}, Span{6, 9, 17}},
		{"step[0].moves[2].a[1][1]", Span{7, 14, 16}, Span{7, 14, 16}},
		{"step[0].notes[0]", Span{8, 1, 15}, Span{8, 1, 15}},
		{"step[0].notes[0].text", Span{9, 1, 5}, Span{9, 8, 14}},
		{"step[0].notes[0].at", Span{11, 1, 3}, Span{11, 6, 11}},
		{"step[1]", Span{12, 3, 13}, Span{12, 3, 13}},
		{"step[1].who", Span{13, 1, 4}, Span{13, 7, 10}},
		{"step[1].camera.on", Span{14, 12, 14}, Span{14, 17, 20}},
		{"step[1].camera.size.deep[1]", Span{14, 41, 44}, Span{14, 41, 44}},
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
