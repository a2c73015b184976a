package trim

import (
	"encoding/binary"
	"errors"
	"math"
)

// A reader reads what WebAssembly's files are made of. After the first error
// it reads zeros.
type reader struct {
	rest []byte
	err  error
}

var errEnd = errors.New("it ends too early")

// fail keeps the first error, after which nothing more is read.
func (r *reader) fail(err error) {
	if r.err == nil {
		r.err = err
	}
	r.rest = nil
}

// byte returns the next byte; 0 where there is none, which is an error.
func (r *reader) byte() byte {
	b := r.bytes(1)
	if len(b) == 0 {
		return 0
	}
	return b[0]
}

// bytes returns the next n bytes, or nil where there are not as many, which is an error.
func (r *reader) bytes(n int) []byte {
	if n > len(r.rest) {
		r.fail(errEnd)
		return nil
	}
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}

// unsigned reads a number in LEB128 that counts something.
func (r *reader) unsigned() int {
	v, n := binary.Uvarint(r.rest)
	if n <= 0 || v > math.MaxUint32 {
		r.fail(errEnd)
		return 0
	}
	r.rest = r.rest[n:]
	return int(v)
}

// signed reads a number in signed LEB128.
func (r *reader) signed() int64 {
	var v int64
	for shift := 0; shift < 57; shift += 7 {
		b := r.byte()
		v |= int64(b&0x7f) << shift
		if b < 0x80 {
			return v << (57 - shift) >> (57 - shift)
		}
	}
	r.fail(errEnd)
	return 0
}

// unsignedOf returns an address: a number of 32 bits that WebAssembly writes signed.
func (r *reader) unsignedOf(v int64) int { return int(uint32(v)) }

// appendSigned appends a signed number as WebAssembly writes it (LEB128).
func appendSigned(to []byte, v int64) []byte {
	for {
		b := byte(v & 0x7f)
		v >>= 7
		if v == 0 && b < 0x40 || v == -1 && b >= 0x40 {
			return append(to, b)
		}
		to = append(to, b|0x80)
	}
}
