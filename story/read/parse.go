package read

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"standoff/story"
	"standoff/story/grammar"
	"standoff/story/problem"
)

// The most that a storyboard may hold.
const (
	MostBytes     = 1 << 20
	MostSteps     = 500
	MostFigures   = 20000
	mostLanguages = 16
	mostProblems  = 200
	mostNesting   = 40
	mostStripes   = 3 // more cannot be told apart in the hand of a figure
)

// Parse reads a storyboard; name is the file, as problems print it. It finds
// all problems at once, in the order of the file. The story is nil when one
// of them is more than a warning.
func Parse(name string, text []byte) (*story.Story, problem.Problems) {
	return ParseWith(name, text, nil)
}

// ParseWith is Parse for an author: languages say which codes there are, and what
// the languages of messages are called. With nil any code will do.
func ParseWith(name string, text []byte, languages story.Languages) (*story.Story, problem.Problems) {
	text = bytes.TrimPrefix(bytes.Clone(text), []byte("\ufeff"))
	p := &reader{
		where: newLocator(text), story: &story.Story{Version: 1, File: name, FileText: text, Codes: languages},
		things: map[string]named{}, cited: map[string]named{},
		sources: map[string]*story.Source{}, sets: map[string]*story.Set{}, groups: map[string]*story.Group{},
		used: map[string]bool{}, named: map[string]bool{},
	}
	if values := p.values(); values != nil {
		broken := len(p.problems)
		p.collect(values)
		p.readStory(values)
		p.keepSure(broken)
		if p.problems.Errors() == 0 {
			p.checkStory()
		}
	}
	return p.finish()
}

// A reader turns one storyboard into a Story.
type reader struct {
	story    *story.Story
	where    *locator
	problems problem.Problems

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

	brokenText bool     // the text was no TOML when it was last read
	unread     *blanker // what of it could not be read

	here string // the set that places are looked for in; "" is anywhere
	unit string // what is being read there: "step" or "set"
}

// values is the storyboard as BurntSushi/toml decodes it, or nil when nothing
// of it can be read.
func (p *reader) values() map[string]any {
	text := p.where.text
	switch {
	case len(text) > MostBytes:
		p.say(problem.TooLarge, problem.Span{}, "the storyboard has %s MiB: 1 MiB is the most",
			problem.Short(float64(len(text)*10>>20)/10))
	case len(bytes.Trim(text, " \t\r\n")) == 0:
		p.say(problem.MissingBlock, problem.Span{}, `the storyboard is empty: start with title = "…"`)
	case bytes.IndexByte(text, 0) >= 0:
		p.notText()
	case !utf8.Valid(text):
		p.say(problem.NotText, p.notUTF8(), "this is not UTF-8 text: save the file as UTF-8")
	case nesting(text) > mostNesting:
		p.say(problem.TooLarge, problem.Span{}, "brackets stand %d deep in each other: %d is the most",
			nesting(text),
			mostNesting)
	default:
		return p.decode()
	}
	return nil
}

// notText is what no editor of texts has written, or one that writes UTF-16. Its
// line is not shown: a terminal could not.
func (p *reader) notText() {
	text := p.where.text
	zero := bytes.IndexByte(text, 0)
	q := p.problem(problem.NotText, p.where.span(zero, zero+1), "this is no storyboard: it is not text")
	if bytes.HasPrefix(text, []byte("\xff\xfe")) || bytes.HasPrefix(text, []byte("\xfe\xff")) {
		q.Message = "this is UTF-16 text: save the file as UTF-8"
	}
	q.Line = ""
	p.add(q)
}

func (p *reader) notUTF8() problem.Span {
	text, offset := p.where.text, 0
	for offset < len(text) {
		c, size := utf8.DecodeRune(text[offset:])
		if c == utf8.RuneError && size == 1 {
			break
		}
		offset += size
	}
	return p.where.span(offset, offset+1)
}

// nesting is how deep brackets stand in each other, texts and comments left
// out roughly: it only guards against files that are made to exhaust us.
func nesting(text []byte) int {
	depth, most := 0, 0
	for _, c := range text {
		switch c {
		case '[', '{':
			depth++
			most = max(most, depth)
		case ']', '}':
			depth = max(0, depth-1)
		case '\n':
			if depth > mostNesting {
				return most
			}
		}
	}
	return most
}

// finish sorts what was found and leaves out what was said already.
func (p *reader) finish() (*story.Story, problem.Problems) {
	p.problems.Sort()
	var all problem.Problems
	for i, q := range p.problems {
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

func (p *reader) problem(m problem.Mistake, at problem.Span, format string, args ...any) problem.Problem {
	return problem.Problem{Mistake: m, File: p.story.File, Span: at, Message: fmt.Sprintf(format, args...),
		Line: p.where.lineText(at.Line)}
}

func (p *reader) see(found problem.Problem, at problem.Span, message string) problem.Problem {
	found.See = &problem.See{Span: at, Message: message, Line: p.where.lineText(at.Line)}
	return found
}

// add and say are called for every mistake there is: inlined, and with them
// the functions of rows, they would make the player that readers fetch heavy.
//
//go:noinline
func (p *reader) add(problem problem.Problem) { p.problems = append(p.problems, problem) }

//go:noinline
func (p *reader) say(m problem.Mistake, at problem.Span, format string, args ...any) {
	p.add(p.problem(m, at, format, args...))
}

func (p *reader) warn(m problem.Mistake, at problem.Span, format string, args ...any) {
	problem := p.problem(m, at, format, args...)
	problem.Warning = true
	p.add(problem)
}

// allow says what may stand where the last problem is.
func (p *reader) allow(words []string) { p.problems[len(p.problems)-1].Allowed = words }

func (p *reader) languages() []string { return p.story.Languages }

// unknownKey says what a key that the block does not have could be.
func (p *reader) unknownKey(r *row, name string) {
	at := r.names[name]
	b := r.block
	if (b == grammar.NoteKeys || b == grammar.QuoteKeys || b == grammar.MoveKeys) && p.where.places[r.path].header &&
		grammar.StepKeys.Key(name) != nil {
		problem := p.problem(problem.KeyBelow, at,
			"%q belongs to the step, but it stands below %s and so inside that %s: move it above line %d",
			name, b.Header, strings.TrimPrefix(b.Name, "a "), r.Row.Line)
		p.add(p.see(problem, r.Row, "above this line"))
		return
	}
	if strings.HasPrefix(r.path, "set[") && name == "walls" {
		p.say(problem.UnknownKey, at, `%s has no key "walls": walls belong to an area, walls = "all"`,
			b.Name)
		return
	}
	if b == grammar.MoveKeys && name == "then" {
		p.say(problem.WrongThen, at, `write "then" by itself between two rows, without braces`)
		return
	}
	for _, k := range b.Keys {
		if (k.Takes == grammar.RowsOf || k.Name == "moves") && k.Name == name+"s" {
			header := strings.Trim(b.Header, "[]")
			p.say(problem.UnknownKey, at, "write %s = [ … ] or [[%s.%s]]", k.Name, header, k.Name)
			return
		}
		if k.Takes == grammar.RowsOf && name == k.Name+"s" {
			p.say(problem.UnknownKey, at, "write [[%s]] above each: blocks are singular", k.Name)
			return
		}
	}
	if hint := didYouMean(name, b.Names()); hint != "" {
		p.say(problem.UnknownKey, at, "%s has no key %q%s", b.Name, name, hint)
		p.allow(b.Names())
		return
	}
	if other := otherBlock(b, name); other != nil {
		p.say(problem.UnknownKey, at, "%s has no key %q: it is one of %s", b.Name, name, other.Name)
		return
	}
	p.say(problem.UnknownKey, at, "%s has no key %q%s", b.Name, name, some(b.Names()))
	p.allow(b.Names())
}

// otherBlock is a block that has the key, or nil.
func otherBlock(not *grammar.Block, key string) *grammar.Block {
	for _, b := range []*grammar.Block{grammar.NoteKeys, grammar.QuoteKeys, grammar.MoveKeys, grammar.StepKeys, grammar.CastKeys, grammar.SetKeys, grammar.AreaKeys,
		grammar.DoorKeys, grammar.SeatsKeys, grammar.PropKeys, grammar.SourceKeys, grammar.CorrectionKeys, grammar.StoryKeys} {
		if b != not && b.Key(key) != nil {
			return b
		}
	}
	return nil
}
