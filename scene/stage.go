package scene

import "standoff/story/plan"

// A Stage composes pictures of one plan in one view. It keeps what does not
// change from moment to moment, so that composing allocates nothing once it is
// warm. Several goroutines want a stage each.
type Stage struct {
	writer
	sets  []*model // what is worked out for each layout, once
	codes []Code   // of the looks of the plan's people

	still   still   // what pieces, ground and shadows were drawn for
	ground  []Mark  // the flat ground
	shadow  []Mark  // cast by walls, seats and props
	builder builder // the marks of all pieces, and the pieces, sorted back to front
	people  order   // figures on the screen, sorted back to front
	motion  *motion // of the person placed last
}

// A still is the part of a picture that stays as long as the camera, the set
// and its doors do: the first so many of each list.
type still struct {
	key                     uint64
	fills, strokes, shading int
}

// A piece is something upright that people may stand before or behind: a bit
// of wall, a chair, a tree. Foot is the y, on the plan, at which it sorts.
type piece struct {
	foot     float64
	from, to int32 // its marks, in the builder's list
}

// NewStage makes a stage for the plan.
func NewStage(p *plan.Plan, v View) *Stage {
	s := &Stage{writer: writer{plan: p, view: v}, motion: &motions[0]}
	s.codes = make([]Code, len(p.People))
	for i := range s.codes {
		s.codes[i] = LookOf(p, i).code()
	}
	return s
}

// Compose fills the picture with the moment.
func (s *Stage) Compose(m *plan.Moment, p *Picture) {
	v := s.view
	p.Width, p.Height, p.Paper = v.Width, v.Height, v.Theme.Paper
	set := s.model(m.Layout)
	s.cam = frameMoment(m, v.Width, v.Height)
	p.GroundKey = groundKey(set, &s.cam, v.Theme)
	s.drawStill(set, m, p)

	p.Marks = append(p.Marks[:0], s.ground...)
	p.Ground = len(p.Marks)
	p.Figures, p.Texts, p.Labels = p.Figures[:0], p.Texts[:0], p.Labels[:0]
	s.groundMarks(m, p)
	p.Marks = append(p.Marks, s.shadow...)
	s.placePeople(m, p)
	s.mergeUpright(p)
	s.words(m, p)
}

// drawStill brings the picture's lists back to what stands still, drawing it
// anew where the camera, the set or a door has moved.
func (s *Stage) drawStill(set *model, m *plan.Moment, p *Picture) {
	key := doorKey(p.GroundKey, m.Doors)
	if p.still.key == key && s.still == p.still {
		p.Fills, p.Strokes = p.Fills[:s.still.fills], p.Strokes[:s.still.strokes]
		p.shades = p.shades[:s.still.shading]
		return
	}
	p.Fills, p.Strokes, p.shades = p.Fills[:0], p.Strokes[:0], p.shades[:0]
	d := pen{cam: &s.cam, theme: s.view.Theme, pic: p}

	d.marks = s.ground[:0]
	drawGround(&d, set)
	s.ground = d.marks
	d.marks = s.shadow[:0]
	drawShadows(&d, set, m)
	s.shadow = d.marks

	b := &s.builder
	d.marks = b.marks[:0]
	b.pen, b.pieces = d, b.pieces[:0]
	if s.plan.Story != nil {
		b.flag = FlagOf(s.plan.Story.Flag)
	}
	drawWalls(b, set)
	drawDoors(b, set, m.Doors)
	drawSeats(b, set)
	drawProps(b, set)
	sortPieces(b.pieces)

	s.still = still{key, len(p.Fills), len(p.Strokes), len(p.shades)}
	p.still = s.still
}

// mergeUpright puts pieces and people into one order, back to front. Somebody
// level with a piece stands before it.
func (s *Stage) mergeUpright(p *Picture) {
	people := s.people.sorted
	for _, c := range s.builder.pieces {
		for len(people) > 0 && people[0].foot < c.foot {
			s.putPerson(p, people[0].index)
			people = people[1:]
		}
		p.Marks = append(p.Marks, s.builder.marks[c.from:c.to]...)
	}
	for _, f := range people {
		s.putPerson(p, f.index)
	}
}

// A builder is a pen that notes which marks make up a piece.
type builder struct {
	pen
	pieces []piece
	flag   Flag // the story's
}

// piece begins a piece; all that is drawn until the next one belongs to it.
func (b *builder) piece(foot float64) {
	n := int32(len(b.marks))
	b.pieces = append(b.pieces, piece{foot, n, n})
}

// end closes the piece.
func (b *builder) end() { b.pieces[len(b.pieces)-1].to = int32(len(b.marks)) }
