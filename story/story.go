// Package story is the model of a story: what happened, where, who was there, who says
// so and how sure that is. Every package below imports it; it reads nothing, plans
// nothing and draws nothing. Begin with story.go, then step.go. README.md, beside this
// file, teaches the language in which a reporter writes it, and lists every key.
//
// Lengths are metres on a schematic plan, x to the right and y down towards the viewer;
// times are seconds; angles are radians, 0 pointing right and growing clockwise.
//
// The way of { who = "opposition", go = "hall" } from the text to the screen:
//
//	grammar/blocks.go    what a move may hold: the table of keys
//	read/decode_move.go  the row becomes a Move; resolve.go finds what "hall" is
//	layout/layout.go     where the hall lies, in metres; doorways.go how one gets in
//	direct/direct.go     puts the steps on stage, one after another
//	  travel.go          the move: who goes, from where, in what order
//	  internal/formation where each stands on arrival
//	  internal/route     who takes which place, by which way, and who waits for whom
//	  ways/ways.go       a way through open doors, round what stands there
//	plan/timetable.go    the legs of everybody's way, with their times
//	planfile/planfile.go the plan as the file that readers fetch
//	  fill.go            Plan.At(t): where everybody is at any moment
//	../scene/stage.go    the moment becomes a picture: camera, people, labels
//	  figure, marks      a person who walks; the trail behind them
//	../scene/gpu, svg, raster paint it
package story

import (
	"strings"

	"standoff/story/problem"
)

// A Story is a storyboard that was found whole: every name in it is
// known, every required key is there.
type Story struct {
	Version   int // of the language; 1
	Title     Text
	Summary   Text // empty where the author gave none
	Date      Dates
	Updated   Day      // when it was last changed or corrected; no day where it never was
	Languages []string // codes, the first is the main one
	By        Text     // who made the explainer; may be empty
	// Fair says to editors, never to readers, why the drawing does both sides justice
	// where it might seem not to; mostly empty.
	Fair    Text
	Flag    []Hue // stripes of the flag that people carry, from the top; mostly none
	Sources []*Source
	Sets    []*Set
	Cast    []*Group
	Steps   []*Step
	// Corrections are what readers were once told wrongly, the first one first.
	Corrections []*Correction

	// Words are the program's own words, by language; nil until somebody who
	// knows them has completed the story.
	Words map[string]Words

	Codes Languages // or nil, for any

	File     string // the file, as problems print it
	FileText []byte // the storyboard itself, for the excerpts of later problems
	problem.Origin
}

// Number returns the number that readers know the i-th of Steps by. The accounts of a
// step have their step's.
func (s *Story) Number(i int) (n int) {
	for _, st := range s.Steps[:i+1] {
		if st.Of == nil {
			n++
		}
	}
	return n
}

// Text is one text in the story's languages, by language code. A text that the
// author gave once for all languages stands under "".
type Text map[string]string

// In returns the text in the language, or the one for all languages.
func (t Text) In(lang string) string {
	if s, ok := t[lang]; ok {
		return s
	}
	return t[""]
}

// Line is the text in the language on one line: its line breaks, which only a note in
// the picture keeps, are spaces.
func (t Text) Line(lang string) string { return strings.Join(t.Lines(lang), " ") }

// Lines are the lines of the text in the language, as the author breaks them, without
// empty ones.
func (t Text) Lines(lang string) (all []string) {
	for line := range strings.SplitSeq(t.In(lang), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	return all
}

// Dates is a day, or a first and a last day.
type Dates struct{ First, Last Day }

// Day is a calendar day. The zero Day is no day.
type Day struct{ Year, Month, Day int }

// Sure says how well a step, note, quote or move is established.
type Sure string

// The five grades of doubt, from firm to doubtful.
const (
	Established Sure = "established" // on video, or from several sources
	Reported    Sure = "reported"    // by one source, which is cited
	Claimed     Sure = "claimed"     // someone's word, attributed
	Disputed    Sure = "disputed"    // the accounts differ
	Unconfirmed Sure = "unconfirmed" // no source that is cited confirms it
)

// Doubtful reports whether a picture must show the thing as not established.
func (s Sure) Doubtful() bool { return s == Claimed || s == Disputed || s == Unconfirmed }

// SourceKind is what a source is, not where it was published.
type SourceKind string

// The kinds of source.
const (
	Video      SourceKind = "video"
	Photo      SourceKind = "photo"
	Eyewitness SourceKind = "eyewitness"
	Document   SourceKind = "document"
	Statement  SourceKind = "statement"
	Report     SourceKind = "report"
	Post       SourceKind = "post" // on a social network, whatever it holds
)

// A Source is who says so.
type Source struct {
	ID      string
	By      Text // whose it is; of one without a name, what readers call it
	Unnamed bool // neither author nor outlet is known
	Kind    SourceKind
	Via     Text // photographer, account, agency; may be empty
	About   Text // tells two sources by one author apart; may be empty
	Date    Day
	Time    string // "10:14", or empty
	URL     string // http or https, or empty
	Archive string // a copy that stays when URL is gone; http or https, or empty
	problem.Origin
}

// A Correction says what was wrong in the story, and since when it is right.
type Correction struct {
	Date Day
	Text Text
	Step *Step // the step that it is about, or nil
	problem.Origin
}

// A Group is people who act together: a crowd, a wing of it, one person.
type Group struct {
	ID      string
	Name    Text
	Kind    Kind
	Figures int     // how many are drawn; parts of the group are among them
	Counts  []Count // how many are said, each with its sources; mostly empty
	Credit  bool    // the picture names the sources of the counts
	Of      *Group  // the group of which this is a part, or nil
	Parts   []*Group
	Leader  bool
	Color   Hue
	Cut     Cut
	// NoShield is true of soldiers and police who are drawn without shields.
	NoShield bool
	Label    bool
	Index    int // place in Story.Cast
	problem.Origin
}

// Kind is what sort of person a figure is drawn as.
type Kind string

// The kinds of people.
const (
	Civilian    Kind = "civilian"
	Deputy      Kind = "deputy"
	Official    Kind = "official"
	Soldier     Kind = "soldier"
	Police      Kind = "police"
	Press       Kind = "press"
	Diplomat    Kind = "diplomat"
	Medic       Kind = "medic"
	Firefighter Kind = "firefighter"
	Worker      Kind = "worker"
	Security    Kind = "security"
	Judge       Kind = "judge"
	Child       Kind = "child"
	Wheelchair  Kind = "wheelchair" // somebody who sits in one
)

// Public reports whether people of the kind are of the public: they stand loosely,
// and dress each in their own way.
func (k Kind) Public() bool { return k == Civilian || k == Child || k == Wheelchair }

// Hue is a group's colour by name; the theme says what it looks like.
type Hue string

// The colours that all readers can tell apart.
const (
	Blue  Hue = "blue"
	Teal  Hue = "teal"
	Plum  Hue = "plum"
	Wine  Hue = "wine"
	Olive Hue = "olive"
	Amber Hue = "amber"
	Stone Hue = "stone"
	Slate Hue = "slate"
)

// Cut is how a deputy's or official's jacket is worn.
type Cut string

// The two cuts.
const (
	Open   Cut = "open"
	Closed Cut = "closed"
)

// Count is a number of people that somebody gives.
type Count struct {
	Number  int
	Quality string // "", "about", "at least" or "up to"
	Said    Text   // the author's own words for it, where it is none of these
	Sources []*Source
}
