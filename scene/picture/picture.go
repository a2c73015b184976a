// Package picture is what all painters are given: a flat list of marks in screen
// units, back to front, and the view that it was composed for. Scene fills it; the
// painters svg, raster and gpu read it. It decides nothing about what is shown,
// and has no fonts: the view brings a measurer. Read picture.go and lists.go first.
package picture

import (
	"standoff/scene/figure"
	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
)

// A Picture is what to paint: a list of marks, and a list for each kind of thing
// that they point at. Units are CSS pixels, x right and y down.
type Picture struct {
	Width, Height float64
	Paper         theme.Color
	// Marks are in painting order, back to front. The first Ground of them are
	// the flat ground: they change only when GroundKey does, so that a painter
	// may keep them as an image.
	Marks     []Mark
	Ground    int
	GroundKey uint64

	Fills   []Fill
	Strokes []Stroke
	Figures []Figure
	Texts   []Text

	// Labels are the boxes of everything that is written, for checks that none
	// covers another.
	Labels []LabelBox

	Shades []theme.Color // to which fills point
	Still  Still         // the scenery at the beginning of the lists
}

// A Mark is one thing to paint: an index into the list of its kind.
type Mark struct {
	Kind  MarkKind
	Index int32
}

// MarkKind says in which list of the picture a mark's index counts.
type MarkKind uint8

// The kinds of mark. A figure's shadow is a mark of its own, so that all
// shadows lie under all figures; its index counts in Figures.
const (
	MarkFill MarkKind = iota
	MarkStroke
	MarkShadow
	MarkFigure
	MarkText
)

// A Fill is a filled path. With Shade set, the colour runs from Color at From
// to Shade at To, and on unchanged beyond both.
//
// With Round set, too, it runs outwards over an upright ellipse with its middle at From and
// a corner of its box at To: from Color, which it has up to the share Round of the way, to
// Shade at the edge. Such a fill covers the whole picture, see [Picture.Wash].
type Fill struct {
	Path     path.Path
	Color    theme.Color
	Shade    *theme.Color
	From, To path.Point
	Round    float64
}

// A Stroke is a line with round joins and butt ends (round with Round). Dash
// and Gap are in pixels; no Dash is a solid line.
type Stroke struct {
	Path      path.Path
	Color     theme.Color
	Width     float64
	Dash, Gap float64
	Round     bool
}

// A Figure is one person, standing with the feet at X, Y.
type Figure struct {
	ID     int         // story.Figure's
	Code   figure.Code // the look and the pose
	X, Y   float64
	Height float64 // pixels, of somebody standing
	Alpha  float64
	Ground float64 // how far, in pixels, the ground lies below the feet: the shadow falls there
}

// A Text is one line of words.
type Text struct {
	Words     string
	X, Y      float64 // of the baseline's left end
	Font      Font
	Color     theme.Color
	Halo      theme.Color // painted behind the letters, HaloWidth all around
	HaloWidth float64
	Alpha     float64
}

// Font is how words are set. Size is in CSS pixels, never below 12.
type Font struct {
	Size   float64
	Bold   bool
	Italic bool
	Serif  bool    // as headings of the page are; painters that have no such font take theirs
	Track  float64 // extra pixels after every letter
	// Leftward is true of words in a language that is read from right to left.
	// They stand in a line as that language orders them.
	Leftward bool
	// Lang is the language of the words: some letters look otherwise in another.
	Lang string
}

// Extent is how much room one line of words takes: Width, and how far it
// reaches above and below the baseline.
type Extent struct{ Width, Ascent, Descent float64 }

// LabelBox is the box of something written.
type LabelBox struct {
	What  string // "group:guard", "tag:guaido", "note:0", "quote:0", "place:hall", "notice", "card"
	Rect  path.Rect
	Alpha float64
	Doubt bool // a mark of doubt is on it, or words in it are underlined as doubtful
	Loose bool // it is a note that has lost its leader, and stands off what it is about
}

// A View is on what, for whom and in which colours a picture is composed.
type View struct {
	Width, Height float64 // CSS pixels
	Theme         *theme.Theme
	Lang          string
	// Words are the program's own in that language, of which a picture asks for
	// picture.*, count.*, credit.*, mark.* and number.*, and how it is read.
	Words story.Words
	// Measure is the painter's own. It is asked again and again and should remember.
	Measure func(words string, f Font) Extent
	// TextScale is how much larger than usual the reader wants words, 1 to 2; 0 is 1.
	// They are set and placed anew: where room lacks, fewer are shown.
	TextScale float64
	// Breaks are the places at which lines may end in words of scripts that do
	// not go by spaces, in their order; nil knows only spaces.
	Breaks func(words, lang string) []Break
	// Bleed is how much of the place, and of who is there, is drawn beyond Width and Height:
	// the picture is larger by it, and all that is written, and what the camera shows, keep
	// within them.
	Bleed Bleed
	// Corners is the side, in CSS pixels, of the squares in the lower corners in which nothing
	// is written; 0 is none.
	Corners float64
	// NoText leaves out all that is written, for comparing painters by pixels; with Notice, all
	// but that the plan is schematic, as on cards.
	NoText, Notice bool
	// NoScenery leaves out the ground, shadows and all that stands upright but people,
	// for who looks only for people and words.
	NoScenery bool
	// Plain leaves out what fades into the distance and the light behind what happens, for
	// files of few colours.
	Plain bool
}

// Bleed is the room of a picture beyond that for which it is composed, in CSS pixels: to
// its right and below it.
type Bleed struct{ Right, Below float64 }

// MaxTextScale is the largest TextScale that is followed.
const MaxTextScale = 2

// Font returns how the view's language sets words that are to look like f. Most
// scripts have no slanted form, and letters that hang together bear no space
// between them.
func (v View) Font(words string, f Font) Font {
	f.Lang, f.Leftward = v.Lang, v.Words.Leftward()
	for _, r := range words {
		if joined(r) {
			f.Track = 0
		}
		if straight(r) {
			f.Italic = false
		}
	}
	if f.Leftward {
		f.Italic, f.Track = false, 0
	}
	return f
}
