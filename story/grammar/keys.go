package grammar

import "standoff/story"

// takes is what the value of a key may be.
type Accepts int

const (
	AText   Accepts = iota // "…", or one per language where there are several
	AName                  // as a text, but one may serve all languages
	AnID                   // a new id
	AWord                  // one word of a list
	SomeOf                 // one word of a list, or several
	ARef                   // the id of something, or one of the key's words
	Refs                   // one such id, or several
	ANumber                // within the key's limits
	AWhole                 // a whole number within the key's limits
	ABool                  // true or false
	ADay                   // a day
	Days                   // a day, or a first and a last one
	ATime                  // 10:14, bare or in quotes
	APair                  // two numbers
	Points                 // a list of pairs
	ALink                  // an http or https link
	RowsOf                 // rows of another block
	byHand                 // whatever the block's own reader says
)

// Sorts are kinds of things that have an id, as a set of bits.
type Sorts int

const (
	IsArea Sorts = 1 << iota
	IsDoor
	IsSeats
	IsSpot
	IsProp
	IsSet
	IsPeople
	IsSource
	isPlace = IsArea | IsDoor | IsSeats | IsSpot | IsProp
	IsThing = isPlace | IsPeople
)

// A Key is one line of the reference: what a key of a block takes, and what
// is said when that is wrong.
type Key struct {
	Name     string
	Takes    Accepts
	Need     string   // said when the key is missing; "" where it may be
	Words    []string // the closed list, or the words beside ids
	Refs     Sorts
	Min, Max float64
	Unit     string
	Letters  int    // the most that a text may have
	Most     string // why: behind "160 is the most"
	rows     *Block
	Wants    string // replaces "… wants …"
}

// A Block is one of the four blocks, or a row within one: all keys that it
// may have. Everything that reads storyboards goes by these tables.
type Block struct {
	Name   string // "a move"
	Header string // "[[step.moves]]"
	Keys   []Key
	Either []string // one of these keys is needed
	Need   string   // said of the row by its id when none of either is there
}

func (b *Block) Key(name string) *Key {
	for i := range b.Keys {
		if b.Keys[i].Name == name {
			return &b.Keys[i]
		}
	}
	return nil
}

func (b *Block) Names() []string {
	var all []string
	for _, k := range b.Keys {
		all = append(all, k.Name)
	}
	return all
}

var (
	sides = []string{"left", "right", "top", "bottom"}
	Nine  = []string{"center", "left", "right", "top", "bottom", "top-left", "top-right",
		"bottom-left", "bottom-right"}
	Grades   = []string{"established", "reported", "claimed", "disputed", "unconfirmed"}
	HueNames = []string{"blue", "teal", "plum", "wine", "olive", "amber", "stone", "slate"}
	Kinds    = []string{"civilian", "deputy", "official", "soldier", "police", "press", "diplomat",
		"medic", "firefighter", "worker"}
	evidence = []string{"video", "photo", "eyewitness", "document", "statement", "report",
		"post"}
	evidenceList = OrList(evidence)
	Actions      = []string{"stand", "sit", "wait", "push", "brace", "climb", "block", "raise",
		"hold-up", "wave",
		"speak", "chant", "sing", "clap", "film", "kneel", "lie", "vote", "step-back", "mill"}
	Formations = []string{"crowd", "line", "lines", "rows", "column", "queue", "ring", "half-ring",
		"lane"}
	Sounds = []string{"shot", "blast", "siren", "alarm", "bell", "whistle", "engine", "chant",
		"song", "applause"}
)

var (
	StoryKeys = &Block{Name: "a story", Keys: []Key{
		{Name: "title", Takes: AText, Need: "the story needs a title"},
		{Name: "date", Takes: Days, Need: "the story needs a date, such as date = 2020-01-07"},
		{Name: "summary", Takes: AText, Letters: 160, Most: " that a card shows"},
		{Name: "languages", Takes: byHand},
		{Name: "by", Takes: AName},
		{Name: "updated", Takes: ADay},
		{Name: "flag", Takes: SomeOf, Words: HueNames},
		{Name: "standoff", Takes: AWhole, Min: 1, Max: 1e6},
		{Name: "source", Takes: RowsOf, rows: SourceKeys},
		{Name: "set", Takes: RowsOf, rows: SetKeys},
		{Name: "cast", Takes: RowsOf, rows: CastKeys},
		{Name: "step", Takes: RowsOf, rows: StepKeys},
		{Name: "correction", Takes: RowsOf, rows: CorrectionKeys},
	}}
	SourceKeys = &Block{Name: "a source", Header: "[[source]]", Either: []string{"by", "called"},
		Need: "who is source %q by? If neither author nor outlet is known, " +
			`say what it is: called = "The leaflet"`,
		Keys: []Key{
			{Name: "id", Takes: AnID, Need: "a source needs an id, so that steps can name it"},
			{Name: "by", Takes: AName},
			{Name: "called", Takes: AName},
			{Name: "kind", Takes: AWord, Words: evidence,
				Need:  "source %q needs a kind: want " + evidenceList,
				Wants: "is where it stood, not what it is: want " + evidenceList},
			{Name: "via", Takes: AName},
			{Name: "about", Takes: AText},
			{Name: "date", Takes: ADay},
			{Name: "time", Takes: ATime},
			{Name: "url", Takes: ALink},
			{Name: "archive", Takes: ALink},
		}}
	SetKeys = &Block{Name: "a set", Header: "[[set]]", Keys: []Key{
		{Name: "id", Takes: AnID},
		{Name: "name", Takes: AName},
		{Name: "areas", Takes: RowsOf, rows: AreaKeys,
			Need: `the set has no areas: give it one, areas = [{ id = "square" }]`},
		{Name: "doors", Takes: RowsOf, rows: DoorKeys},
		{Name: "seats", Takes: RowsOf, rows: SeatsKeys},
		{Name: "spots", Takes: RowsOf, rows: SpotKeys},
		{Name: "props", Takes: RowsOf, rows: PropKeys},
	}}
	AreaKeys = placed("an area", "[[set.areas]]", "",
		Key{Name: "ground", Takes: AWord, Words: []string{"street", "paving", "floor", "lawn", "earth",
			"water", "bare"}, Wants: "is not known"},
		Key{Name: "shape", Takes: AWord, Words: []string{"rectangle", "round", "half-round"}},
		Key{Name: "flat", Takes: AWord, Words: sides},
		Key{Name: "points", Takes: Points},
		Key{Name: "walls", Takes: SomeOf, Words: append([]string{"none", "all"}, sides...)},
		Key{Name: "height", Takes: ANumber, Min: .2, Max: 4, Unit: "metres"})
	DoorKeys = placed("a door", "[[set.doors]]", "at",
		Key{Name: "at", Takes: byHand},
		Key{Name: "between", Takes: byHand},
		Key{Name: "side", Takes: AWord, Words: sides},
		Key{Name: "kind", Takes: AWord, Words: []string{"door", "gate", "opening"}},
		Key{Name: "width", Takes: ANumber, Min: 1, Max: 20, Unit: "metres"},
		Key{Name: "closed", Takes: ABool})
	SeatsKeys = placed("a block of seats", "[[set.seats]]", "",
		Key{Name: "kind", Takes: AWord, Words: []string{"chairs", "benches", "tiers", "desks"}},
		Key{Name: "shape", Takes: AWord, Words: []string{"arc", "rows"}},
		Key{Name: "face", Takes: ARef, Refs: isPlace},
		Key{Name: "around", Takes: ARef, Refs: IsArea},
		Key{Name: "rows", Takes: AWhole, Min: 1, Max: 40},
		Key{Name: "number", Takes: AWhole, Min: 1, Max: 2000},
		Key{Name: "blocks", Takes: AWhole, Min: 1, Max: 9})
	SpotKeys = placed("a spot", "[[set.spots]]", "")
	PropKeys = placed("a prop", "[[set.props]]", "",
		Key{Name: "kind", Takes: AWord, Words: story.PropKinds, Wants: "is not drawn",
			Need: `what is this prop? Add kind = "podium", or another`},
		Key{Name: "number", Takes: AWhole, Min: 1, Max: 200},
		Key{Name: "as", Takes: AWord, Words: []string{"row", "column", "edge", "scatter"}},
		Key{Name: "color", Takes: AWord, Words: HueNames,
			Wants: "is not on the list that all readers can tell apart"})
	CastKeys = &Block{Name: "a group", Header: "[[cast]]", Keys: []Key{
		{Name: "id", Takes: AnID, Need: "a group needs an id, so that moves can name it"},
		{Name: "name", Takes: AName, Need: "what are readers told that %q is? Add a name"},
		{Name: "kind", Takes: AWord, Words: Kinds, Wants: "is not drawn"},
		{Name: "figures", Takes: AWhole, Min: 1, Max: 2000},
		{Name: "count", Takes: byHand},
		{Name: "source", Takes: Refs, Refs: IsSource},
		{Name: "counts", Takes: RowsOf, rows: CountKeys},
		{Name: "of", Takes: ARef, Refs: IsPeople},
		{Name: "leader", Takes: ABool},
		{Name: "color", Takes: AWord, Words: HueNames,
			Wants: "is not on the list that all readers can tell apart"},
		{Name: "cut", Takes: AWord, Words: []string{"open", "closed"}},
		{Name: "shield", Takes: ABool},
		{Name: "label", Takes: ABool},
	}}
	CountKeys = &Block{Name: "a count", Header: "[[cast.counts]]", Keys: []Key{
		{Name: "count", Takes: byHand, Need: "counts wants rows of count and source"},
		{Name: "source", Takes: Refs, Refs: IsSource, Need: "a number of people needs a source"},
	}}
	StepKeys = &Block{Name: "a step", Header: "[[step]]", Keys: []Key{
		{Name: "id", Takes: AnID},
		{Name: "title", Takes: AText, Need: "the step needs a title"},
		{Name: "text", Takes: AText, Need: `the step has no caption: add text = "…"`},
		{Name: "source", Takes: Refs, Refs: IsSource, Need: `who says so? Add source = "…"`},
		{Name: "sure", Takes: AWord, Words: Grades,
			Need:  "how sure is this? Add sure: established, reported, claimed, disputed or unconfirmed",
			Wants: "is not one of the five"},
		{Name: "date", Takes: Days},
		{Name: "time", Takes: ATime},
		{Name: "when", Takes: byHand},
		{Name: "set", Takes: ARef, Refs: IsSet},
		{Name: "empty", Takes: ABool},
		{Name: "camera", Takes: byHand},
		{Name: "still", Takes: byHand},
		{Name: "alt", Takes: AText, Letters: 300, Most: " that can be listened to"},
		{Name: "hold", Takes: ANumber, Max: 30},
		{Name: "moves", Takes: byHand},
		{Name: "notes", Takes: RowsOf, rows: NoteKeys},
		{Name: "quotes", Takes: RowsOf, rows: QuoteKeys},
	}}
	CorrectionKeys = &Block{Name: "a correction", Header: "[[correction]]", Keys: []Key{
		{Name: "date", Takes: ADay, Need: "when was this corrected? Add a date"},
		{Name: "text", Takes: AText, Need: "what was wrong, and what is right? Add text"},
		{Name: "step", Takes: byHand},
	}}
	CameraKeys = &Block{Name: "a camera", Keys: []Key{
		{Name: "on", Takes: Refs, Refs: IsThing | IsSet},
		{Name: "width", Takes: ANumber, Min: 6, Max: 400, Unit: "metres"},
		{Name: "tilt", Takes: ANumber, Max: 55, Unit: "degrees"},
	}}
	MoveKeys = &Block{Name: "a move", Header: "[[step.moves]]", Keys: []Key{
		{Name: "who", Takes: Refs, Refs: IsPeople},
		{Name: "at", Takes: ARef, Refs: IsThing},
		{Name: "go", Takes: ARef, Refs: IsThing},
		{Name: "leave", Takes: ARef, Refs: IsDoor | IsProp, Words: sides},
		{Name: "do", Takes: AWord, Words: Actions, Wants: "is not an action"},
		{Name: "between", Takes: byHand},
		{Name: "on", Takes: ARef, Refs: IsProp},
		{Name: "face", Takes: ARef, Refs: IsThing, Words: sides},
		{Name: "open", Takes: ARef, Refs: IsDoor},
		{Name: "shut", Takes: ARef, Refs: IsDoor},
		{Name: "show", Takes: byHand},
		{Name: "highlight", Takes: ARef, Refs: IsThing},
		{Name: "dim", Takes: Refs, Refs: IsPeople},
		{Name: "wait", Takes: ANumber, Max: 20, Unit: "seconds"},
		{Name: "from", Takes: ARef, Refs: IsThing, Words: sides},
		{Name: "as", Takes: AWord, Words: Formations, Wants: "is not a formation"},
		{Name: "side", Takes: SomeOf, Words: append(sides[:4:4], "corners")},
		{Name: "through", Takes: Refs, Refs: IsArea | IsDoor | IsSpot},
		{Name: "pace", Takes: AWord, Words: []string{"slow", "walk", "run"}},
		{Name: "take", Takes: ANumber, Min: .2, Max: 60, Unit: "seconds"},
		{Name: "after", Takes: ANumber, Max: 60},
		{Name: "sure", Takes: AWord, Words: Grades, Wants: "is not one of the five"},
		{Name: "trail", Takes: ABool},
	}}
	NoteKeys = &Block{Name: "a note", Header: "[[step.notes]]", Keys: []Key{
		{Name: "id", Takes: AnID},
		{Name: "who", Takes: ARef, Refs: IsPeople},
		{Name: "at", Takes: Refs, Refs: isPlace},
		{Name: "to", Takes: ARef, Refs: isPlace},
		{Name: "text", Takes: AText, Need: "what does the note say? Add text"},
		{Name: "more", Takes: AText, Letters: 60},
		{Name: "source", Takes: ARef, Refs: IsSource},
		{Name: "sure", Takes: AWord, Words: Grades, Wants: "is not one of the five"},
		{Name: "sound", Takes: AWord, Words: Sounds, Wants: "is not a sound"},
	}}
	QuoteKeys = &Block{Name: "a quote", Header: "[[step.quotes]]", Keys: []Key{
		{Name: "id", Takes: AnID},
		{Name: "who", Takes: ARef, Refs: IsPeople},
		{Name: "by", Takes: AText},
		{Name: "text", Takes: AText, Letters: 200, Need: "what are the words? Add text"},
		{Name: "source", Takes: ARef, Refs: IsSource,
			Need: "who heard this? A quotation needs a source"},
		{Name: "sure", Takes: AWord, Words: Grades, Wants: "is not one of the five"},
		{Name: "doubt", Takes: AText},
		{Name: "why", Takes: AText},
		{Name: "translated", Takes: byHand},
		{Name: "retranslated", Takes: byHand},
	}}
)

// placed is a block of things in a set: the keys of placing, and its own.
func placed(name, header, without string, own ...Key) *Block {
	b := &Block{Name: name, Header: header}
	for _, k := range []Key{
		{Name: "id", Takes: AnID},
		{Name: "name", Takes: AName},
		{Name: "in", Takes: ARef, Refs: IsArea},
		{Name: "at", Takes: byHand},
		{Name: "left-of", Takes: ARef, Refs: isPlace},
		{Name: "right-of", Takes: ARef, Refs: isPlace},
		{Name: "above", Takes: ARef, Refs: isPlace},
		{Name: "below", Takes: ARef, Refs: isPlace},
		{Name: "gap", Takes: ANumber, Max: 200},
		{Name: "shift", Takes: APair, Min: -500, Max: 500,
			Wants: "shift wants two numbers, [right, down]"},
		{Name: "size", Takes: APair, Min: .2, Max: 500,
			Wants: "size wants two numbers, [width, depth]"},
	} {
		if k.Name != without {
			b.Keys = append(b.Keys, k)
		}
	}
	b.Keys = append(b.Keys, own...)
	return b
}
