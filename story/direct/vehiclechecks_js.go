package direct

import "standoff/story/problem"

// noDrive says that a vehicle has no way.
func (g *driving) noDrive() {
	g.fail(problem.NoWay, g.o.Move, string(g.o.Verb), "%q cannot get to %q", g.v.Prop.ID, g.o.Object)
}

// The rest of what vehiclechecks.go finds is not there in a story that is published.

func (d traffic) watchOut([]*order, float64)          {}
func (d traffic) doorsShut(*order) bool               { return false }
func (g *driving) ready() bool                        { return true }
func (g *driving) nobodyGetsOff(orders []*order) bool { return true }
func (g *driving) comesRightly(*order) bool           { return true }
