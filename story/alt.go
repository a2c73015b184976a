package story

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// mostAlt is how many letters of a description can be listened to.
const mostAlt = 300

// describe composes what each step's picture shows, where the author did not.
func (p *Plan) describe() {
	for _, s := range p.Steps {
		step := s.Step
		if len(step.Alt) > 0 {
			continue
		}
		step.Alt = Text{}
		for _, lang := range p.Story.Languages {
			d := &describer{step: step, story: p.Story, lang: lang, words: WordsIn(lang)}
			step.Alt[lang] = d.whole()
		}
	}
}

// A describer says in one language what a step's picture shows.
type describer struct {
	step  *Step
	story *Story
	lang  string
	words Words
}

// whole are the sentences about the step's notes and quotes, which are known,
// and then, said to be the plan's, about its moves, which are only drawn: as
// many as can be listened to.
func (d *describer) whole() string {
	var known, drawn []string
	for _, n := range d.step.Notes {
		known = append(known, d.doubt(n.Sure, d.note(n)))
	}
	for _, q := range d.step.Quotes {
		known = append(known, d.doubt(q.Sure, d.quote(q)))
	}
	for _, ph := range d.step.Phases {
		for _, m := range ph.Moves {
			drawn = append(drawn, d.doubt(m.Sure, d.move(m)))
		}
	}
	drawn = slices.DeleteFunc(drawn, func(s string) bool { return s == "" })
	if len(drawn) == 0 && len(known) == 0 {
		drawn = []string{d.fill("empty", "", d.place(d.looksAt()), "", "")}
	}
	if len(drawn) > 0 {
		drawn[0] = d.fill("plan", "", "", "", drawn[0])
	}
	return sentences(append(known, drawn...))
}

// sentences joins what is said, each thing once, up to the most that can be
// listened to.
func sentences(said []string) string {
	out := ""
	for _, s := range said {
		if strings.Contains(out, s) {
			continue
		}
		s = upperFirst(s)
		if !strings.HasSuffix(s, ".") {
			s += "."
		}
		if utf8.RuneCountInString(out)+1+utf8.RuneCountInString(s) > mostAlt {
			break
		}
		out = strings.TrimSpace(out + " " + s)
	}
	return out
}

// looksAt is what a step shows in which nothing happens.
func (d *describer) looksAt() string {
	if len(d.step.Camera.On) > 0 {
		return d.step.Camera.On[0]
	}
	return d.step.Set.ID
}

// doubt says of what is not established how sure it is.
func (d *describer) doubt(sure Sure, said string) string {
	if said == "" || !sure.Doubtful() {
		return said
	}
	return strings.ToLower(d.words["sure."+string(sure)]) + ": " + said
}

func (d *describer) move(m *Move) string {
	who, many := d.who(m.Who)
	number := "-one"
	if many {
		number = "-many"
	}
	said := ""
	switch m.Verb {
	case OpenDoor, ShutDoor:
		key := string(m.Verb)
		if len(m.Who) > 0 {
			key += "-by"
		}
		return d.fill(key, who, d.place(m.Object), "", "")
	case Show, Highlight, Dim:
		return ""
	case Do:
		return who + " " + d.words["alt-do."+string(m.Do)+number]
	case Go:
		if key := "go" + number; m.From == "" {
			said = d.fill(key, who, d.place(m.Object), "", "")
		} else {
			said = d.fill("from"+number, who, d.place(m.Object), d.place(m.From), "")
		}
	case Between:
		said = d.fill("between"+number, who, d.place(m.Between[1]), d.place(m.Between[0]), "")
	default:
		said = d.fill(string(m.Verb)+number, who, d.place(m.Object), "", "")
	}
	if do := d.words["alt-do."+string(m.Do)+number]; do != "" {
		said = d.contract(said + " " + d.words["alt.and"] + " " + do)
	}
	return said
}

func (d *describer) note(n *Note) string {
	about := ""
	if n.Who != nil {
		about = n.Who.Name.In(d.lang)
	} else if len(n.At) > 0 {
		about = d.place(n.At[0])
	}
	text := n.Text.In(d.lang)
	if more := n.More.In(d.lang); more != "" {
		text += ", " + more
	}
	return d.fill("note", "", about, "", text)
}

func (d *describer) quote(q *Quote) string {
	by := q.By.In(d.lang)
	if q.Who != nil {
		by = q.Who.Name.In(d.lang)
	}
	return d.fill("note", "", by, "",
		d.words["quote.open"]+q.Text.In(d.lang)+d.words["quote.close"])
}

// who names groups, and tells whether they are many.
func (d *describer) who(groups []*Group) (names string, many bool) {
	for i, g := range groups {
		switch {
		case i > 0 && i == len(groups)-1:
			names += " " + d.words["alt.and"] + " "
		case i > 0:
			names += ", "
		}
		names += g.Name.In(d.lang)
		many = many || g.Figures > 1
	}
	return names, many || len(groups) > 1
}

// place names whatever an id stands for.
func (d *describer) place(id string) string {
	for _, g := range d.story.Cast {
		if g.ID == id {
			return g.Name.In(d.lang)
		}
	}
	if isSide(id) {
		return d.words["alt.side"]
	}
	name, kind := placeName(d.step.Set, id)
	if s := name.In(d.lang); s != "" {
		return s
	}
	if s := d.words["alt-place."+kind]; s != "" {
		return s
	}
	if s := d.words["alt-place.place"]; s != "" {
		return s
	}
	return strings.ReplaceAll(id, "-", " ")
}

// placeName is the name that the author gave a thing of the set, and its kind.
func placeName(s *Set, id string) (Text, string) {
	if s.ID == id {
		return s.Name, ""
	}
	for _, a := range s.Areas {
		if a.ID == id {
			return a.Name, string(a.Ground)
		}
	}
	for _, x := range s.Doors {
		if x.ID == id {
			return x.Name, x.Kind
		}
	}
	for _, x := range s.Seats {
		if x.ID == id {
			return x.Name, "seats"
		}
	}
	for _, x := range s.Props {
		if x.ID == id {
			return x.Name, x.Kind
		}
	}
	for _, x := range s.Spots {
		if x.ID == id {
			return x.Name, "place"
		}
	}
	return nil, ""
}

// fill puts words into one of our sentences.
func (d *describer) fill(key, who, place, from, text string) string {
	said := strings.NewReplacer("{who}", who, "{place}", place, "{from}", from,
		"{text}", text).Replace(d.words["alt."+key])
	return d.contract(said)
}

// contract joins words that the language writes as one: "a el" is "al".
func (d *describer) contract(said string) string {
	for _, rule := range strings.Split(d.words["alt.contract"], ";") {
		if long, short, ok := strings.Cut(rule, ">"); ok {
			said = strings.ReplaceAll(said, long, short)
		}
	}
	return said
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(string(r)) + s[n:]
}
