package web

import (
	"slices"
	"strings"
)

// data is what the script must know and cannot read off the page. It stands
// in the page as a block of JSON.
type data struct {
	ID         string            `json:"id"`
	Lang       string            `json:"lang"`
	Steps      []dataStep        `json:"steps"`
	Words      map[string]string `json:"words"`
	English    []string          `json:"english,omitempty"` // the keys of Words that are English
	Engine     Engine            `json:"engine"`
	Storyboard string            `json:"storyboard"`
}

type dataStep struct {
	ID     string      `json:"id"`
	Title  string      `json:"title"`
	Start  float64     `json:"start"`
	End    float64     `json:"end"`
	Still  float64     `json:"still"`
	Alt    string      `json:"alt"`
	Words  int         `json:"words"` // to read, in title and caption
	Panels []dataPanel `json:"panels,omitempty"`
}

type dataPanel struct {
	URL    string `json:"url"`
	Width  int    `json:"width"`
	Height int    `json:"height"`
	Dark   bool   `json:"dark"`
	Inline bool   `json:"inline,omitempty"` // its drawing stands in the page
}

// scriptWords are what the keys of words begin with that the script uses, and of
// those of the picture, which it hands on to the engine.
var scriptWords = []string{"play.", "rail.step-of", "rail.arrived", "source.count.", "share.step",
	"sure.", "failure.",
	"picture.", "count.", "credit.", "mark.comma", "mark.open", "mark.close",
	"number.digits", "number.group", "number.from", "about.direction"}

// usualDigits are those that a language has if nothing is said of them.
const usualDigits = "0123456789"

func newData(p *Page) data {
	d := data{ID: p.ID, Lang: p.Lang, Engine: p.Engine, Storyboard: p.Storyboard}
	d.Words = map[string]string{}
	for k, w := range p.Words {
		for _, table := range scriptWords {
			if strings.HasPrefix(k, table) && w != usualDigits {
				d.Words[k] = w
				if p.English[k] {
					d.English = append(d.English, k)
				}
			}
		}
	}
	slices.Sort(d.English)
	for _, s := range p.Steps {
		d.Steps = append(d.Steps, newDataStep(s))
	}
	return d
}

func newDataStep(s Step) dataStep {
	d := dataStep{ID: s.ID, Title: s.Title, Start: s.Start, End: s.End, Still: s.Still, Alt: s.alt()}
	d.Words = len(strings.Fields(s.Title + " " + strings.Join(s.Text, " ")))
	for _, p := range s.Panels {
		d.Panels = append(d.Panels, dataPanel{p.URL, p.Width, p.Height, p.Dark, p.SVG != ""})
	}
	return d
}
