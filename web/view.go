package web

import (
	"fmt"
	"html/template"
	"strconv"
	"strings"
)

// A view is a Page with all that can be said ready: the templates only lay out.
type view struct {
	*Page
	Steps   []stepView
	Sources []sourceView
	Changed string // when the story was last changed; or empty
	Mended  []correctionView
	Days    []dayView
	Legend  []figureView
	Lead    string // the summary without its full stop
	Data    data
	Script  []scriptWord
	Article article
	CardURL string     // absolute; or empty
	Others  []Language // the page in each language, absolute; or none
	Embed   string     // absolute address of the oEmbed file; or empty
	Grades  []string
	Speeds  []speed
	wordbook
}

type stepView struct {
	Step
	Number   int
	Dates    string
	Clock    string // the big word of the clock: a time, a word or a day
	Leaf     string // the number on the calendar leaf; or empty
	Sources  []sourceView
	Mended   []correctionView
	Cites    string     // " sources", behind their number
	Panel    *panelView // nil without panels
	Opening  *opening   // of the first step, or nil
	Doubtful bool
}

type sourceView struct {
	Source
	Number int
	Dates  string
	Clock  string
	Host   string // the address as words
	Steps  string // "Steps 5, 7"
}

type dayView struct {
	Name  string
	Steps int
}

type correctionView struct {
	Correction
	Dates string
	ID    string // of its step, or empty
	About string // "Step 5", or empty
}

type figureView struct {
	Figure
	SVG template.HTML
}

type speed struct{ Value, Name string }

var grades = []string{"established", "reported", "claimed", "disputed", "unconfirmed"}

var speeds = []speed{{"0.5", "½×"}, {"1", "1×"}, {"1.5", "1½×"}, {"2", "2×"}}

func newView(p *Page) *view {
	v := &view{Page: p, Grades: grades, Speeds: speeds, wordbook: newWordbook(p.Words)}
	c := calendar{v.word}
	v.Lead = strings.TrimSuffix(p.Summary, ".")
	for i, s := range p.Sources {
		v.Sources = append(v.Sources, v.source(c, i, s))
	}
	v.Changed = c.dates(p.Updated, p.Updated)
	for _, k := range p.Corrections {
		v.Mended = append(v.Mended, v.correction(c, k))
	}
	for i, s := range p.Steps {
		v.Steps = append(v.Steps, v.step(c, i, s))
	}
	for _, s := range spans(p.Steps) {
		v.Days = append(v.Days, dayView{c.group(s.First, s.Last), s.Steps})
	}
	for _, f := range p.Legend {
		v.Legend = append(v.Legend, figureView{f, template.HTML(f.SVG)})
	}
	v.Data, v.Script = newData(p), scriptWords(p.Words)
	v.Article = newArticle(p, v.word)
	v.CardURL, v.Others, v.Embed = p.card(), p.alternates(), p.absolute(EmbedName)
	return v
}

func (v *view) step(c calendar, i int, s Step) stepView {
	t := stepView{Step: s, Number: i + 1, Dates: c.dates(s.First, s.Last)}
	t.Alt = s.alt()
	switch {
	case s.Time != "":
		t.Clock = c.clock(s.Time)
	case s.When != "":
		t.Clock = upperFirst(s.When)
	case s.First == s.Last:
		t.Clock, t.Leaf = c.weekday(s.First), strconv.Itoa(s.First.Day)
	default:
		t.Clock = t.Dates // a span has its year: "5–7 January 2020"
		if name := c.group(s.First, s.Last); name == v.word("rail.weekend") {
			t.Clock = name
		}
		t.Leaf = fmt.Sprintf("%d–%d", s.First.Day, s.Last.Day)
	}
	for _, n := range s.Sources {
		t.Sources = append(t.Sources, v.Sources[n])
	}
	for _, k := range v.Mended {
		if k.Step == i {
			t.Mended = append(t.Mended, k)
		}
	}
	t.Cites = v.cites(len(s.Sources))
	t.Doubtful = s.Sure != "established" && s.Sure != "reported"
	t.Panel = newPanelView(s.Panels)
	t.Opening = newOpening(s.Panels)
	return t
}

// cites is what stands behind the number of a step's sources.
func (v *view) cites(n int) string {
	words := v.word(pluralKey(v.Words, v.Lang, "source", n))
	return strings.Replace(fill(words, "n", strconv.Itoa(n)), strconv.Itoa(n), "", 1)
}

func (v *view) source(c calendar, i int, s Source) sourceView {
	t := sourceView{Source: s, Number: i + 1, Dates: c.dates(s.Date, s.Date), Host: bare(s.URL)}
	if s.Time != "" {
		t.Clock = c.clock(s.Time)
	}
	t.Steps = v.cited(i)
	return t
}

func (v *view) correction(c calendar, k Correction) correctionView {
	t := correctionView{Correction: k, Dates: c.dates(k.Date, k.Date)}
	if k.Step >= 0 {
		t.ID, t.About = v.Page.Steps[k.Step].ID, fill(v.word("source.step"), "n", strconv.Itoa(k.Step+1))
	}
	return t
}

// cited says which steps rest on the source: "Steps 1–4, 7".
func (v *view) cited(source int) string {
	var at []int
	for i, s := range v.Page.Steps {
		for _, n := range s.Sources {
			if n == source {
				at = append(at, i+1)
			}
		}
	}
	switch len(at) {
	case 0:
		return v.word("source.none")
	case 1:
		return fill(v.word("source.step"), "n", strconv.Itoa(at[0]))
	}
	return fill(v.word("source.steps"), "n", ranges(at))
}

// ranges writes rising numbers briefly: 1, 2, 3, 7 as "1–3, 7".
func ranges(ns []int) string {
	var parts []string
	for i := 0; i < len(ns); {
		j := i
		for j+1 < len(ns) && ns[j+1] == ns[j]+1 {
			j++
		}
		switch j - i {
		case 0:
			parts = append(parts, strconv.Itoa(ns[i]))
		case 1:
			parts = append(parts, strconv.Itoa(ns[i]), strconv.Itoa(ns[j]))
		default:
			parts = append(parts, fmt.Sprintf("%d–%d", ns[i], ns[j]))
		}
		i = j + 1
	}
	return strings.Join(parts, ", ")
}

// bare is an address as a reader says it: without scheme, "www." and the
// slash at its end.
func bare(url string) string {
	_, rest, ok := strings.Cut(url, "://")
	if !ok {
		rest = url
	}
	return strings.TrimSuffix(strings.TrimPrefix(rest, "www."), "/")
}
