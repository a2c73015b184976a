package grammar

// Takes is what the value of a key may be.
type Takes string

// The values. Those from TakesMoves on each have a way of their own of being read.
const (
	TakesText   Takes = "text"   // or one for each language, where there are several
	TakesName   Takes = "name"   // as a text, but one may serve all languages
	TakesID     Takes = "id"     // a new one
	TakesWord   Takes = "word"   // of Words
	TakesWords  Takes = "words"  // one or several of Words
	TakesRef    Takes = "ref"    // the id of one of Refs, or one of Words
	TakesRefs   Takes = "refs"   // one or several
	TakesNumber Takes = "number" // from Min to Max
	TakesWhole  Takes = "whole"  // a whole number from Min to Max
	TakesTruth  Takes = "truth"  // true or false
	TakesDay    Takes = "day"
	TakesDays   Takes = "days"   // a day, or the first and the last
	TakesTime   Takes = "time"   // 10:14, bare or in quotes
	TakesPair   Takes = "pair"   // of numbers from Min to Max
	TakesPoints Takes = "points" // pairs
	TakesLink   Takes = "link"   // http or https
	TakesRows   Takes = "rows"   // of Rows

	TakesMoves     Takes = "moves" // rows, and "then" between them
	TakesLanguages Takes = "languages"
	TakesPlace     Takes = "place"  // one of Words, or a pair
	TakesAlong     Takes = "along"  // one of Words, or metres along an edge
	TakesSpots     Takes = "spots"  // one or several of Refs, or a pair
	TakesTwo       Takes = "two"    // ids of Refs
	TakesCount     Takes = "count"  // a number, or "about 100", or a text with a number in it
	TakesWhen      Takes = "when"   // one of Words, or a text
	TakesCamera    Takes = "camera" // one or several of Refs, or a row
	TakesStill     Takes = "still"  // one of Words, or seconds
	TakesShown     Takes = "shown"  // the id of a note, quote or step
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
	IsVehicle // besides IsProp, of one that can go by itself
	isPlace   = IsArea | IsDoor | IsSeats | IsSpot | IsProp
	IsThing   = isPlace | IsPeople
)

// A Key is one line of the reference: what a key of a block takes, and what is
// said when that is wrong.
type Key struct {
	Name     string
	Takes    Takes
	Need     string   // said when the key is missing; "" where it may be
	Words    []string // the closed list, or the words beside ids
	Refs     Sorts
	Min, Max float64
	Unit     string
	Letters  int    // the most that a text may have
	Most     string // why: behind "160 is the most"
	Rows     *Block // of TakesRows, TakesMoves and TakesCamera
	Wants    string // replaces "… needs …"
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

// Key returns the block's key of that name, or nil.
func (b *Block) Key(name string) *Key {
	for i := range b.Keys {
		if b.Keys[i].Name == name {
			return &b.Keys[i]
		}
	}
	return nil
}

// Names returns the names of the block's keys.
func (b *Block) Names() []string {
	var all []string
	for _, k := range b.Keys {
		all = append(all, k.Name)
	}
	return all
}

// Needed reports whether a row without the key is wrong.
func (k *Key) Needed() bool { return k.Need != "" }

// Cites reports whether what the key names are sources, which have ids of their own.
func (k *Key) Cites() bool { return k.Refs == IsSource }
