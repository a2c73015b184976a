// Package scenery draws what stands still: ground, walls, doors, seats, props and
// their shadows. Scene asks it for a [Model] of each layout once, and for its marks
// when the camera or a door has moved. It never draws people or words; label only
// asks how much room a prop takes. Read model.go and piece.go first.
package scenery

import (
	"standoff/story/layout"
	"standoff/story/plan"
)

// A Model is what is worked out for a layout once: outlines, the corners of
// walls, the pieces of seats. All of it is in metres.
type Model struct {
	Layout *layout.Layout
	hash   uint64 // of all that is drawn
	areas  []ground
	around *around // what stands beyond the set's edges, if anything
	walls  []wallPiece
	piers  []pier
	open   []plan.DoorState // in the picture that is being drawn
	doors  []doorway
	rows   []seatRow
	parked []*plan.VehicleState // of each prop, nil where it is no vehicle
	sun    sun
	buildings
}

// buildings are the rooms of a layout as buildings, and how they are cut open.
type buildings struct {
	blocks []block
	fronts []portico
	cutter *layout.Cutter
	now    cutOpen
}

// NewModel returns the model of the layout.
func NewModel(l *layout.Layout) *Model {
	m := &Model{Layout: l, hash: hashLayout(l), areas: groundsOf(l), around: aroundOf(l), walls: wallPieces(l),
		doors: doorwaysOf(l), rows: seatRows(l), parked: parkedIn(l), sun: sunOf(l.Front)}
	m.piers = piersOf(l, m.walls, m.doors)
	m.buildings = buildings{blocks: blocksOf(l), fronts: porticosOf(l), cutter: layout.NewCutter(l)}
	return m
}
