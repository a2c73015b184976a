package site

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/panel"
	"standoff/story"
	"standoff/story/format"
	"standoff/story/plan"
	"standoff/story/storytest"
)

// allBoards are the storyboards that come with the program: its own, those to
// begin with, and the manual's.
func allBoards(t *testing.T) (boards []board.Storyboard) {
	t.Helper()
	for _, file := range storytest.Files(t, "../../../story/boards/*.toml", "../../standoff/starters/*.toml", "../../../story/manual/*.toml") {
		boards = append(boards, board.Storyboard{Name: filepath.Base(file), ID: board.StoryID(file), Text: storytest.Text(t, file)})
	}
	return boards
}

func mustPublish(t *testing.T, b board.Storyboard) (author, shown *plan.Plan, text string) {
	t.Helper()
	author, problems := board.Compile(b)
	if author == nil {
		t.Fatalf("%v\n%s", problems, b.Text)
	}
	out, shown, err := publish(b, author)
	if err != nil {
		t.Fatalf("%v\n%s", err, out.Text)
	}
	return author, shown, string(out.Text)
}

// TestPublishedPlaysTheSamePlan holds that a story plays from its published
// storyboard to the same plan, byte for byte.
func TestPublishedPlaysTheSamePlan(t *testing.T) {
	for _, b := range allBoards(t) {
		t.Run(b.Name, func(t *testing.T) {
			author, shown, text := mustPublish(t, b)
			if strings.Contains(text, "\nfair") || len(shown.Story.Fair) > 0 {
				t.Error("what is said to editors is published")
			}
			author.Story.Fair = nil
			if unused(author.Story, shown.Story) {
				if where := differ(playDump(author), playDump(shown)); where != "" {
					t.Error(where)
				}
				return
			}
			if where := differ(planDump(author), planDump(shown)); where != "" {
				t.Error(where)
			}
			if strings.Contains(text, " # ") {
				t.Error("it has a remark")
			}
		})
	}
	first, _, _ := mustPublish(t, allBoards(t)[0])
	whole := planDump(first)
	t.Logf("the first story's plan is %d bytes of text", len(whole))
	for _, part := range []string{"Layout{", "PlacedSeats{", "Person{", "Leg{", "Swing{", "View{", "Note{"} {
		if !strings.Contains(whole, part) {
			t.Errorf("the dump of %d bytes has no %s", len(whole), part)
		}
	}
}

// unused reports whether one story has more rows than the other.
func unused(a, b *story.Story) bool {
	rows := func(s *story.Story) (n int) {
		for _, set := range s.Sets {
			n += len(set.Spots)
		}
		return n + len(s.Sources) + len(s.Sets) + len(s.Cast)
	}
	return rows(a) != rows(b)
}

// planted is a storyboard with a remark on each line and with unused rows of
// every kind, above and below those that are used.
func planted(board board.Storyboard) board.Storyboard {
	var b strings.Builder
	above := map[string]string{
		"[[cast]]": unusedCast("above"), "[[step]]": unusedRows, "[[set]]": "",
	}
	for i, line := range strings.Split(string(board.Text), "\n") {
		head, _, _ := strings.Cut(line, " #")
		if rows, ok := above[strings.TrimSpace(head)]; ok {
			b.WriteString(rows)
			delete(above, strings.TrimSpace(head))
		}
		fmt.Fprintf(&b, "%s # remark %d\n", line, i)
	}
	b.WriteString(unusedCast("below"))
	board.Text = []byte(b.String())
	return board
}

// unusedCast are a crowd and a person of each kind, whose colours and turns
// others must not miss, and a part.
func unusedCast(where string) string {
	var b strings.Builder
	for _, kind := range []string{"civilian", "deputy", "official", "soldier", "police", "press", "worker"} {
		fmt.Fprintf(&b, "[[cast]]\nid = \"x-%s-%s\"\nname = \"X\"\nkind = %q\n", where, kind, kind)
		fmt.Fprintf(&b, "[[cast]]\nid = \"y-%s-%s\"\nname = \"Y\"\nof = \"x-%s-%s\"\n", where, kind, where, kind)
	}
	return b.String()
}

const unusedRows = `[[source]]
id = "x-source"
by = "X"
kind = "video"
[[set]]
id = "x-set"
areas = [{ id = "x-area" }, { id = "x-yard" }]
doors = [{ id = "x-door", between = ["x-area", "x-yard"] }]
spots = [{ id = "x-spot", in = "x-area" }]
[[cast]]
id = "x-single"
name = "X"
figures = 1
`

// TestUnusedRowsChangeNothing plants unused rows and remarks in storyboards:
// what is published is as if they were not there, to the letter.
func TestUnusedRowsChangeNothing(t *testing.T) {
	tried := 0
	for _, b := range allBoards(t) {
		if plan, _ := board.Compile(planted(b)); plan == nil {
			continue // unused people look like others, or the only set has no id
		}
		tried++
		t.Run(b.Name, func(t *testing.T) {
			author, shown, text := mustPublish(t, planted(b))
			if where := differ(playDump(author), playDump(shown)); where != "" {
				t.Error(where)
			}
			plain, err := format.Published(b.Text)
			if err != nil || differ(layoutless(string(plain)), layoutless(text)) != "" {
				t.Errorf("%v %s", err, differ(layoutless(string(plain)), layoutless(text)))
			}
			lang := shown.Story.Languages[0]
			for i := 0; i < len(shown.Steps); i += 4 {
				k := panel.PanelKinds[i/4%len(panel.PanelKinds)]
				if !bytes.Equal(panel.DrawPanel(author, i, k, lang, ""), panel.DrawPanel(shown, i, k, lang, "")) {
					t.Errorf("step %d looks otherwise", i+1)
				}
			}
		})
	}
	if tried < 8 {
		t.Errorf("only %d storyboards were tried", tried)
	}
}

// layoutless is a text without what tells lists on one line from those on
// several: a remark breaks a list.
func layoutless(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	return strings.NewReplacer("[ ", "[", ", ]", "]", " ]", "]", "{ ", "{", ", }", "}", " }", "}").Replace(text)
}
