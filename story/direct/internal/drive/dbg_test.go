package drive

import (
	"fmt"
	"math"
	"standoff/story"
	"standoff/story/plane"
	"standoff/story/storytest"
	"testing"
)

func TestDbg(t *testing.T) {
	a := storytest.Ground("a", 40, 16)
	a.Ground = story.Water
	l := storytest.LaidOut(t, &story.Set{ID: "s", Areas: []*story.Area{a}})
	b := Body{13, 4, 8, true}
	g := NewGround(l, nil, b, nil)
	p := plane.Pose{At: plane.Point{X: -7.1, Y: 10}}
	lane := g.Lane(p, 13)
	fmt.Println(lane, g.radius, g.discs)
	g = NewGround(l, nil, b, []plane.Rect{lane})
	for x := -7.1; x < 30; x += 1 {
		q := p
		q.At.X = x
		fmt.Println(x, g.Free(q), g.far(q.At))
	}
	fmt.Println(g.Find(p, []Goal{{Pose: plane.Pose{At: plane.Point{X: 20, Y: 10}}}, {Pose: plane.Pose{At: plane.Point{X: 20, Y: 10}, Turn: math.Pi}}}))
}
