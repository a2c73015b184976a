package planfile_test

import (
	"errors"
	"maps"
	"math"
	"reflect"
	"slices"
	"testing"

	"standoff/story/direct"
	"standoff/story/plan"
	"standoff/story/planfile"
	"standoff/story/storytest"
)

// stories returns the plans of all stories that come with the program.
func stories(tb testing.TB) map[string]*plan.Plan {
	tb.Helper()
	plans := map[string]*plan.Plan{}
	for _, name := range storytest.Boards() {
		p, problems := direct.NewPlan(storytest.Board(name))
		if p == nil {
			tb.Fatal(problems)
		}
		plans[name] = p
	}
	return plans
}

// encoded returns a plan's file.
func encoded(tb testing.TB, p *plan.Plan) []byte {
	tb.Helper()
	file, err := planfile.Encode(p)
	if err != nil {
		tb.Fatal(err)
	}
	return file
}

// A plan that was rounded, written and read shows the same at every moment, to the last
// bit.
func TestPlansAreReadAsTheyWereWritten(t *testing.T) {
	for name, p := range stories(t) {
		t.Run(name, func(t *testing.T) {
			before := p.At(p.Duration / 2)
			planfile.Round(p)
			near(t, p.At(p.Duration/2), before)
			q, err := planfile.Decode(encoded(t, p))
			if err != nil {
				t.Fatal(err)
			}
			for at := 0.; at <= p.Duration; at += 1. / 7 {
				same(t, q.At(at), p.At(at))
			}
		})
	}
}

// near fails where somebody is more than 2 mm from where they were before.
func near(t *testing.T, m, before *plan.Moment) {
	t.Helper()
	for i, f := range m.Figures {
		if far := f.At.Dist(before.Figures[i].At); far > .002 {
			t.Errorf("rounding has moved %d by %g m", f.ID, far)
		}
	}
}

// same fails where anything in two moments differs that is not in what they point to.
func same(t *testing.T, m, wanted *plan.Moment) {
	t.Helper()
	if !slices.Equal(m.Figures, wanted.Figures) || !slices.Equal(m.Doors, wanted.Doors) || !slices.Equal(m.Glow, wanted.Glow) ||
		m.Step != wanted.Step || !reflect.DeepEqual(m.Camera, wanted.Camera) || !reflect.DeepEqual(m.Pans, wanted.Pans) || m.Cut != wanted.Cut {
		t.Fatalf("at %g s the stage is another", m.Time)
	}
	labels := slices.EqualFunc(m.Labels, wanted.Labels, func(a, b plan.Label) bool {
		return a.Rect == b.Rect && a.Anchor == b.Anchor && a.Alpha == b.Alpha && maps.Equal(a.Group.Name, b.Group.Name)
	})
	notes := slices.EqualFunc(m.Notes, wanted.Notes, func(a, b plan.NoteState) bool {
		return a.Rect == b.Rect && a.To == b.To && a.Alpha == b.Alpha && maps.Equal(a.Note.Text, b.Note.Text)
	})
	quotes := slices.EqualFunc(m.Quotes, wanted.Quotes, func(a, b plan.QuoteState) bool {
		return a.Age == b.Age && a.Z == b.Z && maps.Equal(a.Quote.Text, b.Quote.Text)
	})
	trails := slices.EqualFunc(m.Trails, wanted.Trails, func(a, b plan.Trail) bool {
		return slices.Equal(a.Line, b.Line) && a.Age == b.Age && slices.Equal(a.Width, b.Width) && a.Alpha == b.Alpha
	})
	if !labels || !notes || !quotes || !trails {
		t.Fatalf("at %g s something is said otherwise", m.Time)
	}
}

// Written again, what was read gives the same file, byte for byte.
func TestPlansThatWereReadAreWrittenAlike(t *testing.T) {
	for name, p := range stories(t) {
		file := encoded(t, p)
		q, err := planfile.Decode(file)
		if err != nil {
			t.Fatal(err)
		}
		if again := encoded(t, q); string(again) != string(file) {
			t.Errorf("%s: %d bytes become %d others", name, len(file), len(again))
		}
	}
}

// Any byte that is changed or missing is noticed.
func TestDamageIsNoticed(t *testing.T) {
	file := encoded(t, stories(t)["crossing-the-floor.toml"])
	for i := 0; i < len(file); i += 1 + len(file)/500 {
		if _, err := planfile.Decode(file[:i]); !errors.Is(err, planfile.ErrDamaged) {
			t.Fatalf("of %d bytes %v is said", i, err)
		}
		broken := append([]byte(nil), file...)
		broken[i] ^= 0x10
		if _, err := planfile.Decode(broken); err == nil {
			t.Fatalf("a changed byte %d goes unnoticed", i)
		}
	}
	file[4] ^= 1
	if _, err := planfile.Decode(file); !errors.Is(err, planfile.ErrOther) {
		t.Errorf("of another version's plan %v is said", err)
	}
}

// A number that is none cannot be written.
func TestNumbersAreNumbers(t *testing.T) {
	for _, n := range []float64{math.NaN(), math.Inf(1), 1e300} {
		if _, err := planfile.Encode(&plan.Plan{Duration: n}); err == nil {
			t.Errorf("%g is written", n)
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	for name, p := range stories(b) {
		b.Run(name, func(b *testing.B) {
			file := encoded(b, p)
			b.SetBytes(int64(len(file)))
			for b.Loop() {
				if _, err := planfile.Decode(file); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// workedOut are the fields of a plan's types that are not in the file, since they begin
// with a small letter, and who works them out again where they are needed.
var workedOut = map[string]string{
	"Leg.until":     "plan.Pack",
	"Layout.places": "nobody: where things are is asked while a story is planned, not when it plays",
}

// What a plan is made of is in its file, or is worked out again.
func TestNothingOfAPlanIsForgotten(t *testing.T) {
	seen, found := map[reflect.Type]bool{}, map[string]bool{}
	var walk func(reflect.Type)
	walk = func(typ reflect.Type) {
		switch typ.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
			walk(typ.Elem())
		case reflect.Struct:
			if seen[typ] {
				return
			}
			seen[typ] = true
			for _, f := range planfile.Fields(typ) {
				walk(f.Type)
			}
			for i := range typ.NumField() {
				name := typ.Name() + "." + typ.Field(i).Name
				if found[name] = !typ.Field(i).IsExported(); found[name] && workedOut[name] == "" {
					t.Errorf("%s is not in the file of a plan: say who works it out again", name)
				}
			}
		case reflect.Func, reflect.Interface, reflect.Chan:
			t.Errorf("a plan holds a %s, which cannot be in its file", typ)
		}
	}
	walk(reflect.TypeFor[plan.Plan]())
	for name := range workedOut {
		if !found[name] {
			t.Errorf("there is no %s any more", name)
		}
	}
}
