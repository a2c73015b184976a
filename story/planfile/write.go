package planfile

import (
	"encoding/binary"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"

	"standoff/story/plane"
)

// A unit is what numbers with a fraction are counted in.
const unit = 1. / 4096

var points = reflect.TypeFor[plane.Point]()

// A writer appends values to a file. Whole numbers are varints; those with a fraction
// are whole numbers of units. A point is written as what leads to it from the point
// before: people go on from where they are. What a pointer points to, and a text, is
// written where it is met first and has a number from then on, counted in its type.
type writer struct {
	bytes   []byte
	objects map[any]int // by pointer: its number and one; pointers differ by type
	counts  map[reflect.Type]int
	strings map[string]int
	last    [2]int64 // the point before, in units
	fault   error
}

func (w *writer) whole(n int64)    { w.bytes = binary.AppendVarint(w.bytes, n) }
func (w *writer) natural(n uint64) { w.bytes = binary.AppendUvarint(w.bytes, n) }
func (w *writer) fail(what string, a ...any) {
	if w.fault == nil {
		w.fault = fmt.Errorf(what, a...)
	}
}

// value writes a value of any type that a plan is made of.
func (w *writer) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Bool:
		n := uint64(0)
		if v.Bool() {
			n = 1
		}
		w.natural(n)
	case reflect.Int, reflect.Int32, reflect.Int64, reflect.Int8, reflect.Int16:
		w.whole(v.Int())
	case reflect.Uint8, reflect.Uint32, reflect.Uint64:
		w.natural(v.Uint())
	case reflect.Float32, reflect.Float64:
		w.fraction(v.Float())
	case reflect.String:
		w.text(v.String())
	case reflect.Pointer:
		w.pointer(v)
	case reflect.Slice:
		w.natural(uint64(v.Len()))
		w.each(v)
	case reflect.Array:
		w.each(v)
	case reflect.Map:
		w.texts(v)
	case reflect.Struct:
		if v.Type() == points {
			w.point(v.Interface().(plane.Point))
			return
		}
		for _, i := range fields(v.Type()) {
			w.value(v.Field(i))
		}
	default:
		w.fail("a plan holds a %s, which has no place in its file", v.Type())
	}
}

func (w *writer) each(v reflect.Value) {
	for i := range v.Len() {
		w.value(v.Index(i))
	}
}

func (w *writer) fraction(f float64) { w.whole(w.units(f)) }

// units returns how many units a number is, as nearly as they come to it.
func (w *writer) units(f float64) int64 {
	n := math.Round(f / unit)
	if !(math.Abs(n) < 1<<52) {
		w.fail("a plan holds the number %g", f)
		return 0
	}
	return int64(n)
}

func (w *writer) point(p plane.Point) {
	here := [2]int64{w.units(p.X), w.units(p.Y)}
	w.whole(here[0] - w.last[0])
	w.whole(here[1] - w.last[1])
	w.last = here
}

func (w *writer) text(s string) {
	n, known := w.strings[s]
	if !known {
		n = len(w.strings)
		w.strings[s] = n
	}
	w.natural(uint64(n))
	if !known {
		w.natural(uint64(len(s)))
		w.bytes = append(w.bytes, s...)
	}
}

func (w *writer) pointer(v reflect.Value) {
	if v.IsNil() {
		w.natural(0)
		return
	}
	n, known := w.objects[v.Interface()]
	if !known {
		if w.counts == nil {
			w.counts = map[reflect.Type]int{}
		}
		w.counts[v.Type()]++
		n = w.counts[v.Type()]
		w.objects[v.Interface()] = n
	}
	w.natural(uint64(n))
	if !known {
		w.value(v.Elem())
	}
}

// texts writes a map of texts, in the order of its keys.
func (w *writer) texts(v reflect.Value) {
	keys := v.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
	w.natural(uint64(len(keys)))
	for _, k := range keys {
		w.value(k)
		w.value(v.MapIndex(k))
	}
}
