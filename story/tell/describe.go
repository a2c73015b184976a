package tell

import (
	"slices"
	"strings"
	"unicode/utf8"

	"standoff/story"
	"standoff/story/words"
)

// mostAlt is how many letters of a description can be listened to.
const mostAlt = 300

// A describer says in one language what a step's picture shows.
type describer struct {
	step  *story.Step
	story *story.Story
	lang  string
	words story.Words
}

// whole returns the sentences about the step's notes and quotes, which are known,
// and then, said to be the plan's, about its moves, which are only drawn: as
// many as can be listened to.
func (d *describer) whole() string {
	var known, drawn []string
	for _, n := range d.step.Notes {
		known = append(known, d.doubt(n.Sure, d.note(n)))
	}
	known = append(known, d.counts()...)
	for _, q := range d.step.Quotes {
		known = append(known, d.doubt(q.Sure, d.quote(q)))
	}
	for _, ph := range d.step.Phases {
		for _, m := range ph.Moves {
			if m.Over != "" {
				drawn = append(drawn, d.doubt(m.Sure, d.over(m)))
			}
			drawn = append(drawn, d.doubt(m.Sure, d.move(m)))
			if Swims(d.step, m) {
				drawn = append(drawn, d.doubt(m.Sure, d.swims(m)))
			}
		}
	}
	drawn = slices.DeleteFunc(drawn, func(s string) bool { return s == "" })
	if len(drawn) == 0 && len(known) == 0 {
		drawn = []string{d.fill("empty", false, filled{"{place}": d.place(d.looksAt())})}
	}
	if len(drawn) > 0 {
		drawn[0] = d.fill("plan", false, filled{"{text}": drawn[0]})
	}
	all := append(known, drawn...)
	all[0] = d.teller(all[0])
	return d.sentences(all)
}

// sentences joins what is said, each thing once, up to the most that can be
// listened to.
func (d *describer) sentences(said []string) string {
	out, gap := "", d.words["mark.gap"]
	for _, s := range said {
		if strings.Contains(out, s) {
			continue
		}
		s = d.sentence(s)
		if utf8.RuneCountInString(out)+1+utf8.RuneCountInString(s) > mostAlt {
			break
		}
		if out != "" {
			out += gap
		}
		out += s
	}
	return out
}

// sentence returns what is said with its capital and its full stop.
func (d *describer) sentence(said string) string {
	said = words.Capital(d.lang, said)
	if d.words.Ended(d.lang, said) {
		return said
	}
	return said + d.words["mark.stop"]
}

// looksAt returns what a step shows in which nothing happens.
func (d *describer) looksAt() story.Ref {
	if len(d.step.Camera.Looks) > 0 {
		return d.step.Camera.Looks[0]
	}
	return story.Ref{ID: d.step.Set.ID, To: d.step.Set}
}

// teller puts before what is said in an account how sure it is and whose it is.
func (d *describer) teller(said string) string {
	if d.step.Of == nil {
		return said
	}
	return d.about(d.words["sure."+string(d.step.Sure)]+d.words["mark.comma"]+d.step.Title.In(d.lang), said)
}

// doubt returns what is said with how sure it is, unless that is established. Of what an
// account tells that is said once, before all of it.
func (d *describer) doubt(sure story.Sure, said string) string {
	if said == "" || !sure.Doubtful() || d.step.Of != nil && sure == d.step.Sure {
		return said
	}
	return d.about(d.words["sure."+string(sure)], said)
}

// about puts a name before what is said of it.
func (d *describer) about(name, said string) string {
	if name == "" {
		return said
	}
	return name + d.words["mark.colon"] + said
}

// note returns what a note says, and of whom or of what place.
func (d *describer) note(n *story.Note) string {
	about := ""
	if n.Who != nil {
		about = n.Who.Name.In(d.lang)
	} else {
		about = d.places(n.Places)
	}
	text := n.Text.Line(d.lang)
	if more := n.More.Line(d.lang); more != "" {
		between := d.words["mark.comma"]
		if d.words.Ended(d.lang, text) {
			between = d.words["mark.gap"]
		}
		text += between + more
	}
	return d.about(about, text)
}

// counts returns how many the step's people are said to be, and who says so, where the
// picture does.
func (d *describer) counts() (said []string) {
	for _, ph := range d.step.Phases {
		for _, m := range ph.Moves {
			for _, g := range m.Who {
				for _, c := range g.Counts {
					if g.Credit {
						said = append(said, d.about(g.Name.In(d.lang), d.words.Credited(c, d.lang)))
					}
				}
			}
		}
	}
	return said
}

// quote returns a quotation with who says it.
func (d *describer) quote(q *story.Quote) string {
	by := q.By.In(d.lang)
	if q.Who != nil {
		by = q.Who.Name.In(d.lang)
	}
	return d.about(by, d.words["mark.open"]+q.Text.In(d.lang)+d.words["mark.close"])
}

// who names groups, and tells whether they are many.
func (d *describer) who(groups []*story.Group) (names string, many bool) {
	var all []string
	for _, g := range groups {
		all = append(all, g.Name.In(d.lang))
		many = many || g.Figures > 1
	}
	return Listed(all, d.words), many || len(groups) > 1
}

// Listed returns the texts as the language lists them.
func Listed(texts []string, w story.Words) (list string) {
	for i, text := range texts {
		key := "list.more"
		switch {
		case len(texts) == 2:
			key = "list.two"
		case i == len(texts)-1:
			key = "list.last"
		}
		if i == 0 {
			list = text
		} else {
			list = strings.NewReplacer("{a}", list, "{b}", text).Replace(w[key])
		}
	}
	return list
}

// filled is what stands in the place of names in braces.
type filled map[string]string

// fill puts words into one of our sentences.
func (d *describer) fill(key string, many bool, with filled) string {
	var pairs []string
	for name, words := range with {
		pairs = append(pairs, name, words)
	}
	said := strings.NewReplacer(pairs...).Replace(d.text("sentence."+key, many))
	for _, rule := range strings.Split(d.words["sentence.contract"], "\n") {
		if long, short, ok := strings.Cut(rule, "\t"); ok {
			said = strings.ReplaceAll(said, long, short)
		}
	}
	return said
}

// text returns the form of our words for one who acts, or for many.
func (d *describer) text(key string, many bool) string {
	form := ".single"
	if many {
		form = ".group"
	}
	if s, ok := d.words[key+form]; ok {
		return s
	}
	return d.words[key]
}

// grammatical reports whether there are sentences in the language.
func (d *describer) grammatical() bool { return d.text("sentence.go", false) != "" }
