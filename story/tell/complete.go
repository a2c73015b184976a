package tell

import (
	"strings"

	"standoff/story"
	"standoff/story/problem"
	"standoff/story/words"
)

// A completer fills in what the author of one story left out.
type completer struct {
	story    *story.Story
	library  *words.Library
	problems problem.Problems
}

func (c *completer) warn(m problem.Mistake, at problem.Span, message string) {
	c.problems = append(c.problems, c.story.Warning(m, at, message))
}

// when puts the step's word for when ("later") into all languages.
func (c *completer) when(st *story.Step) {
	if st.WhenWord == "" {
		return
	}
	key := "when." + strings.ReplaceAll(st.WhenWord, " ", "-")
	st.When = story.Text{}
	for _, lang := range c.story.Languages {
		b := c.library.Book(lang)
		if b.English[key] {
			c.warn(problem.MissingLanguage, st.Where("when"), "there is no "+words.English(lang)+` for "`+st.WhenWord+
				`": write it in each language, when = { `+lang+` = "…" }`)
			continue
		}
		st.When[lang] = b.Texts[key]
	}
}

// alt describes what a step's picture shows, where the author did not. In a language
// whose grammar is not known that is left to the author.
func (c *completer) alt(st *story.Step) {
	if len(st.Alt) > 0 {
		return
	}
	st.Alt, st.Composed = story.Text{}, true
	for _, lang := range c.story.Languages {
		b := c.library.Book(lang)
		if b.Sentences {
			st.Alt[lang] = (&describer{st, c.story, lang, b.Texts}).whole()
			continue
		}
		key := "alt"
		if len(c.story.Languages) > 1 {
			key = "alt." + lang
		}
		c.warn(problem.MissingLanguage, st.Where(""), "step "+`"`+st.ID+`" needs a description of its picture: there are no sentences in `+
			words.English(lang)+" to compose one of; add "+key+` = "…"`)
	}
}

// words warns of languages in which the page has no words at all.
func (c *completer) words() {
	for _, lang := range c.story.Languages {
		if b := c.library.Book(lang); b.File == "" {
			c.warn(problem.MissingLanguage, c.story.Where("languages"), "the buttons of the "+words.English(lang)+
				" page will be English: there are no words in "+words.English(lang)+"; to bring your own, "+
				"standoff words "+lang+" > words/"+lang+".toml and translate that")
		}
	}
}
