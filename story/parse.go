package story

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// The most that a storyboard may hold.
const (
	mostBytes     = 1 << 20
	mostSteps     = 500
	mostFigures   = 20000
	mostLanguages = 16
	mostProblems  = 200
	mostNesting   = 40
	mostStripes   = 3 // more cannot be told apart in the hand of a figure
)

// Parse reads a storyboard; name is the file, as problems print it. It finds
// all problems at once, in the order of the file. The story is nil when one
// of them is more than a warning.
func Parse(name string, text []byte) (*Story, Problems) { return ParseWith(name, text, nil) }

// ParseWith is Parse for an author: languages say which codes there are, and what
// the languages of messages are called. With nil any code will do.
func ParseWith(name string, text []byte, languages Languages) (*Story, Problems) {
	text = bytes.TrimPrefix(bytes.Clone(text), []byte("\ufeff"))
	p := &reader{
		where: newLocator(text), story: &Story{Version: 1, name: name, text: text, languages: languages},
		things: map[string]named{}, cited: map[string]named{},
		sources: map[string]*Source{}, sets: map[string]*Set{}, groups: map[string]*Group{},
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
	story    *Story
	where    *locator
	problems Problems

	things map[string]named // sets, places and people
	cited  map[string]named // sources
	ids    []named          // both, in the order of the file

	sources map[string]*Source
	sets    map[string]*Set
	groups  map[string]*Group
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
	case len(text) > mostBytes:
		p.say(TooLarge, Span{}, "the storyboard has %s MiB: 1 MiB is the most",
			short(float64(len(text)*10>>20)/10))
	case len(bytes.Trim(text, " \t\r\n")) == 0:
		p.say(MissingBlock, Span{}, `the storyboard is empty: start with title = "…"`)
	case bytes.IndexByte(text, 0) >= 0:
		p.notText()
	case !utf8.Valid(text):
		p.say(NotText, p.notUTF8(), "this is not UTF-8 text: save the file as UTF-8")
	case nesting(text) > mostNesting:
		p.say(TooLarge, Span{}, "brackets stand %d deep in each other: %d is the most",
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
	q := p.problem(NotText, p.where.span(zero, zero+1), "this is no storyboard: it is not text")
	if bytes.HasPrefix(text, []byte("\xff\xfe")) || bytes.HasPrefix(text, []byte("\xfe\xff")) {
		q.Message = "this is UTF-16 text: save the file as UTF-8"
	}
	q.Line = ""
	p.add(q)
}

func (p *reader) notUTF8() Span {
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
func (p *reader) finish() (*Story, Problems) {
	p.problems.Sort()
	var all Problems
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

func (p *reader) problem(m Mistake, at Span, format string, args ...any) Problem {
	return Problem{Mistake: m, File: p.story.name, Span: at, Message: fmt.Sprintf(format, args...),
		Line: p.where.lineText(at.Line)}
}

func (p *reader) see(problem Problem, at Span, message string) Problem {
	problem.See = &See{Span: at, Message: message, Line: p.where.lineText(at.Line)}
	return problem
}

// add and say are called for every mistake there is: inlined, and with them
// the functions of rows, they would make the player that readers fetch heavy.
//
//go:noinline
func (p *reader) add(problem Problem) { p.problems = append(p.problems, problem) }

//go:noinline
func (p *reader) say(m Mistake, at Span, format string, args ...any) {
	p.add(p.problem(m, at, format, args...))
}

func (p *reader) warn(m Mistake, at Span, format string, args ...any) {
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
	if (b == noteKeys || b == quoteKeys || b == moveKeys) && p.where.places[r.path].header &&
		stepKeys.key(name) != nil {
		problem := p.problem(KeyBelow, at,
			"%q belongs to the step, but it stands below %s and so inside that %s: move it above line %d",
			name, b.header, strings.TrimPrefix(b.name, "a "), r.row.Line)
		p.add(p.see(problem, r.row, "above this line"))
		return
	}
	if strings.HasPrefix(r.path, "set[") && name == "walls" {
		p.say(UnknownKey, at, `%s has no key "walls": walls belong to an area, walls = "all"`,
			b.name)
		return
	}
	if b == moveKeys && name == "then" {
		p.say(WrongThen, at, `write "then" by itself between two rows, without braces`)
		return
	}
	for _, k := range b.keys {
		if (k.takes == rowsOf || k.name == "moves") && k.name == name+"s" {
			header := strings.Trim(b.header, "[]")
			p.say(UnknownKey, at, "write %s = [ … ] or [[%s.%s]]", k.name, header, k.name)
			return
		}
		if k.takes == rowsOf && name == k.name+"s" {
			p.say(UnknownKey, at, "write [[%s]] above each: blocks are singular", k.name)
			return
		}
	}
	if hint := didYouMean(name, b.names()); hint != "" {
		p.say(UnknownKey, at, "%s has no key %q%s", b.name, name, hint)
		p.allow(b.names())
		return
	}
	if other := otherBlock(b, name); other != nil {
		p.say(UnknownKey, at, "%s has no key %q: it is one of %s", b.name, name, other.name)
		return
	}
	p.say(UnknownKey, at, "%s has no key %q%s", b.name, name, some(b.names()))
	p.allow(b.names())
}

// otherBlock is a block that has the key, or nil.
func otherBlock(not *block, key string) *block {
	for _, b := range []*block{noteKeys, quoteKeys, moveKeys, stepKeys, castKeys, setKeys, areaKeys,
		doorKeys, seatsKeys, propKeys, sourceKeys, correctionKeys, storyKeys} {
		if b != not && b.key(key) != nil {
			return b
		}
	}
	return nil
}
