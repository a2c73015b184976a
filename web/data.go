package web

import (
	"html/template"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// data is what the script must know and cannot read off the page. It stands
// in the page as a block of JSON.
type data struct {
	ID     string            `json:"id"`
	Lang   string            `json:"lang"`
	Steps  []dataStep        `json:"steps"`
	Words  map[string]string `json:"words"` // of the picture: the script hands them on to the engine
	Engine Engine            `json:"engine"`
	Plan   string            `json:"plan"` // the address of what the engine plays
}

// A dataStep is a step; its times are seconds from the start of the story.
type dataStep struct {
	ID      string      `json:"id"`
	Number  int         `json:"number"`            // of an account its step's
	Account string      `json:"account,omitempty"` // of an account its id within its step
	Title   string      `json:"title"`
	Start   float64     `json:"start"`
	End     float64     `json:"end"`
	Still   float64     `json:"still"`
	Alt     string      `json:"alt"`
	Words   int         `json:"words"` // to read, in title and caption
	Panels  []dataPanel `json:"panels,omitempty"`
}

type dataPanel struct {
	URL    string `json:"url"`
	Width  int    `json:"width"`
	Height int    `json:"height"`
	Dark   bool   `json:"dark"`
	Inline bool   `json:"inline,omitempty"` // its drawing stands in the page
}

// pictureWords are what the keys of words begin with that the engine uses.
var pictureWords = []string{"picture.", "count.", "credit.", "mark.comma", "mark.open", "mark.close",
	"number.digits", "number.group", "number.from", "about.direction"}

// usualDigits are those that a language has if nothing is said of them.
const usualDigits = "0123456789"

// newData returns the data of a page.
func newData(p *Page) data {
	d := data{ID: p.ID, Lang: p.Lang, Engine: p.Engine, Plan: p.Plan}
	d.Words = map[string]string{}
	for k, w := range p.Words {
		for _, table := range pictureWords {
			if strings.HasPrefix(k, table) && w != usualDigits {
				d.Words[k] = w
			}
		}
	}
	for i, s := range p.Steps {
		d.Steps = append(d.Steps, newDataStep(s, p.number(i)))
	}
	return d
}

func newDataStep(s Step, number int) dataStep {
	d := dataStep{ID: s.ID, Number: number, Account: s.Account, Title: s.Title, Start: s.Start, End: s.End, Still: s.Still, Alt: s.alt()}
	d.Words = len(strings.Fields(s.Title + " " + strings.Join(s.Text, " ")))
	for _, p := range s.Panels {
		d.Panels = append(d.Panels, dataPanel{p.URL, p.Width, p.Height, p.Dark, p.SVG != ""})
	}
	return d
}

// A scriptWord is one of our words that the script puts into the page.
type scriptWord struct {
	Key     string
	English bool          // for want of others
	Words   template.HTML // what the script fills in, and numbers, are marked as not to be translated
}

// scriptKeys are the keys of the words that the script uses; a full stop ends
// those of a whole table.
var scriptKeys = []string{"play.again", "play.next", "play.replay", "play.loading", "play.loading-few", "play.saving",
	"play.saving-few", "play.failed", "play.failed-few", "rail.step-of", "rail.arrived", "share.step",
	"source.count.", "sure.", "failure."}

var untranslated = regexp.MustCompile(`\{\w+\}|\d+`)

// scriptWords returns the words that the script uses, by key.
func scriptWords(words map[string]string, english map[string]bool) []scriptWord {
	var all []scriptWord
	for _, key := range slices.Sorted(maps.Keys(words)) {
		table := key[:strings.LastIndexByte(key, '.')+1]
		if slices.Contains(scriptKeys, key) || slices.Contains(scriptKeys, table) {
			text := template.HTMLEscapeString(words[key])
			text = untranslated.ReplaceAllString(text, `<i translate="no">$0</i>`)
			all = append(all, scriptWord{key, english[key], template.HTML(text)})
		}
	}
	return all
}
