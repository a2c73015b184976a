package sight

import (
	"encoding/json"
	"fmt"
	"math"
	"net/url"
	"slices"
	"strconv"

	"standoff/scene"
	"standoff/scene/camera"
	"standoff/scene/picture"
	"standoff/scene/raster"
	"standoff/scene/svg"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// SurveyName is the file beside a story's page that a preview answers with a
// survey.
const SurveyName = "survey.json"

// A Survey is what a preview draws its grid by: where the plan falls in a
// picture, and what stands where at one time. Places are metres of the plan,
// boxes left, top, right, bottom.
type Survey struct {
	Camera camera.Projection `json:"camera"`
	Areas  []surveyArea      `json:"areas"` // one that lies in another after it
	Things []surveyThing     `json:"things"`
	People []surveyPerson    `json:"people"`
}

type surveyArea struct {
	ID      string       `json:"id"`
	Name    string       `json:"name"`
	Box     [4]float64   `json:"box"`
	Outline [][2]float64 `json:"outline"`
}

type surveyThing struct {
	Sort string     `json:"sort"` // "door", "seats", "spot" or "prop"
	ID   string     `json:"id"`
	Name string     `json:"name"`
	Kind string     `json:"kind"` // "gate", "benches", "podium" …
	Box  [4]float64 `json:"box"`
	High float64    `json:"high"` // metres
}

type surveyPerson struct {
	ID   string     `json:"id"` // of the smallest group
	Of   string     `json:"of"` // of the group that this is a part of, or ""
	Name string     `json:"name"`
	At   [3]float64 `json:"at"`
}

// A Viewing is what a preview is asked to look at.
type Viewing struct {
	T, w, h float64 // seconds into the story; pixels
	lang    string
	theme   *theme.Theme
	bare    bool // without words, as in a card
}

func ParseViewing(plan *plan.Plan, query url.Values) (Viewing, error) {
	v := Viewing{lang: query.Get("lang"), theme: theme.ByName(query.Get("theme")),
		bare: query.Get("words") == "false"}
	for name, n := range map[string]*float64{"t": &v.T, "w": &v.w, "h": &v.h} {
		var err error
		*n, err = strconv.ParseFloat(query.Get(name), 64)
		if err != nil || math.IsNaN(*n) || *n < 0 || *n > 1e5 || name != "t" && *n < 1 {
			return v, fmt.Errorf("%s is %q: want a number", name, query.Get(name))
		}
	}
	if query.Has("step") {
		v.T = timeIn(plan, query, v.T)
	}
	return v, nil
}

// timeIn is so many seconds into the step that is asked for or, where its id has
// gone, into the one that has taken its place; with "posed" it is the step's still.
func timeIn(plan *plan.Plan, query url.Values, seconds float64) float64 {
	index, _ := strconv.Atoi(query.Get("index"))
	at := plan.Steps[max(0, min(index, len(plan.Steps)-1))]
	for _, s := range plan.Steps {
		if s.Step.ID == query.Get("step") {
			at = s
		}
	}
	if query.Get("posed") == "true" {
		return at.Still
	}
	return min(at.Start+seconds, at.End)
}

// SurveyOf is the survey of a story, with names in the language.
func SurveyOf(plan *plan.Plan, v Viewing) ([]byte, error) {
	lang := v.lang
	m := plan.At(v.T)
	s := Survey{
		Camera: camera.ProjectionOf(m, v.w, v.h), Areas: surveyAreas(m.Layout, lang),
		Things: surveyThings(m, lang), People: []surveyPerson{},
	}
	for _, f := range m.Figures {
		if f.Alpha < .5 {
			continue
		}
		g := plan.People[f.ID].Group
		p := surveyPerson{ID: g.ID, Name: g.Name.In(lang), At: [3]float64{f.At.X, f.At.Y, f.Z}}
		if g.Of != nil {
			p.Of = g.Of.ID
		}
		s.People = append(s.People, p)
	}
	return json.Marshal(s)
}

// StillName is the file beside a story's page that a preview answers with the
// picture of one moment.
const StillName = "still.svg"

// StillOf is a moment of a story as SVG.
func StillOf(plan *plan.Plan, v Viewing) ([]byte, error) {
	p := scene.Compose(plan.At(v.T), picture.View{
		Width: v.w, Height: v.h, Theme: v.theme, Lang: v.lang, Words: plan.Story.Words[v.lang],
		Measure: raster.Measure, Breaks: raster.Breaks, NoText: v.bare,
	})
	return svg.Paint(p, v.theme, svg.Options{Lang: v.lang, Measure: raster.Measure, Light: true}), nil
}

func surveyAreas(l *layout.Layout, lang string) []surveyArea {
	areas := []surveyArea{}
	for _, a := range l.Areas {
		s := surveyArea{ID: a.Area.ID, Name: a.Area.Name.In(lang), Box: boxOf(a.Rect)}
		for _, p := range a.Outline {
			s.Outline = append(s.Outline, [2]float64{p.X, p.Y})
		}
		areas = append(areas, s)
	}
	return areas
}

// How high what an author points at reaches, metres; walls say themselves.
const (
	seatHeight = 1.
	propHeight = 1.6
)

// propsAt returns the props of the moment: those that stand, and vehicles as they are now.
func propsAt(m *plan.Moment) []layout.PlacedProp {
	all := slices.Clone(m.Layout.Props)
	for i := range m.Vehicles {
		all = append(all, m.Vehicles[i].Placed())
	}
	return all
}

func surveyThings(m *plan.Moment, lang string) []surveyThing {
	l := m.Layout
	things := []surveyThing{}
	add := func(sort, kind string, p *story.Placing, r plane.Rect, high float64) {
		things = append(things, surveyThing{sort, p.ID, p.Name.In(lang), kind, boxOf(r), high})
	}
	for _, s := range l.Seats {
		add("seats", s.Seats.Kind, &s.Seats.Placing, s.Rect, seatHeight)
	}
	for _, s := range l.Spots {
		add("spot", "", &s.Spot.Placing, s.Rect, 0)
	}
	for _, d := range l.Doors {
		add("door", d.Door.Kind, &d.Door.Placing, between(d.A, d.B).Grow(.3), d.Height)
	}
	for _, x := range propsAt(m) {
		add("prop", x.Prop.Kind, &x.Prop.Placing, x.Rect, propHeight)
	}
	return things
}

func between(a, b plane.Point) plane.Rect {
	return plane.Rect{
		Min: plane.Point{X: min(a.X, b.X), Y: min(a.Y, b.Y)},
		Max: plane.Point{X: max(a.X, b.X), Y: max(a.Y, b.Y)},
	}
}

func boxOf(r plane.Rect) [4]float64 { return [4]float64{r.Min.X, r.Min.Y, r.Max.X, r.Max.Y} }
