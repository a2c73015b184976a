package diagnostics

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/boardtest"
	"standoff/story/problem"
)

// TestEachLessonIsTrue puts the wrong sample in the right one's place.
func TestEachLessonIsTrue(t *testing.T) {
	if got := mistakesOf(boardtest.LessonBoard); len(got) > 0 {
		t.Fatalf("the lessons' storyboard has problems: %v", got)
	}
	for m, l := range Lessons {
		if l.Why == "" || len(l.Why) > 140 {
			t.Errorf("%s: its reason why is %q", m, l.Why)
		}
		if l.Wrong == "" {
			continue
		}
		if n := strings.Count(boardtest.LessonBoard, l.Right); n == 0 {
			t.Errorf("%s: the storyboard does not hold\n%s", m, l.Right)
			continue
		}
		got := mistakesOf(strings.Replace(boardtest.LessonBoard, l.Right, l.Wrong, 1))
		if !strings.Contains(got, string(m)) {
			t.Errorf("%s: it brings %s:\n%s", m, got, l.Wrong)
		}
	}
}

// mistakesOf are the mistakes of a storyboard, as check finds them.
func mistakesOf(text string) string {
	_, problems := Inspect(board.Storyboard{Name: "board.toml", Text: []byte(text)})
	var all []string
	_, problems = problems.Advice()
	for _, p := range problems {
		all = append(all, string(p.Mistake))
	}
	return strings.Join(all, " ")
}

// TestEveryMistakeHasALesson reads the constants of the package story.
func TestEveryMistakeHasALesson(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "../../../story/problem/mistakes.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	known := map[problem.Mistake]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		if v, ok := n.(*ast.ValueSpec); ok {
			word, err := strconv.Unquote(v.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			known[problem.Mistake(word)] = true
		}
		return true
	})
	if len(known) < 60 {
		t.Errorf("only %d kinds of mistake", len(known))
	}
	for m := range known {
		if _, ok := Lessons[m]; !ok {
			t.Errorf("no lesson about %s", m)
		}
	}
	for m := range Lessons {
		if !known[m] {
			t.Errorf("a lesson about %s, which is no mistake", m)
		}
	}
}
