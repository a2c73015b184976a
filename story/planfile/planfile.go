// Package planfile writes a plan as bytes and reads it again: what readers fetch of a
// story, so that their browser plays it without reading a storyboard and without
// working anything out. Package site writes the file, the player reads it. It knows no
// storyboard, and finds nothing wrong in a story: that was done where the plan was
// made. Read this file first, then walk.go, what of a plan is in the file.
package planfile

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"reflect"

	"standoff/story/plan"
)

// A file begins with the magic, the shape of what follows and its CRC-32 (IEEE), each
// four bytes.
const (
	magic  = "plan"
	header = len(magic) + 8
)

// What [Decode] returns of bytes that it cannot read.
var (
	// ErrDamaged is of a file that is no plan, or not a whole one.
	ErrDamaged = errors.New("the story's plan is damaged")
	// ErrOther is of a plan that another version of this program has written.
	ErrOther = errors.New("the story's plan was written by another version of Standoff")
)

// Encode returns the plan as [Decode] reads it. Numbers are kept to a 4096th, of a
// metre, a second or a radian: of a plan that [Round] has rounded nothing is lost. It fails for a plan that holds a
// number that is none.
func Encode(p *plan.Plan) ([]byte, error) {
	w := writer{bytes: make([]byte, header), objects: map[any]int{}, strings: map[string]int{}}
	w.value(reflect.ValueOf(p).Elem())
	if w.fault != nil {
		return nil, w.fault
	}
	copy(w.bytes, magic)
	binary.LittleEndian.PutUint32(w.bytes[len(magic):], shape())
	binary.LittleEndian.PutUint32(w.bytes[len(magic)+4:], crc32.ChecksumIEEE(w.bytes[header:]))
	return w.bytes, nil
}

// Decode returns the plan that [Encode] wrote. It has nothing of the story that no
// picture shows: no captions, no moves, no places in the storyboard.
func Decode(file []byte) (*plan.Plan, error) {
	if len(file) < header || string(file[:len(magic)]) != magic {
		return nil, ErrDamaged
	}
	if binary.LittleEndian.Uint32(file[len(magic):]) != shape() {
		return nil, ErrOther
	}
	if binary.LittleEndian.Uint32(file[len(magic)+4:]) != crc32.ChecksumIEEE(file[header:]) {
		return nil, ErrDamaged
	}
	p := new(plan.Plan)
	r := reader{bytes: file[header:], objects: map[reflect.Type][]reflect.Value{}}
	r.value(reflect.ValueOf(p).Elem(), 0)
	if r.fault != nil || len(r.bytes) > 0 {
		return nil, fmt.Errorf("%w: %v, %d bytes left", ErrDamaged, r.fault, len(r.bytes))
	}
	for _, legs := range p.Legs {
		for i := range legs {
			if len(legs[i].Line) == 0 {
				return nil, fmt.Errorf("%w: somebody stands nowhere", ErrDamaged)
			}
			legs[i].Measure()
		}
	}
	plan.Pack(p.Legs)
	return p, nil
}
