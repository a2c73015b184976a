package panel

import (
	"strings"

	"standoff/scene/picture"
	"standoff/scene/raster"
	"standoff/scene/theme"
	"standoff/story/plan"
)

// A Shape is a size in which readers have pictures: that of a panel, or one that the
// stage comes to on their screens.
type Shape struct {
	Where         string  // in a reader's words: "on a phone"
	Width, Height float64 // CSS pixels
	Panel         bool    // drawn when a site is built, and seen before the engine runs
	Card          bool    // has no words; of one step only
}

// The shapes that are drawn when a site is built.
var (
	Article = Shape{Where: "in an article", Width: 720, Height: 405, Panel: true}
	Phone   = Shape{Where: "on a phone", Width: 375, Height: 375, Panel: true}
	Card    = Shape{Where: "in the card", Width: cardWidth - CardColumn, Height: CardHeight, Card: true}
)

// Shapes are all in which a picture should say what it says, those that are drawn
// first. Between them the stage takes any size; these are where words and people find
// least room: the smallest phone, a phone held upright whose picture fills its screen,
// the low frame that is left in a narrow column, and the widest, where people are
// smallest.
var Shapes = []Shape{
	Article, Phone,
	{Where: "on a small phone", Width: 320, Height: 320},
	{Where: "on a phone’s whole screen", Width: 390, Height: 480},
	{Where: "in a narrow column", Width: 560, Height: 315},
	{Where: "on a desk", Width: 1280, Height: 720},
	Card,
}

// View returns how pictures in the shape and language are composed.
func (s Shape) View(plan *plan.Plan, lang string) picture.View {
	return picture.View{
		Width: s.Width, Height: s.Height, Theme: theme.Light, Lang: lang, Words: plan.Story.Words[lang],
		Measure: raster.Measure, Breaks: raster.Breaks, NoText: s.Card,
	}
}

// Narrow reports whether the shape has room for little beside what must be seen.
func (s Shape) Narrow() bool { return s.Width < Article.Width }

// Everywhere names shapes together: "on a phone and in the card"; all of them are "".
func Everywhere(shapes []Shape) string {
	if len(shapes) == len(Shapes) || len(shapes) == len(Shapes)-1 && !shapes[len(shapes)-1].Card {
		return ""
	}
	var names []string
	for _, s := range shapes {
		names = append(names, s.Where)
	}
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return names[0]
}
