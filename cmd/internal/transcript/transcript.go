// Package transcript is a film in words, for those who do not hear or see it and for posts: its
// captions as WebVTT and SubRip, and all that is seen and said as plain text. The command film
// writes them beside a video. It adds no word of its own, so that it is the story's language
// throughout. Read transcript.go and captions.go.
package transcript

import (
	"fmt"
	"strings"

	"standoff/scene/film"
)

// A Part is the part of a film that is shown, in seconds of the film.
type Part struct{ From, To float64 }

// has reports whether anything between two moments is shown.
func (p Part) has(start, end float64) bool { return end > p.From && start < p.To }

// Text returns what a film shows and says: of each step its number and title, when, how sure, its
// sentences, what the picture shows, and its sources; the title and the cards at the end as they
// are written. Parts are a blank line apart.
func Text(segments []film.Segment, part Part) []byte {
	var b strings.Builder
	for _, s := range segments {
		if !part.has(s.Start, s.End) {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n")
		}
		if s.Kind == film.Step {
			step(&b, &s, part)
			continue
		}
		for _, line := range s.Lines {
			write(&b, line)
		}
	}
	return []byte(b.String())
}

// step writes a step.
func step(b *strings.Builder, s *film.Segment, part Part) {
	heading := fmt.Sprintf("%d. %s", s.Number, s.Heading)
	if s.Account != "" {
		heading += " (" + s.Account + ")"
	}
	write(b, heading+" ["+clock(max(0, s.Start-part.From))+"]")
	write(b, s.When)
	write(b, s.Sure)
	var said []string
	for _, sentence := range s.Sentences {
		said = append(said, sentence.Text)
	}
	write(b, strings.Join(said, " "))
	if s.Alt != "" {
		write(b, "["+s.Alt+"]")
	}
	for _, source := range s.Sources {
		write(b, "- "+source)
	}
}

// write writes a line, if there is anything on it.
func write(b *strings.Builder, line string) {
	if line = strings.Join(strings.Fields(line), " "); line != "" {
		b.WriteString(line + "\n")
	}
}

// clock returns seconds as 3:07.
func clock(seconds float64) string {
	return fmt.Sprintf("%d:%02d", int(seconds)/60, int(seconds)%60)
}
