package composition

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"testing"
)

// Of a picture that is paper but for stripes, bare is what is between them, in pieces.
func TestBareIsWhatHasNothingInIt(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 1280, 720))
	draw.Draw(img, img.Rect, image.NewUniform(color.White), image.Point{}, draw.Src)
	if all, piece := bare(img); all != 1 || piece != 1 {
		t.Errorf("of white %v is bare, %v in one piece", all, piece)
	}
	for y := range 720 { // the fifth to eighth columns of tiles, in stripes
		for x := 160; x < 320; x += 4 {
			img.Set(x, y, color.Black)
		}
	}
	all, piece := bare(img)
	if math.Abs(all-28./32) > .001 || math.Abs(piece-24./32) > .001 {
		t.Errorf("%v is bare, %v in one piece, want 28 and 24 of 32 columns", all, piece)
	}
}

func TestOverSaysWhatIs(t *testing.T) {
	good := Row{Bare: .3, Piece: .25, Off: .5, Tall: 22}
	if over := good.Over(); len(over) > 0 {
		t.Errorf("a good picture is over in %v", over)
	}
	bad := Row{Bare: .36, Piece: .26, Aims: true, Off: .13, Tall: 21, Heads: 1, room: true}
	if over := bad.Over(); len(over) != 5 {
		t.Errorf("a bad picture is over only in %v", over)
	}
	if d := off(.5); d != 0 {
		t.Errorf("the middle is %v off", d)
	}
	if d := off(.1); math.Abs(d-.2333) > .001 {
		t.Errorf("a tenth is %v off", d)
	}
}
