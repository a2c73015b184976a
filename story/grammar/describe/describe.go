package describe

import (
	"slices"
	"strconv"
	"strings"

	"standoff/story/grammar"
)

// A Key is what an author is told of a key. Its texts are Markdown.
type Key struct {
	Name    string   `toml:"-"`
	Takes   string   // what its value is
	Cell    string   // what the manual's table says instead; "" where it says the same
	Lists   []string `toml:"words"` // the lists from which it takes words
	Without string   // what holds without it; "" of a verb
	Means   string   // what a verb does; "" of all other keys
	Use     string   // a line of TOML
}

// A Word is a word of a closed list, and what an author is told of it in Markdown.
type Word struct {
	Name  string
	Means string
	Note  string // stands behind it in a sentence, in brackets; mostly ""
	More  string // what else the manual's table of the list says; mostly ""
}

// placing is the table of the keys that all things of a set share. A spot has them only.
const placing = "placing"

// Name returns what a block is called where a name has no blanks: "block-of-seats".
func Name(b *grammar.Block) string {
	_, name, _ := strings.Cut(b.Name, " ")
	return strings.ReplaceAll(name, " ", "-")
}

// Of returns what is told of a block's key: in the block's own table or, of a thing in
// a set, in that of placing. It is empty where nothing is told.
func Of(b *grammar.Block, k *grammar.Key) Key {
	own := told().keys[Name(b)]
	if liesInSet(b) {
		own = slices.Concat(own, told().keys[placing])
	}
	for _, d := range own {
		if d.Name == k.Name {
			return d.of(k)
		}
	}
	return Key{}
}

// liesInSet reports whether the rows of a block are placed in a set.
func liesInSet(b *grammar.Block) bool {
	return slices.ContainsFunc(grammar.SetKeys.Keys, func(k grammar.Key) bool { return k.Rows == b })
}

// Words returns the words that the key takes, in the order of its lists.
func (d Key) Words() []Word {
	var all []Word
	for _, list := range d.Lists {
		all = append(all, told().words[list]...)
	}
	return all
}

// of returns the description with the limits and the words of its key filled in.
func (d Key) of(k *grammar.Key) Key {
	words := d.Words()
	fill := strings.NewReplacer("{least}", short(k.Min), "{most}", short(k.Max),
		"{letters}", strconv.Itoa(k.Letters), "{choice}", choice(words), "{list}", list(words))
	d.Takes = fill.Replace(d.Takes)
	return d
}

func short(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

// choice returns words as a sentence has them: "`door`, `gate` or `opening` (never shut)".
func choice(words []Word) string {
	var all []string
	for _, w := range words {
		said := "`" + w.Name + "`"
		if w.Note != "" {
			said += " (" + w.Note + ")"
		}
		all = append(all, said)
	}
	return grammar.OrList(all)
}

// list returns words as a row: "`none`, `all`".
func list(words []Word) string {
	var all []string
	for _, w := range words {
		all = append(all, "`"+w.Name+"`")
	}
	return strings.Join(all, ", ")
}
