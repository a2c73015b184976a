package transcript

import (
	"fmt"
	"math"
	"strings"

	"standoff/scene/film"
)

// A cue is a caption, in milliseconds of the part that is shown.
type cue struct {
	from, to int
	text     string
}

// cues returns the captions of the part.
func cues(segments []film.Segment, part Part) (all []cue) {
	ms := func(t float64) int { return int(math.Round(1000 * (min(max(t, part.From), part.To) - part.From))) }
	for _, s := range segments {
		for _, c := range s.Sentences {
			text := strings.Join(strings.Fields(c.Text), " ")
			if from, to := ms(c.Start), ms(c.End); to > from && text != "" {
				all = append(all, cue{from, to, text})
			}
		}
	}
	return all
}

// VTT returns the captions as WebVTT.
func VTT(segments []film.Segment, part Part) []byte {
	var b strings.Builder
	b.WriteString("WEBVTT\n")
	for i, c := range cues(segments, part) {
		fmt.Fprintf(&b, "\n%d\n%s --> %s\n%s\n", i+1, at(c.from, '.'), at(c.to, '.'), escape(c.text))
	}
	return []byte(b.String())
}

// escape writes what WebVTT would take for marks as itself.
func escape(text string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(text)
}

// SRT returns the captions as SubRip, which has no way to write marks as themselves.
func SRT(segments []film.Segment, part Part) []byte {
	var b strings.Builder
	for i, c := range cues(segments, part) {
		if i > 0 {
			b.WriteString("\n")
		}
		fmt.Fprintf(&b, "%d\n%s --> %s\n%s\n", i+1, at(c.from, ','), at(c.to, ','), c.text)
	}
	return []byte(b.String())
}

// at returns milliseconds as 00:01:02.345.
func at(ms int, point rune) string {
	s := ms / 1000
	return fmt.Sprintf("%02d:%02d:%02d%c%03d", s/3600, s/60%60, s%60, point, ms%1000)
}
