package planfile

import "reflect"

// Fields returns the fields of a type that are in the file.
func Fields(t reflect.Type) (all []reflect.StructField) {
	for _, i := range fields(t) {
		all = append(all, t.Field(i))
	}
	return all
}
