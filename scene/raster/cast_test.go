package raster

import (
	"bytes"
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"standoff/scene/figure"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

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

// golden compares a picture with the one on file.
func golden(t *testing.T, name string, img *image.RGBA) {
	t.Helper()
	path := filepath.Join("testdata", name+".png")
	got := indexed(img)
	if *update {
		write(t, path, got)
		return
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if want.Bounds() != got.Rect {
		t.Fatalf("%s is %v, want %v", name, got.Rect, want.Bounds())
	}
	off := 0
	for y := range got.Rect.Dy() {
		for x := range got.Rect.Dx() {
			if got.At(x, y) != want.At(x, y) {
				off++
			}
		}
	}
	if off > got.Rect.Dx()*got.Rect.Dy()/2000 { // rounding differs between processors
		t.Errorf("%s differs in %d pixels; look at it, then run with -update", name, off)
	}
}

// indexed is the picture in 4 shades of each channel and a few greys, to keep it small.
func indexed(img *image.RGBA) *image.Paletted {
	var pal color.Palette
	for r := range 6 {
		for g := range 7 {
			for b := range 6 {
				pal = append(pal, color.RGBA{uint8(r * 51), uint8(g * 255 / 6), uint8(b * 51), 255})
			}
		}
	}
	out := image.NewPaletted(img.Rect, pal)
	for i := range out.Pix {
		r, g, b := int(img.Pix[4*i]), int(img.Pix[4*i+1]), int(img.Pix[4*i+2])
		out.Pix[i] = uint8((r+25)/51*42 + (g*6+127)/255*6 + (b+25)/51)
	}
	return out
}
