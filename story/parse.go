package story

import (
	"embed"
	"fmt"
	"strings"

	"github.com/BurntSushi/toml"
)

//go:embed boards/*.toml
var Boards embed.FS

type m = map[string]any

type reader struct {
	s     *Story
	steps map[string]bool
	src   map[string]*Source
	sets  map[string]*Set
	cast  map[string]*Group
}

// Parse reads a storyboard.
func Parse(name string, text []byte) (*Story, Problems) {
	var d m
	if _, err := toml.Decode(string(text), &d); err != nil {
		return nil, Problems{{File: name, Message: err.Error()}}
	}
	s := &Story{Version: 1, name: name, text: text}
	r := &reader{s: s, src: map[string]*Source{}, sets: map[string]*Set{}, cast: map[string]*Group{}}
	s.Title, s.Summary, s.By = txt(d["title"]), txt(d["summary"]), txt(d["by"])
	s.Date = dates(d["date"])
	for _, l := range list(d["languages"]) {
		s.Languages = append(s.Languages, l.(string))
	}
	if s.Languages == nil {
		s.Languages = []string{"en"}
	}
	for _, x := range rows(d["source"]) {
		src := &Source{ID: str(x["id"]), By: txt(x["by"]), Kind: SourceKind(str(x["kind"])), Via: txt(x["via"]), About: txt(x["about"]), Time: str(x["time"]), URL: str(x["url"])}
		r.src[src.ID] = src
		s.Sources = append(s.Sources, src)
	}
	for _, x := range rows(d["set"]) {
		s.Sets = append(s.Sets, r.set(x))
	}
	for _, x := range rows(d["cast"]) {
		r.group(x)
	}
	for _, x := range rows(d["step"]) {
		r.step(x)
	}
	return s, nil
}

func (r *reader) group(x m) {
	g := &Group{ID: str(x["id"]), Name: txt(x["name"]), Kind: Kind(str(x["kind"])), Color: Hue(str(x["color"])), Label: true, Index: len(r.s.Cast)}
	if of := str(x["of"]); of != "" {
		g.Of = r.cast[of]
		g.Of.Parts = append(g.Of.Parts, g)
		g.Kind, g.Color, g.Cut = g.Of.Kind, g.Of.Color, g.Of.Cut
		g.Figures = 1
	} else {
		g.Figures = 24
	}
	if g.Kind == "" {
		g.Kind = Civilian
	}
	if n, ok := x["figures"].(int64); ok {
		g.Figures = int(n)
	}
	g.Leader, _ = x["leader"].(bool)
	if g.Color == "" {
		g.Color = map[Kind]Hue{Civilian: Stone, Deputy: Blue, Soldier: Olive, Press: Amber, Diplomat: Slate}[g.Kind]
	}
	if g.Cut == "" && g.Kind == Deputy {
		g.Cut = Open
		if g.Color == Wine {
			g.Cut = Closed
		}
	}
	r.cast[g.ID] = g
	r.s.Cast = append(r.s.Cast, g)
}

func (r *reader) set(x m) *Set {
	s := &Set{ID: str(x["id"]), Name: txt(x["name"])}
	for _, a := range rows(x["areas"]) {
		ar := &Area{Placing: placing(a), Ground: Ground(strOr(a["ground"], "paving")), Shape: Shape(strOr(a["shape"], "rectangle")), Flat: Top, Height: 1.9}
		for _, w := range list(a["walls"]) {
			if w == "all" {
				ar.Walls = []Side{Left, Right, Top, Bottom}
			} else {
				ar.Walls = append(ar.Walls, Side(w.(string)))
			}
		}
		s.Areas = append(s.Areas, ar)
	}
	for _, a := range rows(x["doors"]) {
		dd := &Door{Placing: placing(a), Kind: strOr(a["kind"], "door"), Width: nmb(a["width"], 3), Side: Side(str(a["side"]))}
		if b := list(a["between"]); len(b) == 2 {
			dd.Between = [2]string{b[0].(string), b[1].(string)}
		}
		dd.Closed, _ = a["closed"].(bool)
		s.Doors = append(s.Doors, dd)
	}
	for _, a := range rows(x["seats"]) {
		s.Seats = append(s.Seats, &Seats{Placing: placing(a), Kind: strOr(a["kind"], "chairs"), Shape: Shape(strOr(a["shape"], "arc")), Face: str(a["face"]), Around: str(a["around"]), Rows: int(nmb(a["rows"], 5)), Number: int(nmb(a["number"], 0)), Blocks: int(nmb(a["blocks"], 3))})
	}
	for _, a := range rows(x["spots"]) {
		s.Spots = append(s.Spots, &Spot{placing(a)})
	}
	for _, a := range rows(x["props"]) {
		s.Props = append(s.Props, &Prop{Placing: placing(a), Kind: str(a["kind"]), Number: int(nmb(a["number"], 1)), As: strOr(a["as"], "row")})
	}
	r.sets[s.ID] = s
	return s
}

func placing(a m) Placing {
	p := Placing{ID: str(a["id"]), Name: txt(a["name"]), In: str(a["in"]), At: str(a["at"]), LeftOf: str(a["left-of"]), RightOf: str(a["right-of"]), Above: str(a["above"]), Below: str(a["below"])}
	if sz := list(a["size"]); len(sz) == 2 {
		p.Size = &[2]float64{nmb(sz[0], 0), nmb(sz[1], 0)}
	}
	if g, ok := a["gap"]; ok {
		v := nmb(g, 0)
		p.Gap = &v
	}
	return p
}

func (r *reader) step(x m) {
	st := &Step{ID: str(x["id"]), Title: txt(x["title"]), Text: txt(x["text"]), Sure: Sure(str(x["sure"])), Time: str(x["time"])}
	st.Alt = txt(x["alt"])
	var prev *Step
	if n := len(r.s.Steps); n > 0 {
		prev = r.s.Steps[n-1]
	}
	st.Date = r.s.Date
	if x["date"] != nil {
		st.Date = dates(x["date"])
	} else if prev != nil {
		st.Date = prev.Date
	}
	for _, id := range list(x["source"]) {
		st.Sources = append(st.Sources, r.src[id.(string)])
	}
	st.When = txt(x["when"])
	if w, ok := x["when"].(string); ok {
		st.When = Text{}
		for _, l := range r.s.Languages {
			st.When[l] = WordsIn(l)["when."+strings.ReplaceAll(w, " ", "-")]
			if st.When[l] == "" {
				st.When[l] = w
			}
		}
	}
	st.Set = r.s.Sets[0]
	if prev != nil {
		st.Set = prev.Set
	}
	if id := str(x["set"]); id != "" {
		st.Set = r.sets[id]
	}
	st.Empty, _ = x["empty"].(bool)
	switch c := x["camera"].(type) {
	case m:
		for _, o := range list(c["on"]) {
			st.Camera.On = append(st.Camera.On, o.(string))
		}
		st.Camera.Width = nmb(c["width"], 0)
	case nil:
	default:
		for _, o := range list(c) {
			st.Camera.On = append(st.Camera.On, o.(string))
		}
	}
	switch v := x["still"].(type) {
	case string:
		st.Still.Word = v
	case nil:
		st.Still.Word = "end"
	default:
		n := nmb(v, 0)
		st.Still.Seconds = &n
	}
	st.Phases = []Phase{{}}
	for _, mv := range list(x["moves"]) {
		if mv == "then" {
			st.Phases = append(st.Phases, Phase{})
			continue
		}
		row := mv.(m)
		if w, ok := row["wait"]; ok {
			st.Phases = append(st.Phases, Phase{Pause: nmb(w, 0)})
			continue
		}
		ph := &st.Phases[len(st.Phases)-1]
		ph.Moves = append(ph.Moves, r.move(row))
	}
	for _, n := range rows(x["notes"]) {
		st.Notes = append(st.Notes, r.note(n, st))
	}
	for _, n := range rows(x["quotes"]) {
		q := &Quote{ID: str(n["id"]), Who: r.cast[str(n["who"])], By: txt(n["by"]), Text: txt(n["text"]), Source: r.src[str(n["source"])], Sure: Sure(strOr(n["sure"], string(st.Sure))), Doubt: txt(n["doubt"]), Why: txt(n["why"])}
		for _, l := range list(n["translated"]) {
			q.Translated = append(q.Translated, l.(string))
		}
		st.Quotes = append(st.Quotes, q)
	}
	r.s.Steps = append(r.s.Steps, st)
}

func (r *reader) note(n m, st *Step) *Note {
	no := &Note{ID: str(n["id"]), Who: r.cast[str(n["who"])], Text: txt(n["text"]), More: txt(n["more"]), Source: r.src[str(n["source"])], Sure: Sure(strOr(n["sure"], string(st.Sure))), Sound: str(n["sound"]), To: str(n["to"])}
	for _, a := range list(n["at"]) {
		no.At = append(no.At, a.(string))
	}
	return no
}

func (r *reader) move(x m) *Move {
	mv := &Move{Sure: Sure(strOr(x["sure"], "established")), From: str(x["from"]), As: Formation(str(x["as"])), Face: str(x["face"]), Do: Action(str(x["do"])), Pace: Pace(strOr(x["pace"], "walk")), Take: nmb(x["take"], 0), After: nmb(x["after"], 0)}
	for _, w := range list(x["who"]) {
		mv.Who = append(mv.Who, r.cast[w.(string)])
	}
	for _, w := range list(x["side"]) {
		mv.Sides = append(mv.Sides, Side(w.(string)))
	}
	for _, w := range list(x["through"]) {
		mv.Through = append(mv.Through, w.(string))
	}
	if t, ok := x["trail"].(bool); ok {
		mv.Trail = &t
	}
	for _, v := range []Verb{At, Go, Leave, On, OpenDoor, ShutDoor, Show, Highlight, Dim, Do, Face} {
		if o, ok := x[string(v)].(string); ok {
			mv.Verb, mv.Object = v, o
			return mv
		}
	}
	panic(fmt.Sprint("no verb ", x))
}

func str(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case nil, []any, m:
		return ""
	default:
		return fmt.Sprint(v)
	}
}
func strOr(v any, d string) string {
	if s := str(v); s != "" {
		return s
	}
	return d
}
func nmb(v any, d float64) float64 {
	switch v := v.(type) {
	case int64:
		return float64(v)
	case float64:
		return v
	}
	return d
}
func list(v any) []any {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		return v
	case []m:
		var l []any
		for _, x := range v {
			l = append(l, x)
		}
		return l
	}
	return []any{v}
}
func rows(v any) []m {
	var l []m
	for _, x := range list(v) {
		l = append(l, x.(m))
	}
	return l
}
func txt(v any) Text {
	switch v := v.(type) {
	case string:
		return Text{"": v}
	case m:
		t := Text{}
		for k, s := range v {
			t[k] = str(s)
		}
		return t
	}
	return nil
}
func dates(v any) Dates {
	var ds []Day
	for _, x := range list(v) {
		var d Day
		fmt.Sscanf(fmt.Sprintf("%v", x), "%d-%d-%d", &d.Year, &d.Month, &d.Day)
		ds = append(ds, d)
	}
	if len(ds) == 0 {
		return Dates{}
	}
	return Dates{ds[0], ds[len(ds)-1]}
}
