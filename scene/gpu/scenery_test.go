package gpu

import (
	"slices"
	"testing"

	"standoff/scene"
	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/scene/theme"
)

// What is kept from frame to frame must be what would be drawn anew.
func TestKeptSceneryIsTheSame(t *testing.T) {
	plan := scenetest.FirstStory(t)
	stage := scene.NewStage(plan, picture.View{Width: 800, Height: 450, Theme: theme.Light, NoText: true})
	var pic picture.Picture
	p := NewPainter(nil)
	for _, step := range plan.Steps {
		stage.Compose(plan.At(step.Still), &pic)
		p.Compose(&pic, theme.Light, 1, true, Always)
		vertices, indices := slices.Clone(p.mesh.vertices), slices.Clone(p.mesh.indices)
		for range 3 {
			stage.Compose(plan.At(step.Still), &pic)
			if !p.Compose(&pic, theme.Light, 1, true, Always) {
				t.Fatalf("at %.1f s something is missing, though there was time", step.Still)
			}
			if !slices.Equal(vertices, p.mesh.vertices) || !slices.Equal(indices, p.mesh.indices) {
				t.Fatalf("at %.1f s the picture differs when it is painted again", step.Still)
			}
		}
		if n := testing.AllocsPerRun(5, func() { p.Compose(&pic, theme.Light, 1, true, Always) }); n > 0 {
			t.Errorf("at %.1f s a frame allocates %v times, want never", step.Still, n)
		}
	}
}
