//go:build js

package main

import (
	"syscall/js"

	"github.com/hajimehoshi/ebiten/v2"
	"standoff/scene"
	"standoff/scene/gpu"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story/plan"
)

// A player holds one story and what is shown of it.
type player struct {
	numbers js.Value // that the page's script and we tell each other, see contract.js
	plan    *plan.Plan
	stage   *scene.Stage
	view    picture.View
	ratio   float64 // device pixels to a CSS pixel
	time    float64 // seconds
	rest    bool    // draw as sharp as it gets: nothing is going to move
	patience
	frames int

	moment  plan.Moment
	picture picture.Picture
	scribe  *scribe
	breaker *breaker
	painter *gpu.Painter
	canvas  gpu.Canvas
}

func newPlayer(host js.Value) *player {
	s := newScribe(host)
	return &player{numbers: host.Get("numbers"), scribe: s, breaker: newBreaker(host),
		painter: gpu.NewPainter(s), ratio: 1}
}

// functions returns what the page's script may call.
func (p *player) functions() js.Value {
	f := js.Global().Get("Object").New()
	f.Set("read", js.FuncOf(func(_ js.Value, args []js.Value) any { return p.read(args[0]) }))
	f.Set("view", js.FuncOf(func(_ js.Value, args []js.Value) any {
		p.view.Words = wordsOf(args[4])
		p.dress(args[0].String(), args[1].String(), args[2].Float(), args[3].Bool())
		return nil
	}))
	f.Set("shadows", js.FuncOf(func(_ js.Value, args []js.Value) any {
		p.painter.Flat = !args[0].Bool()
		return nil
	}))
	f.Set("size", js.FuncOf(func(_ js.Value, args []js.Value) any {
		p.fit(args[0].Float(), args[1].Float(), args[2].Float())
		return nil
	}))
	f.Set("inspect", js.FuncOf(func(js.Value, []js.Value) any { return p.inspect() }))
	return f
}

// dress sets the language, the theme and how much larger than usual words are.
func (p *player) dress(lang, name string, textScale float64, notext bool) {
	p.view.Lang, p.view.Theme = lang, theme.ByName(name)
	p.view.TextScale, p.view.NoText = textScale, notext
	p.restage()
}

// fit sets the size, in CSS pixels, and how many device pixels make one.
func (p *player) fit(width, height, ratio float64) {
	p.view.Width, p.view.Height, p.ratio = width, height, ratio
	p.restage()
}

// restage begins a new stage, since a stage keeps what it has worked out for one plan in one view.
func (p *player) restage() {
	p.view.Measure, p.view.Breaks = p.scribe.Measure, p.breaker.Breaks
	p.stage = nil
	if p.plan != nil && p.view.Theme != nil && p.view.Width > 0 && p.view.Height > 0 {
		p.stage = scene.NewStage(p.plan, p.view)
	}
}

// ready reports whether there is anything to draw.
func (p *player) ready() bool { return p.stage != nil }

// draw draws the moment that the page's script has put into numbers, and says there whether it is done.
func (p *player) draw(screen ebiten.FinalScreen) {
	p.time, p.rest = p.numbers.Index(timeNumber).Float(), p.numbers.Index(restNumber).Float() != 0
	p.patience.begin(p.numbers.Index(limitNumber).Float())
	p.plan.Fill(&p.moment, p.time)
	p.stage.Compose(&p.moment, &p.picture)
	done := p.painter.Compose(&p.picture, p.view.Theme, p.ratio, p.rest, p.patience.spare)
	if done {
		p.numbers.SetIndex(doneNumber, 1)
	} else {
		p.numbers.SetIndex(doneNumber, 0)
	}
	p.canvas.Draw(screen, p.painter)
	p.frames++
}

// inspect returns to the page's script what was drawn last.
func (p *player) inspect() any {
	labels := make([]any, len(p.picture.Labels))
	for i, l := range p.picture.Labels {
		labels[i] = map[string]any{
			"what": l.What, "alpha": l.Alpha,
			"rect": map[string]any{"x": l.Rect.X, "y": l.Rect.Y, "w": l.Rect.W, "h": l.Rect.H},
		}
	}
	return map[string]any{
		"labels": labels, "frames": p.frames, "figures": len(p.picture.Figures),
		"ground": p.picture.Ground, "marks": len(p.picture.Marks), "time": p.time,
		"paint": p.painter.Counts(),
	}
}
