package story

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

// manualTables are the manual's tables, and the block that each describes.
var manualTables = []struct {
	heading string
	block   *block
	placed  bool // has the keys of placing besides
}{
	{"The story", storyKeys, false}, {"Sources", sourceKeys, false}, {"Sets", setKeys, false},
	{"Areas", areaKeys, true}, {"Doors", doorKeys, true}, {"Seats", seatsKeys, true},
	{"Spots", spotKeys, true}, {"Props", propKeys, true}, {"People", castKeys, false},
	{"Counts", countKeys, false}, {"Steps", stepKeys, false}, {"Cameras", cameraKeys, false},
	{"Moves", moveKeys, false}, {"Notes", noteKeys, false}, {"Quotes", quoteKeys, false}, {"Corrections", correctionKeys, false},
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
	text := manual(t)
	placing := manualRows(text, "Placing")
	for _, table := range manualTables {
		rows := manualRows(text, table.heading)
		if table.placed {
			for key, cells := range placing {
				if rows[key] == nil && table.block.key(key) != nil {
					rows[key] = cells
				}
			}
		}
		for key := range rows {
			if table.block.key(key) == nil {
				t.Errorf("%s: the manual tells of %q, and there is no such key", table.heading, key)
			}
		}
		for i := range table.block.keys {
			k := &table.block.keys[i]
			if rows[k.name] == nil {
				t.Errorf("%s: the manual does not tell of %q", table.heading, k.name)
				continue
			}
			checkManualKey(t, text, table.heading, table.block, k, rows[k.name])
		}
	}
}

// checkManualKey holds a row to the key's limits, its list and its kind.
func checkManualKey(t *testing.T, text, heading string, b *block, k *key, cells []string) {
	cell, use := cells[1], strings.Trim(cells[len(cells)-1], "`")
	where := heading + ", " + k.name
	if k.need != "" && len(cells) == 4 && !strings.HasPrefix(cells[2], "an error") {
		t.Errorf("%s: without it is an error", where)
	}
	numeric := k.takes == aNumber || k.takes == aWhole && k.max < 1e6
	if limits := short(k.min) + " to " + short(k.max); numeric && !strings.Contains(cell, limits) &&
		!(k.name == "tilt" && strings.Contains(cell, "to 55")) {
		t.Errorf("%s: the limits are %s", where, limits)
	}
	for takesOne, word := range map[takes]string{aText: "text", aName: "name"} {
		if k.takes == takesOne && !strings.HasPrefix(cell, word) {
			t.Errorf("%s: it takes a %s", where, word)
		}
	}
	if k.letters > 0 && !strings.Contains(cell, short(float64(k.letters))+" letters") {
		t.Errorf("%s: %d letters are the most", where, k.letters)
	}
	if len(k.words) > 0 {
		if got := manualWords(text, cell); !slices.Equal(got, k.words) {
			t.Errorf("%s: the words are %q, and the manual has %q", where, k.words, got)
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
	{"colour", "Closed lists", "colours", hueNames},
	{"colours", "Closed lists", "colours", hueNames},
	{"kind of people", "Closed lists", "kinds of people", kinds},
	{"thing", "Closed lists", "things", PropKinds},
	{"sound", "Closed lists", "sounds", sounds},
	{"place in an area", "Closed lists", "places in an area", nine},
	{"word", "Closed lists", "words for when", whens},
	{"grade", "How sure is this?", "", grades},
	{"action", "Actions", "", actions},
	{"formation", "Formations", "", formations},
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
	text := manual(t)
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
			t.Errorf("%s %s: the words are\n%q and the manual has\n%q", list.heading, list.row,
				list.words, got)
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
	rows := manualRows(manual(t), "Moves")
	for _, v := range verbs {
		cells := rows[string(v)]
		if len(cells) != 5 {
			t.Errorf("%s is not in the manual's table of verbs", v)
			continue
		}
		if got := strings.Join(backquoted(cells[2]), " "); got != with[v] {
			t.Errorf("%s goes with %q, and the manual says %q", v, with[v], got)
		}
	}
}

// tried is what the program says of a line of use, in the tutorial's story.
func tried(text string, b *block, k *key, use string) string {
	board := ""
	for _, s := range samples(text) {
		if s.kind == "toml whole" {
			board = s.text // the last is the whole story
		}
	}
	var story, values map[string]any
	if _, err := toml.Decode(board, &story); err != nil {
		return err.Error()
	}
	p := &reader{where: newLocator([]byte(use)), story: &Story{Languages: []string{"en", "es"}},
		things: map[string]named{}, cited: map[string]named{},
		named: map[string]bool{}}
	p.collect(story)
	p.story.Languages = []string{"en"}
	if _, err := toml.Decode(use, &values); err != nil {
		return err.Error()
	}
	if _, ok := values[k.name]; !ok || len(values) != 1 {
		return "it does not use the key"
	}
	r := p.row(b, "", values)
	p.value(r, k, values[k.name])
	out := ""
	for _, q := range p.problems {
		out += q.Message + "\n"
	}
	return out
}
