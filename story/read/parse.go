package read

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/BurntSushi/toml"
	"standoff/story"
	"standoff/story/grammar"
	"standoff/story/problem"
)

// mostProblems is how many problems an author is told at once.
const mostProblems = 200

// Parse reads a storyboard; name is the file, as problems print it. It finds
// all problems at once, without their places. The story is nil when one of them
// is more than a warning.
func Parse(name string, text []byte) (*story.Story, problem.Problems) {
	return ParseWith(name, text, Help{})
}

// Help is what an author is helped with beyond being told what is wrong. The
// player, which reads what was found right before, has none of it, and links none.
type Help struct {
	// Decode decodes a text, and says where everything stands and what is wrong
	// with its writing. Nil decodes, and knows no places.
	Decode func(name string, text []byte) Text
	// Languages say which codes there are, and what languages are called in
	// messages. With nil any code will do.
	Languages story.Languages
	// Nearest returns the word that a wrong one is most likely a slip of, or "".
	// Nil suggests none.
	Nearest func(wrong string, words []string) string
	// Everyday returns the words of the language that an everyday word stands for,
	// or "".
	Everyday func(word string) string
}

// A Text is a storyboard decoded.
type Text struct {
	Values   map[string]any   // nil when nothing of it can be read
	Keys     []toml.Key       // in the order of the text
	Problems problem.Problems // what is wrong with its writing
	Line     func(n int) string
	Places   Places
	Sure     func(problem.Problem) bool // of a text of which some was left out, else true
}

// Places knows where things stand in a storyboard.
type Places interface {
	problem.Places
	Key(path string) problem.Span // of the key itself
	Headed(row string) bool       // it is written below a header, not in braces
}

// decode decodes a text of which nobody wants to know where anything stands.
func decode(name string, text []byte) (t Text) {
	meta, err := toml.Decode(string(text), &t.Values)
	if err != nil {
		return Text{Problems: problem.Problems{{Mistake: problem.Unreadable, File: name,
			Message: "this cannot be read: " + err.Error()}}}
	}
	t.Keys = meta.Keys()
	return t
}

// nowhere knows no places.
type nowhere struct{}

func (nowhere) Span(string, string) (at problem.Span) { return at }
func (nowhere) Key(string) (at problem.Span)          { return at }
func (nowhere) Headed(string) bool                    { return false }

// ParseWith reads a storyboard as Parse does, for an author who is helped: problems
// have their places then, and come in the order of the file.
func ParseWith(name string, text []byte, help Help) (*story.Story, problem.Problems) {
	text = bytes.TrimPrefix(bytes.Clone(text), []byte("\ufeff"))
	if help.Decode == nil {
		help.Decode = decode
	}
	p := newReader(name, text, help.Decode(name, text), help)
	switch values := p.text.Values; {
	case len(bytes.Trim(text, " \t\r\n")) == 0:
		p.Say(problem.MissingBlock, problem.Span{}, `the storyboard is empty: start with title = "…"`)
	case values != nil:
		p.readAll(values)
	}
	return p.finish()
}

func newReader(name string, text []byte, decoded Text, help Help) *reader {
	p := &reader{
		help: help, text: decoded, places: decoded.Places,
		story:  &story.Story{Version: 1, File: name, FileText: text, Codes: help.Languages},
		things: map[string]named{}, cited: map[string]named{},
		sources: map[string]*story.Source{}, sets: map[string]*story.Set{}, groups: map[string]*story.Group{},
		used: map[string]bool{}, named: map[string]bool{},
	}
	p.Report = problem.Report{File: name, Line: decoded.Line, Problems: decoded.Problems}
	if p.places == nil {
		p.places = nowhere{}
	}
	return p
}

// readAll reads the values, and keeps of what is wrong with them what is so though
// some of the text may have been left out.
func (p *reader) readAll(values map[string]any) {
	broken := len(p.Problems)
	p.collect(values)
	p.readStory(values)
	if broken > 0 {
		said := p.Problems
		p.Problems = said[:broken:broken]
		for _, q := range said[broken:] {
			if p.text.Sure(q) {
				p.Add(q)
			}
		}
	}
	if p.Problems.Errors() == 0 {
		p.checkStory()
	}
}

// A reader turns one storyboard into a Story.
type reader struct {
	problem.Report
	help   Help
	text   Text
	places Places
	story  *story.Story

	things map[string]named // sets, places and people
	cited  map[string]named // sources
	ids    []named          // both, in the order of the file

	sources map[string]*story.Source
	sets    map[string]*story.Set
	groups  map[string]*story.Group
	used    map[string]bool // the sources that something names
	named   map[string]bool // the things that something names
	parts   []part
	circle  bool // some group is a part of itself

	misnamed []string // codes in the title that are no languages

	severalSets bool
	here        string // the set that places are looked for in; "" is anywhere
	unit        string // what is being read there: "step" or "set"
}

// finish sorts what was found and leaves out what was said already.
func (p *reader) finish() (*story.Story, problem.Problems) {
	p.Problems.Sort()
	var all problem.Problems
	for i, q := range p.Problems {
		if i > 0 && len(all) > 0 && all[len(all)-1].Error() == q.Error() {
			continue
		}
		all = append(all, q)
	}
	errors := all.Errors()
	if len(all) > mostProblems {
		all = all[:mostProblems]
	}
	if errors > 0 {
		return nil, all
	}
	return p.story, all
}

// nearest returns the word that a wrong one is most likely a slip of, or "".
func (p *reader) nearest(wrong string, words []string) string {
	if p.help.Nearest == nil {
		return ""
	}
	return p.help.Nearest(wrong, words)
}

func (p *reader) everyday(word string) string {
	if p.help.Everyday == nil {
		return ""
	}
	return p.help.Everyday(word)
}

// didYouMean ends a message with the word that the author may have meant, or
// with nothing.
func (p *reader) didYouMean(wrong string, words []string) string {
	if w := p.nearest(wrong, words); w != "" {
		return fmt.Sprintf("; did you mean %q?", w)
	}
	return ""
}

func (p *reader) languages() []string { return p.story.Languages }

// unknownKey says what a key that the block does not have could be.
func (p *reader) unknownKey(r *row, name string) {
	at := p.keySpan(r, name)
	b := r.block
	if (b == grammar.NoteKeys || b == grammar.QuoteKeys || b == grammar.MoveKeys) && p.places.Headed(r.Row) &&
		grammar.StepKeys.Key(name) != nil {
		problem := p.Problem(problem.KeyBelow, at,
			"%q belongs to the step, but it stands below %s and so inside that %s: move it above line %d",
			name, b.Header, strings.TrimPrefix(b.Name, "a "), r.Span("").Line)
		p.Add(p.See(problem, r.Span(""), "above this line"))
		return
	}
	if strings.HasPrefix(r.Row, "set[") && name == "walls" {
		p.Say(problem.UnknownKey, at, `%s has no key "walls": walls belong to an area, walls = "all"`,
			b.Name)
		return
	}
	if b == grammar.MoveKeys && name == "then" {
		p.Say(problem.WrongThen, at, `write "then" by itself between two rows, without braces`)
		return
	}
	for _, k := range b.Keys {
		if (k.Takes == grammar.TakesRows || k.Name == "moves") && k.Name == name+"s" {
			header := strings.Trim(b.Header, "[]")
			p.Say(problem.UnknownKey, at, "write %s = [ … ] or [[%s.%s]]", k.Name, header, k.Name)
			return
		}
		if k.Takes == grammar.TakesRows && name == k.Name+"s" {
			p.Say(problem.UnknownKey, at, "write [[%s]] above each: blocks are singular", k.Name)
			return
		}
	}
	if hint := p.didYouMean(name, b.Names()); hint != "" {
		p.Say(problem.UnknownKey, at, "%s has no key %q%s", b.Name, name, hint)
		p.Allow(b.Names())
		return
	}
	if other := otherBlock(b, name); other != nil {
		p.Say(problem.UnknownKey, at, "%s has no key %q: it is one of %s", b.Name, name, other.Name)
		return
	}
	p.Say(problem.UnknownKey, at, "%s has no key %q%s", b.Name, name, some(b.Names()))
	p.Allow(b.Names())
}

// otherBlock is a block that has the key, or nil.
func otherBlock(not *grammar.Block, key string) *grammar.Block {
	for _, b := range grammar.Blocks {
		if b != not && b.Key(key) != nil {
			return b
		}
	}
	return nil
}
