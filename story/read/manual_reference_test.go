package read_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"standoff/story"
	"standoff/story/grammar"
	"standoff/story/layout"
	"standoff/story/problem"
	"standoff/story/read"
)

// manualTables are the manual's tables, and the block that each describes.
var manualTables = []struct {
	heading string
	block   *grammar.Block
	placed  bool // has the keys of placing besides
}{
	{"The story", grammar.StoryKeys, false}, {"Sources", grammar.SourceKeys, false}, {"Sets", grammar.SetKeys, false},
	{"Areas", grammar.AreaKeys, true}, {"Doors", grammar.DoorKeys, true}, {"Seats", grammar.SeatsKeys, true},
	{"Spots", grammar.SpotKeys, true}, {"Props", grammar.PropKeys, true}, {"People", grammar.CastKeys, false},
	{"Counts", grammar.CountKeys, false}, {"Steps", grammar.StepKeys, false}, {"Cameras", grammar.CameraKeys, false},
	{"Moves", grammar.MoveKeys, false}, {"Notes", grammar.NoteKeys, false}, {"Quotes", grammar.QuoteKeys, false}, {"Corrections", grammar.CorrectionKeys, false},
}

// manualRows are the table rows of a section, by their first cell.
func manualRows(text, heading string) map[string][]string {
	_, section, _ := strings.Cut(text, "\n### "+heading+"\n")
	section, _, _ = strings.Cut(section, "\n#")
	rows := map[string][]string{}
	for _, line := range strings.Split(section, "\n") {
		if !strings.HasPrefix(line, "| ") {
			continue
		}
		cells := strings.Split(line[1:strings.LastIndex(line, "|")], "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		if key := strings.Trim(cells[0], "`"); key != "key" && key != "verb" {
			rows[key] = cells
		}
	}
	return rows
}

func TestManualNamesEveryKey(t *testing.T) {
	text := story.Manual
	placing := manualRows(text, "Placing")
	for _, table := range manualTables {
		rows := manualRows(text, table.heading)
		if table.placed {
			for key, cells := range placing {
				if rows[key] == nil && table.block.Key(key) != nil {
					rows[key] = cells
				}
			}
		}
		for key := range rows {
			if table.block.Key(key) == nil {
				t.Errorf("story/README.md, %s: the manual tells of %q, and there is no such key", table.heading, key)
			}
		}
		for i := range table.block.Keys {
			k := &table.block.Keys[i]
			if rows[k.Name] == nil {
				t.Errorf("story/README.md, %s: the manual does not tell of %q", table.heading, k.Name)
				continue
			}
			checkManualKey(t, text, table.heading, table.block, k, rows[k.Name])
		}
	}
}

// checkManualKey holds a row to the key's limits, its list and its kind.
func checkManualKey(t *testing.T, text, heading string, b *grammar.Block, k *grammar.Key, cells []string) {
	cell, use := cells[1], strings.Trim(cells[len(cells)-1], "`")
	where := "story/README.md, " + heading + ", " + k.Name
	if k.Need != "" && len(cells) == 4 && !strings.HasPrefix(cells[2], "an error") {
		t.Errorf("%s: without it is an error", where)
	}
	numeric := k.Takes == grammar.TakesNumber || k.Takes == grammar.TakesWhole && k.Max < 1e6
	if limits := problem.Short(k.Min) + " to " + problem.Short(k.Max); numeric && !strings.Contains(cell, limits) &&
		!(k.Name == "tilt" && strings.Contains(cell, "to 55")) {
		t.Errorf("%s: the limits are %s", where, limits)
	}
	for takesOne, word := range map[grammar.Takes]string{grammar.TakesText: "text", grammar.TakesName: "name"} {
		if k.Takes == takesOne && !strings.HasPrefix(cell, word) {
			t.Errorf("%s: it takes a %s", where, word)
		}
	}
	if k.Letters > 0 && !strings.Contains(cell, problem.Short(float64(k.Letters))+" letters") {
		t.Errorf("%s: %d letters are the most", where, k.Letters)
	}
	// Of a still and of a place along an edge the manual tells in a sentence.
	if len(k.Words) > 0 && k.Takes != grammar.TakesStill && k.Takes != grammar.TakesAlong {
		if got := manualWords(text, cell); !slices.Equal(got, k.Words) {
			t.Errorf("%s: the words are %q, and the manual has %q", where, k.Words, got)
		}
	}
	if said := tried(text, b, k, use); said != "" {
		t.Errorf("%s: %s brings\n%s", where, use, said)
	}
}

var (
	quotedWord = regexp.MustCompile("`([^`]+)`")
	listLink   = regexp.MustCompile(`\[([a-z ]+)\]\(#[a-z-]+\)`)
)

// closedLists are the lists that several keys share, and what the manual's
// links call them.
var closedLists = []struct {
	link, heading, row string
	words              []string
}{
	{"colour", "Closed lists", "colours", grammar.HueNames},
	{"colours", "Closed lists", "colours", grammar.HueNames},
	{"kind of people", "Closed lists", "kinds of people", grammar.Kinds},
	{"thing", "Closed lists", "things", story.PropKinds},
	{"to stand on", "Closed lists", "things to stand on", layout.ToStandOn()},
	{"sound", "Closed lists", "sounds", grammar.Sounds},
	{"place in an area", "Closed lists", "places in an area", grammar.Nine},
	{"word", "Closed lists", "words for when", grammar.Whens},
	{"grade", "How sure is this?", "", grammar.Grades},
	{"action", "Actions", "", grammar.Actions},
	{"formation", "Formations", "", grammar.Formations},
}

// manualWords are the words that a cell lists, or the list to which it links.
func manualWords(text, cell string) []string {
	for _, link := range listLink.FindAllStringSubmatch(cell, -1) {
		for _, list := range closedLists {
			if list.link == link[1] {
				return list.words // TestManualLists holds the manual to it
			}
		}
	}
	return backquoted(cell)
}

func backquoted(cell string) []string {
	var all []string
	for _, w := range quotedWord.FindAllStringSubmatch(cell, -1) {
		all = append(all, w[1])
	}
	return all
}

func TestManualLists(t *testing.T) {
	text := story.Manual
	for _, list := range closedLists {
		rows := manualRows(text, list.heading)
		var got []string
		if cells := rows[list.row]; cells != nil {
			got = backquoted(cells[1])
		} else if list.row == "" {
			for _, cells := range rows {
				got = append(got, firstWords(cells)...)
			}
			slices.Sort(got)
			list.words = slices.Sorted(slices.Values(list.words))
		}
		if !slices.Equal(got, list.words) {
			t.Errorf("story/README.md, %s %s: the words are\n%q and the manual has\n%q", list.heading, list.row,
				list.words, got)
		}
	}
}

// TestManualSaysWhatIsInTheWay holds that the manual names the things through which
// people walk.
func TestManualSaysWhatIsInTheWay(t *testing.T) {
	_, said, _ := strings.Cut(story.Manual, "People walk round all of them but ")
	said, _, _ = strings.Cut(said, ";")
	for _, kind := range story.PropKinds {
		form := layout.FormOf(kind)
		if named, free := strings.Contains(said, kind+"s"), form.Stops == 0; named != free && form.Width > 0 {
			t.Errorf("story/README.md, Props: people walk through a %s: %v, and the manual says %v", kind, free, named)
		}
	}
}

// firstWords are the words that a row explains: those in cells that hold
// nothing but one word of the language.
func firstWords(cells []string) []string {
	var all []string
	for _, c := range cells {
		if w := backquoted(c); len(w) == 1 && c == "`"+w[0]+"`" {
			all = append(all, w[0])
		}
	}
	return all
}

func TestManualVerbs(t *testing.T) {
	rows := manualRows(story.Manual, "Moves")
	for _, v := range story.Verbs {
		cells := rows[string(v)]
		if len(cells) != 5 {
			t.Errorf("%s is not in the manual's table of verbs", v)
			continue
		}
		if got := strings.Join(backquoted(cells[2]), " "); got != grammar.With[v] {
			t.Errorf("%s goes with %q, and the manual says %q", v, grammar.With[v], got)
		}
	}
}

// tried is what the program says of a line of use, in the tutorial's story.
func tried(text string, b *grammar.Block, k *grammar.Key, use string) string {
	board := ""
	for _, s := range samples(text) {
		if s.kind == "toml whole" {
			board = s.text // the last is the whole story
		}
	}
	var decoded, values map[string]any
	if _, err := toml.Decode(board, &decoded); err != nil {
		return err.Error()
	}
	if _, err := toml.Decode(use, &values); err != nil {
		return err.Error()
	}
	if _, ok := values[k.Name]; !ok || len(values) != 1 {
		return "it does not use the key"
	}
	return read.Try(decoded, b, k, values)
}
