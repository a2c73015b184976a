package label

import (
	"strings"

	"standoff/scene/picture"
	"standoff/story"
)

// counted returns how many people a group is said to be, a line each, or nothing:
// "about 100", or, with their sources, "about 100, statement by City police".
func counted(v picture.View, g *story.Group) (lines []string) {
	if g.Credit {
		for _, c := range g.Counts {
			lines = append(lines, v.Words.Credited(c, v.Lang))
		}
		return lines
	}
	var said []string
	for _, c := range g.Counts {
		s := v.Words.Count(c, v.Lang)
		if len(said) == 0 || said[len(said)-1] != s {
			said = append(said, s)
		}
	}
	if len(said) == 0 {
		return nil
	}
	return []string{strings.Join(said, " / ")}
}
