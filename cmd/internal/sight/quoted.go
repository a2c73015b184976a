package sight

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standoff/cmd/internal/panel"
	"standoff/scene"
	"standoff/story"
	"standoff/story/problem"
)

// quoted looks for descriptions that quote a note which a picture of theirs does not show whole:
// who listens would be told of a label that is not there.
func (l *looker) quoted() {
	for _, at := range l.plan.Steps {
		if !at.Step.Described() {
			continue
		}
		for _, lang := range l.plan.Story.Languages {
			alt := strings.ToLower(at.Step.Alt.In(lang))
			for _, n := range at.Step.Notes {
				if !quotes(alt, strings.ToLower(told(n, lang))) {
					continue
				}
				for _, shape := range panel.Shapes {
					if shape.Panel && !strings.Contains(wordsIn(l, at.Still, shape, lang), told(n, lang)) {
						l.warn(problem.LabelLost, at.Step.ID+" "+told(n, lang), at.Step.Where("alt"),
							"the description quotes a note, “%s”, that the picture %s does not show whole: tell it without the note",
							told(n, lang), shape.Where)
					}
				}
			}
		}
	}
}

// told returns a note's text as it is told in words.
func told(n *story.Note, lang string) string {
	return strings.Join(strings.Fields(n.Text.In(lang)), " ")
}

// quotes reports whether a description gives the words of a note as such: behind a colon or a
// quotation mark.
func quotes(alt, text string) bool {
	for from := 0; ; {
		at := strings.Index(alt[from:], text)
		if at < 0 || text == "" {
			return false
		}
		before := strings.TrimRightFunc(alt[:from+at], unicode.IsSpace)
		if r, _ := utf8.DecodeLastRuneInString(before); strings.ContainsRune(":：“„«‹‘「『\"", r) {
			return true
		}
		from += at + len(text)
	}
}

// wordsIn returns all that is written in a step's still, line after line.
func wordsIn(l *looker, still float64, shape panel.Shape, lang string) string {
	var all []string
	for _, t := range scene.Compose(l.plan.At(still), shape.View(l.plan, lang)).Texts {
		all = append(all, strings.Fields(t.Words)...)
	}
	return strings.Join(all, " ")
}
