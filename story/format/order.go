package format

import (
	"slices"
	"strings"

	"standoff/story/grammar"
)

// stepOrder is how the keys of a step stand: where and when, what happened, who
// says so, how it is shown. All other blocks have the manual's order.
var stepOrder = []string{"id", "set", "empty", "date", "time", "when", "title", "text", "alt", "source",
	"sure", "camera", "still", "hold", "card", "goes-on", "moves", "notes", "quotes"}

// language is the form of a whole story.
var language = grammar.StoryKeys

// orders are the orders of keys by block; "" is the story.
var orders = func() map[string][]string {
	all := map[string][]string{"": names(language)}
	for _, k := range language.Keys {
		if k.Rows != nil {
			all[k.Name] = names(k.Rows)
		}
	}
	all["step"] = stepOrder
	all["step.accounts"] = names(grammar.AccountKeys)
	return all
}()

// names returns the names of a block's keys.
func names(f *grammar.Block) []string {
	var all []string
	for _, k := range f.Keys {
		all = append(all, k.Name)
	}
	return all
}

// sort puts the keys of a block into their order. Keys that are none of the
// block's, and long rows, stay as they are written.
func (s *section) sort() {
	order, ok := orders[strings.Trim(s.header, "[]")]
	if !ok {
		return
	}
	rank := func(e entry) int {
		first, _, _ := strings.Cut(e.key, ".")
		if i := slices.Index(order, first); i >= 0 {
			return i
		}
		return len(order)
	}
	slices.SortStableFunc(s.entries, func(a, b entry) int { return rank(a) - rank(b) })
}
