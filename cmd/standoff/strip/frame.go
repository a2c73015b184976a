package strip

import (
	"errors"
	"go/ast"
)

// drawOnce: a game is drawn on an image that is then drawn on a screen made
// clear, which takes three calls of the graphics card. Ours covers the screen
// itself, whenever it is asked to, and needs one. It sleeps after none, so that
// it is ready for the next: the page says when that is.
func drawOnce(f *file) error {
	if err := f.empty("flushCommandsAndWait", "(needsSwapBuffers bool, "+
		"graphicsDriver graphicsdriver.Graphics, vsyncEnabled bool, refreshRate int) error",
		"return atlas.FlushCommands(graphicsDriver, needsSwapBuffers)"); err != nil {
		return err
	}
	return f.empty("drawGame", "(graphicsDriver graphicsdriver.Graphics, ui *UserInterface, "+
		"forceDraw bool) (needSwapBuffers bool, err error)", `if c.screen == nil {
		return false, nil
	}
	c.game.DrawFinalScreen(c.screenScaleAndOffsets())
	return true, nil`)
}

// dropFlush and dropFinish: browsers show what was drawn in a task when it ends.
// To finish is to wait for the graphics card, every time that somebody is seen in
// a new pose; what a pose is written on is then in no use.
func dropFlush(f *file) error { return f.remove("g.context.ctx", "Flush") }

func dropFinish(f *file) error { return f.remove("i.graphics.context.ctx", "Finish") }

// trustIndices: that no index counts beyond its vertices is looked at for every
// one of a frame. A test of the painter's does so once.
func trustIndices(f *file) error {
	fn, err := f.function("DrawTriangles32",
		"(vertices []Vertex, indices []uint32, img *Image, options *DrawTrianglesOptions)")
	if err != nil {
		return err
	}
	for _, s := range fn.Body.List {
		if loop, ok := s.(*ast.RangeStmt); ok && f.span(loop.X.Pos(), loop.X.End()) == "indices" {
			f.replace(loop, "")
			return nil
		}
	}
	return errors.New("func DrawTriangles32 looks at no indices")
}
