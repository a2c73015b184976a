package read

import (
	"strings"

	"standoff/story"
	"standoff/story/grammar"
	"standoff/story/problem"
)

func (p *reader) readStory(values map[string]any) {
	s := p.story
	p.readLanguages(values)
	r := p.row(grammar.StoryKeys, "", values)
	s.Origin = r.Origin
	p.check(r)
	s.Version = r.whole("standoff", 1)
	if s.Version > 1 {
		p.Say(problem.OutOfRange, r.Span("standoff"),
			"this storyboard needs version %d of the language; this program knows 1", s.Version)
	}
	s.Title, s.Summary, s.By = r.text("title"), r.text("summary"), r.text("by")
	s.Fair = r.text("fair")
	s.Date, _ = r.days("date")
	for _, hue := range r.list("flag") {
		s.Flag = append(s.Flag, story.Hue(hue))
	}
	if len(s.Flag) > grammar.MostStripes {
		p.Say(problem.OutOfRange, r.Span("flag"), "the flag has %d stripes: %d is the most", len(s.Flag),
			grammar.MostStripes)
	}
	cast := &castReader{diagnosis: p.diagnosis, tables: p.tables, reader: p}
	sets := &setReader{p.diagnosis, p.names, p.tables, p, len(listed(values["set"])) > 1}
	p.blocks("source", values, p.readSource, "the story has no sources: add [[source]]")
	p.blocks("set", values, sets.readSet, "the story has no set: add [[set]]")
	p.blocks("cast", values, cast.readGroup, "the story has nobody in it: add [[cast]]")
	cast.finishCast()
	p.blocks("step", values, (&stepReader{p.diagnosis, p.names, p.tables, p}).readStep, "the story has no steps: add [[step]]")
	p.readCorrections(r)
}

// blocks reads all blocks of one kind; none is said when there are none.
func (p *reader) blocks(key string, values map[string]any, read func(path string, v any), none string) {
	if _, table := values[key].(map[string]any); table {
		return // said already
	}
	all := listed(values[key])
	if _, plural := values[key+"s"]; len(all) == 0 && !plural { // which is said already
		p.Say(problem.MissingBlock, problem.Span{}, "%s", none)
	}
	if key == "step" && len(all) > grammar.MostSteps {
		p.Say(problem.OutOfRange, p.places.Span(problem.Item("step", grammar.MostSteps), ""),
			"the story has %d steps: %d is the most", len(all), grammar.MostSteps)
		all = all[:grammar.MostSteps]
	}
	for i, v := range all {
		read(problem.Item(key, i), v)
	}
}

// sourceName is who a source is by or, where nobody knows, what it is called.
func (p *reader) sourceName(r *row) story.Text {
	if !r.given("called") {
		return r.text("by")
	}
	if r.given("by") {
		p.Say(problem.EitherOr, r.Span("called"),
			"by and called together: keep by where author or outlet is known, called where neither is")
		p.drop(r, "called", "by")
	}
	return r.text("called")
}

func (p *reader) readSource(path string, v any) {
	r := p.check(p.row(grammar.SourceKeys, path, v))
	day, dated := r.days("date")
	if !dated {
		day.First = p.story.Date.Last
	} else if last := p.story.Date.Last; last != (story.Day{}) && last.YearOn().Before(day.First) {
		p.Warn(problem.LateSource, r.Span("date"), "source %q is dated more than a year after the story, %s: "+
			"put the year right, if it is not meant", r.id(), day.First.Iso())
	}
	s := &story.Source{ID: r.str("id"), By: p.sourceName(r), Unnamed: r.has("called"),
		Kind: story.SourceKind(r.str("kind")), Via: r.text("via"), About: r.text("about"), Date: day.First,
		Time: r.time("time"), URL: r.str("url"), Archive: r.str("archive"), Origin: r.Origin}
	if r.given("archive") && !r.given("url") {
		p.Warn(problem.MissingKey, r.Span("archive"), "source %q has an archived copy, but no url: add url, even if that "+
			"page is gone, or make the copy's link the url", s.ID)
		p.Mend(r.Renamed("archive", "url")...)
		p.put(r, `url = "https://…"`)
	}
	for _, o := range p.story.Sources {
		main := p.story.Languages[0]
		if o.Kind == s.Kind && s.Kind != "" && s.By != nil && o.By.In(main) == s.By.In(main) &&
			(o.About == nil || s.About == nil) {
			problem := p.Problem(problem.AlikeSources, r.Span(""), "two %ss by %s: give each an about",
				strings.TrimSuffix(string(s.Kind), "s"), s.By.In(main))
			p.Add(p.See(problem, o.Span(""), "the other one"))
			p.Mend(append(r.Adding(`about = "…"`), o.Adding(`about = "…"`)...)...)
			break
		}
	}
	p.story.Sources = append(p.story.Sources, s)
	if s.ID != "" && p.sources[s.ID] == nil {
		p.sources[s.ID] = s
	}
}

// use finds sources, and remembers that something names them.
func (p *reader) use(ids []string) []*story.Source {
	var all []*story.Source
	for _, id := range ids {
		if s := p.sources[id]; s != nil {
			p.cited[id] = true
			all = append(all, s)
		}
	}
	return all
}
