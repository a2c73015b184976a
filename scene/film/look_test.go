package film

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standoff/scene/raster"
	"standoff/scene/theme"
)

// boards are the stories that come with the program.
var boards = []string{"assembly-standoff", "crossing-the-floor", "museum-alarm", "turned-away"}

// sizes are the usual ones of all shapes.
var sizes = map[string][2]int{"9x16": {1080, 1920}, "4x5": {1080, 1350}, "1x1": {1080, 1080}, "16x9": {1920, 1080}}

// TestLook writes frames of films to the folder in STANDOFF_LOOK, for the eye: the title, the
// middle of every step and the cards, of the stories, shapes, languages and themes in
// STANDOFF_LOOK_AT ("assembly-standoff 9x16 es dark"); each may be left out.
func TestLook(t *testing.T) {
	dir := os.Getenv("STANDOFF_LOOK")
	if dir == "" {
		t.Skip("STANDOFF_LOOK is not set")
	}
	at := " " + os.Getenv("STANDOFF_LOOK_AT") + " "
	wanted := func(all []string, one string) bool {
		for _, s := range all {
			if strings.Contains(at, " "+s+" ") {
				return strings.Contains(at, " "+one+" ")
			}
		}
		return true
	}
	for _, board := range boards {
		if !wanted(boards, board) {
			continue
		}
		p := told(t, board)
		for name, size := range sizes {
			for _, lang := range p.Story.Languages {
				for _, th := range []*theme.Theme{theme.Light, theme.Dark} {
					if !wanted([]string{"9x16", "4x5", "1x1", "16x9"}, name) || !wanted(p.Story.Languages, lang) || !wanted([]string{"light", "dark"}, th.Name) {
						continue
					}
					f, err := New(p, options(size[0], size[1], lang, th))
					if err != nil {
						fmt.Println(board, name, lang, err)
						continue
					}
					fmt.Println(board, name, lang, f.form.stage, f.form.shape.ratio, f.Duration())
					for i, s := range f.Segments() {
						if at := os.Getenv("STANDOFF_LOOK_STEPS"); at != "" && !strings.Contains(" "+at+" ", fmt.Sprintf(" %d ", i)) {
							continue
						}
						pic := f.Compose(s.Start + .62*(s.End-s.Start))
						file, err := os.Create(filepath.Join(dir, fmt.Sprintf("%s-%s-%s-%s-%02d.png", board, name, lang, th.Name, i)))
						if err != nil {
							t.Fatal(err)
						}
						png.Encode(file, raster.Paint(&pic, th, f.Ratio()))
						file.Close()
					}
				}
			}
		}
	}
}
