package raster

import (
	"testing"

	"standoff/scene/figure"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
)

var actions = []story.Action{story.Stand, story.Walking, story.Push, story.Raise, story.Sit,
	story.Sing, story.HoldUp, story.Climb, story.Speak, story.Chant, story.Film, story.Brace,
	story.Block, story.Wave, story.Clap, story.Kneel, story.Lie, story.Vote, story.StepBack,
	story.Running, story.Wait, story.Mill}

// looks are one of every kind of person, and what sets some apart.
var looks = []figure.Look{
	{Kind: story.Deputy, Color: story.Blue, Leader: true, Hair: 0},
	{Kind: story.Deputy, Color: story.Blue, Hair: 1, Skin: 1},
	{Kind: story.Deputy, Color: story.Wine, Cut: story.Closed, Hair: 2, Tint: 1, Skin: 0},
	{Kind: story.Soldier, Color: story.Olive, Skin: 1},
	{Kind: story.Press, Color: story.Amber, Gear: 0, Hair: 2, Skin: 2},
	{Kind: story.Civilian, Color: story.Stone, Gear: 1, Hair: 4, Skin: 2,
		Flag: figure.FlagOf([]story.Hue{story.Amber, story.Blue, story.Wine})},
	{Kind: story.Civilian, Color: story.Stone, Cloth: 2, Hair: 5, Skin: 0},
	{Kind: story.Diplomat, Color: story.Slate, Hair: 3, Tint: 3, Skin: 0},
	{Kind: story.Police, Color: story.Slate, Hair: 0, Skin: 1},
	{Kind: story.Medic, Color: story.Teal, Hair: 2, Skin: 0},
	{Kind: story.Firefighter, Color: story.Wine, Hair: 0, Skin: 1},
	{Kind: story.Worker, Color: story.Blue, Hair: 0, Skin: 2},
	{Kind: story.Official, Color: story.Plum, Hair: 2, Skin: 2},
	{Kind: story.Security, Color: story.Blue, Hair: 0, Skin: 2},
	{Kind: story.Judge, Color: story.Slate, Hair: 2, Tint: 1, Skin: 1},
	{Kind: story.Child, Color: story.Amber, Hair: 1, Skin: 1},
	{Kind: story.Wheelchair, Color: story.Teal, Hair: 4, Skin: 0},
	{Kind: story.Deputy, Color: story.Blue, Hair: 1, Skin: 1, Doubt: true},
	{Kind: story.Soldier, Color: story.Olive, Skin: 1, Dim: true},
	{Kind: story.Deputy, Color: story.Wine, Cut: story.Closed, Lit: true},
}

// A sheet lays out figures in a grid.
type sheet struct {
	p *picture.Picture
	t *theme.Theme
}

func newSheet(t *theme.Theme, w, h float64) *sheet {
	return &sheet{&picture.Picture{Width: w, Height: h, Paper: t.Ground[story.Street]}, t}
}

func (s *sheet) put(l figure.Look, p figure.Pose, x, y, h float64) {
	if l.Leader {
		h *= 1.2
	}
	i := int32(len(s.p.Figures))
	s.p.Figures = append(s.p.Figures, picture.Figure{Code: figure.CodeOf(l, p), X: x, Y: y, Height: h, Alpha: 1})
	s.p.Marks = append(s.p.Marks, picture.Mark{Kind: picture.MarkShadow, Index: i},
		picture.Mark{Kind: picture.MarkFigure, Index: i})
}

// cast is every kind in every action, at one height.
func cast(t *theme.Theme, looks []figure.Look, actions []story.Action, v figure.Facing, h float64,
) *picture.Picture {
	dx, dy := h*.98, h*1.62
	s := newSheet(t, dx*float64(len(actions)), dy*float64(len(looks)))
	for i, l := range looks {
		for j, a := range actions {
			pose := figure.Pose{Action: a, View: v, Frame: uint8(i % figure.Frames(a)), Flip: i%4 == 3}
			s.put(l, pose, dx*(float64(j)+.42), dy*(float64(i)+1)-h*.2, h)
		}
	}
	return s.p
}

func TestCastSheets(t *testing.T) {
	few := []story.Action{story.Stand, story.Walking, story.Push, story.Raise, story.Sit, story.Sing,
		story.Climb, story.Film, story.Brace}
	for _, th := range []*theme.Theme{theme.Light, theme.Dark} {
		for name, p := range map[string]*picture.Picture{
			"side":  cast(th, looks, few, figure.SideView, 44),
			"front": cast(th, looks, few, figure.FrontView, 44),
			"back":  cast(th, looks, few, figure.BackView, 44),
		} {
			golden(t, "cast-"+name+"-"+th.Name, Paint(p, th, 1))
		}
		golden(t, "crowd-"+th.Name, Paint(standoff(th, 46), th, 1))
		golden(t, "above-"+th.Name, Paint(tokens(th), th, .5))
	}
}
