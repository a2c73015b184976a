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

// cast is every kind in every action, at one height, each turned a little further than
// the one before.
func cast(t *theme.Theme, looks []figure.Look, actions []story.Action, turn int, h float64,
) *picture.Picture {
	dx, dy := h*1.05, h*1.66
	s := newSheet(t, dx*float64(len(actions)), dy*float64(len(looks)))
	for i, l := range looks {
		for j, a := range actions {
			pose := figure.Pose{Action: a, Turn: uint8((turn + 3*i + 2*j) % figure.Turns), Frame: uint8(i % figure.Frames(a))}
			s.put(l, pose, dx*(float64(j)+.46), dy*(float64(i)+1)-h*.26, h)
		}
	}
	return s.p
}

// turned is every kind, turned to all sides.
func turned(t *theme.Theme, looks []figure.Look, a story.Action, h float64) *picture.Picture {
	dx, dy := h*.98, h*1.40
	s := newSheet(t, dx*figure.Turns, dy*float64(len(looks)))
	for i, l := range looks {
		for turn := range figure.Turns {
			s.put(l, figure.Pose{Action: a, Turn: uint8(turn), Frame: uint8(i % figure.Frames(a))},
				dx*(float64(turn)+.42), dy*(float64(i)+1)-h*.2, h)
		}
	}
	return s.p
}

func TestCastSheets(t *testing.T) {
	few := []story.Action{story.Stand, story.Walking, story.Push, story.Raise, story.Sit, story.Sing,
		story.Climb, story.Film, story.Brace}
	for _, th := range []*theme.Theme{theme.Light, theme.Dark} {
		for name, p := range map[string]*picture.Picture{
			"acting": cast(th, looks, few, 1, 44),
			"turned": turned(th, looks, story.Walking, 44),
			"near":   cast(th, looks[:9], []story.Action{story.Stand, story.Walking}, 2, 110),
			"far":    turned(th, looks, story.Stand, 20),
		} {
			golden(t, "cast-"+name+"-"+th.Name, Paint(p, th, 1))
		}
		golden(t, "crowd-"+th.Name, Paint(standoff(th, 46), th, 1))
		golden(t, "above-"+th.Name, Paint(tokens(th), th, .5))
	}
}
