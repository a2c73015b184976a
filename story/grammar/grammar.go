package grammar

import "slices"

// A Form is one table of the language: a block, a row, or the story itself. It
// is made of the tables by which Parse reads, for tools that help authors.
type Form struct {
	Name   string // "a move"
	Header string // "[[step.moves]]"; "" for the story and for what stands in braces only
	Keys   []FormKey
	Either []string // one of these keys is needed; or none is
}

// A FormKey is a key of a form and what it takes.
type FormKey struct {
	Name     string
	Takes    Takes
	Needed   bool
	Words    []string // the closed list, or the words that may stand for an id
	Min, Max float64  // of numbers; both 0 where there are no limits
	Letters  int      // the most that a text may have, or 0
	Cites    bool     // what it names are sources, which have ids of their own
	Rows     *Form    // of Rows, and of TakesCamera
}

// Takes is what the value of a key may be.
type Takes string

// The values. Those in Or may also be a list of several.
const (
	TakesText   Takes = "text"   // or one for each language
	TakesName   Takes = "name"   // the same
	TakesID     Takes = "id"     // a new one
	TakesWord   Takes = "word"   // of Words
	TakesWords  Takes = "words"  // one or several of Words
	TakesRef    Takes = "ref"    // an id, or one of Words
	TakesRefs   Takes = "refs"   // one or several
	TakesNumber Takes = "number" // from Min to Max
	TakesWhole  Takes = "whole"  // a whole number from Min to Max
	TakesTruth  Takes = "truth"
	TakesDay    Takes = "day"
	TakesDays   Takes = "days" // a day, or the first and the last
	TakesTime   Takes = "time"
	TakesPair   Takes = "pair" // of numbers from Min to Max
	TakesPoints Takes = "points"
	TakesLink   Takes = "link"
	TakesRows   Takes = "rows"
	TakesMoves  Takes = "moves" // rows, and "then" between them

	TakesLanguages Takes = "languages"
	TakesPlace     Takes = "place" // one of Words, or a pair
	TakesAlong     Takes = "along" // one of Words, or metres along an edge
	TakesTwo       Takes = "two"   // ids
	TakesCount     Takes = "count" // a number, or "about 100"
	TakesWhen      Takes = "when"  // one of Words, or a text
	TakesCamera    Takes = "camera"
	TakesStill     Takes = "still" // one of Words, or seconds
	TakesShown     Takes = "shown" // the id of a note, quote or step
)

var takenAs = map[Accepts]Takes{AText: TakesText, AName: TakesName, AnID: TakesID, AWord: TakesWord,
	SomeOf: TakesWords, ARef: TakesRef, Refs: TakesRefs, ANumber: TakesNumber, AWhole: TakesWhole,
	ABool: TakesTruth, ADay: TakesDay, Days: TakesDays, ATime: TakesTime, APair: TakesPair,
	Points: TakesPoints, ALink: TakesLink, RowsOf: TakesRows}

// Language is the form of a whole story, with all forms that are part of it.
func Language() *Form { return formOf(StoryKeys, map[*Block]*Form{}) }

func formOf(b *Block, known map[*Block]*Form) *Form {
	if f := known[b]; f != nil {
		return f
	}
	f := &Form{Name: b.Name, Header: b.Header, Either: slices.Clone(b.Either)}
	known[b] = f
	for i := range b.Keys {
		k := &b.Keys[i]
		of := FormKey{Name: k.Name, Takes: takenAs[k.Takes], Needed: k.Need != "",
			Words: slices.Clone(k.Words), Min: k.Min, Max: k.Max, Letters: k.Letters,
			Cites: k.Refs == IsSource}
		if k.rows != nil {
			of.Rows = formOf(k.rows, known)
		}
		if k.Takes == byHand {
			of.byHand(b, known)
		}
		f.Keys = append(f.Keys, of)
	}
	return f
}

// byHand says what the keys take that their blocks read in ways of their own.
func (k *FormKey) byHand(b *Block, known map[*Block]*Form) {
	switch k.Name {
	case "moves":
		k.Takes, k.Rows = TakesMoves, formOf(MoveKeys, known)
	case "camera":
		k.Takes, k.Rows = TakesCamera, formOf(CameraKeys, known)
	case "at":
		k.Takes, k.Words = TakesPlace, slices.Clone(Nine)
		if b == DoorKeys {
			k.Takes, k.Max = TakesAlong, 500
		}
	case "still":
		k.Takes, k.Words, k.Max = TakesStill, append([]string{"start", "middle", "end"}, Actions...), 600
	case "when":
		k.Takes, k.Words = TakesWhen, slices.Clone(Whens)
	case "languages", "translated", "retranslated":
		k.Takes = TakesLanguages
	case "between":
		k.Takes = TakesTwo
	case "count":
		k.Takes = TakesCount
	case "show", "step":
		k.Takes = TakesShown
	}
}
