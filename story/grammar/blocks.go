package grammar

import "standoff/story"

var (
	StoryKeys = &Block{Name: "a story", Keys: []Key{
		{Name: "title", Takes: TakesText, Need: "the story needs a title"},
		{Name: "date", Takes: TakesDays, Need: "the story needs a date, such as date = 2020-01-07"},
		{Name: "summary", Takes: TakesText, Letters: 160, Most: " that a card shows"},
		{Name: "languages", Takes: TakesLanguages},
		{Name: "by", Takes: TakesName},
		{Name: "updated", Takes: TakesDay},
		{Name: "fair", Takes: TakesName},
		{Name: "flag", Takes: TakesWords, Words: HueNames},
		{Name: "standoff", Takes: TakesWhole, Min: 1, Max: 1e6},
		{Name: "source", Takes: TakesRows, Rows: SourceKeys},
		{Name: "set", Takes: TakesRows, Rows: SetKeys},
		{Name: "cast", Takes: TakesRows, Rows: CastKeys},
		{Name: "step", Takes: TakesRows, Rows: StepKeys},
		{Name: "correction", Takes: TakesRows, Rows: CorrectionKeys},
	}}
	SourceKeys = &Block{Name: "a source", Header: "[[source]]", Either: []string{"by", "called"},
		Need: "who is source %q by? If neither author nor outlet is known, " +
			`say what it is: called = "The leaflet"`,
		Keys: []Key{
			{Name: "id", Takes: TakesID, Need: "a source needs an id, so that steps can name it"},
			{Name: "by", Takes: TakesName},
			{Name: "called", Takes: TakesName},
			{Name: "kind", Takes: TakesWord, Words: evidence,
				Need:  "source %q needs a kind: write " + evidenceList,
				Wants: "is where it stood, not what it is: write " + evidenceList},
			{Name: "via", Takes: TakesName},
			{Name: "about", Takes: TakesText},
			{Name: "date", Takes: TakesDay},
			{Name: "time", Takes: TakesTime},
			{Name: "url", Takes: TakesLink},
			{Name: "archive", Takes: TakesLink},
		}}
	SetKeys = &Block{Name: "a set", Header: "[[set]]", Keys: []Key{
		{Name: "id", Takes: TakesID},
		{Name: "name", Takes: TakesName},
		{Name: "front", Takes: TakesWord, Words: sides},
		{Name: "areas", Takes: TakesRows, Rows: AreaKeys,
			Need: `the set has no areas: give it one, areas = [{ id = "square" }]`},
		{Name: "doors", Takes: TakesRows, Rows: DoorKeys},
		{Name: "seats", Takes: TakesRows, Rows: SeatsKeys},
		{Name: "spots", Takes: TakesRows, Rows: SpotKeys},
		{Name: "props", Takes: TakesRows, Rows: PropKeys},
		{Name: "around", Takes: TakesWord, Words: words(story.Arounds), Wants: "is not drawn around a set"},
	}}
	AreaKeys = placed("an area", "[[set.areas]]", "",
		Key{Name: "ground", Takes: TakesWord, Words: words(story.Grounds), Wants: "is not known"},
		Key{Name: "shape", Takes: TakesWord, Words: words(story.AreaShapes)},
		Key{Name: "flat", Takes: TakesWord, Words: sides},
		Key{Name: "points", Takes: TakesPoints, Min: -1000, Max: 1000},
		Key{Name: "walls", Takes: TakesWords, Words: append([]string{"none", "all"}, sides...)},
		Key{Name: "height", Takes: TakesNumber, Min: .2, Max: 4, Unit: "metres"},
		Key{Name: "roof", Takes: TakesWord, Words: words(story.Roofs)})
	DoorKeys = placed("a door", "[[set.doors]]", "at",
		Key{Name: "at", Takes: TakesAlong, Words: Nine, Max: 500, Unit: "metres along the edge"},
		Key{Name: "between", Takes: TakesTwo, Refs: IsArea},
		Key{Name: "side", Takes: TakesWord, Words: sides},
		Key{Name: "kind", Takes: TakesWord, Words: story.DoorKinds},
		Key{Name: "width", Takes: TakesNumber, Min: 1, Max: 20, Unit: "metres"},
		Key{Name: "closed", Takes: TakesTruth})
	SeatsKeys = placed("a block of seats", "[[set.seats]]", "",
		Key{Name: "kind", Takes: TakesWord, Words: story.SeatKinds},
		Key{Name: "shape", Takes: TakesWord, Words: words(story.SeatShapes)},
		Key{Name: "face", Takes: TakesRef, Refs: isPlace},
		Key{Name: "around", Takes: TakesRef, Refs: IsArea},
		Key{Name: "rows", Takes: TakesWhole, Min: 1, Max: 40},
		Key{Name: "number", Takes: TakesWhole, Min: 1, Max: 2000},
		Key{Name: "blocks", Takes: TakesWhole, Min: 1, Max: 9})
	SpotKeys = placed("a spot", "[[set.spots]]", "")
	PropKeys = placed("a prop", "[[set.props]]", "",
		Key{Name: "kind", Takes: TakesWord, Words: story.PropKinds, Wants: "is not drawn",
			Need: `what is this prop? Add kind = "podium", or another`},
		Key{Name: "number", Takes: TakesWhole, Min: 1, Max: 200},
		Key{Name: "as", Takes: TakesWord, Words: story.Arrays},
		Key{Name: "color", Takes: TakesWord, Words: HueNames,
			Wants: "is not on the list that all readers can tell apart"})
	CastKeys = &Block{Name: "a group", Header: "[[cast]]", Keys: []Key{
		{Name: "id", Takes: TakesID, Need: "a group needs an id, so that moves can name it"},
		{Name: "name", Takes: TakesName, Need: "what are readers told that %q is? Add a name"},
		{Name: "kind", Takes: TakesWord, Words: Kinds, Wants: "is not drawn"},
		{Name: "figures", Takes: TakesWhole, Min: 1, Max: 2000},
		{Name: "count", Takes: TakesCount, Letters: 28, Most: " that fits below a name"},
		{Name: "source", Takes: TakesRefs, Refs: IsSource},
		{Name: "counts", Takes: TakesRows, Rows: CountKeys},
		{Name: "credit", Takes: TakesTruth},
		{Name: "of", Takes: TakesRef, Refs: IsPeople},
		{Name: "leader", Takes: TakesTruth},
		{Name: "color", Takes: TakesWord, Words: HueNames,
			Wants: "is not on the list that all readers can tell apart"},
		{Name: "cut", Takes: TakesWord, Words: words(story.Cuts)},
		{Name: "shield", Takes: TakesTruth},
		{Name: "label", Takes: TakesTruth},
	}}
	CountKeys = &Block{Name: "a count", Header: "[[cast.counts]]", Keys: []Key{
		{Name: "count", Takes: TakesCount, Letters: 28, Most: " that fits below a name",
			Need: "counts needs rows of count and source"},
		{Name: "source", Takes: TakesRefs, Refs: IsSource, Need: "a number of people needs a source"},
	}}
	StepKeys = &Block{Name: "a step", Header: "[[step]]", Keys: []Key{
		{Name: "id", Takes: TakesID},
		{Name: "title", Takes: TakesText, Need: "the step needs a title"},
		{Name: "text", Takes: TakesText, Need: `the step has no caption: add text = "…"`},
		{Name: "source", Takes: TakesRefs, Refs: IsSource, Need: `who says so? Add source = "…"`},
		{Name: "sure", Takes: TakesWord, Words: Grades,
			Need:  "how sure is this? Add sure: " + OrList(Grades),
			Wants: "is not one of the five"},
		{Name: "date", Takes: TakesDays},
		{Name: "time", Takes: TakesTime},
		{Name: "when", Takes: TakesWhen, Words: Whens, Letters: 28,
			Most: " that fits beside the clock on a phone"},
		{Name: "set", Takes: TakesRef, Refs: IsSet},
		{Name: "empty", Takes: TakesTruth},
		{Name: "camera", Takes: TakesCamera, Refs: IsThing | IsSet, Rows: CameraKeys},
		{Name: "still", Takes: TakesStill, Words: append(Moments[:3:3], Actions...), Max: 600},
		{Name: "alt", Takes: TakesText, Letters: 300, Most: " that can be listened to"},
		{Name: "hold", Takes: TakesNumber, Max: 30},
		{Name: "card", Takes: TakesTruth},
		{Name: "establish", Takes: TakesTruth},
		{Name: "goes-on", Takes: TakesShown},
		{Name: "moves", Takes: TakesMoves, Rows: MoveKeys},
		{Name: "notes", Takes: TakesRows, Rows: NoteKeys},
		{Name: "quotes", Takes: TakesRows, Rows: QuoteKeys},
		{Name: "accounts", Takes: TakesRows, Rows: AccountKeys},
	}}
	AccountKeys = &Block{Name: "an account", Header: "[[step.accounts]]", Keys: []Key{
		{Name: "id", Takes: TakesID},
		{Name: "by", Takes: TakesName, Letters: 28, Most: " that a button on a phone shows",
			Need: "whose account is this? Add by, as readers are to read it"},
		{Name: "text", Takes: TakesText, Need: `what do they say happened? Add text = "…"`},
		{Name: "alt", Takes: TakesText, Letters: 300, Most: " that can be listened to"},
		{Name: "source", Takes: TakesRefs, Refs: IsSource,
			Need: "an account needs a source: who says that they say so?"},
		{Name: "sure", Takes: TakesWord, Words: Grades, Wants: "is not one of the five"},
		{Name: "camera", Takes: TakesCamera, Refs: IsThing | IsSet, Rows: CameraKeys},
		{Name: "still", Takes: TakesStill, Words: append(Moments[:3:3], Actions...), Max: 600},
		{Name: "hold", Takes: TakesNumber, Max: 30},
		{Name: "moves", Takes: TakesMoves, Rows: MoveKeys},
		{Name: "notes", Takes: TakesRows, Rows: NoteKeys},
		{Name: "quotes", Takes: TakesRows, Rows: QuoteKeys},
	}}
	CorrectionKeys = &Block{Name: "a correction", Header: "[[correction]]", Keys: []Key{
		{Name: "date", Takes: TakesDay, Need: "when was this corrected? Add a date"},
		{Name: "text", Takes: TakesText, Need: "what was wrong, and what is right? Add text"},
		{Name: "step", Takes: TakesShown},
	}}
	CameraKeys = &Block{Name: "a camera", Keys: []Key{
		{Name: "on", Takes: TakesRefs, Refs: IsThing | IsSet},
		{Name: "width", Takes: TakesNumber, Min: 6, Max: 400, Unit: "metres"},
		{Name: "tilt", Takes: TakesNumber, Max: 55, Unit: "degrees"},
	}}
	MoveKeys = &Block{Name: "a move", Header: "[[step.moves]]", Keys: []Key{
		{Name: "who", Takes: TakesRefs, Refs: IsPeople | IsVehicle},
		{Name: "at", Takes: TakesRef, Refs: IsThing},
		{Name: "go", Takes: TakesRef, Refs: IsThing},
		{Name: "leave", Takes: TakesRef, Refs: IsDoor | IsProp, Words: sides},
		{Name: "do", Takes: TakesWord, Words: Actions, Wants: "is not an action"},
		{Name: "between", Takes: TakesTwo, Refs: IsThing},
		{Name: "on", Takes: TakesRef, Refs: IsProp},
		{Name: "face", Takes: TakesRef, Refs: IsThing, Words: sides},
		{Name: "open", Takes: TakesRef, Refs: IsDoor | IsVehicle},
		{Name: "shut", Takes: TakesRef, Refs: IsDoor | IsVehicle},
		{Name: "show", Takes: TakesShown},
		{Name: "highlight", Takes: TakesRef, Refs: IsThing},
		{Name: "dim", Takes: TakesRefs, Refs: IsPeople},
		{Name: "seated", Takes: TakesTruth},
		{Name: "wait", Takes: TakesNumber, Max: 20, Unit: "seconds"},
		{Name: "from", Takes: TakesRef, Refs: IsThing, Words: sides},
		{Name: "as", Takes: TakesWord, Words: Formations, Wants: "is not a formation"},
		{Name: "side", Takes: TakesWords, Words: append(sides[:4:4], "corners")},
		{Name: "through", Takes: TakesRefs, Refs: IsArea | IsDoor | IsSpot | IsPeople},
		{Name: "pace", Takes: TakesWord, Words: words(story.Paces)},
		{Name: "take", Takes: TakesNumber, Min: .2, Max: 60, Unit: "seconds"},
		{Name: "after", Takes: TakesNumber, Max: 60},
		{Name: "sure", Takes: TakesWord, Words: Grades, Wants: "is not one of the five"},
		{Name: "trail", Takes: TakesTruth},
		{Name: "file", Takes: TakesTruth},
		{Name: "over", Takes: TakesRef, Refs: IsProp},
	}}
	NoteKeys = &Block{Name: "a note", Header: "[[step.notes]]", Keys: []Key{
		{Name: "id", Takes: TakesID},
		{Name: "who", Takes: TakesRef, Refs: IsPeople},
		{Name: "at", Takes: TakesSpots, Refs: isPlace, Min: -1000, Max: 1000},
		{Name: "in", Takes: TakesRef, Refs: IsArea},
		{Name: "to", Takes: TakesRef, Refs: isPlace},
		{Name: "text", Takes: TakesText, Need: "what does the note say? Add text"},
		{Name: "more", Takes: TakesText, Letters: 60},
		{Name: "source", Takes: TakesRefs, Refs: IsSource},
		{Name: "sure", Takes: TakesWord, Words: Grades, Wants: "is not one of the five"},
		{Name: "sound", Takes: TakesWord, Words: Sounds, Wants: "is not a sound"},
	}}
	QuoteKeys = &Block{Name: "a quote", Header: "[[step.quotes]]", Keys: []Key{
		{Name: "id", Takes: TakesID},
		{Name: "who", Takes: TakesRef, Refs: IsPeople},
		{Name: "by", Takes: TakesText},
		{Name: "text", Takes: TakesText, Letters: 200, Need: "what are the words? Add text"},
		{Name: "source", Takes: TakesRef, Refs: IsSource,
			Need: "who heard this? A quotation needs a source"},
		{Name: "sure", Takes: TakesWord, Words: Grades, Wants: "is not one of the five"},
		{Name: "doubt", Takes: TakesText},
		{Name: "why", Takes: TakesText},
		{Name: "translated", Takes: TakesLanguages},
		{Name: "retranslated", Takes: TakesLanguages},
	}}
)

// placed is a block of things in a set: the keys of placing, and its own.
func placed(name, header, without string, own ...Key) *Block {
	b := &Block{Name: name, Header: header}
	for _, k := range []Key{
		{Name: "id", Takes: TakesID},
		{Name: "name", Takes: TakesName},
		{Name: "in", Takes: TakesRef, Refs: IsArea},
		{Name: "at", Takes: TakesPlace, Words: Nine, Min: -1000, Max: 1000},
		{Name: "left-of", Takes: TakesRef, Refs: isPlace},
		{Name: "right-of", Takes: TakesRef, Refs: isPlace},
		{Name: "above", Takes: TakesRef, Refs: isPlace},
		{Name: "below", Takes: TakesRef, Refs: isPlace},
		{Name: "gap", Takes: TakesNumber, Max: story.MostGap},
		{Name: "shift", Takes: TakesPair, Min: -500, Max: 500,
			Wants: "shift needs two numbers, [right, down]"},
		{Name: "size", Takes: TakesPair, Min: story.LeastSize, Max: story.MostSize,
			Wants: "size needs two numbers, [width, depth]"},
	} {
		if k.Name != without {
			b.Keys = append(b.Keys, k)
		}
	}
	b.Keys = append(b.Keys, own...)
	return b
}

// Blocks are all blocks, in the order in which an author most likely means one who
// writes a key that stands in several.
var Blocks = []*Block{NoteKeys, QuoteKeys, MoveKeys, StepKeys, CastKeys, SetKeys, AreaKeys, DoorKeys, SeatsKeys,
	PropKeys, SpotKeys, SourceKeys, AccountKeys, CorrectionKeys, CountKeys, CameraKeys, StoryKeys}
