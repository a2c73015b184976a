package raster

import (
	"bytes"
	"image"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"sort"
	"testing"

	"standoff/scene/figure"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plan"
)

// TestLook writes large sheets to the folder in STANDOFF_LOOK, for the eye:
// the cast, the ways to move, a dense crowd, and the crowd as a deuteranope
// and a newspaper see it.
func TestLook(t *testing.T) {
	dir := os.Getenv("STANDOFF_LOOK")
	if dir == "" {
		t.Skip("STANDOFF_LOOK is not set")
	}
	save := func(name string, img *image.RGBA) {
		var b bytes.Buffer
		if err := png.Encode(&b, img); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name+".png"), b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, th := range []*theme.Theme{theme.Light, theme.Dark} {
		half := len(actions) / 2
		for i, acts := range [][]story.Action{actions[:half], actions[half:]} {
			save("actions-"+th.Name+"-"+string(rune('1'+i)), Paint(cast(th, looks, acts, 1, 110), th, 1))
		}
		for name, h := range map[string]float64{"near-": 110, "middle-": 44, "far-": 22} {
			save("turned-"+name+th.Name, Paint(turned(th, looks, story.Walking, h), th, 1))
			save("stand-"+name+th.Name, Paint(turned(th, looks, story.Stand, h), th, max(1, 66/h)))
		}
		save("kit-"+th.Name, Paint(kit(th), th, 1))
		save("above-"+th.Name, Paint(tokens(th), th, 1))
		save("moves-"+th.Name, Paint(gaits(th), th, 1))
		all := cast(th, looks[:13], actions, 1, 44)
		save("outlines-"+th.Name, outlined(Paint(all, th, 1)))
		crowd := Paint(standoff(th, 46), th, 1)
		save("crowd-"+th.Name, crowd)
		save("crowd-deuteranope-"+th.Name, recoloured(crowd, deuteranope))
		save("crowd-grey-"+th.Name, recoloured(crowd, grey))
	}
}

// kit is the sheet of figures of the art's direction: near, middle and far, turned, and a crowd
// of the public.
func kit(t *theme.Theme) *picture.Picture {
	s := newSheet(t, 1280, 720)
	near := []struct {
		look figure.Look
		pose figure.Pose
	}{
		{figure.Look{Kind: story.Deputy, Color: story.Blue, Skin: 3}, figure.Pose{Action: story.Push, Turn: 15, Frame: 4}},
		{figure.Look{Kind: story.Deputy, Color: story.Wine, Cut: story.Closed, Slight: true, Hair: 1}, figure.Pose{Action: story.Speak, Turn: 3, Frame: 1}},
		{figure.Look{Kind: story.Soldier, Color: story.Olive, Skin: 1}, figure.Pose{Action: story.Brace, Turn: 6}},
		{figure.Look{Kind: story.Press, Color: story.Amber, Skin: 2}, figure.Pose{Action: story.Film, Turn: 1}},
		{figure.Look{Kind: story.Civilian, Color: story.Stone, Hair: 1, Slight: true, Cloth: 1}, figure.Pose{Action: story.Walking, Turn: 2, Frame: 1}},
		{figure.Look{Kind: story.Worker, Color: story.Amber, Skin: 1}, figure.Pose{Action: story.Walking, Turn: 2, Frame: 2}},
		{figure.Look{Kind: story.Deputy, Color: story.Blue, Leader: true}, figure.Pose{Action: story.Speak, Turn: 3}},
	}
	for i, f := range near {
		s.put(f.look, f.pose, 90+180*float64(i), 240, 192)
	}
	for i, f := range near {
		for k := range 3 {
			a := []story.Action{story.Stand, story.Walking, story.Raise}[k]
			p := figure.Pose{Action: a, Turn: uint8(1+3*k+i) % figure.Turns, Frame: uint8(k % figure.Frames(a))}
			s.put(f.look, p, 50+180*float64(i)+50*float64(k), 350, 54)
		}
		for k := range 7 {
			s.put(f.look, figure.Pose{Action: []story.Action{story.Stand, story.Walking, story.Push}[k%3], Turn: uint8(5*k+i) % figure.Turns},
				28+180*float64(i)+22*float64(k), 420, 18)
		}
	}
	for k := range figure.Turns {
		s.put(near[0].look, figure.Pose{Action: story.Walking, Turn: uint8(k)}, 50+78*float64(k), 515, 66)
		s.put(near[2].look, figure.Pose{Action: story.Brace, Turn: uint8(k)}, 50+78*float64(k), 610, 66)
	}
	public := &plan.Plan{Story: &story.Story{}}
	for k := range 30 {
		public.People = append(public.People, plan.Person{Group: &story.Group{Kind: story.Civilian, Color: story.Stone}, Seed: uint32(k)})
		f := plan.Figure{Action: []story.Action{story.Stand, story.Mill, story.Wait, story.Walking}[k%4], Face: 1.6 - float64(k%7)*.4}
		s.put(figure.LookOf(public, k), figure.PoseOf(&f, uint32(k*7919), 0), 30+42*float64(k), 704, 46)
	}
	return s.p
}

// gaits are all frames of all ways to move.
func gaits(t *theme.Theme) *picture.Picture {
	moves := []story.Action{story.Walking, story.Running, story.StepBack, story.Push, story.Chant}
	s := newSheet(t, 1280, 1200)
	for i, a := range moves {
		for f := range figure.Frames(a) {
			s.put(looks[1+i%3], figure.Pose{Action: a, Frame: uint8(f), Turn: uint8(i)}, 80+150*float64(f),
				190+220*float64(i), 150)
		}
	}
	return s.p
}

// tokens are all kinds of people seen from above, looking around.
func tokens(t *theme.Theme) *picture.Picture {
	s := newSheet(t, 1280, 30+78*float64(len(looks)))
	for i, l := range looks {
		for f := range figure.Turns {
			s.put(l, figure.Pose{View: figure.TopView, Turn: uint8(f)}, 40+78*float64(f),
				50+78*float64(i), 110)
		}
	}
	return s.p
}

// standoff is a dense crowd: deputies push against two ranks of soldiers,
// civilians and press stand about, seen at the size of a wide picture.
func standoff(t *theme.Theme, h float64) *picture.Picture {
	planned := &plan.Plan{Story: &story.Story{Flag: []story.Hue{story.Amber, story.Blue, story.Wine}}}
	groups := []*story.Group{
		{Kind: story.Civilian, Color: story.Stone}, {Kind: story.Deputy, Color: story.Blue},
		{Kind: story.Soldier, Color: story.Olive}, {Kind: story.Press, Color: story.Amber},
		{Kind: story.Deputy, Color: story.Wine, Cut: story.Closed},
	}
	s := newSheet(t, 1280, 720)
	seed := uint32(7)
	chance := func() float64 {
		seed = seed*1664525 + 1013904223
		return float64(seed>>8) / (1 << 24)
	}
	put := func(g int, f plan.Figure, x, y float64) {
		seed = seed*1664525 + 1013904223
		planned.People = append(planned.People, plan.Person{Group: groups[g], Seed: seed})
		l := figure.LookOf(planned, len(planned.People)-1)
		s.put(l, figure.PoseOf(&f, seed, 0), x, y, h)
	}
	for i := range 130 {
		f := plan.Figure{Face: chance()*2.4 - 1.2,
			Action: []story.Action{story.Stand, story.Mill, story.Walking, story.Wait}[i%4], Phase: chance()}
		if i%11 == 0 {
			f.Action = story.Chant
		}
		put(0, f, 20+chance()*420, 60+chance()*640)
	}
	for i := range 110 {
		rank := i / 14
		a := story.Push
		if rank > 4 {
			a = []story.Action{story.Walking, story.Raise, story.HoldUp, story.Stand}[i%4]
		}
		x := 735 - float64(rank)*24 + chance()*8 - 4
		put(1, plan.Figure{Action: a, Phase: chance(), Face: chance() - .5}, x,
			180+float64(i%14)*24+float64(rank%2)*12+chance()*6)
	}
	for i := range 30 {
		put(2, plan.Figure{Action: story.Brace, Face: math.Pi}, 780+float64(i%2)*34,
			170+float64(i/2)*24+float64(i%2)*12)
	}
	for i := range 8 {
		x, y := 560+chance()*120, 120+float64(i%2)*480+chance()*60
		put(3, plan.Figure{Action: story.Film, Face: .3}, x, y)
	}
	for i := range 16 {
		f := plan.Figure{Action: story.Walking, Phase: chance(), Face: .2 - float64(i%3)}
		put(4, f, 960+float64(i%4)*70+chance()*20, 220+float64(i/4)*100+chance()*30)
	}
	s.put(figure.Look{Kind: story.Deputy, Color: story.Blue, Leader: true},
		figure.Pose{Action: story.Climb}, 770, 330, h*1.2)
	depth := func(m picture.Mark) float64 {
		if m.Kind == picture.MarkShadow {
			return -1
		}
		return s.p.Figures[m.Index].Y
	}
	sort.SliceStable(s.p.Marks, func(i, j int) bool {
		return depth(s.p.Marks[i]) < depth(s.p.Marks[j])
	})
	return s.p
}

// outlined is the picture with everything but its ground in one ink.
func outlined(img *image.RGBA) *image.RGBA {
	ground := img.RGBAAt(0, 0)
	return recoloured(img, func(l [3]float64) [3]float64 {
		g := lit(ground.R)
		if math.Abs(l[0]-g) > g*.35 && l[0] < .75 {
			return [3]float64{.02, .02, .02}
		}
		return [3]float64{.9, .9, .9}
	})
}

func deuteranope(l [3]float64) [3]float64 { // Machado, Oliveira and Fernandes, 2009
	return [3]float64{
		.367322*l[0] + .860646*l[1] - .227968*l[2],
		.280085*l[0] + .672501*l[1] + .047413*l[2],
		-.011820*l[0] + .042940*l[1] + .968881*l[2],
	}
}

func grey(l [3]float64) [3]float64 {
	y := .2126*l[0] + .7152*l[1] + .0722*l[2]
	return [3]float64{y, y, y}
}

func lit(v uint8) float64 { return math.Pow(float64(v)/255, 2.2) }

// recoloured is the picture with every colour, in linear light, seen otherwise.
func recoloured(img *image.RGBA, see func([3]float64) [3]float64) *image.RGBA {
	out := image.NewRGBA(img.Rect)
	copy(out.Pix, img.Pix)
	for i := 0; i < len(out.Pix); i += 4 {
		l := see([3]float64{lit(out.Pix[i]), lit(out.Pix[i+1]), lit(out.Pix[i+2])})
		for k, v := range l {
			out.Pix[i+k] = uint8(math.Pow(min(max(v, 0), 1), 1/2.2)*255 + .5)
		}
	}
	return out
}

func BenchmarkPaint(b *testing.B) {
	p := standoff(theme.Light, 46)
	b.ReportAllocs()
	for b.Loop() {
		Paint(p, theme.Light, 1)
	}
}
