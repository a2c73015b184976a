package site

import (
	"slices"
	"testing"

	"standoff/story"
)

// Deputies without their leader go by the name of his group, which the legend
// shows once.
func TestLegendShowsEachNameOnce(t *testing.T) {
	plan := firstStory(t)
	for _, lang := range plan.Story.Languages {
		var names []string
		for _, row := range legend(plan, lang) {
			if slices.Contains(names, row.Name) {
				t.Errorf("%s: %q stands twice in the legend", lang, row.Name)
			}
			names = append(names, row.Name)
		}
		if plan.People[firstOf(plan, plan.Story.Cast[0])].Group.Leader {
			t.Errorf("%q is shown by its leader, who looks otherwise", plan.Story.Cast[0].ID)
		}
		if g := plan.Story.Cast[0].Name.In(lang); !slices.Contains(names, g) {
			t.Errorf("%s: %q is missing in the legend", lang, g)
		}
	}
}

// A row of the legend is a way of being drawn: press of two colours wear the same vest, and
// nobody could tell by two rows who is who.
func TestLegendTellsApartOnlyWhoIsDrawnOtherwise(t *testing.T) {
	plan := firstStory(t)
	var names []string
	for _, row := range legend(plan, "en") {
		names = append(names, row.Name)
	}
	for _, want := range []string{"Press workers, Reporters", "Guaidó’s faction", "Parra’s faction", "Luis Parra"} {
		if !slices.Contains(names, want) {
			t.Errorf("no row is about %q: %q", want, names)
		}
	}
}

// What only a note rests on is a source of its step, too.
func TestStepsCiteWhatTheirNotesRestOn(t *testing.T) {
	plan := firstStory(t)
	step := plan.Steps[0].Step
	other := plan.Story.Sources[len(plan.Story.Sources)-1]
	step.Notes = append(step.Notes, &story.Note{Sources: []*story.Source{step.Sources[0], other}})
	want := []int{0, len(plan.Story.Sources) - 1}
	if got := pageSteps(plan, "en", "")[0].Sources; !slices.Equal(got, want) {
		t.Errorf("the first step cites %v, want %v", got, want)
	}
}
