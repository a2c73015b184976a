package raster

import (
	"bytes"
	"testing"

	"standoff/scene"
	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/scene/theme"
)

// moments composes pictures of a step of the first story, at times that lie so far apart.
func moments(t *testing.T, n int, apart float64) (all []picture.Picture) {
	t.Helper()
	p := scenetest.FirstStory(t)
	v := scenetest.View(390, 300)
	v.Measure, v.Breaks = Measure, Breaks
	for i := range n {
		all = append(all, *scene.Compose(p.At(p.Steps[9].Start+apart*float64(i)), v))
	}
	return all
}

// What a Sequence paints is what Paint paints, but for rounding.
func TestSequencePaintsThePicture(t *testing.T) {
	s := NewSequence(theme.Light, 1.7)
	for i, p := range moments(t, 6, .9) {
		want := Paint(&p, theme.Light, 1.7)
		got, changed := s.Paint(&p)
		if !changed || got.Rect != want.Rect {
			t.Fatalf("picture %d: changed is %v, size %v", i, changed, got.Rect)
		}
		worst, off := 0, 0
		for k := range want.Pix {
			d := max(int(want.Pix[k])-int(got.Pix[k]), int(got.Pix[k])-int(want.Pix[k]))
			if worst = max(worst, d); d > 1 {
				off++
			}
		}
		if worst > 8 || off > len(want.Pix)/2000 {
			t.Errorf("picture %d: a pixel is off by %d, and %d of %d by more than 1", i, worst, off, len(want.Pix))
		}
	}
}

// Which pictures came before makes no difference to any pixel.
func TestSequenceForgetsWhatCameBefore(t *testing.T) {
	all := moments(t, 8, 1./30)
	far := moments(t, 1, 0)
	far[0].Paper = theme.Dark.Paper
	var want [][]byte
	for i := range all {
		img, _ := NewSequence(theme.Light, 2).Paint(&all[i])
		want = append(want, bytes.Clone(img.Pix))
	}
	s := NewSequence(theme.Light, 2)
	for _, i := range []int{0, 1, 2, 3, 4, 5, 6, 7, 3, 3, 0, 7, 5, -1, 6, 2, 1, 4} {
		if i < 0 {
			s.Paint(&far[0])
			continue
		}
		if img, _ := s.Paint(&all[i]); !bytes.Equal(img.Pix, want[i]) {
			t.Fatalf("picture %d is another one than painted alone", i)
		}
	}
	if _, changed := s.Paint(&all[4]); changed {
		t.Error("the same picture looks other than before")
	}
}
