// Package lettering sets words: sizes of type, lines, blocks of lines, and the
// signs that stand beside words (marks of doubt, sounds). Package label and the
// social card call it. It doesn't decide where on the picture a block stands, nor
// what it says. Read block.go and wrap.go first.
package lettering

import "standoff/scene/picture"

// The measures of everything written, in pixels. HaloWidth and HaloRoom are for
// letters of the usual size.
const (
	HaloWidth = 2.5 // of paper colour, all around letters
	HaloRoom  = 4   // between letters and the edge of their box
	KeepApart = 10  // between two boxes; nearer than this the lesser one fades
	NameApart = 30  // between a place's name and any other box
	Margin    = 6   // between a box and the picture's edge
	Phone     = 480 // narrower pictures have smaller names and fewer words
)

// TypeSizes are the sizes of type in a picture, in pixels.
type TypeSizes struct{ Name, Second, Tag, Quote, Small, Place, Set, Card, Notice float64 }

var (
	usualSizes = TypeSizes{Name: 16, Second: 13.5, Tag: 16, Quote: 17, Small: 12.5, Place: 12.5, Set: 17, Card: 44, Notice: 12}
	phoneSizes = TypeSizes{Name: 13.5, Second: 12.5, Tag: 14, Quote: 14, Small: 12, Place: 12, Set: 14, Card: 28, Notice: 12}
)

// Sizes returns the sizes of type in the view.
func Sizes(v picture.View) TypeSizes {
	z := usualSizes
	if v.Width < Phone {
		z = phoneSizes
	}
	k := TextScale(v)
	return TypeSizes{Name: k * z.Name, Second: k * z.Second, Tag: k * z.Tag, Quote: k * z.Quote,
		Small: k * z.Small, Place: k * z.Place, Set: k * z.Set, Card: k * z.Card, Notice: k * z.Notice}
}

// TextScale returns how much larger than usual words are set in the view: what
// it asks for, at least 1 and at most [picture.MaxTextScale].
func TextScale(v picture.View) float64 { return max(1, min(picture.MaxTextScale, v.TextScale)) }

// Terse reports whether the picture has room for few letters: it has fewer words.
func Terse(v picture.View) bool { return v.Width < Phone*TextScale(v) }

// Widest returns how wide names and lines may be, in pixels: a share of the
// picture, and at most so many pixels where letters have the usual size. Larger
// letters get more, so that few words are broken.
func Widest(v picture.View, share, pixels float64) float64 {
	k := TextScale(v)
	if v.Width < Phone {
		return min(.45*k, .75)*v.Width - 2*HaloRoom*k
	}
	return min(min(share*k, .45)*v.Width, pixels*k)
}
