package web

import (
	"html/template"
	"slices"
	"strings"

	"standoff/story"
)

// A view is a Page with all that can be said ready: the templates only lay out.
type view struct {
	*Page
	Steps   []stepView
	Total   int // of steps, whose accounts are not counted
	Sources []sourceView
	Changed any // when the story was last changed; or empty
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
	Grades  []story.Sure
	Speeds  []speed
	wordbook
}

type stepView struct {
	Step
	telling
	Dates    any
	Clock    any    // the big word of the clock: a time, a word or a day
	Leaf     string // the number on the calendar leaf; or empty
	Sources  []sourceView
	Mended   []correctionView
	Cites    citesView
	Means    any        // what its grade rests on
	Panel    *panelView // nil without panels
	Opening  *opening   // of the first step, or nil
	Doubtful bool
}

type sourceView struct {
	Source
	Number int
	Dates  any    // nil where the source has none
	Clock  any    // or nil
	Host   string // the address as words
	Steps  any    // "Steps 5, 7"
}

// A citesView is how many sources a step has: the number in a place of its own,
// and the words before and after it.
type citesView struct{ Before, Number, After any }

type dayView struct {
	Name  any
	Steps int
}

type correctionView struct {
	Correction
	Dates any
	ID    string // of its step, or empty
	About any    // "Step 5", or empty
}

type figureView struct {
	Figure
	SVG template.HTML
}

type speed struct{ Value, Name string }

var speeds = []speed{{"0.5", "½×"}, {"1", "1×"}, {"1.5", "1½×"}, {"2", "2×"}}

// newView returns the page as its template needs it.
func newView(p *Page) *view {
	v := &view{Page: p, Grades: story.Grades, wordbook: newWordbook(p.Lang, p.Dir, p.Words, p.English)}
	c := pageCalendar{v.wordbook}
	v.Lead = strings.TrimSuffix(p.Summary, v.word("mark.stop"))
	for _, s := range speeds {
		v.Speeds = append(v.Speeds, speed{s.Value, leftToRight(v.numerals(s.Name), p.Dir)})
	}
	for i, s := range p.Sources {
		v.Sources = append(v.Sources, v.source(c, i, s))
	}
	v.Changed = v.said(dateKey, c.dates(p.Updated, p.Updated))
	for _, k := range p.Corrections {
		v.Mended = append(v.Mended, v.correction(c, k))
	}
	for i, s := range p.Steps {
		v.Steps = append(v.Steps, v.step(c, i, s))
	}
	v.Total = v.Steps[len(v.Steps)-1].Number
	for _, s := range spans(p.Steps) {
		v.Days = append(v.Days, dayView{v.said(dateKey, c.group(s.First, s.Last)), s.Steps})
	}
	for _, f := range p.Legend {
		v.Legend = append(v.Legend, figureView{f, template.HTML(f.SVG)})
	}
	v.Data, v.Script = newData(p), scriptWords(p.Words, p.English)
	v.Article = newArticle(p, v.word)
	v.CardURL, v.Others, v.Embed = p.card(), p.alternates(), p.absolute(EmbedName)
	return v
}

// leftToRight keeps a number with signs in the order in which it is read, also
// among words that run from right to left: 1½×, not ×½1.
func leftToRight(text, dir string) string {
	if dir != "rtl" {
		return text
	}
	return "\u2066" + text + "\u2069"
}

// dateKey is a key of the words of dates, and timeKey of times: they are all of
// one language.
const dateKey, timeKey = "month.1", "date.time"

// step returns a step as the template needs it. A step without a time has its word for when in
// the place of the time, else its day.
func (v *view) step(c pageCalendar, i int, s Step) stepView {
	t := stepView{Step: s, telling: v.Page.telling(i), Dates: v.said(dateKey, c.dates(s.First, s.Last))}
	t.Alt = s.alt()
	switch {
	case s.Time != "":
		t.Clock = v.said(timeKey, c.clock(s.Time))
	case s.When != "":
		t.Clock = c.capital(s.When)
	case s.First == s.Last:
		t.Clock, t.Leaf = v.said(dateKey, c.weekday(s.First)), v.digits(s.First.Day)
	case s.First.Year != s.Last.Year: // a name without its years would say another span
		t.Clock = t.Dates
		t.Leaf = fill(v.word("number.range"), "n", v.digits(s.First.Day), "n2", v.digits(s.Last.Day))
	default:
		t.Clock, t.Dates = v.said(dateKey, c.group(s.First, s.Last)), v.said(dateKey, c.completion(s.First, s.Last))
		t.Leaf = fill(v.word("number.range"), "n", v.digits(s.First.Day), "n2", v.digits(s.Last.Day))
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
	t.Means = v.means(s)
	t.Doubtful = story.Sure(s.Sure).Doubtful()
	t.Panel = newPanelView(s.Panels)
	t.Opening = newOpening(s.Panels)
	return t
}

// means says what the step's grade rests on: what the grade means in general, where that
// is so of the step's sources, and else what they are.
func (v *view) means(s Step) any {
	var kinds []string
	for _, n := range s.Sources {
		kinds = append(kinds, v.Page.Sources[n].Kind)
	}
	switch sure := story.Sure(s.Sure); {
	case sure == story.Established && len(kinds) == 1 && kinds[0] != string(story.Video):
		return v.say("source-kind." + kinds[0])
	case sure == story.Reported && len(kinds) > 1:
		return v.count("source.count", len(kinds))
	}
	return v.say("sure-means." + s.Sure)
}

// cites is the number of a step's sources, and what stands around it.
func (v *view) cites(n int) citesView {
	key := v.form("source.count", n)
	before, after, _ := strings.Cut(v.word(key), "{n}")
	return citesView{v.said(key, before), v.digits(n), v.said(key, after)}
}

// source returns the i-th source as the template needs it.
func (v *view) source(c pageCalendar, i int, s Source) sourceView {
	t := sourceView{Source: s, Number: i + 1, Host: bare(s.URL)}
	if s.Date != (Day{}) {
		t.Dates = v.said(dateKey, c.dates(s.Date, s.Date))
	}
	if s.Time != "" {
		t.Clock = v.said(timeKey, c.clock(s.Time))
	}
	t.Steps = v.cited(i)
	return t
}

func (v *view) correction(c pageCalendar, k Correction) correctionView {
	t := correctionView{Correction: k, Dates: v.said(dateKey, c.dates(k.Date, k.Date))}
	if k.Step >= 0 {
		t.ID, t.About = v.Page.Steps[k.Step].ID, v.fill("source.step", "n", v.Page.number(k.Step))
	}
	return t
}

// cited returns which steps rest on the source: "Steps 1–4, 7".
func (v *view) cited(source int) any {
	var at []int
	for i, s := range v.Page.Steps {
		for _, n := range s.Sources {
			if number := v.Page.number(i); n == source && !slices.Contains(at, number) {
				at = append(at, number)
			}
		}
	}
	switch len(at) {
	case 0:
		return v.say("source.none")
	case 1:
		return v.fill("source.step", "n", at[0])
	}
	return v.fill("source.steps", "n", v.ranges(at))
}

// ranges writes rising numbers briefly: 1, 2, 3, 7 as "1–3, 7".
func (v *view) ranges(ns []int) string {
	var parts []string
	for i := 0; i < len(ns); {
		j := i
		for j+1 < len(ns) && ns[j+1] == ns[j]+1 {
			j++
		}
		switch j - i {
		case 0:
			parts = append(parts, v.digits(ns[i]))
		case 1:
			parts = append(parts, v.digits(ns[i]), v.digits(ns[j]))
		default:
			parts = append(parts, fill(v.word("number.range"), "n", v.digits(ns[i]), "n2", v.digits(ns[j])))
		}
		i = j + 1
	}
	return strings.Join(parts, v.word("mark.comma"))
}

// bare returns an address as a reader says it: without scheme, "www." and the
// slash at its end.
func bare(url string) string {
	_, rest, ok := strings.Cut(url, "://")
	if !ok {
		rest = url
	}
	return strings.TrimSuffix(strings.TrimPrefix(rest, "www."), "/")
}
