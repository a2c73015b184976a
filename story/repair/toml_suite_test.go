package repair_test

import (
	"bytes"
	"io/fs"
	"slices"
	"strings"
	"testing"

	tomltest "github.com/toml-lang/toml-test/v2"
	"standoff/story/author"
	"standoff/story/problem"
)

// ofWriting are the mistakes that make a text no TOML.
var ofWriting = []problem.Mistake{problem.TooLarge, problem.NotText, problem.UnseenLetter, problem.CurlyQuotes, problem.QuotesInside, problem.OpenText,
	problem.NeedsQuotes, problem.NeedsBrackets, problem.MissingComma, problem.StrayComma, problem.OpenBracket, problem.StrayBracket, problem.WrongSign,
	problem.WrongHeader, problem.WrongKeyLine, problem.GivenTwice, problem.Unreadable, problem.WrongDay, problem.OutOfRange, problem.WrongType, problem.WrongThen}

// TestInvalidTOML holds that each file of the toml-test suite that is no TOML
// is refused, on a line that it has. Nearly all are refused for how they are
// written; a few ways of adding to a finished table BurntSushi/toml lets pass,
// and then it is the key that no story has.
func TestInvalidTOML(t *testing.T) {
	suite := tomltest.TestCases()
	list, err := fs.ReadFile(suite, "files-toml-1.1.0")
	if err != nil {
		t.Fatal(err)
	}
	n, written := 0, 0
	for _, file := range strings.Fields(string(list)) {
		if !strings.HasPrefix(file, "invalid/") || !strings.HasSuffix(file, ".toml") {
			continue
		}
		n++
		text, err := fs.ReadFile(suite, file)
		if err != nil {
			t.Fatal(err)
		}
		s, problems := author.Parse(file, text, nil)
		if s != nil {
			t.Errorf("%s is taken for a story", file)
		}
		lines := 1 + bytes.Count(text, []byte("\n"))
		placed := slices.DeleteFunc(problems, func(p problem.Problem) bool {
			return p.Span.Line < 1 || p.Span.Line > lines
		})
		if len(placed) == 0 {
			t.Errorf("%s is refused nowhere: %v\n%s", file, problems, text)
		}
		if slices.ContainsFunc(placed, func(p problem.Problem) bool {
			return slices.Contains(ofWriting, p.Mistake)
		}) {
			written++
		}
	}
	t.Logf("%d files, %d refused for how they are written", n, written)
	if n < 400 || written < n*95/100 {
		t.Errorf("of %d files %d are refused for how they are written", n, written)
	}
}
