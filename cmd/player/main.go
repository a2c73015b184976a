//go:build js

// Command player is the moving picture: a WebAssembly program that draws the
// moments of a storyboard on the canvas of a page. The page keeps the clock and
// all controls; web/player/engine/engine.js starts this program and speaks for it.
package main

import (
	"syscall/js"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
)

func main() {
	host := js.Global().Get("standoff")
	p := newPlayer(host)
	host.Call("begin", p.functions())
	time.Sleep(time.Millisecond) // the page's thread is the reader's in between
	ebiten.SetScreenClearedEveryFrame(false)
	ebiten.SetTPS(ebiten.SyncWithFPS)
	err := ebiten.RunGameWithOptions(&game{player: p}, &ebiten.RunGameOptions{
		InitUnfocused:     true,
		ScreenTransparent: true,
	})
	if err != nil {
		host.Call("fail", err.Error())
	}
}
