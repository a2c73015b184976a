package film

import (
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"standoff/story"
	"standoff/story/calendar"
)

// A page is what stands in the panel while a segment is shown.
type page struct {
	step        *story.Step // nil of the title
	clock, day  string
	when        string // both
	count       string // "Step 7 of 15"
	timeSize    float64
	sure, means string
	bandSize    float64
	title       []string
	titleFace   face
	tellers     []teller // of an account: all who tell it, this one among them
	captions    []caption
	credits     []credit
	sources     [][]run // of the step, by line
	summary     []string
	tally       [][]run // of the title
}

// A teller is who tells one of the accounts of a step.
type teller struct {
	name string
	here bool // it is theirs that is shown
}

// A caption is one sentence, or as much as is read at once.
type caption struct {
	text  string
	lines []string
	face  face
	line  float64
}

// said returns all that a page says, line by line.
func (p *page) said() []string {
	all := append([]string{strings.Join(p.title, " ")}, strings.Join(p.summary, " "))
	for _, l := range p.tally {
		var parts []string
		for _, r := range l {
			parts = append(parts, r.words)
		}
		all = append(all, strings.Join(parts, " "))
	}
	return all
}

// setPages works out what stands in the panel, how much room it takes, and so where the picture is.
func (f *Film) setPages() error {
	g := &f.form
	f.pages = make([]page, 1+len(f.steps))
	for i, k := range f.steps {
		f.setStep(&f.pages[1+i], k)
	}
	f.fitBand()
	if err := f.fitCaptions(); err != nil {
		return err
	}
	f.setTitle(&f.pages[0])
	f.setCards()
	if w := g.css(g.inner.W); w < 150 || g.css(g.inner.H) < 120 {
		return &SizeError{f.opts.W, f.opts.H, "there is no room for its picture"}
	}
	return nil
}

// setStep sets what a step says but for its caption.
func (f *typesetter) setStep(p *page, k int) {
	g, t := &f.form, f.colors()
	step, lang := f.plan.Steps[k].Step, f.opts.Lang
	p.step = step
	p.clock, p.day = f.when(step)
	p.when = p.clock
	if p.day != "" {
		p.when += f.words["mark.comma"] + p.day
	}
	steps := f.plan.Story.Number(len(f.plan.Steps) - 1)
	n, of := f.days.Number(f.plan.Story.Number(k)), f.days.Number(steps)
	f.fitTime(p, calendar.Fill(f.words["rail.step-of"], "n", n, "of", of), f.days.Digits(n+"/"+of))
	p.sure = f.words["sure."+string(step.Sure)]
	p.means = f.words["sure-means."+string(step.Sure)]

	p.titleFace = face{size: g.title.size, bold: true, serif: true, color: t.Ink}
	title := frameOf(step).Title.In(lang)
	p.title, _ = f.lines(title, p.titleFace, g.words.W)
	for c := p.titleFace; len(p.title) > g.titleLines && c.size > .8*g.title.size; c.size -= 2 {
		if ls, torn := f.lines(title, c, g.words.W); !torn && len(ls) < len(p.title) {
			p.title, p.titleFace = ls, c
		}
	}
	if step.Of != nil {
		for _, a := range step.Of.Accounts {
			p.tellers = append(p.tellers, teller{a.Title.In(lang), a == step})
		}
	}
	p.credits = f.credits(step.Cited(), false)
	p.sources = f.sourceLines(p.credits)
}

// sourceLines sets a step's sources: in a stack one behind the other, in a panel each kind on a
// line of its own.
func (f *typesetter) sourceLines(credits []credit) (lines [][]run) {
	g, t := &f.form, f.colors()
	strong := face{size: g.sources.size, bold: true, color: t.Ink}
	quiet := face{size: g.sources.size, color: t.Quiet}
	var spans []span
	for i, c := range credits {
		spans = append(spans, span{words: c.kind + f.words["mark.colon"], face: strong, tied: true})
		spans = append(spans, f.named(c, false, quiet)...)
		if !g.stack {
			lines = append(lines, f.flow(spans, g.words.W)...)
			spans = nil
		} else if i+1 < len(credits) {
			spans[len(spans)-1].words += "    "
		}
	}
	return append(lines, f.flow(spans, g.words.W)...)
}

// fitTime chooses how the step's number is written, and the size of the line, so that day and
// number stand on it side by side.
func (f *typesetter) fitTime(p *page, long, short string) {
	g := &f.form
	for size := g.time.size; ; size -= 1 {
		strong, plain := face{size: size, bold: true}, face{size: size}
		used := clockRoom*g.time.line + f.width(p.clock, strong) + f.width(" "+p.day, plain) + size
		for _, p.count = range []string{long, short} {
			if p.timeSize = size; used+f.width(p.count, plain) <= g.words.W {
				return
			}
		}
		if size < .72*g.time.size {
			return
		}
	}
}

// fitBand chooses the size of what the bands of doubt say. Where that has no room on one line the
// band has two, in all of the film: nothing changes its place.
func (f *Film) fitBand() {
	g := &f.form
	const leastBand = .8
	two := false
	for i := range f.pages {
		p := &f.pages[i]
		p.bandSize = g.sure.size
		if p.step == nil || !p.step.Sure.Doubtful() {
			continue
		}
		for f.bandWidth(p) > g.words.W && p.bandSize > leastBand*g.sure.size {
			p.bandSize--
		}
		two = two || f.bandWidth(p) > g.words.W
	}
	if !two {
		return
	}
	more := g.sure.size * 1.05
	g.twoLines = true
	g.sure.line += more
	g.title.y += more
	for i := range f.pages {
		p := &f.pages[i]
		p.bandSize = g.sure.size
		if p.step == nil || !p.step.Sure.Doubtful() {
			continue
		}
		for f.restWidth(p, .86*p.bandSize) > g.words.W-markRoom*p.bandSize && p.bandSize > 20 {
			p.bandSize--
		}
	}
}

// bandWidth returns how wide a band's words are on one line.
func (f *typesetter) bandWidth(p *page) float64 {
	return markRoom*p.bandSize + f.width(p.sure+" ", face{size: p.bandSize, bold: true}) + f.restWidth(p, p.bandSize)
}

// restWidth returns how wide is what a grade rests on: of an account who tells it, and who tells
// the others.
func (f *typesetter) restWidth(p *page, size float64) (sum float64) {
	if len(p.tellers) == 0 {
		return f.width(p.means, face{size: size})
	}
	for _, t := range p.tellers {
		sum += f.width(t.name, face{size: size, bold: t.here}) + 1.1*size
	}
	return sum
}

// count returns the words for n of something, in the form that the language has for it.
func (f *typesetter) count(key string, n int) string {
	names := map[plural.Form]string{plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many"}
	form := names[plural.Cardinal.MatchPlural(language.Make(f.opts.Lang), n, 0, 0, 0, 0)]
	pattern, ok := f.words[key+"."+form]
	if !ok {
		pattern = f.words[key+".other"]
	}
	return calendar.Fill(pattern, "n", f.words.Number(n))
}

// setTitle sets the page of the title: what the story is called, its summary, how much it has,
// and how much of it is in doubt.
func (f *typesetter) setTitle(p *page) {
	g, t, st, lang := &f.form, f.colors(), f.plan.Story, f.opts.Lang
	p.titleFace = face{size: g.head, bold: true, serif: true, color: t.Ink}
	room := f.titleRoom()
	quiet := face{size: g.quiet, color: t.Quiet}
	counts := f.count("step.count", st.Number(len(f.plan.Steps)-1)) + f.words["mark.comma"] +
		f.count("source.count", len(st.Sources))
	spans := []span{{words: counts, face: quiet}}
	p.tally = f.flow(spans, g.words.W)
	if tally := f.doubtful(); len(tally) > 0 {
		p.tally = append(p.tally, f.flow(tally, g.words.W)...)
	}
	for {
		var torn bool
		p.title, torn = f.lines(st.Title.In(lang), p.titleFace, g.words.W)
		p.summary, _ = f.lines(st.Summary.In(lang), quiet, g.words.W)
		high := f.titleHeight(p)
		if !torn && len(p.title) <= 4 && high <= room || p.titleFace.size <= g.title.size {
			return
		}
		p.titleFace.size -= 2
	}
}

// titleRoom returns how high the words of the title may stand, in the shape's pixels.
func (f *typesetter) titleRoom() float64 {
	g := &f.form
	if g.stack {
		return g.stage.Y - g.gap - g.time.y
	}
	return g.inner.H - g.time.y
}

// titleHeight returns how high the words of the title are.
func (f *typesetter) titleHeight(p *page) float64 {
	return float64(len(p.title))*1.1*p.titleFace.size + float64(len(p.summary))*1.3*f.form.quiet +
		float64(len(p.tally))*1.3*f.form.quiet + .9*f.form.quiet
}

// doubtful returns how many steps of each doubtful grade the film shows.
func (f *typesetter) doubtful() (all []span) {
	t := f.colors()
	for _, g := range story.Grades {
		n := 0
		for _, k := range f.steps {
			if s := f.plan.Steps[k].Step; s.Sure == g && s.Of == nil {
				n++
			}
		}
		if n == 0 || !g.Doubtful() {
			continue
		}
		if len(all) > 0 {
			all[len(all)-1].words += "    "
		}
		all = append(all, span{f.words["sure."+string(g)] + f.words["mark.colon"], face{size: f.form.quiet, bold: true, color: t.Doubt}, true, false},
			span{words: f.words.Number(n), face: face{size: f.form.quiet, color: t.Ink}})
	}
	return all
}
