package planfile

import (
	"math"
	"reflect"

	"standoff/story/plan"
)

// Round brings all numbers of a plan to those that its file can hold, so that what is
// drawn of it here is to the hair what readers see: where two places for a label are
// as good as each other, a hair decides.
func Round(p *plan.Plan) {
	rounding{}.value(reflect.ValueOf(p).Elem())
	for _, legs := range p.Legs {
		for i := range legs {
			legs[i].Measure()
		}
	}
	plan.Pack(p.Legs)
}

// A rounding is what pointers point to that has been rounded.
type rounding map[any]bool

func (r rounding) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Float32, reflect.Float64:
		v.SetFloat(math.Round(v.Float()/unit) * unit)
	case reflect.Pointer:
		if !v.IsNil() && !r[v.Interface()] {
			r[v.Interface()] = true
			r.value(v.Elem())
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			r.value(v.Index(i))
		}
	case reflect.Struct:
		for _, i := range fields(v.Type()) {
			r.value(v.Field(i))
		}
	}
}
