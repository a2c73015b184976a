package web

import (
	"html/template"
	"math"
)

// A panelView is a still picture as the page lays it out: an image, and the
// others that a browser may take in its place.
type panelView struct {
	Panel
	Others []panelSource
}

// A panelSource is a panel for some screens only.
type panelSource struct {
	Panel
	Media string
}

// narrowMedia is where the page shows the narrow panel; 559 px is where its
// style becomes one column.
const narrowMedia = "(max-width: 559px)"

const darkMedia = "(prefers-color-scheme: dark)"

// narrow reports whether the panel is made for a phone held upright: square, or
// higher than wide.
func (p Panel) narrow() bool { return p.Width <= p.Height }

// newPanelView returns the panels for a browser to choose from, by width and theme. The light
// wide panel is the one for browsers that don't. It is nil without panels.
func newPanelView(panels []Panel) *panelView {
	if len(panels) == 0 {
		return nil
	}
	wide := nearest(panels, false, false)
	v := &panelView{Panel: wide}
	seen := map[string]bool{}
	for _, c := range []struct {
		narrow, dark bool
		media        string
	}{
		{true, true, narrowMedia + " and " + darkMedia}, {true, false, narrowMedia}, {false, true, darkMedia},
	} {
		p := nearest(panels, c.narrow, c.dark)
		if p.narrow() == c.narrow && p.Dark == c.dark && !seen[p.URL] {
			v.Others = append(v.Others, panelSource{p, c.media})
			seen[p.URL] = true
		}
	}
	return v
}

// nearest returns the panel for a shape and a theme; the theme weighs more.
func nearest(panels []Panel, narrow, dark bool) Panel {
	var best Panel
	least := math.MaxInt
	for _, p := range panels {
		far := 0
		if p.Dark != dark {
			far += 2
		}
		if p.narrow() != narrow {
			far++
		}
		if far < least {
			best, least = p, far
		}
	}
	return best
}

// A screen is a shape and a theme, and its name as a class.
type screen struct {
	narrow, dark bool
	class        string
}

var screens = []screen{
	{false, false, "wide-light"}, {false, true, "wide-dark"},
	{true, false, "narrow-light"}, {true, true, "narrow-dark"},
}

// An opening is the first step's picture: drawings in the page itself for some
// screens, a file for the others. A screen is named by a class.
type opening struct {
	Drawn []drawn
	Files string // the screens for which there is no drawing
}

type drawn struct {
	SVG template.HTML
	For string
}

// newOpening returns nil where no panel comes with its drawing.
func newOpening(panels []Panel) *opening {
	classes := map[string]string{} // by panel
	o := &opening{}
	for _, s := range screens {
		if p := nearest(panels, s.narrow, s.dark); p.SVG != "" {
			classes[p.URL] += " " + s.class
		} else {
			o.Files += " " + s.class
		}
	}
	for _, p := range panels {
		if class := classes[p.URL]; class != "" {
			o.Drawn = append(o.Drawn, drawn{template.HTML(p.SVG), class})
		}
	}
	if len(o.Drawn) == 0 {
		return nil
	}
	return o
}
