package scene_test

import (
	"testing"

	"standoff/scene"
	"standoff/scene/picture"
	"standoff/scene/raster"
	"standoff/scene/scenetest"
	"standoff/scene/theme"
	"standoff/story/plan"
	"standoff/story/storytest"
	"standoff/story/words"
)

// stories runs a test with the plan of each story that comes with the program.
func stories(t *testing.T, test func(t *testing.T, plan *plan.Plan)) {
	for _, file := range storytest.Boards() {
		t.Run(file, func(t *testing.T) { test(t, scenetest.Board(t, file)) })
	}
}

// shapes are the sizes in which stories are looked at.
var shapes = []struct{ w, h float64 }{{1280, 720}, {768, 768}, {375, 469}, {360, 640}}

// stageFor returns a stage whose words are measured as they are painted.
func stageFor(p *plan.Plan, w, h float64, lang string) *scene.Stage {
	return scene.NewStage(p, picture.View{Width: w, Height: h, Theme: theme.Light, Lang: lang,
		Words: words.In(lang).Texts, Measure: raster.Measure, Breaks: raster.Breaks})
}

// stageWith returns a stage in which words are so much larger than usual.
func stageWith(p *plan.Plan, w, h, textScale float64, lang string) *scene.Stage {
	return scene.NewStage(p, picture.View{Width: w, Height: h, Theme: theme.Light, Lang: lang,
		TextScale: textScale, Measure: raster.Measure})
}
