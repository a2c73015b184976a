// Package scene turns a moment of a story into a picture: a flat list of marks
// in screen units, back to front, which is all that a painter ever sees. The
// commands, the player and the tests of painters call it. Read stage.go and
// people.go first.
//
// [Compose] is pure: the same moment and view give the same picture. Scene has no
// fonts and no clock, and never paints: the view brings the text measurer, and
// says where lines may end, so that every painter may have fonts and dictionaries
// of its own.
//
// Scene itself only puts the parts together. They have their own packages:
//
//   - path: outlines on the screen
//   - theme: all colours, light and dark
//   - picture: the picture and the view, which is all that painters see
//   - camera: from metres on the plan to pixels
//   - figure: how one person looks
//   - scenery: ground, walls, doors, seats, props and their shadows
//   - marks: ways, arrows, glows and zones of sound on the ground
//   - lettering: words set as blocks, and signs beside them
//   - label: what is written, and where
//   - locator: the small plan of a set of which a picture shows a part
//   - eyes: colours as readers see them, for the command alone
//   - film: frames of films, which are such pictures with all that a film says around them
//   - scenetest: what tests share
//
// The painters are svg, raster (pure Go) and gpu (Ebitengine).
package scene

import (
	"standoff/scene/camera"
	"standoff/scene/figure"
	"standoff/scene/label"
	"standoff/scene/marks"
	"standoff/scene/picture"
	"standoff/scene/scenery"
	"standoff/scene/scenery/draw"
	"standoff/scene/scenery/pieces"
	"standoff/scene/scenery/vehicles"
	"standoff/story/layout"
	"standoff/story/plan"
)

// A Stage composes pictures of one plan in one view. It keeps what does not
// change from moment to moment, so that composing allocates nothing once it is
// warm. Several goroutines need a stage each.
type Stage struct {
	plan *plan.Plan
	view picture.View
	cam  camera.Camera // of the moment being composed

	still   picture.Still  // what pieces, ground and shadows were drawn for
	ground  []picture.Mark // the flat ground
	shadow  []picture.Mark // cast by walls, seats and props
	models  models
	builder pieces.Builder   // all that stands upright
	traffic vehicles.Traffic // vehicles that move
	people  people           // on the screen
	marker  marks.Marker
	writer  label.Writer
}

// models are what is worked out for each layout, once, and what is drawn while the place changes.
type models struct {
	sets []*scenery.Model
	scenery.Change
}

// NewStage returns a stage for the plan.
func NewStage(p *plan.Plan, v picture.View) *Stage {
	s := &Stage{plan: p, view: v}
	s.writer = label.Writer{Plan: p, View: v, Cam: &s.cam}
	s.marker = marks.Marker{Cam: &s.cam, Theme: v.Theme}
	if p.Story != nil {
		s.builder.Flag = figure.FlagOf(p.Story.Flag)
	}
	s.people = newPeople(p)
	return s
}

// Compose fills the picture with the moment.
func (s *Stage) Compose(m *plan.Moment, p *picture.Picture) {
	v := s.view
	p.Width, p.Height, p.Paper = v.Width+v.Bleed.Right, v.Height+v.Bleed.Below, v.Theme.Paper
	s.cam = camera.FrameMoment(m, v.Width, v.Height)
	s.cam.Right, s.cam.Below = v.Bleed.Right, v.Bleed.Below
	if v.NoScenery {
		p.Fills, p.Strokes, p.Shades = p.Fills[:0], p.Strokes[:0], p.Shades[:0]
	} else {
		set := s.model(m.Layout)
		if m.Place > scenery.BoardFrom {
			set = s.models.Board(m.Layout)
		}
		s.drawStill(set, m, p)
	}
	s.drawTraffic(m, p)

	p.Marks = append(p.Marks[:0], s.ground...)
	p.Ground = len(p.Marks)
	if !v.NoScenery {
		p.Marks = append(p.Marks, s.models.Marks...)
	}
	p.Figures, p.Texts, p.Labels = p.Figures[:0], p.Texts[:0], p.Labels[:0]
	s.marker.Draw(m, p)
	p.Marks = append(p.Marks, s.shadow...)
	p.Marks = append(p.Marks, s.traffic.Shadows...)
	s.placePeople(m, p)
	s.mergeUpright(p)
	s.writer.Draw(m, p)
}

// drawStill brings the picture's lists back to what stands still, drawing it
// anew where the camera, the set or a door has moved.
func (s *Stage) drawStill(set *scenery.Model, m *plan.Moment, p *picture.Picture) {
	p.GroundKey = set.GroundKey(&s.cam, s.view.Theme)
	key := scenery.ChangeKey(scenery.StillKey(p.GroundKey, m.Doors, m.Rooms), m)
	if p.Still.Key == key && s.still == p.Still {
		p.Fills, p.Strokes = p.Fills[:s.still.Fills], p.Strokes[:s.still.Strokes]
		p.Shades = p.Shades[:s.still.Shades]
		return
	}
	p.Fills, p.Strokes, p.Shades = p.Fills[:0], p.Strokes[:0], p.Shades[:0]
	d := s.pen(set, p)
	set.Cut(&s.cam, m.Rooms)

	d.Marks = s.ground[:0]
	set.DrawGround(&d)
	s.ground = d.Marks
	d.Marks = s.shadow[:0]
	set.DrawShadows(&d, m.Doors)
	s.shadow = d.Marks

	set.DrawUpright(&s.builder, d, m.Doors)
	s.models.Draw(d, m)

	s.still = picture.Still{Key: key, Fills: len(p.Fills), Strokes: len(p.Strokes), Shades: len(p.Shades)}
	p.Still = s.still
}

// drawTraffic draws the vehicles, behind what stands still in the picture's lists.
func (s *Stage) drawTraffic(m *plan.Moment, p *picture.Picture) {
	all := m.Vehicles
	if s.view.NoScenery {
		all = nil
	}
	s.traffic.Draw(s.pen(s.model(m.Layout), p), all)
	s.builder.Level(s.traffic.Pieces)
}

// pen returns the pen that draws what stands in the set.
func (s *Stage) pen(set *scenery.Model, p *picture.Picture) draw.Pen {
	d := set.Pen(&s.cam, s.view.Theme, p)
	if s.view.Plain {
		d.Flatten()
	}
	return d
}

// mergeUpright puts pieces, vehicles and people into one order, back to front. Somebody
// level with a piece stands before it.
func (s *Stage) mergeUpright(p *picture.Picture) {
	people, traffic := s.people.sorted, s.traffic.Pieces
	for i := range s.builder.Pieces {
		c := &s.builder.Pieces[i]
		for len(traffic) > 0 && (traffic[0].Order < c.Order || traffic[0].Order == c.Order && traffic[0].Foot < c.Foot) {
			people = s.putPiece(p, &traffic[0], s.traffic.Marks, people)
			traffic = traffic[1:]
		}
		people = s.putPiece(p, c, s.builder.Marks, people)
	}
	for i := range traffic {
		people = s.putPiece(p, &traffic[i], s.traffic.Marks, people)
	}
	for _, f := range people {
		s.putPerson(p, f.index)
	}
}

// putPiece adds the marks of a piece behind those of the people behind it, and
// returns the people who are still to come, in order.
func (s *Stage) putPiece(p *picture.Picture, c *pieces.Piece, marks []picture.Mark, people []foot) []foot {
	for len(people) > 0 && people[0].before(c.Order, c.Foot) {
		s.putPerson(p, people[0].index)
		people = people[1:]
	}
	// Beside a piece that lies aslant some are before it who stand less deep
	// than others behind it: they wait.
	wait, n := s.people.wait[:0], 0
	for ; n < len(people) && people[n].before(c.Order, c.Last); n++ {
		f := people[n]
		if x := (p.Figures[f.index].X - s.cam.OriginX) / s.cam.Scale; c.Behind(x, f.deep) {
			s.putPerson(p, f.index)
		} else {
			wait = append(wait, f)
		}
	}
	s.people.wait = wait
	people = people[n-len(wait):]
	copy(people, wait)
	p.Marks = append(p.Marks, marks[c.From:c.To]...)
	return people
}

// model returns what is worked out for the layout, once.
func (s *Stage) model(l *layout.Layout) *scenery.Model {
	for _, m := range s.models.sets {
		if m.Layout == l {
			return m
		}
	}
	m := scenery.NewModel(l)
	s.models.sets = append(s.models.sets, m)
	return m
}

// Compose returns the picture of the moment. Callers that need many keep a [Stage].
func Compose(m *plan.Moment, v picture.View) *picture.Picture {
	p := new(picture.Picture)
	NewStage(m.Plan, v).Compose(m, p)
	return p
}
