package schema

import (
	"regexp"
	"strings"

	"standoff/story/grammar"

	"github.com/BurntSushi/toml"
)

// headings are the sections of the manual in which the keys of each form stand.
var headings = map[string]string{
	"a story": "The story", "a source": "Sources", "a set": "Sets", "an area": "Areas",
	"a door": "Doors", "a block of seats": "Seats", "a spot": "Spots", "a prop": "Props",
	"a group": "People", "a count": "Counts", "a step": "Steps", "a camera": "Cameras",
	"a move": "Moves", "a note": "Notes", "a quote": "Quotes", "a correction": "Corrections",
}

// headingOf returns the section of the manual in which the keys of a form stand.
func headingOf(f *grammar.Block) string { return headings[f.Name] }

// defName is what a form's definition is called: "move", "block-of-seats".
func defName(f *grammar.Block) string {
	_, name, _ := strings.Cut(f.Name, " ")
	return strings.ReplaceAll(name, " ", "-")
}

// A manualKey is what the manual tells of a key.
type manualKey struct {
	takes, without string
	use            any // the value in its line of use; nil where JSON has no such value
}

// description is a sentence or two for an editor's pop-up.
func (k manualKey) description() string {
	text := upperFirst(k.takes) + "."
	switch {
	case k.without == "an error":
		text += " It is needed."
	case k.without != "" && k.without != "none":
		text += " Without it: " + k.without + "."
	}
	return text
}

func upperFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// manualKeys are all rows of the manual's tables of keys, by heading and key.
func manualKeys(manual string) map[string]map[string]manualKey {
	all := map[string]map[string]manualKey{}
	heading, above := "", manualKey{}
	for _, line := range strings.Split(manual, "\n") {
		if name, ok := strings.CutPrefix(line, "### "); ok {
			heading = name
			all[heading] = map[string]manualKey{}
		}
		if !strings.HasPrefix(line, "| `") || heading == "" {
			continue
		}
		cells := strings.Split(line[1:strings.LastIndex(line, "|")], "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		k := readRow(cells)
		if rest, ok := strings.CutPrefix(k.takes, "the same"); ok {
			said, _, _ := strings.Cut(above.takes, "; takes ")
			k.takes = said + rest
		}
		all[heading][strings.Trim(cells[0], "`")] = k
		above = k
	}
	return all
}

// readRow reads a row of a key (takes, without it, for instance) or of a verb
// (takes, goes with, what it means, for instance).
func readRow(cells []string) manualKey {
	var k manualKey
	switch len(cells) {
	case 4:
		k = manualKey{takes: unmarked(cells[1]), without: unmarked(cells[2])}
	case 5:
		k = manualKey{takes: unmarked(cells[3]) + "; takes " + unmarked(cells[1])}
	default:
		return k
	}
	name, use := strings.Trim(cells[0], "`"), strings.Trim(cells[len(cells)-1], "`")
	var values map[string]any
	if _, err := toml.Decode(use, &values); err == nil {
		if v, ok := plainValue(values[name]); ok {
			k.use = v
		}
	}
	return k
}

// plainValue is a TOML value that JSON has as well: not a day or a time.
func plainValue(v any) (any, bool) {
	switch v := v.(type) {
	case string, int64, float64, bool:
		return v, true
	case []any:
		for _, x := range v {
			if _, ok := plainValue(x); !ok {
				return nil, false
			}
		}
		return v, true
	}
	return nil, false
}

var manualLink = regexp.MustCompile(`\[([^\]]*)\]\([^)]*\)`)

// unmarked is a cell of the manual without its Markdown.
func unmarked(cell string) string {
	return strings.NewReplacer("`", "", "**", "").Replace(manualLink.ReplaceAllString(cell, "$1"))
}
