package planfile

import (
	"hash/fnv"
	"reflect"
	"slices"
	"sync"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/problem"
)

// unseen is what no picture shows, by the type whose fields it is. What begins with a
// small letter, too, is left out: its type works it out again.
var unseen = map[reflect.Type][]string{
	reflect.TypeFor[story.Story](): {"Version", "Title", "Summary", "Updated", "By", "Fair", "Corrections", "Words",
		"Codes", "File", "FileText"},
	reflect.TypeFor[story.Step]():      {"Text", "Alt", "Camera", "Still", "Hold", "Phases"},
	reflect.TypeFor[story.Camera]():    {"Looks"},
	reflect.TypeFor[story.Note]():      {"Places", "Arrow"},
	reflect.TypeFor[plan.ShownTrail](): {"Move"},
	reflect.TypeFor[plan.Leg]():        {"Along", "Heading"},
}

// fields returns the indexes of the fields of a type that are in the file.
func fields(t reflect.Type) []int {
	if known, ok := fieldsOf.Load(t); ok {
		return known.([]int)
	}
	var all []int
	for i := range t.NumField() {
		f := t.Field(i)
		if f.IsExported() && f.Type != reflect.TypeFor[problem.Origin]() && !slices.Contains(unseen[t], f.Name) {
			all = append(all, i)
		}
	}
	fieldsOf.Store(t, all)
	return all
}

var fieldsOf sync.Map // []int by reflect.Type

// shape returns a number that changes with the types that a plan is made of: FNV-1a
// over the names of their fields, each type once.
var shape = sync.OnceValue(func() uint32 {
	h := fnv.New32a()
	seen := map[reflect.Type]bool{}
	var walk func(t reflect.Type)
	walk = func(t reflect.Type) {
		h.Write([]byte(t.Kind().String()))
		switch t.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Array:
			walk(t.Elem())
		case reflect.Map:
			walk(t.Key())
			walk(t.Elem())
		case reflect.Struct:
			h.Write([]byte(t.Name()))
			if seen[t] {
				return
			}
			seen[t] = true
			for _, i := range fields(t) {
				h.Write([]byte(t.Field(i).Name))
				walk(t.Field(i).Type)
			}
		}
	}
	walk(reflect.TypeFor[plan.Plan]())
	return h.Sum32()
})
