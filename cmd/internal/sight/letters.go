package sight

import (
	"fmt"
	"io"

	"standoff/scene/raster"
	"standoff/story"
	"standoff/story/problem"
)

// letters warns of letters that no font of this machine has. Readers see them,
// in fonts of their own; the card and frames that are painted here do not.
func (l *looker) letters() {
	for _, lang := range l.plan.Story.Languages {
		eachText(l.plan.Story, func(t story.Text, where func(string) problem.Span, key string) {
			for _, gap := range raster.Gaps(t.In(lang), lang) {
				l.warn(problem.NoLetters, lang+gap.Script, textSpan(where, key, lang), "%s", gap)
			}
		})
	}
}

// WarnOfLetters says which letters of a language frames will show as boxes.
func WarnOfLetters(s *story.Story, lang string, w io.Writer) {
	said := map[string]bool{}
	eachText(s, func(t story.Text, _ func(string) problem.Span, _ string) {
		for _, gap := range raster.Gaps(t.In(lang), lang) {
			if !said[gap.Script] {
				said[gap.Script] = true
				fmt.Fprintln(w, "standoff:", gap)
			}
		}
	})
}

// eachText calls do with all texts that cards and frames show, and where the
// row is in which each stands.
func eachText(s *story.Story, do func(t story.Text, where func(string) problem.Span, key string)) {
	do(s.Title, s.Where, "title")
	do(s.Summary, s.Where, "summary")
	do(s.By, s.Where, "by")
	for _, src := range s.Sources {
		do(src.By, src.Where, "by")
	}
	for _, set := range s.Sets {
		do(set.Name, set.Where, "name")
		for _, a := range set.Areas {
			do(a.Name, a.Where, "name")
		}
	}
	for _, g := range s.Cast {
		do(g.Name, g.Where, "name")
	}
	for _, st := range s.Steps {
		for _, n := range st.Notes {
			do(n.Text, n.Where, "text")
			do(n.More, n.Where, "more")
		}
		for _, q := range st.Quotes {
			do(q.Text, q.Where, "text")
			do(q.By, q.Where, "by")
			do(q.Why, q.Where, "why")
		}
	}
}

// textSpan is where a text stands in a language: key.lang, or key.
func textSpan(where func(string) problem.Span, key, lang string) problem.Span {
	if at := where(key + "." + lang); at != where("") {
		return at
	}
	return where(key)
}
