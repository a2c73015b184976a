package schema

import (
	"regexp"
	"strings"

	"standoff/story/grammar"
	"standoff/story/grammar/describe"

	"github.com/BurntSushi/toml"
)

// sentences returns what an editor's pop-up says of a key.
func sentences(k describe.Key) string {
	said := k.Takes
	if k.Means != "" {
		said = k.Means + "; takes " + said
	}
	said = sentence(said)
	switch {
	case k.Without == "an error":
		said += " It is needed."
	case k.Without != "" && k.Without != "none":
		said += " Without it: " + plain(k.Without) + "."
	}
	return said
}

// sentence returns a text of the manual's as a sentence of its own.
func sentence(markdown string) string {
	said := plain(markdown)
	if said == "" {
		return ""
	}
	return strings.ToUpper(said[:1]) + said[1:] + "."
}

var link = regexp.MustCompile(`\[([^\]]*)\]\([^)]*\)`)

// plain returns a text without its Markdown.
func plain(markdown string) string {
	return strings.NewReplacer("`", "", "**", "").Replace(link.ReplaceAllString(markdown, "$1"))
}

// example returns the value in a key's line of use, and whether JSON has such a value.
func example(k describe.Key) (any, bool) {
	var values map[string]any
	if _, err := toml.Decode(k.Use, &values); err != nil {
		return nil, false
	}
	return values[k.Name], inJSON(values[k.Name])
}

// inJSON reports whether a value of TOML is one of JSON as well: not a day, a time or
// a row, whose order JSON does not keep.
func inJSON(v any) bool {
	switch v := v.(type) {
	case string, int64, float64, bool:
		return true
	case []any:
		for _, x := range v {
			if !inJSON(x) {
				return false
			}
		}
		return true
	}
	return false
}

// enum returns a word of a key's list. JSON Schema has no place for what the words mean;
// Taplo, which most editors ask about TOML, and JetBrains' have one each.
func enum(k *grammar.Key, words []describe.Word) node {
	means, each := []string{}, node{}
	for _, w := range words {
		said := sentence(w.Means)
		means = append(means, said)
		each[w.Name] = node{"description": said}
	}
	return node{"enum": k.Words, "x-taplo": node{"docs": node{"enumValues": means}}, "x-intellij-enum-metadata": each}
}
