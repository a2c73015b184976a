package trim

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// What a function's record of the program counter table is made of, in bytes
// from its start: see type _func in runtime/runtime2.go.
const (
	funcEntry     = 0
	funcStacks    = 16 // how deep the stack is, by instruction
	funcFiles     = 20
	funcLines     = 24
	funcTables    = 28 // how many tables with more follow
	funcUnit      = 32 // where the names of its files begin
	funcStartLine = 36
	funcFacts     = 43 // how many facts follow the tables
	funcSize      = 44
)

// Of a function's tables by instruction one is needed, where on the stack are
// pointers. The others tell when a thread may be interrupted, which there is
// nobody to do in a browser, and, like some of its facts, more to people: who
// was inlined where, and what the arguments were. They are numbered in
// internal/abi/symtab.go.
const (
	tablePointers  = 1
	tableInlined   = 2
	factInlined    = 3
	factArguments  = 5
	factLive       = 6
	inlinedSize    = 16
	mostOfEither   = 16
	none           = 0           // in place of a table
	nothing        = 0xffff_ffff // in place of a fact
	instructionsIn = "the table of function %d is not as expected"
)

// forgetLines takes out of the memory what tells files and lines, and all
// that it refers to.
func forgetLines(memory []byte) error {
	t, err := findTable(memory)
	if err != nil {
		return err
	}
	kept := steps{all: []byte{0}, at: map[uint32]uint32{none: none}}
	for i := range t.count {
		record, err := t.record(i)
		if err != nil {
			return err
		}
		if err := t.forget(record, &kept); err != nil {
			return fmt.Errorf(instructionsIn+": %w", i, err)
		}
	}
	clear(t.steps[copy(t.steps, kept.all):])
	clear(t.files)
	return nil
}

// record returns the record of a function, and what comes after it.
func (t *table) record(i int) ([]byte, error) {
	entry := number(t.records[8*i:])
	at := int(number(t.records[8*i+4:]))
	if at > len(t.records)-funcSize {
		return nil, fmt.Errorf(instructionsIn, i)
	}
	record := t.records[at:]
	size := funcSize + 4*(int(number(record[funcTables:]))+int(record[funcFacts]))
	if number(record[funcEntry:]) != entry || number(record[funcTables:]) > mostOfEither ||
		record[funcFacts] > mostOfEither || size > len(record) {
		return nil, fmt.Errorf(instructionsIn, i)
	}
	return record[:size], nil
}

// forget makes a record refer to no lines. What it still refers to is kept.
func (t *table) forget(record []byte, kept *steps) error {
	tables := int(number(record[funcTables:]))
	facts := record[funcSize+4*tables:]
	if tables > tableInlined {
		if err := t.forgetInlined(number(record[funcSize+4*tableInlined:]), facts); err != nil {
			return err
		}
	}
	if err := t.keep(kept, record[funcStacks:]); err != nil {
		return err
	}
	for i := range tables {
		place := record[funcSize+4*i:]
		if i != tablePointers {
			put(place, none)
		} else if err := t.keep(kept, place); err != nil {
			return err
		}
	}
	for _, fact := range []int{factInlined, factArguments, factLive} {
		if 4*fact < len(facts) {
			put(facts[4*fact:], nothing)
		}
	}
	for _, at := range []int{funcFiles, funcLines, funcUnit, funcStartLine} {
		put(record[at:], none)
	}
	return nil
}

// steps are the tables by instruction that are kept, close together, and
// where each is that was elsewhere.
type steps struct {
	all []byte
	at  map[uint32]uint32
}

// keep keeps the table that is referred to in this place.
func (t *table) keep(kept *steps, place []byte) error {
	from := number(place)
	if _, known := kept.at[from]; !known {
		length, _, err := t.walk(from)
		if err != nil {
			return err
		}
		kept.at[from] = uint32(len(kept.all))
		kept.all = append(kept.all, t.steps[from:int(from)+length]...)
	}
	put(place, kept.at[from])
	return nil
}

// forgetInlined clears the list of who was inlined into a function: it is as
// long as the table that refers to it says.
func (t *table) forgetInlined(at uint32, facts []byte) error {
	if 4*factInlined >= len(facts) || number(facts[4*factInlined:]) == nothing {
		return nil
	}
	_, last, err := t.walk(at)
	if err != nil {
		return err
	}
	from := int(number(facts[4*factInlined:]))
	to := from + inlinedSize*(last+1)
	if to > len(t.facts) {
		return errors.New("what was inlined lies outside")
	}
	clear(t.facts[from:to])
	return nil
}

// walk goes through a table by instruction: pairs of how the value changes
// and for how many bytes of code, until it changes no more. It returns the
// table's length and highest value; the value before the first is -1.
func (t *table) walk(at uint32) (length, highest int, err error) {
	if at == none {
		return 0, -1, nil
	}
	if int(at) >= len(t.steps) {
		return 0, 0, errEnd
	}
	r := &reader{rest: t.steps[at:]}
	value := -1
	highest = -1
	for first := true; ; first = false {
		change := r.unsigned()
		if r.err != nil || change == 0 && !first {
			return len(t.steps) - int(at) - len(r.rest), highest, r.err
		}
		if change&1 != 0 {
			change = ^change
		}
		value += change >> 1
		highest = max(highest, value)
		r.unsigned()
	}
}

func number(b []byte) uint32 { return binary.LittleEndian.Uint32(b) }
func put(b []byte, n uint32) { binary.LittleEndian.PutUint32(b, n) }
