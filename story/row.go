package story

import (
	"fmt"
	"math"
	"sort"
	"time"
)

// A row is one table of the storyboard, checked against its block. What it
// hands out is whole: a wrong value has been reported and reads as missing.
type row struct {
	origin
	block  *block
	path   string
	values map[string]any
	names  map[string]Span // where each key itself stands
	good   map[string]bool
}

// row reads the table at a path. It never fails: what is no table is reported
// and reads as an empty one.
func (p *reader) row(b *block, path string, v any) *row {
	at := p.where.places[path]
	r := &row{block: b, path: path, origin: origin{row: at.value, keys: map[string]Span{}},
		names: map[string]Span{}, good: map[string]bool{}}
	r.values, _ = v.(map[string]any)
	if r.values == nil {
		p.say(WrongType, at.value, "%s is a row: { … } with keys and values", b.name)
		r.values, r.block = map[string]any{}, &block{}
		return r
	}
	for _, k := range sortedKeys(r.values) {
		p.placeKey(r, k)
	}
	return r
}

func (p *reader) placeKey(r *row, name string) {
	path := join(r.path, name)
	at := p.where.places[path]
	r.keys[name], r.names[name] = at.value, at.key
	switch v := r.values[name].(type) {
	case []any:
		for i := range v {
			r.keys[fmt.Sprintf("%s.%d", name, i)] = p.where.places[item(path, i)].value
		}
	case map[string]any:
		for lang := range v {
			r.keys[name+"."+lang] = p.where.places[join(path, lang)].value
		}
	}
}

// check checks every key of the row against its block.
func (p *reader) check(r *row) *row {
	slips := map[string]bool{} // keys that are there, but misspelt
	for _, name := range sortedKeys(r.values) {
		k := r.block.key(name)
		if k == nil {
			p.unknownKey(r, name)
			slips[nearest(name, r.block.names())] = true
			continue
		}
		r.good[name] = p.value(r, k, r.values[name])
	}
	for i := range r.block.keys {
		k := &r.block.keys[i]
		if _, given := r.values[k.name]; !given && k.need != "" && !slips[k.name] {
			p.missing(r, k)
		}
	}
	given := len(r.block.either) == 0
	for _, name := range r.block.either {
		given = given || r.given(name) || slips[name]
	}
	if !given {
		p.say(MissingKey, r.row, r.block.need, r.id())
	}
	return r
}

func (p *reader) missing(r *row, k *key) {
	if n := k.need; containsVerb(n) {
		if id := r.id(); id != "" {
			p.say(MissingKey, r.row, n, id)
			return
		}
		p.say(MissingKey, r.row, "%s needs %s", r.block.name, k.name)
		return
	}
	p.say(MissingKey, r.row, "%s", k.need)
}

func containsVerb(s string) bool {
	for i := 0; i+1 < len(s); i++ {
		if s[i] == '%' && s[i+1] == 'q' {
			return true
		}
	}
	return false
}

func (r *row) id() string {
	id, _ := r.values["id"].(string)
	return id
}

// has reports whether the key was given, and well.
func (r *row) has(name string) bool { return r.good[name] }

//go:noinline
func (r *row) given(name string) bool {
	_, ok := r.values[name]
	return ok
}

//go:noinline
func (r *row) str(name string) string {
	if !r.good[name] {
		return ""
	}
	s, _ := r.values[name].(string)
	return s
}

func (r *row) or(name, otherwise string) string {
	if s := r.str(name); s != "" {
		return s
	}
	return otherwise
}

func (r *row) list(name string) []string {
	if !r.good[name] {
		return nil
	}
	var all []string
	for _, v := range listed(r.values[name]) {
		if s, ok := v.(string); ok {
			all = append(all, s)
		}
	}
	return all
}

func (r *row) number(name string, otherwise float64) float64 {
	if n, ok := number(r.values[name]); ok && r.good[name] {
		return n
	}
	return otherwise
}

func (r *row) whole(name string, otherwise int) int {
	return int(r.number(name, float64(otherwise)))
}

func (r *row) maybe(name string) *float64 {
	if n, ok := number(r.values[name]); ok && r.good[name] {
		return &n
	}
	return nil
}

func (r *row) truth(name string, otherwise bool) bool {
	if b, ok := r.values[name].(bool); ok {
		return b
	}
	return otherwise
}

func (r *row) pair(name string) *[2]float64 {
	if !r.good[name] {
		return nil
	}
	return pairOf(r.values[name])
}

func (r *row) text(name string) Text {
	if !r.good[name] {
		return nil
	}
	return textOf(r.values[name])
}

func (r *row) time(name string) string {
	t, _ := clock(r.values[name])
	if !r.good[name] {
		return ""
	}
	return t
}

func (r *row) days(name string) (Dates, bool) {
	if !r.good[name] {
		return Dates{}, false
	}
	all := listed(r.values[name])
	first, last := all[0].(time.Time), all[len(all)-1].(time.Time)
	return Dates{dayOf(first), dayOf(last)}, true
}

func textOf(v any) Text {
	switch v := v.(type) {
	case string:
		return Text{"": v}
	case map[string]any:
		t := Text{}
		for lang, s := range v {
			t[lang], _ = s.(string)
		}
		return t
	}
	return nil
}

func pairOf(v any) *[2]float64 {
	all, ok := v.([]any)
	if !ok || len(all) != 2 {
		return nil
	}
	a, okA := number(all[0])
	b, okB := number(all[1])
	if !okA || !okB {
		return nil
	}
	return &[2]float64{a, b}
}

// number is a finite number.
func number(v any) (float64, bool) {
	switch v := v.(type) {
	case int64:
		return float64(v), true
	case float64:
		return v, !math.IsNaN(v) && !math.IsInf(v, 0)
	}
	return 0, false
}

// listed is a value as a list: where several may stand, one may stand alone.
func listed(v any) []any {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		return v
	case []map[string]any:
		all := make([]any, len(v))
		for i := range v {
			all[i] = v[i]
		}
		return all
	}
	return []any{v}
}

func sortedKeys(values map[string]any) []string {
	all := make([]string, 0, len(values))
	for k := range values {
		all = append(all, k)
	}
	sort.Strings(all)
	return all
}
