package trim

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// header is how WebAssembly of version 1 begins.
const header = "\x00asm\x01\x00\x00\x00"

// dataSection is the kind of the section with the memory's first content, and
// segmentHead and segmentSet what stands around the address of one segment:
// it goes to memory 0, at a constant.
const (
	dataSection = 11
	segmentHead = "\x00\x41"
	segmentSet  = 0x0b
)

// maxMemory is more than any player needs to begin with, in bytes.
const maxMemory = 256 << 20

// A module is a WebAssembly program, and what its memory holds at first.
type module struct {
	before, after []byte // the sections around that of the data
	memory        []byte
}

// readModule takes a WebAssembly program apart: its data, which is trimmed, and what comes before
// and after it.
func readModule(program []byte) (*module, error) {
	if !bytes.HasPrefix(program, []byte(header)) {
		return nil, errors.New("it does not begin as such")
	}
	r := &reader{rest: program[len(header):]}
	for len(r.rest) > 0 {
		before := program[:len(program)-len(r.rest)]
		kind := r.byte()
		body := r.bytes(r.unsigned())
		if r.err != nil {
			return nil, r.err
		}
		if kind == dataSection {
			memory, err := readData(body)
			return &module{before: before, after: r.rest, memory: memory}, err
		}
	}
	return nil, errors.New("it has no data")
}

// readData returns the memory that the segments make.
func readData(section []byte) ([]byte, error) {
	r := &reader{rest: section}
	var memory []byte
	for range r.unsigned() {
		if string(r.bytes(len(segmentHead))) != segmentHead {
			return nil, errors.Join(r.err, errors.New("a segment is not put at a constant address"))
		}
		at := r.unsignedOf(r.signed())
		if r.byte() != segmentSet {
			return nil, errors.Join(r.err, errors.New("a segment's address is not a constant"))
		}
		content := r.bytes(r.unsigned())
		end := at + len(content)
		if r.err != nil {
			return nil, r.err
		}
		if end > maxMemory {
			return nil, errors.New("a segment lies too far out")
		}
		if end > len(memory) {
			memory = append(memory, make([]byte, end-len(memory))...)
		}
		copy(memory[at:], content)
	}
	if len(r.rest) > 0 {
		return nil, errors.New("something follows the last segment")
	}
	return memory, r.err
}

// gap is how many zeros are worth a new segment: a compressor writes a run of
// zeros in fewer bytes than an address.
const gap = 128

// bytes returns the program with the memory in as few segments as make sense.
func (m *module) bytes() []byte {
	var body []byte
	count := 0
	for at := 0; at < len(m.memory); {
		end := at + segmentLength(m.memory[at:])
		if end > at {
			count++
			body = append(body, segmentHead...)
			body = appendSigned(body, int64(at))
			body = append(body, segmentSet)
			body = binary.AppendUvarint(body, uint64(end-at))
			body = append(body, m.memory[at:end]...)
		}
		for at = end; at < len(m.memory) && m.memory[at] == 0; {
			at++
		}
	}
	number := binary.AppendUvarint(nil, uint64(count))
	out := append(bytes.Clone(m.before), dataSection)
	out = binary.AppendUvarint(out, uint64(len(number)+len(body)))
	out = append(append(out, number...), body...)
	return append(out, m.after...)
}

// segmentLength returns how far it is to the next gap.
func segmentLength(memory []byte) int {
	if i := bytes.Index(memory, make([]byte, gap)); i >= 0 {
		return i
	}
	return len(bytes.TrimRight(memory, "\x00"))
}
