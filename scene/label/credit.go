package label

import (
	"strings"

	"standoff/scene/picture"
	"standoff/story"
)

// credit returns how the picture names a source: "video by Crónica Uno, 10:14".
func credit(v picture.View, src *story.Source) string {
	by := src.By.In(v.Lang)
	s := by
	if form := v.Words.Fill("credit."+string(src.Kind), "{by}", by); form != "" {
		s = form
	}
	if src.Time != "" {
		s += v.Words["mark.comma"] + v.Words.Digits(src.Time)
	}
	return s
}

// counted returns how many people a group is said to be, or nothing: "about 100".
func counted(v picture.View, g *story.Group) string {
	var said []string
	for _, c := range g.Counts {
		s := v.Words.Count(c, v.Lang)
		if len(said) == 0 || said[len(said)-1] != s {
			said = append(said, s)
		}
	}
	return strings.Join(said, " / ")
}
