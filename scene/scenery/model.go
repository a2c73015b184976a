// Package scenery draws what stands still, out of what its packages draw: it has a [Model] of each layout, made
// once, and says in which order ground, shadows and upright things are drawn; it draws the board on which a set
// lies while the place of the story changes, and has the keys by which painters know a picture they have. Scene
// calls it when the camera or a door has moved. It never draws people or words. Read model.go and keys.go first.
package scenery

import (
	"standoff/scene/camera"
	"standoff/scene/picture"
	"standoff/scene/scenery/building"
	"standoff/scene/scenery/draw"
	"standoff/scene/scenery/ground"
	"standoff/scene/scenery/pieces"
	"standoff/scene/scenery/props"
	"standoff/scene/scenery/seating"
	"standoff/scene/scenery/surroundings"
	"standoff/scene/theme"
	"standoff/story/layout"
	"standoff/story/plan"
)

// A Model is what is worked out for a layout once: outlines, the corners of
// walls, the pieces of seats. All of it is in metres.
type Model struct {
	Layout *layout.Layout
	hash   uint64 // of all that is drawn
	plots  ground.Plots
	around *surroundings.Around // what stands beyond the set's edges, if anything
	built  *building.Buildings
	rows   seating.Rows
	props  props.Props
	sun    draw.Sun
}

// NewModel returns the model of the layout.
func NewModel(l *layout.Layout) *Model {
	return &Model{Layout: l, hash: hashLayout(l), plots: ground.Of(l), around: surroundings.Of(l, seedOf(l)), built: building.Of(l),
		rows: seating.Of(l), props: props.Of(l), sun: draw.SunOf(l.Front)}
}

// NewBoard returns the model of the layout that ends with the board on which it lies.
func NewBoard(l *layout.Layout) *Model {
	m := NewModel(l)
	m.hash = stir(m.hash, 1)
	board := l.Bounds.Grow(camera.Rim)
	m.built.EndAt(board)
	m.plots, m.around = ground.Within(l, board), nil
	return m
}

// Pen returns a pen that draws what the camera sees of the set into the picture.
func (m *Model) Pen(c *camera.Camera, t *theme.Theme, p *picture.Picture) draw.Pen {
	return draw.NewPen(c, t, p, m.sun)
}

// Cut has all that is drawn next show the rooms cut open so, as the camera sees them.
func (m *Model) Cut(c *camera.Camera, rooms []layout.Cutaway) { m.built.Cut(c, rooms) }

// DrawGround draws all that lies flat, and the surroundings, which nobody stands behind.
func (m *Model) DrawGround(d *draw.Pen) {
	if m.around == nil {
		ground.DrawBase(d, m.Layout)
	} else {
		m.around.DrawGround(d)
	}
	m.drawAreas(d)
}

// drawAreas draws what lies flat within the set.
func (m *Model) drawAreas(d *draw.Pen) {
	m.plots.Draw(d)
	m.rows.Floor(d)
	ground.DrawThresholds(d, m.Layout)
	d.Pool()
	if m.around != nil {
		m.around.DrawUpright(d)
	}
	d.CloseIn()
}

// DrawShadows draws the flat shadows of all that stands, in one shape, so that
// shadows never add up. They lie over ribbons and under everything upright.
func (m *Model) DrawShadows(d *draw.Pen, now []plan.DoorState) {
	c := draw.NewCaster(d, d.Theme.Lighting.Cast)
	m.built.Cast(c, now)
	m.rows.Cast(c)
	m.props.Cast(c)
}

// DrawUpright draws all that stands upright with the builder and the pen, anew: walls, doors as they
// stand now, seats and props. Pieces that are level stay as they were drawn.
func (m *Model) DrawUpright(b *pieces.Builder, pen draw.Pen, now []plan.DoorState) {
	b.Reset(pen)
	m.built.Draw(b, now)
	m.rows.Draw(b, m.built)
	m.props.Draw(b, m.built)
	m.built.DrawPorticos(b)
	others := len(b.Pieces)
	m.built.DrawBlocks(b, now)
	b.Settle(others)
}
