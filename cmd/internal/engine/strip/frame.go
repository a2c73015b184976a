package strip

import (
	"errors"
	"go/ast"
)

// drawOnce: a game looks after keys, ticks and a picture of its own size in every
// frame, draws on that, and it on a screen made clear, and then sleeps. Ours has no
// input and no ticks, covers the screen itself whenever it is asked to, and is
// ready at once for the next.
func drawOnce(f *file) error {
	return errors.Join(
		f.empty("updateFrame", "(graphicsDriver graphicsdriver.Graphics, outsideWidth, "+
			"outsideHeight float64, screenWidth, screenHeight int, deviceScaleFactor float64, "+
			"ui *UserInterface, present bool) error",
			`if err := atlas.BeginFrame(graphicsDriver); err != nil {
				return err
			}
			c.layoutGame(outsideWidth, outsideHeight, screenWidth, screenHeight)
			if c.screen != nil {
				c.game.DrawFinalScreen(c.screenScaleAndOffsets())
			}
			if err := atlas.EndFrame(graphicsDriver); err != nil {
				return err
			}
			return atlas.FlushCommands(graphicsDriver, true)`),
		f.empty("forceUpdateFrame", "(graphicsDriver graphicsdriver.Graphics, outsideWidth, "+
			"outsideHeight float64, screenWidth, screenHeight int, deviceScaleFactor float64, "+
			"ui *UserInterface) error",
			`return c.updateFrame(graphicsDriver, outsideWidth, outsideHeight, screenWidth,
				screenHeight, deviceScaleFactor, ui, true)`))
}

// stayHere: every frame has a goroutine of its own, whose stack grows anew, as a
// frame may wait. Ours never do. And a goroutine looks ten times a second whether
// the page is asleep, to still its sounds: there are none.
func stayHere(f *file) error {
	fn, err := f.function("loopGame", "() error")
	if err != nil {
		return err
	}
	var started []*ast.GoStmt
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		s, ok := n.(*ast.GoStmt)
		if ok {
			started = append(started, s)
		}
		return !ok
	})
	if len(started) != 3 || f.span(started[0].Pos(), started[0].End()) != "go f()" ||
		f.span(started[1].Pos(), started[1].End()) != "go f()" {
		return errors.New("func loopGame does not start each frame and what watches the page")
	}
	f.replace(started[0], "f()")
	f.replace(started[2], "close(resStopAudioCh)")
	return nil
}

// lookAtNothing: how large the page is, is of no use to who covers the screen.
func lookAtNothing(f *file) error {
	return f.empty("outsideSize", "() (float64, float64)", "return 1, 1")
}

// dropFlush and dropFinish: browsers show what was drawn in a task when it ends.
// To finish is to wait for the graphics card, every time that somebody is seen in
// a new pose; what a pose is written on is then in no use.
func dropFlush(f *file) error { return f.remove("g.context.ctx", "Flush") }

func dropFinish(f *file) error { return f.remove("i.graphics.context.ctx", "Finish") }
