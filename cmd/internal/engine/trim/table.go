package trim

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// A table is the program counter table by which Go's runtime knows functions:
// see type pcHeader in runtime/symtab.go.
type table struct {
	count   int
	files   []byte // their names, and which of them are whose
	steps   []byte // tables by instruction
	records []byte // where the record of each function is, and the records
	facts   []byte // what functions' facts are
}

// magic is how the table begins since Go 1.20, on a machine with instructions
// of a byte and addresses of eight.
const magic = "\xf1\xff\xff\xff\x00\x00\x01\x08"

// The words of the table's header, by number.
const (
	headCount   = 1
	headNames   = 4
	headUnits   = 5
	headFiles   = 6
	headSteps   = 7
	headRecords = 8
	headWords   = 9
)

// The words of the record of the whole program, type moduledata in
// runtime/symtab.go: it begins with the addresses of the table and of its
// parts, each of which has a length and a capacity.
const (
	programParts   = 1
	programFinder  = 19 // by which functions are found, after the facts
	programFacts   = 40
	programWords   = 41
	wordsToAPart   = 3
	partOfRecords  = 4
	recordsAgain   = 5 // the same address, counted in functions
	functionsCount = programParts + wordsToAPart*recordsAgain + 1
)

// findTable returns the table of functions in the memory. It fails where there is none, or where
// it and the program's record do not agree.
func findTable(memory []byte) (*table, error) {
	start := bytes.Index(memory, []byte(magic))
	if start < 0 {
		return nil, errors.New("there is no table")
	}
	head, ok := words(memory, start, headWords)
	if !ok {
		return nil, errEnd
	}
	parts := head[headNames:]
	for i := range parts {
		parts[i] += start
	}
	program, err := findProgram(memory, start, parts)
	if err != nil {
		return nil, err
	}
	facts, finder := program[programFacts], program[programFinder]
	count := head[headCount]
	if program[functionsCount] != count+1 || facts < parts[partOfRecords] || finder < facts ||
		finder > len(memory) || 8*count > facts-parts[partOfRecords] {
		return nil, errors.New("the table and the program's record differ")
	}
	return &table{
		count:   count,
		files:   memory[head[headUnits]:head[headSteps]],
		steps:   memory[head[headSteps]:head[headRecords]],
		records: memory[head[headRecords]:facts],
		facts:   memory[facts:finder],
	}, nil
}

// findProgram returns the program's record, which begins with these addresses.
func findProgram(memory []byte, start int, parts []int) ([]int, error) {
	first := binary.LittleEndian.AppendUint64(nil, uint64(start))
	first = binary.LittleEndian.AppendUint64(first, uint64(parts[0]))
	at := bytes.Index(memory, first)
	if at < 0 {
		return nil, errors.New("there is no record of the program")
	}
	program, ok := words(memory, at, programWords)
	if !ok {
		return nil, errEnd
	}
	for i, part := range parts {
		if program[programParts+wordsToAPart*i] != part || i > 0 && part < parts[i-1] {
			return nil, errors.New("the table's parts are not in order")
		}
	}
	return program, nil
}

// words returns so many words of the memory from an address on, as numbers. It reports false
// where the memory ends before.
func words(memory []byte, at, count int) ([]int, bool) {
	all := make([]int, count)
	for i := range all {
		if at+8*i+8 > len(memory) {
			return nil, false
		}
		all[i] = int(binary.LittleEndian.Uint64(memory[at+8*i:]))
	}
	return all, true
}
