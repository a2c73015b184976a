package site

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"unsafe"

	"standoff/story/plan"
)

// planDump is all of a plan as text: whatever plays, to the last bit. What only
// tells an author where something stands, and what things are called in the
// file, does not play: see plays.
func planDump(plan *plan.Plan) string {
	d := dumper{seen: map[unsafe.Pointer]int{}}
	d.value(reflect.ValueOf(plan), "")
	return d.String()
}

// A dumper writes values; those that it has met already by their number.
type dumper struct {
	strings.Builder
	seen map[unsafe.Pointer]int
}

// plays reports whether a field of a struct has a part in what readers are
// shown. An owner is the struct in which that struct stands.
func plays(of reflect.Type, field, owner string) bool {
	switch of.Name() + "." + field {
	case "Story.File", "Story.FileText", "Story.Codes", "Group.Index", "Source.ID", "Set.ID", "Placing.ID", "Layout.places",
		"Move.Way", "Plan.Ways":
		return false
	case "Placing.Name": // of all else descriptions tell, which are the steps' Alt
		return owner == "Area"
	}
	return field != "Origin"
}

func (d *dumper) value(v reflect.Value, owner string) {
	switch v.Kind() {
	case reflect.Pointer:
		d.pointer(v)
	case reflect.Interface: // what an id stands for
		if !v.IsNil() {
			d.value(v.Elem(), "")
		}
	case reflect.Struct:
		d.fields(v, owner)
	case reflect.Slice, reflect.Array:
		fmt.Fprintf(d, "%d[", v.Len())
		for i := range v.Len() {
			d.value(v.Index(i), owner)
			d.WriteByte(' ')
		}
		d.WriteString("]\n")
	case reflect.Map:
		d.entries(v)
	case reflect.String:
		fmt.Fprintf(d, "%q", v.String())
	case reflect.Float64, reflect.Float32:
		fmt.Fprintf(d, "%x", math.Float64bits(v.Float()))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		fmt.Fprint(d, v.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		fmt.Fprint(d, v.Uint())
	case reflect.Bool:
		fmt.Fprint(d, v.Bool())
	default:
		panic("no dump of " + v.Type().String())
	}
}

func (d *dumper) pointer(v reflect.Value) {
	if v.IsNil() {
		d.WriteString("nil")
		return
	}
	at := v.UnsafePointer()
	if n, ok := d.seen[at]; ok {
		fmt.Fprintf(d, "#%d", n)
		return
	}
	d.seen[at] = len(d.seen)
	d.value(v.Elem(), "")
}

func (d *dumper) fields(v reflect.Value, owner string) {
	d.WriteString(v.Type().Name() + "{")
	for i := range v.NumField() {
		if name := v.Type().Field(i).Name; plays(v.Type(), name, owner) {
			d.WriteString(name + ":")
			d.value(v.Field(i), v.Type().Name())
			d.WriteByte(' ')
		}
	}
	d.WriteString("}\n")
}

func (d *dumper) entries(v reflect.Value) {
	var all []string
	for i := v.MapRange(); i.Next(); {
		one := dumper{seen: d.seen}
		one.value(i.Key(), "")
		one.WriteByte(':')
		one.value(i.Value(), "")
		all = append(all, one.String())
	}
	slices.Sort(all)
	fmt.Fprintf(d, "%d%v", len(all), all)
}

// playDump is what is seen at many times of a plan: unlike all of it, it does
// not tell who is never there.
func playDump(plan *plan.Plan) string {
	var d dumper
	for _, s := range plan.Steps {
		for _, part := range []float64{0, .02, .3, .6, 1} {
			m := plan.At(s.Start + part*(s.End-s.Start) - 1e-6)
			for _, f := range m.Figures {
				p := plan.People[f.ID]
				fmt.Fprintf(&d, "%s %d %s %s ", p.Group.ID, p.Seed, p.Group.Color, p.Group.Cut)
				f.ID = 0
				d.seen = map[unsafe.Pointer]int{}
				d.value(reflect.ValueOf(f), "")
			}
			d.seen = map[unsafe.Pointer]int{}
			for _, v := range []any{m.Doors, m.Notes, m.Quotes, m.Trails, m.Glow, m.Camera, m.Pans, m.Cut, m.Place} {
				d.value(reflect.ValueOf(v), "")
			}
			for _, l := range m.Labels {
				fmt.Fprintf(&d, "%s %v %v %v %v\n", l.Group.ID, l.Anchor, l.Rect, l.Z, l.Alpha)
			}
		}
		fmt.Fprintf(&d, "%v %v %v %q\n", s.Start, s.End, s.Still, s.Step.Alt)
	}
	return d.String()
}

// differ is where two dumps part, or "".
func differ(a, b string) string {
	if a == b {
		return ""
	}
	i := 0
	for i < min(len(a), len(b)) && a[i] == b[i] {
		i++
	}
	around := func(s string) string { return s[max(0, i-120):min(len(s), i+80)] }
	return fmt.Sprintf("%q\nis not\n%q", around(a), around(b))
}
