package gpu

import (
	"fmt"
	"testing"

	"standoff/scene/figure"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
)

// walkers draws one frame after the other of so many people who walk, no two of
// them in step.
func walkers(n int) func() {
	pic := &picture.Picture{Width: 1280, Height: 720, GroundKey: 1}
	for i := range n {
		pic.Figures = append(pic.Figures, picture.Figure{
			ID: i, Y: float64(20 + i%700), Height: 24, Alpha: 1,
		})
		pic.Marks = append(pic.Marks, picture.Mark{Kind: picture.MarkShadow, Index: int32(i)})
	}
	for i := range n {
		pic.Marks = append(pic.Marks, picture.Mark{Kind: picture.MarkFigure, Index: int32(i)})
	}
	p := NewPainter(nil)
	frame := 0
	return func() {
		frame++
		for i := range pic.Figures {
			f := &pic.Figures[i]
			f.X = float64((7*i + frame) % 1280)
			f.Code = figure.CodeOf(
				figure.Look{Kind: story.Civilian, Skin: uint8(i % 3), Hair: uint8(i % 7)},
				figure.Pose{Action: story.Walking, Frame: uint8((i + frame/7) % 8)})
		}
		p.Compose(pic, theme.Light, 1, false, Always)
		p.load = p.load[:0]
	}
}

// BenchmarkFrame is a frame's triangles while everybody walks.
func BenchmarkFrame(b *testing.B) {
	for _, figures := range []int{300, 2000, 10000} {
		b.Run(fmt.Sprintf("figures=%d", figures), func(b *testing.B) {
			frame := walkers(figures)
			for range 8 * 7 {
				frame()
			}
			b.ReportAllocs()
			for b.Loop() {
				frame()
			}
		})
	}
}

func TestWalkersAllocateNothing(t *testing.T) {
	frame := walkers(300)
	for range 8 * 7 {
		frame()
	}
	if n := testing.AllocsPerRun(8*7, frame); n > 0 {
		t.Errorf("%v allocations for a frame", n)
	}
}
