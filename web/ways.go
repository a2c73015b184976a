package web

import (
	"bytes"
	"fmt"
	"html/template"
	"strings"
)

// A Way is one of the ways into an article, with the lines that are pasted for it.
type Way struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	For   string `json:"for"`   // where it is used
	Lines string `json:"lines"` // HTML, or an address
}

// ways are the ways into an article, the best first, without their lines: as web/README.md and the
// demonstration article tell of them.
var ways = []Way{
	{ID: "element", Name: "The element", For: "Where your system lets through custom elements and a script."},
	{ID: "frame", Name: "A lone frame", For: "Where it lets through frames only. Datawrapper’s and infogram’s scripts size it, too."},
	{ID: "pym", Name: "pym.js", For: "Where pym.js is at work already."},
	{ID: "frames", Name: "@newswire/frames", For: "Where @newswire/frames is at work already."},
	{ID: "amp", Name: "AMP", For: "In a page of AMP, which takes nothing else."},
	{ID: "wordpress", Name: "WordPress", For: "The address alone, on a line of its own: WordPress makes a frame of it."},
	{ID: "oembed", Name: "oEmbed", For: "The address of the answer, for a system that asks you for it."},
	{ID: "figures", Name: "Figures for feeds", For: "Every step as a plain figure, where there are neither frames nor scripts: feeds, apps, mail."},
}

// A wayIn is what the lines of a way are made of.
type wayIn struct {
	Title, Address, Site string // absolute, Site that of embed.js' folder
	Card, OEmbed         string
	Figures              string
	Steps                []toldStep // none for the lines without a transcript
}

// A toldStep is a step as readers without script have it.
type toldStep struct {
	Heading string
	Text    []string
	Said    string // how sure it is, and who says so
}

// Ways returns the ways into an article for a page at an address of a site; both end in a slash.
// The element has a transcript in it, for readers without script, for paper and for search engines.
func Ways(p *Page, address, site string) ([]Way, error) {
	if err := p.check(); err != nil {
		return nil, fmt.Errorf("ways in: %w", err)
	}
	w := newWayIn(p, address, site)
	w.Steps = newView(p).transcript()
	var all []Way
	for _, way := range ways {
		var err error
		if way.Lines, err = w.lines(way.ID); err != nil {
			return nil, err
		}
		all = append(all, way)
	}
	return all, nil
}

// newWayIn returns what the lines for a page at an address are made of, without transcript.
func newWayIn(p *Page, address, site string) wayIn {
	at := *p
	at.Address = address
	return wayIn{Title: p.Title, Address: address, Site: site, Card: at.card(),
		OEmbed: at.absolute(EmbedName), Figures: at.absolute(FiguresName)}
}

// with returns the same for the story at some place of its own: "?step=3".
func (w wayIn) with(query string) wayIn {
	w.Address += query
	return w
}

// lines returns the lines of a way.
func (w wayIn) lines(id string) (string, error) {
	t, err := template.ParseFS(pageFiles, "page/ways/ways.html")
	if err != nil {
		return "", err
	}
	var b bytes.Buffer
	err = t.ExecuteTemplate(&b, id, w)
	return b.String(), err
}

// transcript returns the story's steps as text.
func (v *view) transcript() []toldStep {
	var steps []toldStep
	for i, s := range v.Steps {
		step := toldStep{Heading: v.heading(i), Text: s.Text, Said: v.word("sure."+string(s.Sure)) + "."}
		var who []string
		for _, source := range s.Sources {
			by := source.By
			if source.Via != "" {
				by += ", " + source.Via
			}
			who = append(who, by)
		}
		if len(who) > 0 {
			step.Said += " " + strings.Join(who, "; ")
		}
		steps = append(steps, step)
	}
	return steps
}
