package sight

import (
	"fmt"
	"strings"
	"unicode"

	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/story"
	"standoff/story/problem"
)

// A part is something that a note or a quote in doubt has to say.
type part struct {
	key   string // of the row
	what  string
	words string
}

// unsaid looks for what a note or a quote in doubt does not say in the picture, though
// the rest of it is there: whose words they are, who passes them on, why they are in
// doubt. A picture that has no room for all leaves such lines to the caption.
func (s *shot) unsaid(d doubt) {
	b, ok := s.labelOf(d)
	if !ok {
		return
	}
	there := written(s.picture, b.Rect)
	for _, p := range d.parts {
		if !strings.Contains(there, letters(p.words)) {
			s.find(problem.WordsLeftOut, d.about+" "+p.what, d.row, p.key, fmt.Sprintf(
				"this %s, which is in doubt, does not show %s, “%s”: shorten it, or show less beside it",
				d.what, p.what, p.words), b.Rect)
		}
	}
	if d.speaker != nil && !s.signed(d.speaker) {
		s.find(problem.WordsLeftOut, d.about+" speaker", d.row, "who", fmt.Sprintf(
			"this %s, which is in doubt, does not show whose it is: the name of %q has no room: "+
				"shorten it, or show less beside them", d.what, d.speaker.ID), b.Rect)
	}
}

// partsOfNote returns what a note has to say.
func (g *gaze) partsOfNote(n *story.Note) []part {
	all := []part{{"text", "all of its text", n.Text.Line(g.lang)}, {"more", "its second line", n.More.Line(g.lang)}}
	if n.Who != nil {
		all = append(all, part{"who", "whom it is about", n.Who.Name.In(g.lang)})
	}
	for _, src := range n.Sources {
		all = append(all, part{"source", "its source", g.plan.Story.Words[g.lang].Credit(src, g.lang)})
	}
	return all
}

// partsOfQuote returns what a quote has to say. Where some of its words are in doubt, why
// they are says who doubts them; else its source is who says that they were said.
func (g *gaze) partsOfQuote(q *story.Quote) []part {
	all := []part{{"text", "all of its text", q.Text.In(g.lang)}, {"by", "who speaks", q.By.In(g.lang)}}
	switch {
	case q.Doubt.In(g.lang) != "":
		all = append(all, part{"why", "why its words are in doubt", q.Why.In(g.lang)})
	case q.Source != nil:
		all = append(all, part{"source", "its source", g.plan.Story.Words[g.lang].Credit(q.Source, g.lang)})
	}
	return all
}

// written returns all letters in a box of the picture, line by line.
func written(p *picture.Picture, in path.Rect) string {
	var all strings.Builder
	for _, t := range p.Texts {
		if t.Alpha > .5 && t.Y > in.Y && t.Y < in.Y+in.H && t.X > in.X-1 && t.X < in.X+in.W {
			all.WriteString(letters(t.Words))
		}
	}
	return all.String()
}

// letters returns words without the blanks at which lines end.
func letters(words string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, words)
}

// signed reports whether a speaker's name can be read in the picture. Nobody of a name that
// the author took away is looked for.
func (s *shot) signed(g *story.Group) bool {
	_, group := s.label("group:" + g.ID)
	_, tag := s.label("tag:" + g.ID)
	return group || tag || !g.Label
}
