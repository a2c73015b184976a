package story

import (
	"slices"

	"standoff/story/problem"
)

// A Step is one thing that happened, with its words, its sources and its moves; or an
// account of one, what one side says happened. The accounts of a step stand behind it
// among the steps of their story, and are played like steps: each begins on the stage
// as it is at the end of the step, whatever the other accounts have made of it.
type Step struct {
	ID      string // of an account its step's id, a colon and its own
	Title   Text   // of an account who says so
	Text    Text   // the caption
	Sources []*Source
	Sure    Sure
	Date    Dates  // filled in from the step before where the author gave none
	Time    string // "10:14", or empty
	When    Text   // "an hour on", in the author's words; or empty
	// WhenWord is one of the words for when that the language of storyboards has,
	// "moments later"; or empty.
	WhenWord  string
	Set       *Set
	Empty     bool
	Camera    Camera
	Still     Still
	Alt       Text     // what the picture shows; empty where the author did not say it
	Composed  bool     // Alt was composed, not written by the author
	Card      bool     // the card that is shared shows its picture
	Establish bool     // a set that has not been seen yet is shown whole before the camera comes near
	Hold      *float64 // seconds of rest after the last move; nil is the reading time
	Phases    []Phase
	Notes     []*Note
	Quotes    []*Quote
	Of        *Step   // the step of which this is an account, or nil
	Accounts  []*Step // of a step, mostly none
	GoesOn    *Step   // the account at whose end the story goes on; nil is the step itself
	problem.Origin
}

// Account returns an account's own id, within its step; "" of a step.
func (s *Step) Account() string {
	if s.Of == nil {
		return ""
	}
	return s.ID[len(s.Of.ID)+1:]
}

// Described reports whether the author wrote what the step's picture shows.
func (s *Step) Described() bool { return len(s.Alt) > 0 && !s.Composed }

// Cited returns the step's sources, then those that only its notes and quotes name.
func (s *Step) Cited() []*Source {
	all := slices.Clone(s.Sources)
	add := func(source *Source) {
		if source != nil && !slices.Contains(all, source) {
			all = append(all, source)
		}
	}
	for _, n := range s.Notes {
		for _, source := range n.Sources {
			add(source)
		}
	}
	for _, q := range s.Quotes {
		add(q.Source)
	}
	return all
}

// Camera is what a step looks at.
type Camera struct {
	On    []string // ids of places, people or the set; empty is all that the step names
	Looks []Ref    // what On stands for
	Width float64  // metres; 0 is what On needs
	Tilt  *float64 // degrees from the vertical, 0 (plan) to 55; nil is what its picture wants
}

// Still is the moment that the panel and print show.
type Still struct {
	Word    string   // "start", "middle", "end" or an action of the step; "" with Seconds, or where nothing is asked
	Seconds *float64 // from the step's start
}

// A Phase is moves that start together; "then" in a storyboard ends one.
type Phase struct {
	Pause float64 // seconds to wait before it, from { wait = … }
	Moves []*Move
}

// Verb is the one thing that a move says.
type Verb string

// The verbs.
const (
	At        Verb = "at"
	Go        Verb = "go"
	Leave     Verb = "leave"
	Do        Verb = "do"
	Between   Verb = "between"
	On        Verb = "on"
	Face      Verb = "face"
	OpenDoor  Verb = "open"
	ShutDoor  Verb = "shut"
	Show      Verb = "show"
	Highlight Verb = "highlight" // people or a place, until the step ends
	Dim       Verb = "dim"       // people, until the step ends
)

// A Move says who does one thing. Object is the verb's value: the id of a
// place, person, door or note, or a side of the set (for Leave and From).
// For Do the action stands in Do.
type Move struct {
	Verb    Verb
	Object  string
	Between [2]string // for Between
	Who     []*Group  // may be empty for open, shut, show, highlight
	From    string
	Through []string
	As      Formation // "" is the default for the object
	Sides   []Side
	Face    string // a side, place or person; "" is the default
	Do      Action // "" is none
	Pace    Pace
	Take    float64 // seconds; 0 is way ÷ pace
	After   float64 // seconds after the phase began
	Sure    Sure    // Established where the author gave none
	Trail   *bool   // nil is the default
	File    bool    // one behind another, on the way
	Seated  bool    // what they do they do sitting
	Over    string  // a fence or barrier that they climb over on the way; or ""

	// What the ids above stand for.
	To     Ref // Object, unless it is an action, a note or a quote
	Ends   [2]Ref
	Start  Ref // From
	Toward Ref // Face
	Via    []Ref
	Hurdle Ref // Over

	// Vehicle is the prop that moves, in place of Who. Moves name a prop that the set
	// has: a group of the cast is people, with all that people can do.
	Vehicle Ref
	problem.Origin
}

// Formation is how people stand together.
type Formation string

// The formations.
const (
	Crowd    Formation = "crowd"
	Line     Formation = "line"
	Lines    Formation = "lines" // two ranks
	RowsOf   Formation = "rows"
	Column   Formation = "column" // walking order
	Queue    Formation = "queue"
	Ring     Formation = "ring"
	HalfRing Formation = "half-ring"
	Lane     Formation = "lane"  // two lines and a free way between
	Seated   Formation = "seats" // not written: what seats and tiers give
)

// Action is what people do where they are.
type Action string

// The actions. Walking, Running, Scaling, Swimming and OnGround are never written: they are what a
// figure does on its way, up or down a thing, in the water, and who sits where no seat is.
const (
	Stand    Action = "stand"
	Sit      Action = "sit"
	Wait     Action = "wait"
	Push     Action = "push"
	Brace    Action = "brace"
	Climb    Action = "climb"
	Block    Action = "block"
	Raise    Action = "raise"
	HoldUp   Action = "hold-up"
	Wave     Action = "wave"
	Speak    Action = "speak"
	Chant    Action = "chant"
	Sing     Action = "sing"
	Clap     Action = "clap"
	Film     Action = "film"
	Kneel    Action = "kneel"
	Lie      Action = "lie"
	Vote     Action = "vote"
	StepBack Action = "step-back"
	Mill     Action = "mill"
	Walking  Action = "walking"
	Running  Action = "running"
	Scaling  Action = "scaling"
	Swimming Action = "swimming"
	OnGround Action = "on-ground"
)

// Pace is how fast people go.
type Pace string

// The paces: 1.2, 2.5 and 5 metres a second on the plan.
const (
	Slow Pace = "slow"
	Walk Pace = "walk"
	Run  Pace = "run"
)

// A Note is words in the picture: a group's second line (Who), a label with a
// pointer (At or Point), or a sound in a zone (Sound).
type Note struct {
	ID      string
	Who     *Group
	At      []string
	Point   *[2]float64 // metres right and down, in place of At; or nil
	In      string      // the area from whose corner Point counts; "" is the set
	To      string      // an arrow from the note's place to this one; or ""
	Text    Text
	More    Text
	Sources []*Source // its own, mostly none
	Sure    Sure      // the step's where the author gave none
	Sound   string    // "shot", "siren" …; or ""
	Places  []Ref     // what At stands for, or In
	Arrow   Ref       // what To stands for
	problem.Origin
}

// A Quote is somebody's words.
type Quote struct {
	ID         string
	Who        *Group // or nil
	By         Text   // for a speaker who is not in the cast
	Text       Text
	Source     *Source
	Sure       Sure
	Doubt      Text // the words within Text that are in doubt; or empty
	Why        Text
	Translated []string // languages in which Text is a translation
	// Retranslated are the languages in which Text was put back from a
	// translation: in the language of whoever spoke, but not in their words.
	Retranslated []string
	problem.Origin
}

// Translation returns "translated" or "retranslated" where the words are no longer
// the speaker's own in the language, else "".
func (q *Quote) Translation(lang string) string {
	switch {
	case slices.Contains(q.Translated, lang):
		return "translated"
	case slices.Contains(q.Retranslated, lang):
		return "retranslated"
	}
	return ""
}
