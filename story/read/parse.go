package read

import (
	"bytes"

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

// Help is what an author is helped with beyond being told what is wrong. Who reads what
// was found right before needs none of it.
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
	// Everyday returns the word of a list that an everyday word stands for, or that
	// another one is spelt like but for a letter; or "".
	Everyday func(word string, words []string) string
	// Unseen says of a text that it has a sign in it that cannot be seen or looks like
	// another, and returns the text without it; or "". Nil sees none.
	Unseen func(text string) (said, plain string)
	// Misspelt says of a day, a time or a number that is written in another way what
	// is meant, and returns what may stand there; or "". Of a word it says why none is
	// needed. Nil knows no other ways.
	Misspelt func(k *grammar.Key, written string) (said string, instead []string)
	// Step and Story check what a step means and, of a story without errors, the
	// whole; see package check. Nil checks nothing.
	Step  func(*problem.Report, *story.Story, *story.Step)
	Story func(r *problem.Report, s *story.Story, cited, used map[string]bool)
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
	Headed(row string) bool // it is written below a header, not in braces
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
func (nowhere) Without(string, string) []problem.Edit { return nil }
func (nowhere) Adding(string, string) []problem.Edit  { return nil }
func (nowhere) Raw(problem.Span) string               { return "" }

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
		p.Instead(`title = "…"` + "\n")
	case values != nil:
		p.readAll(values)
	}
	return p.finish()
}

func newReader(name string, text []byte, decoded Text, help Help) *reader {
	b := &diagnosis{
		Report: problem.Report{File: name, Line: decoded.Line, Problems: decoded.Problems},
		help:   help, text: decoded, places: decoded.Places,
		story: &story.Story{Version: 1, File: name, FileText: text, Codes: help.Languages},
	}
	if b.places == nil {
		b.places = nowhere{}
	}
	n := &names{diagnosis: b, things: map[string]named{}, cited: map[string]named{}, used: map[string]bool{}}
	return &reader{
		diagnosis: b, names: n, tables: &tables{b, n},
		sources: map[string]*story.Source{}, sets: map[string]*story.Set{}, groups: map[string]*story.Group{},
		cited: map[string]bool{},
	}
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
		Resolve(p.story)
		dress(p.story.Cast, p.story.SeenTogether())
		if p.help.Story != nil {
			p.help.Story(&p.Report, p.story, p.cited, p.used)
		}
	}
}

// A reader turns one storyboard into a Story, block by block: each kind of block has
// a reader of its own, which knows what was read so far. Below them [tables] checks
// one table, [names] knows what has an id, and [diagnosis] says what is wrong.
type reader struct {
	*diagnosis
	*names
	*tables
	sources map[string]*story.Source
	sets    map[string]*story.Set
	groups  map[string]*story.Group
	cited   map[string]bool // the sources that something cites
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
