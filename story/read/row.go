package read

import (
	"math"
	"sort"
	"time"

	"standoff/story"
	"standoff/story/grammar"
	"standoff/story/problem"
)

// tables checks tables of the storyboard against their blocks.
type tables struct {
	*diagnosis
	*names
}

// A row is one table of the storyboard, checked against its block. What it
// hands out is whole: a wrong value has been reported and reads as missing.
type row struct {
	problem.Origin
	block  *grammar.Block
	values map[string]any
	good   map[string]bool
}

// row reads the table at a path as a row of block b. It never fails: what is no table is
// reported, and reads as an empty row of a block without keys.
func (p *tables) row(b *grammar.Block, path string, v any) *row {
	r := &row{block: b, Origin: problem.Origin{Row: path, Places: p.text.Places}, good: map[string]bool{}}
	r.values, _ = v.(map[string]any)
	if r.values == nil {
		p.Say(problem.WrongType, r.Span(""), "%s is a row: { … } with keys and values", b.Name)
		r.values, r.block = map[string]any{}, &grammar.Block{}
		return r
	}
	r.Keys = sortedKeys(r.values)
	return r
}

// check checks every key of the row against its block.
func (p *tables) check(r *row) *row {
	slips := map[string]bool{} // keys that are there, but misspelt
	for _, name := range r.Keys {
		k := r.block.Key(name)
		if k == nil {
			p.unknownKey(r, name)
			slips[p.nearest(name, r.block.Names())] = true
			continue
		}
		r.good[name] = p.value(r, k, r.values[name])
	}
	for i := range r.block.Keys {
		k := &r.block.Keys[i]
		if _, given := r.values[k.Name]; !given && k.Need != "" && !slips[k.Name] {
			p.missing(r, k)
		}
	}
	given := len(r.block.Either) == 0
	for _, name := range r.block.Either {
		given = given || r.given(name) || slips[name]
	}
	if !given {
		p.Say(problem.MissingKey, r.Span(""), r.block.Need, r.id())
		for _, name := range r.block.Either {
			p.put(r, name+` = "…"`)
		}
	}
	return r
}

func (p *tables) missing(r *row, k *grammar.Key) {
	p.lacks(r, k)
	p.put(r, k.Name+" = "+sample(k))
}

// sample is what a key that is needed may begin with.
func sample(k *grammar.Key) string {
	switch k.Takes {
	case grammar.TakesDay, grammar.TakesDays:
		return "2020-01-07"
	case grammar.TakesRows:
		return `[{ id = "square" }]`
	}
	return `"…"`
}

func (p *tables) lacks(r *row, k *grammar.Key) {
	if n := k.Need; containsVerb(n) {
		if id := r.id(); id != "" {
			p.Say(problem.MissingKey, r.Span(""), n, id)
			return
		}
		p.Say(problem.MissingKey, r.Span(""), "%s needs %s", r.block.Name, k.Name)
		return
	}
	p.Say(problem.MissingKey, r.Span(""), "%s", k.Need)
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

func (r *row) given(name string) bool {
	_, ok := r.values[name]
	return ok
}

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

func (r *row) text(name string) story.Text {
	if !r.good[name] {
		return nil
	}
	return textOf(r.values[name])
}

func (r *row) time(name string) string {
	t, _ := grammar.Clock(r.values[name])
	if !r.good[name] {
		return ""
	}
	return t
}

func (r *row) days(name string) (story.Dates, bool) {
	if !r.good[name] {
		return story.Dates{}, false
	}
	all := listed(r.values[name])
	first, last := all[0].(time.Time), all[len(all)-1].(time.Time)
	return story.Dates{First: story.DayOf(first), Last: story.DayOf(last)}, true
}

func textOf(v any) story.Text {
	switch v := v.(type) {
	case string:
		return story.Text{"": v}
	case map[string]any:
		t := story.Text{}
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
