//go:build js

package main

import (
	"image/color"

	"github.com/hajimehoshi/ebiten/v2"
)

// game is the player as Ebitengine knows it. It draws straight on the final
// screen: the offscreen image that Ebitengine would draw on first is one pixel
// that only says whether there is anything new, and that the stripped engine
// does without.
type game struct{ player *player }

func (g *game) Update() error { return nil }

func (g *game) Layout(int, int) (int, int) { return 1, 1 }

func (g *game) Draw(screen *ebiten.Image) {
	if g.player.ready() {
		screen.Fill(color.White)
	}
}

func (g *game) DrawFinalScreen(screen ebiten.FinalScreen, _ *ebiten.Image, _ ebiten.GeoM) {
	if g.player.ready() {
		g.player.draw(screen)
	} else {
		g.player.canvas.WarmUp(screen)
	}
}
