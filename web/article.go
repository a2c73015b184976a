package web

import "fmt"

// An article is what search engines read of the page: schema.org's Article,
// with its sources as citations, as JSON-LD.
type article struct {
	Context     string   `json:"@context"`
	Type        string   `json:"@type"`
	Headline    string   `json:"headline"`
	Description string   `json:"description,omitempty"`
	Language    string   `json:"inLanguage"`
	URL         string   `json:"url,omitempty"`
	Page        string   `json:"mainEntityOfPage,omitempty"`
	Image       []string `json:"image,omitempty"`
	Author      *agent   `json:"author,omitempty"`
	About       string   `json:"temporalCoverage,omitempty"` // when it happened
	Modified    string   `json:"dateModified,omitempty"`
	Corrections []change `json:"correction,omitempty"`
	Free        bool     `json:"isAccessibleForFree"`
	Parts       []part   `json:"hasPart"`
	Citations   []work   `json:"citation,omitempty"`
}

// An agent is a person or an organisation, or somebody of whom it is not known which: without a
// type.
type agent struct {
	Type string `json:"@type,omitempty"`
	Name string `json:"name"`
}

// A part is a step.
type part struct {
	Type     string `json:"@type"`
	Position int    `json:"position"`
	Name     string `json:"name"`
	URL      string `json:"url,omitempty"`
}

// A work is a source.
type work struct {
	Type   string `json:"@type"`
	Name   string `json:"name"`
	Author *agent `json:"author,omitempty"`
	Date   string `json:"datePublished,omitempty"`
	URL    string `json:"url,omitempty"`
	Copy   string `json:"archivedAt,omitempty"`
}

// A change is a correction.
type change struct {
	Type  string `json:"@type"`
	Text  string `json:"text"`
	Date  string `json:"datePublished"`
	About *part  `json:"about,omitempty"`
}

// workTypes are schema.org's names for the kinds of source.
var workTypes = map[string]string{
	"video": "VideoObject", "photo": "Photograph", "document": "DigitalDocument", "report": "NewsArticle",
	"post": "SocialMediaPosting",
}

// newArticle returns what search engines are told of the page; kind returns our words of a key
// such as "source-kind.video".
func newArticle(p *Page, kind func(string) string) article {
	a := article{
		Context: "https://schema.org", Type: "Article", Headline: p.Title, Description: p.Summary,
		Language: p.Lang, URL: p.Address, Page: p.Address, Author: agentOf(p.By, ""),
		About: p.covers(), Modified: p.Updated.iso(), Free: true,
	}
	if card := p.card(); card != "" {
		a.Image = []string{card}
	}
	for i, s := range p.Steps {
		step := part{Type: "WebPageElement", Position: i + 1, Name: p.heading(i)}
		if p.Address != "" {
			step.URL = p.absolute("#" + s.ID)
		}
		a.Parts = append(a.Parts, step)
	}
	for _, c := range p.Corrections {
		correction := change{Type: "CorrectionComment", Text: c.Text, Date: c.Date.iso()}
		if c.Step >= 0 {
			correction.About = &a.Parts[c.Step]
		}
		a.Corrections = append(a.Corrections, correction)
	}
	for _, s := range p.Sources {
		a.Citations = append(a.Citations, newWork(s, kind))
	}
	return a
}

// covers returns the days of which the story tells, those of its steps with its own, as ISO 8601
// writes a day or a span of days.
func (p *Page) covers() string {
	first, last := p.First, p.Last
	for _, s := range p.Steps {
		if s.First == (Day{}) {
			continue
		}
		if first == (Day{}) || s.First.before(first) {
			first = s.First
		}
		for _, d := range []Day{s.First, s.Last} {
			if last.before(d) {
				last = d
			}
		}
	}
	if !first.before(last) {
		return first.iso()
	}
	return first.iso() + "/" + last.iso()
}

// newWork returns a source under the name by which the page tells it from others: its kind,
// or what it is called where nobody is known whose it is, and what it is about.
func newWork(s Source, kind func(string) string) work {
	w := work{Type: workTypes[s.Kind], Date: s.Date.iso(), URL: s.URL, Copy: s.Archive}
	if w.Type == "" {
		w.Type = "CreativeWork"
	}
	w.Name = kind("source-kind." + s.Kind)
	if s.Unnamed {
		w.Name = s.By
	} else {
		w.Author = agentOf(s.By, s.Kind)
	}
	if s.About != "" {
		w.Name += ": " + s.About
	}
	return w
}

// agentOf returns whom a name belongs to, or nil for no name. A storyboard does not say whether
// that is a person or a newsroom, and neither do we; only an eyewitness is certainly a person. Kind
// is that of a source.
func agentOf(name, kind string) *agent {
	switch {
	case name == "":
		return nil
	case kind == "eyewitness":
		return &agent{"Person", name}
	}
	return &agent{Name: name}
}

// iso returns the day as ISO 8601 writes it; empty for no day.
func (d Day) iso() string {
	if d == (Day{}) {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}
