// Package author reads storyboards for those who write them: every mistake comes
// with its place, its line and its remedy, and a text that is no TOML is read as far
// as it can be. The commands of an author call it. It decides nothing about the language
// itself. Read author.go, then package repair, which knows where things stand.
package author

import (
	"fmt"
	"slices"

	"standoff/story"
	"standoff/story/check"
	"standoff/story/grammar"
	"standoff/story/mend"
	"standoff/story/problem"
	"standoff/story/read"
	"standoff/story/repair"
	"standoff/story/spell"
)

// Parse reads a storyboard; name is the file, as problems print it. It finds all
// problems at once, in the order of the file. The story is nil when one of them is
// more than a warning. Languages say which codes there are; with nil any will do.
func Parse(name string, text []byte, languages story.Languages) (*story.Story, problem.Problems) {
	var decoded read.Text
	st, problems := read.ParseWith(name, text, read.Help{
		Decode: func(name string, text []byte) read.Text {
			decoded = decode(name, text)
			return decoded
		},
		Languages: languages, Nearest: spell.Nearest, Everyday: spell.Known,
		Unseen: mend.Told, Misspelt: misspelt,
		Step: check.Step, Story: check.Story})
	return st, withoutConsequences(problems, losses(grammar.StoryKeys, "", decoded.Values), decoded.Places)
}

func decode(name string, text []byte) read.Text {
	d := repair.Open(name, text)
	return read.Text{Values: d.Values, Keys: d.Keys, Problems: d.Problems, Line: d.Line, Places: d, Sure: d.Sure}
}

// afloat are words for what people do in the water, or what happens to them there.
var afloat = []string{"swim", "swimming", "float", "wade", "dive", "drown", "sink", "bathe"}

// misspelt says of a value that is written in another way how it is written here.
func misspelt(k *grammar.Key, written string) (said string, instead []string) {
	switch k.Takes {
	case grammar.TakesWord:
		if k.Name == "do" && slices.Contains(afloat, written) {
			return fmt.Sprintf("do = %q is not drawn: who is in the water swims, and what happens to them there is for words to say; "+
				"leave out do", written), nil
		}
	case grammar.TakesTime:
		clock, why := mend.Clock(written)
		if why != "" {
			return fmt.Sprintf("%s is no time of day: %s", written, why), nil
		}
		if clock != "" {
			return k.Name + " needs hours and minutes, two digits each: " + clock, []string{clock}
		}
	case grammar.TakesDay, grammar.TakesDays:
		days := mend.Days(written)
		return mend.SayDays(k.Name, written, days), days
	case grammar.TakesNumber, grammar.TakesWhole:
		if n, without := mend.Number(written, k.Takes == grammar.TakesWhole); n != "" {
			return k.Name + " needs a number, " + without + ": " + n, []string{n}
		}
	}
	return "", nil
}
