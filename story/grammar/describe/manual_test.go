package describe

import (
	"flag"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"standoff/story"
	"standoff/story/grammar"
)

var update = flag.Bool("update", false, "write the tables of the manual anew")

const manualFile = "../../README.md"

// madeTable is a table of the manual whose rows are made: what of, whose, its head, and
// its rows.
var madeTable = regexp.MustCompile(`(<!-- (keys|verbs|words): (.+) -->\n(.*\n.*\n))((?:\|.*\n)*)<!-- /`)

// TestManualTables holds the manual's tables to the descriptions. With -update it writes
// them; heads, and all that stands around the tables, are written by hand.
func TestManualTables(t *testing.T) {
	text, err := os.ReadFile(manualFile)
	if err != nil {
		t.Fatal(err)
	}
	made := madeTable.ReplaceAllStringFunc(string(text), func(table string) string {
		part := madeTable.FindStringSubmatch(table)
		open, sort, of, head := part[1], part[2], part[3], part[4]
		rows := keyRows(of, sort == "verbs")
		if sort == "words" {
			rows = wordRows(strings.Split(of, ", "), strings.Count(head[:strings.Index(head, "\n")], "|")-1)
		}
		if len(rows) == 0 {
			t.Errorf("story/README.md: nothing is told of <!-- %s: %s -->", sort, of)
		}
		return open + lines(rows) + "<!-- /"
	})
	switch {
	case made == string(text):
	case *update:
		if err := os.WriteFile(manualFile, []byte(made), 0o644); err != nil {
			t.Error(err)
		}
	default:
		t.Errorf("the tables of story/README.md are not those of story/grammar/describe; the first line that differs is to be\n%s\n"+
			"write them with: go test ./story/grammar/describe -update", firstOther(string(text), made))
	}
}

// TestManualHasEveryTable holds that what is described can be read in the manual.
func TestManualHasEveryTable(t *testing.T) {
	text, err := os.ReadFile(manualFile)
	if err != nil {
		t.Fatal(err)
	}
	var tables, lists []string
	for _, part := range madeTable.FindAllStringSubmatch(string(text), -1) {
		tables = append(tables, part[2]+": "+part[3])
		if part[2] == "words" {
			lists = append(lists, strings.Split(part[3], ", ")...)
		}
	}
	wanted := []string{"verbs: move"}
	for _, b := range grammar.Blocks {
		wanted = append(wanted, "keys: "+tableName(b))
		for _, k := range inTable(b) {
			inSentence := b.Key(k.Name).Takes == grammar.TakesStill
			for _, list := range k.Lists {
				all := marked(names(told().words[list])...)
				first, _, _ := strings.Cut(all, ",")
				if !inSentence && !slices.Contains(lists, list) && !strings.Contains(k.Takes, first) {
					t.Errorf("story/README.md tells nowhere of the words [%s]", list)
				}
			}
		}
	}
	for _, table := range wanted {
		if !slices.Contains(tables, table) {
			t.Errorf("story/README.md has no table <!-- %s -->", table)
		}
	}
}

// firstOther returns the first line of made that text has not.
func firstOther(text, made string) string {
	has := strings.Split(text, "\n")
	for i, line := range strings.Split(made, "\n") {
		if i >= len(has) || has[i] != line {
			return line
		}
	}
	return ""
}

// tableName is what the manual calls the table of a block's keys.
func tableName(b *grammar.Block) string {
	if b == grammar.SpotKeys {
		return placing
	}
	return Name(b)
}

// inTable are the keys of a block's table, in its order.
func inTable(b *grammar.Block) (all []Key) {
	for _, d := range told().keys[tableName(b)] {
		if k := b.Key(d.Name); k != nil {
			all = append(all, d.of(k))
		}
	}
	return all
}

// keyRows are the rows of a table of keys, or of verbs.
func keyRows(name string, verbs bool) (rows [][]string) {
	for _, b := range grammar.Blocks {
		if tableName(b) != name {
			continue
		}
		for _, k := range inTable(b) {
			takes := k.Takes
			if k.Cell != "" {
				takes = k.Cell
			}
			switch {
			case verbs != (k.Means != ""):
			case verbs:
				rows = append(rows, []string{marked(k.Name), takes, marked(strings.Fields(grammar.With[story.Verb(k.Name)])...),
					k.Means, marked(k.Use)})
			default:
				rows = append(rows, []string{marked(k.Name), takes, k.Without, marked(k.Use)})
			}
		}
	}
	return rows
}

// wordRows are the rows of a table of so many columns: of several lists a row each, of
// one a row for each word, and where there is room for two words, half as many rows.
func wordRows(lists []string, columns int) (rows [][]string) {
	if len(lists) > 1 {
		for _, list := range lists {
			rows = append(rows, []string{list, marked(names(told().words[list])...)})
		}
		return rows
	}
	words := told().words[lists[0]]
	for _, w := range words {
		rows = append(rows, []string{marked(w.Name), w.Means, w.More}[:min(columns, 3)])
	}
	if columns < 4 {
		return rows
	}
	half := (len(words) + 1) / 2
	for i, w := range words {
		rows[i%half] = append(rows[i%half][:2*(i/half)], marked(w.Name), w.Means)
	}
	return rows[:half]
}

// names are words without what they mean.
func names(words []Word) (all []string) {
	for _, w := range words {
		all = append(all, w.Name)
	}
	return all
}

// marked are words as code, with commas between.
func marked(words ...string) string {
	quoted := slices.Clone(words)
	for i, w := range words {
		quoted[i] = "`" + w + "`"
	}
	return strings.Join(quoted, ", ")
}

// lines are rows in Markdown.
func lines(rows [][]string) string {
	var b strings.Builder
	for _, row := range rows {
		for _, cell := range row {
			b.WriteString("| ")
			if cell != "" {
				b.WriteString(cell + " ")
			}
		}
		b.WriteString("|\n")
	}
	return b.String()
}
