package site

import (
	"runtime"
	"strings"
	"sync/atomic"
	"testing"

	"standoff/cmd/internal/pack"
	"standoff/cmd/internal/panel"

	"golang.org/x/sync/errgroup"
)

// packedSum is how many bytes the texts take after brotli, each on its own.
func packedSum(t *testing.T, texts [][]byte) int {
	t.Helper()
	var sum atomic.Int64
	var all errgroup.Group
	all.SetLimit(runtime.GOMAXPROCS(0))
	for _, text := range texts {
		all.Go(func() error {
			small, err := pack.Brotli(text)
			sum.Add(int64(len(small)))
			return err
		})
	}
	if err := all.Wait(); err != nil {
		t.Fatal(err)
	}
	return int(sum.Load())
}

func TestPanelsKeepToTheirBudget(t *testing.T) {
	if testing.Short() {
		t.Skip("brotli takes its time")
	}
	plan := firstStory(t)
	for _, k := range panel.PanelKinds {
		if k.Dark {
			continue // as many bytes as in light colours
		}
		var panels [][]byte
		for step := range plan.Steps {
			panels = append(panels, panel.DrawPanel(plan, step, k, "en", ""))
		}
		sum := packedSum(t, panels)
		t.Logf("%d × %d: %d panels, %d bytes", k.Width, k.Height, len(panels), sum)
		if sum > PanelsBudget {
			t.Errorf("panels of %d × %d have %d bytes, of %d", k.Width, k.Height, sum, PanelsBudget)
		}
	}
}

func TestEveryPanelOfAPageIsDrawn(t *testing.T) {
	plan := firstStory(t)
	drawn := panel.Pictures("story", plan)
	for i, lang := range plan.Story.Languages {
		for _, s := range pageSteps(plan, lang, "") {
			for _, p := range s.Panels {
				if drawn[panel.LanguageFolder("story", lang, i)+"/"+p.URL] == nil {
					t.Errorf("%s, %s: %s is not drawn", s.ID, lang, p.URL)
				}
			}
		}
	}
	page := string(wholeSite(t, "")["assembly-standoff/index.html"])
	for step := range plan.Steps {
		for _, k := range panel.PanelKinds {
			if !strings.Contains(page, `="`+k.File(step)+`"`) {
				t.Errorf("no screen is offered %s", k.File(step))
			}
		}
	}
	first := pageSteps(plan, "es", "")[0].Panels[0].SVG
	if !strings.HasPrefix(first, "<svg") || !strings.Contains(first, `id="panel-t"`) {
		t.Errorf("the first panel does not stand in the page: %.80q", first)
	}
}
