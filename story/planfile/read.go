package planfile

import (
	"encoding/binary"
	"errors"
	"reflect"

	"standoff/story/plane"
)

// deepest is how deep values may lie in one another: more would be a file that was
// made to exhaust the stack.
const deepest = 10_000

// ahead is how many values of a list are made room for before they are read: a damaged
// count takes no more memory than its file.
const ahead = 1024

var (
	errShort = errors.New("it ends too early")
	errCount = errors.New("a number in it is out of range")
	errDepth = errors.New("it goes too deep")
)

// A reader takes values from a file, as a [writer] wrote them. After a fault it reads
// zeros.
type reader struct {
	bytes   []byte
	objects map[reflect.Type][]reflect.Value // by pointer type, in the order of the file
	strings []string
	last    [2]int64 // the point before, in units
	fault   error
}

func (r *reader) fail(err error) {
	if r.fault == nil {
		r.fault = err
	}
	r.bytes = nil
}

func (r *reader) natural() uint64 { return varint(r, binary.Uvarint) }
func (r *reader) whole() int64    { return varint(r, binary.Varint) }

// varint takes a number, as read reads it.
func varint[N uint64 | int64](r *reader, read func([]byte) (N, int)) N {
	n, size := read(r.bytes)
	if size <= 0 {
		r.fail(errShort)
		return 0
	}
	r.bytes = r.bytes[size:]
	return n
}

// count returns a number of things that each take a byte at least.
func (r *reader) count() int {
	n := r.natural()
	if n > uint64(len(r.bytes)) {
		r.fail(errCount)
		return 0
	}
	return int(n)
}

// value reads into a value of any type that a plan is made of.
func (r *reader) value(v reflect.Value, depth int) {
	if depth > deepest {
		r.fail(errDepth)
	}
	if r.fault != nil {
		return
	}
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(r.natural() != 0)
	case reflect.Int, reflect.Int32, reflect.Int64, reflect.Int8, reflect.Int16:
		n := r.whole()
		if v.OverflowInt(n) {
			r.fail(errCount)
			return
		}
		v.SetInt(n)
	case reflect.Uint8, reflect.Uint32, reflect.Uint64:
		n := r.natural()
		if v.OverflowUint(n) {
			r.fail(errCount)
			return
		}
		v.SetUint(n)
	case reflect.Float32, reflect.Float64:
		v.SetFloat(float64(r.whole()) * unit)
	case reflect.String:
		v.SetString(r.text())
	case reflect.Pointer:
		r.pointer(v, depth)
	case reflect.Slice:
		r.list(v, depth)
	case reflect.Array:
		for i := range v.Len() {
			r.value(v.Index(i), depth+1)
		}
	case reflect.Map:
		r.texts(v, depth)
	case reflect.Struct:
		if v.Type() == points {
			v.Set(reflect.ValueOf(r.point()))
			return
		}
		for _, i := range fields(v.Type()) {
			r.value(v.Field(i), depth+1)
		}
	}
}

func (r *reader) point() plane.Point {
	r.last[0] += r.whole()
	r.last[1] += r.whole()
	return plane.Point{X: float64(r.last[0]) * unit, Y: float64(r.last[1]) * unit}
}

func (r *reader) text() string {
	n := r.natural()
	if n < uint64(len(r.strings)) {
		return r.strings[n]
	}
	size := r.count()
	if n > uint64(len(r.strings)) || r.fault != nil {
		r.fail(errCount)
		return ""
	}
	s := string(r.bytes[:size])
	r.bytes = r.bytes[size:]
	r.strings = append(r.strings, s)
	return s
}

func (r *reader) pointer(v reflect.Value, depth int) {
	n := r.natural()
	if n == 0 {
		return
	}
	known := r.objects[v.Type()]
	switch {
	case n <= uint64(len(known)):
		v.Set(known[n-1])
	case n == uint64(len(known))+1:
		v.Set(reflect.New(v.Type().Elem()))
		r.objects[v.Type()] = append(known, reflect.ValueOf(v.Interface()))
		r.value(v.Elem(), depth+1)
	default:
		r.fail(errCount)
	}
}

func (r *reader) list(v reflect.Value, depth int) {
	n := r.count()
	for i := range n {
		if i == v.Cap() {
			v.Grow(min(n-i, max(ahead, i)))
		}
		v.SetLen(i + 1)
		r.value(v.Index(i), depth+1)
		if r.fault != nil {
			return
		}
	}
}

func (r *reader) texts(v reflect.Value, depth int) {
	n := r.count()
	if n == 0 {
		return
	}
	v.Set(reflect.MakeMap(v.Type()))
	key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
	for range n {
		value.SetZero()
		r.value(key, depth+1)
		r.value(value, depth+1)
		v.SetMapIndex(key, value)
	}
}
