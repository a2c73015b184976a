package story

// takes is what the value of a key may be.
type takes int

const (
	aText   takes = iota // "…", or one per language where there are several
	aName                // as a text, but one may serve all languages
	anID                 // a new id
	aWord                // one word of a list
	someOf               // one word of a list, or several
	aRef                 // the id of something, or one of the key's words
	refs                 // one such id, or several
	aNumber              // within the key's limits
	aWhole               // a whole number within the key's limits
	aBool                // true or false
	aDay                 // a day
	days                 // a day, or a first and a last one
	aTime                // 10:14, bare or in quotes
	aPair                // two numbers
	points               // a list of pairs
	aLink                // an http or https link
	rowsOf               // rows of another block
	byHand               // whatever the block's own reader says
)

// sorts are kinds of things that have an id, as a set of bits.
type sorts int

const (
	isArea sorts = 1 << iota
	isDoor
	isSeats
	isSpot
	isProp
	isSet
	isPeople
	isSource
	isPlace = isArea | isDoor | isSeats | isSpot | isProp
	isThing = isPlace | isPeople
)

// A key is one line of the reference: what a key of a block takes, and what
// is said when that is wrong.
type key struct {
	name     string
	takes    takes
	need     string   // said when the key is missing; "" where it may be
	words    []string // the closed list, or the words beside ids
	refs     sorts
	min, max float64
	unit     string
	letters  int    // the most that a text may have
	most     string // why: behind "160 is the most"
	rows     *block
	wants    string // replaces "… wants …"
}

// A block is one of the four blocks, or a row within one: all keys that it
// may have. Everything that reads storyboards goes by these tables.
type block struct {
	name   string // "a move"
	header string // "[[step.moves]]"
	keys   []key
}

func (b *block) key(name string) *key {
	for i := range b.keys {
		if b.keys[i].name == name {
			return &b.keys[i]
		}
	}
	return nil
}

func (b *block) names() []string {
	var all []string
	for _, k := range b.keys {
		all = append(all, k.name)
	}
	return all
}

var (
	sides = []string{"left", "right", "top", "bottom"}
	nine  = []string{"center", "left", "right", "top", "bottom", "top-left", "top-right",
		"bottom-left", "bottom-right"}
	grades   = []string{"established", "reported", "claimed", "disputed", "unconfirmed"}
	hueNames = []string{"blue", "teal", "plum", "wine", "olive", "amber", "stone", "slate"}
	kinds    = []string{"civilian", "deputy", "official", "soldier", "police", "press", "diplomat",
		"medic", "firefighter", "worker"}
	evidence = []string{"video", "photo", "eyewitness", "document", "statement", "report",
		"post"}
	evidenceList = orList(evidence)
	actions      = []string{"stand", "sit", "wait", "push", "brace", "climb", "block", "raise",
		"hold-up", "wave",
		"speak", "chant", "sing", "clap", "film", "kneel", "lie", "vote", "step-back", "mill"}
	formations = []string{"crowd", "line", "lines", "rows", "column", "queue", "ring", "half-ring",
		"lane"}
	sounds = []string{"shot", "blast", "siren", "alarm", "bell", "whistle", "engine", "chant",
		"song", "applause"}
)

var (
	storyKeys = &block{name: "a story", keys: []key{
		{name: "title", takes: aText, need: "the story needs a title"},
		{name: "date", takes: days, need: "the story needs a date, such as date = 2020-01-07"},
		{name: "summary", takes: aText, letters: 160, most: " that a card shows"},
		{name: "languages", takes: byHand},
		{name: "by", takes: aName},
		{name: "updated", takes: aDay},
		{name: "flag", takes: someOf, words: hueNames},
		{name: "standoff", takes: aWhole, min: 1, max: 1e6},
		{name: "source", takes: rowsOf, rows: sourceKeys},
		{name: "set", takes: rowsOf, rows: setKeys},
		{name: "cast", takes: rowsOf, rows: castKeys},
		{name: "step", takes: rowsOf, rows: stepKeys},
		{name: "correction", takes: rowsOf, rows: correctionKeys},
	}}
	sourceKeys = &block{name: "a source", header: "[[source]]", keys: []key{
		{name: "id", takes: anID, need: "a source needs an id, so that steps can name it"},
		{name: "by", takes: aName},
		{name: "called", takes: aName},
		{name: "kind", takes: aWord, words: evidence,
			need:  "source %q needs a kind: want " + evidenceList,
			wants: "is where it stood, not what it is: want " + evidenceList},
		{name: "via", takes: aName},
		{name: "about", takes: aText},
		{name: "date", takes: aDay},
		{name: "time", takes: aTime},
		{name: "url", takes: aLink},
		{name: "archive", takes: aLink},
	}}
	setKeys = &block{name: "a set", header: "[[set]]", keys: []key{
		{name: "id", takes: anID},
		{name: "name", takes: aName},
		{name: "areas", takes: rowsOf, rows: areaKeys,
			need: `the set has no areas: give it one, areas = [{ id = "square" }]`},
		{name: "doors", takes: rowsOf, rows: doorKeys},
		{name: "seats", takes: rowsOf, rows: seatsKeys},
		{name: "spots", takes: rowsOf, rows: spotKeys},
		{name: "props", takes: rowsOf, rows: propKeys},
	}}
	areaKeys = placed("an area", "[[set.areas]]", "",
		key{name: "ground", takes: aWord, words: []string{"street", "paving", "floor", "lawn", "earth",
			"water", "bare"}, wants: "is not known"},
		key{name: "shape", takes: aWord, words: []string{"rectangle", "round", "half-round"}},
		key{name: "flat", takes: aWord, words: sides},
		key{name: "points", takes: points},
		key{name: "walls", takes: someOf, words: append([]string{"none", "all"}, sides...)},
		key{name: "height", takes: aNumber, min: .2, max: 4, unit: "metres"})
	doorKeys = placed("a door", "[[set.doors]]", "at",
		key{name: "at", takes: byHand},
		key{name: "between", takes: byHand},
		key{name: "side", takes: aWord, words: sides},
		key{name: "kind", takes: aWord, words: []string{"door", "gate", "opening"}},
		key{name: "width", takes: aNumber, min: 1, max: 20, unit: "metres"},
		key{name: "closed", takes: aBool})
	seatsKeys = placed("a block of seats", "[[set.seats]]", "",
		key{name: "kind", takes: aWord, words: []string{"chairs", "benches", "tiers", "desks"}},
		key{name: "shape", takes: aWord, words: []string{"arc", "rows"}},
		key{name: "face", takes: aRef, refs: isPlace},
		key{name: "around", takes: aRef, refs: isArea},
		key{name: "rows", takes: aWhole, min: 1, max: 40},
		key{name: "number", takes: aWhole, min: 1, max: 2000},
		key{name: "blocks", takes: aWhole, min: 1, max: 9})
	spotKeys = placed("a spot", "[[set.spots]]", "")
	propKeys = placed("a prop", "[[set.props]]", "",
		key{name: "kind", takes: aWord, words: PropKinds, wants: "is not drawn",
			need: `what is this prop? Add kind = "podium", or another`},
		key{name: "number", takes: aWhole, min: 1, max: 200},
		key{name: "as", takes: aWord, words: []string{"row", "column", "edge", "scatter"}},
		key{name: "color", takes: aWord, words: hueNames,
			wants: "is not on the list that all readers can tell apart"})
	castKeys = &block{name: "a group", header: "[[cast]]", keys: []key{
		{name: "id", takes: anID, need: "a group needs an id, so that moves can name it"},
		{name: "name", takes: aName, need: "what are readers told that %q is? Add a name"},
		{name: "kind", takes: aWord, words: kinds, wants: "is not drawn"},
		{name: "figures", takes: aWhole, min: 1, max: 2000},
		{name: "count", takes: byHand},
		{name: "source", takes: refs, refs: isSource},
		{name: "counts", takes: rowsOf, rows: countKeys},
		{name: "of", takes: aRef, refs: isPeople},
		{name: "leader", takes: aBool},
		{name: "color", takes: aWord, words: hueNames,
			wants: "is not on the list that all readers can tell apart"},
		{name: "cut", takes: aWord, words: []string{"open", "closed"}},
		{name: "label", takes: aBool},
	}}
	countKeys = &block{name: "a count", header: "[[cast.counts]]", keys: []key{
		{name: "count", takes: byHand, need: "counts wants rows of count and source"},
		{name: "source", takes: refs, refs: isSource, need: "a number of people needs a source"},
	}}
	stepKeys = &block{name: "a step", header: "[[step]]", keys: []key{
		{name: "id", takes: anID},
		{name: "title", takes: aText, need: "the step needs a title"},
		{name: "text", takes: aText, need: `the step has no caption: add text = "…"`},
		{name: "source", takes: refs, refs: isSource, need: `who says so? Add source = "…"`},
		{name: "sure", takes: aWord, words: grades,
			need:  "how sure is this? Add sure: established, reported, claimed, disputed or unconfirmed",
			wants: "is not one of the five"},
		{name: "date", takes: days},
		{name: "time", takes: aTime},
		{name: "when", takes: byHand},
		{name: "set", takes: aRef, refs: isSet},
		{name: "empty", takes: aBool},
		{name: "camera", takes: byHand},
		{name: "still", takes: byHand},
		{name: "alt", takes: aText, letters: 300, most: " that can be listened to"},
		{name: "hold", takes: aNumber, max: 30},
		{name: "moves", takes: byHand},
		{name: "notes", takes: rowsOf, rows: noteKeys},
		{name: "quotes", takes: rowsOf, rows: quoteKeys},
	}}
	correctionKeys = &block{name: "a correction", header: "[[correction]]", keys: []key{
		{name: "date", takes: aDay, need: "when was this corrected? Add a date"},
		{name: "text", takes: aText, need: "what was wrong, and what is right? Add text"},
		{name: "step", takes: byHand},
	}}
	cameraKeys = &block{name: "a camera", keys: []key{
		{name: "on", takes: refs, refs: isThing | isSet},
		{name: "width", takes: aNumber, min: 6, max: 400, unit: "metres"},
		{name: "tilt", takes: aNumber, max: 55, unit: "degrees"},
	}}
	moveKeys = &block{name: "a move", header: "[[step.moves]]", keys: []key{
		{name: "who", takes: refs, refs: isPeople},
		{name: "at", takes: aRef, refs: isThing},
		{name: "go", takes: aRef, refs: isThing},
		{name: "leave", takes: aRef, refs: isDoor | isProp, words: sides},
		{name: "do", takes: aWord, words: actions, wants: "is not an action"},
		{name: "between", takes: byHand},
		{name: "on", takes: aRef, refs: isProp},
		{name: "face", takes: aRef, refs: isThing, words: sides},
		{name: "open", takes: aRef, refs: isDoor},
		{name: "shut", takes: aRef, refs: isDoor},
		{name: "show", takes: byHand},
		{name: "highlight", takes: aRef, refs: isThing},
		{name: "dim", takes: refs, refs: isPeople},
		{name: "wait", takes: aNumber, max: 20, unit: "seconds"},
		{name: "from", takes: aRef, refs: isThing, words: sides},
		{name: "as", takes: aWord, words: formations, wants: "is not a formation"},
		{name: "side", takes: someOf, words: append(sides[:4:4], "corners")},
		{name: "through", takes: refs, refs: isArea | isDoor | isSpot},
		{name: "pace", takes: aWord, words: []string{"slow", "walk", "run"}},
		{name: "take", takes: aNumber, min: .2, max: 60, unit: "seconds"},
		{name: "after", takes: aNumber, max: 60},
		{name: "sure", takes: aWord, words: grades, wants: "is not one of the five"},
		{name: "trail", takes: aBool},
	}}
	noteKeys = &block{name: "a note", header: "[[step.notes]]", keys: []key{
		{name: "id", takes: anID},
		{name: "who", takes: aRef, refs: isPeople},
		{name: "at", takes: refs, refs: isPlace},
		{name: "to", takes: aRef, refs: isPlace},
		{name: "text", takes: aText, need: "what does the note say? Add text"},
		{name: "more", takes: aText, letters: 60},
		{name: "source", takes: aRef, refs: isSource},
		{name: "sure", takes: aWord, words: grades, wants: "is not one of the five"},
		{name: "sound", takes: aWord, words: sounds, wants: "is not a sound"},
	}}
	quoteKeys = &block{name: "a quote", header: "[[step.quotes]]", keys: []key{
		{name: "id", takes: anID},
		{name: "who", takes: aRef, refs: isPeople},
		{name: "by", takes: aText},
		{name: "text", takes: aText, letters: 200, need: "what are the words? Add text"},
		{name: "source", takes: aRef, refs: isSource,
			need: "who heard this? A quotation needs a source"},
		{name: "sure", takes: aWord, words: grades, wants: "is not one of the five"},
		{name: "doubt", takes: aText},
		{name: "why", takes: aText},
		{name: "translated", takes: byHand},
		{name: "retranslated", takes: byHand},
	}}
)

// placed is a block of things in a set: the keys of placing, and its own.
func placed(name, header, without string, own ...key) *block {
	b := &block{name: name, header: header}
	for _, k := range []key{
		{name: "id", takes: anID},
		{name: "name", takes: aName},
		{name: "in", takes: aRef, refs: isArea},
		{name: "at", takes: byHand},
		{name: "left-of", takes: aRef, refs: isPlace},
		{name: "right-of", takes: aRef, refs: isPlace},
		{name: "above", takes: aRef, refs: isPlace},
		{name: "below", takes: aRef, refs: isPlace},
		{name: "gap", takes: aNumber, max: 200},
		{name: "shift", takes: aPair, min: -500, max: 500,
			wants: "shift wants two numbers, [right, down]"},
		{name: "size", takes: aPair, min: .2, max: 500,
			wants: "size wants two numbers, [width, depth]"},
	} {
		if k.name != without {
			b.keys = append(b.keys, k)
		}
	}
	b.keys = append(b.keys, own...)
	return b
}
