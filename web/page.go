// Package web is the page around the picture: what a reader has in front of
// them before, while and after the engine draws.
//
// A [Page] is one story in one language as plain data; [Render] makes the
// finished HTML of it, complete and readable without any script. [Assets] are
// the script and the styles that all pages share. Nothing in a page is inline
// script or inline style, which the page's own content security policy holds it
// to; nothing is fetched from another host, and all addresses that a browser
// follows are relative, so that a page works wherever it is put.
//
// What scripts and tests may hold on to: data-role names a part (story, stage,
// panel, engine, rail, tick, handle, tip, clock, play, count, tag, steps, step,
// drawer, sheet, state, state-short, announce, data), data-do names
// what a button does, data-state (panels, loading, ready, failed) and
// data-playing (no, wanted, yes, ended) stand on the story, and window.standoff
// is the player. In panels the reader steps through still pictures, and the
// engine has not been asked for: that begins when the story comes near the
// screen, unless the reader saves data, or on play.
//
// The folder player holds the script (plain ES modules, one idea a file),
// style the CSS, page the templates. The folder preview holds what only authors
// get, while "serve" shows them their story.
package web

// Page is everything that the page of one story shows in one language.
type Page struct {
	ID          string // of the story, as in its address
	Lang        string // BCP 47
	Dir         string // "ltr" or "rtl"
	Title       string
	Summary     string
	By          string // who made the explainer; may be empty
	First, Last Day    // of the story; the same day twice for one day
	Updated     Day    // when the story was last changed, or no day
	Languages   []Language
	Steps       []Step // at least one
	Sources     []Source
	Corrections []Correction      // the first one first
	Legend      []Figure          // who is who
	Ways        []string          // keys of Words, of what the legend says of the ways in the pictures
	Words       map[string]string // ours, by key: "play.play"
	English     map[string]bool   // the keys of Words that are English for want of others
	Engine      Engine
	Plan        string // address of what the engine plays
	Links       Links
	Card        string // address of the picture for social cards, 1200 × 630; may be empty
	Address     string // of this page, absolute, ending in a slash; empty when not known
}

// Day is a calendar day. The zero Day is no day.
type Day struct{ Year, Month, Day int }

// Language is a language in which the story can be read.
type Language struct {
	Code string
	Name string // in the language itself
	Href string // of the page in it, relative to this page
}

// Step is one step of the story.
type Step struct {
	ID          string
	Account     string   // of an account of the step above its id there; empty of a step
	Title       string   // of an account who says so
	Text        []string // paragraphs
	First, Last Day
	Time        string   // "10:14", 24 hours; or empty
	When        string   // "Meanwhile"; or empty
	Sure        string   // one of the five grades, by id
	Why         []string // what else is to be said about a doubt
	Sources     []int    // indices into Page.Sources
	Start, End  float64  // seconds
	Still       float64  // seconds since the story began: what the panel shows
	Alt         string   // what the picture shows, in words
	Panels      []Panel  // drawn panels, best first; may be empty
}

// alt returns what the picture shows; without a description, the title.
func (s Step) alt() string {
	if s.Alt == "" {
		return s.Title
	}
	return s.Alt
}

// Panel is a still picture of a step.
type Panel struct {
	URL           string
	Width, Height int
	Dark          bool
	// SVG is the drawing itself, for the first step; else empty. The page holds
	// all that are given: no id in one may stand in another, or in the page.
	SVG string
}

// Source is who says so. Its number is its place in Page.Sources plus one.
type Source struct {
	By      string // whose it is; of one without a name, what it is called
	Unnamed bool   // neither author nor outlet is known
	Via     string
	Kind    string // "video", "photo" …, by id
	About   string
	Date    Day
	Time    string
	URL     string // http or https; or empty
	Archive string // a copy that stays; http or https, or empty
}

// Correction is what readers were once told wrongly, and what is right.
type Correction struct {
	Date Day
	Text string
	Step int // the index of the step that it is about, or -1
}

// Figure is a row of the legend: what one kind of people looks like.
type Figure struct {
	SVG   string // ready-made
	Name  string
	Shape string // the shape in words; may be empty
}

// Engine is where the program that draws lies.
type Engine struct {
	URL     string `json:"url"`
	Gzip    string `json:"gzip"`    // the same, compressed; or empty
	Bytes   int    `json:"bytes"`   // unpacked
	Runtime string `json:"runtime"` // the script that starts it
}

// Links are the addresses of the assets, relative to the page. Shelf is a style of the list of
// stories alone, beside Style. Author is a style that only "serve" adds; else empty.
type Links struct{ Script, Style, Print, Shelf, Author string }
