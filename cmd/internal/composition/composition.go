// Package composition measures how pictures are composed: how much of each step's picture
// in each shape that a build makes has nothing in it, where what the step turns on stands,
// how tall people are, and whether names lie on heads. It renders what it measures; the
// check command prints it. It mends nothing and knows no storyboards. Read first: this
// file, then bare.go, which counts.
package composition

import (
	"runtime"

	"golang.org/x/sync/errgroup"
	"standoff/cmd/internal/panel"
	"standoff/scene"
	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/raster"
	"standoff/scene/theme"
	"standoff/story/plan"
)

// What a picture may come to.
const (
	MostBare  = .30 // of a picture's tiles
	MostRoom  = .35 // of those of a room that has a stage
	MostPiece = .25 // of the tiles, in one bare piece
	MostOff   = .12 // of the picture, from a third or the middle
	Shortest  = 22. // pixels, of somebody standing
)

// A Row is what was measured of one picture.
type Row struct {
	Step  string
	Shape panel.Shape
	Bare  float64 // share of the tiles with nothing in them
	Piece float64 // share of the largest piece of them
	// Off is how far what the step turns on is from the nearest third or middle, as a share
	// of the picture; Aims is whether there is such a place.
	Off   float64
	Aims  bool
	Tall  float64 // pixels, of somebody standing
	Heads int     // on which a tag lies that names another
	room  bool    // with a stage: its floor may be barer
	plan  bool    // seen from above
}

// Over returns what of a row is over the limits, in words.
func (r *Row) Over() (all []string) {
	most := MostBare
	if r.room {
		most = MostRoom
	}
	for _, limit := range [...]struct {
		name string
		over bool
	}{
		{"bare", r.Bare > most}, {"piece", r.Piece > MostPiece}, {"aim", r.Aims && r.Off > MostOff},
		{"figure", r.Tall > 0 && r.Tall < Shortest && !r.plan}, {"heads", r.Heads > 0},
	} {
		if limit.over {
			all = append(all, limit.name)
		}
	}
	return all
}

// Measure returns a row for each of a story's steps in each shape, step by step. A card
// shows one of the steps.
func Measure(p *plan.Plan) []Row {
	lang := p.Story.Languages[0]
	rows := make([]Row, len(p.Steps)*len(panel.Shapes))
	card := panel.CardStep(p, lang)
	var all errgroup.Group
	all.SetLimit(runtime.GOMAXPROCS(0))
	for k, shape := range panel.Shapes {
		all.Go(func() error {
			stage := scene.NewStage(p, shape.View(p, lang))
			var pic picture.Picture
			for i := range p.Steps {
				if shape.Card && i != card {
					continue
				}
				m := p.At(p.Steps[i].Still)
				stage.Compose(m, &pic)
				rows[i*len(panel.Shapes)+k] = measured(m, &pic, shape)
			}
			return nil
		})
	}
	all.Wait()
	kept := rows[:0]
	for _, r := range rows {
		if r.Step != "" {
			kept = append(kept, r)
		}
	}
	return kept
}

// measured returns what there is to measure of a composed picture.
func measured(m *plan.Moment, pic *picture.Picture, shape panel.Shape) Row {
	cam := camera.ProjectionOf(m, shape.Width, shape.Height)
	r := Row{Step: m.Plan.Steps[m.Step].Step.ID, Shape: shape, Heads: covered(m, pic),
		room: m.Camera.Tilt == plan.StageTilt, plan: cam.High < .26*cam.Scale}
	r.Bare, r.Piece = bare(raster.Paint(pic, theme.Light, 1))
	if len(pic.Figures) > 0 {
		r.Tall = cam.Figure
	}
	if m.Camera.Aim.Left > 0 {
		at := cam.At(m.Camera.Aim.On, 1)
		r.Aims, r.Off = true, max(off(at.X/shape.Width), off(at.Y/shape.Height))
	}
	return r
}

// off returns how far a share of a side is from its middle and its thirds.
func off(u float64) float64 {
	least := 1.
	for _, line := range [...]float64{1. / 3, .5, 2. / 3} {
		least = min(least, max(u-line, line-u))
	}
	return least
}

// covered returns how many heads lie under tags that do not name them.
func covered(m *plan.Moment, pic *picture.Picture) (n int) {
	for i := range pic.Figures {
		f := &pic.Figures[i]
		own := "tag:" + m.Plan.People[f.ID].Group.ID
		head := path.Point{X: f.X, Y: f.Y - .9*f.Height}
		for _, b := range pic.Labels {
			r := b.Rect
			if len(b.What) > 4 && b.What[:4] == "tag:" && b.What != own && b.Alpha > .5 && f.Alpha > .5 &&
				head.X > r.X && head.X < r.X+r.W && head.Y > r.Y && head.Y < r.Y+r.H {
				n++
				break
			}
		}
	}
	return n
}
