package main

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"path"
	"strings"
	"sync"
	"time"

	"standoff/story/plan"
	"standoff/web"
)

// A preview is a site that follows its storyboards. At its root is the page for
// authors; below it every story has its pages, as readers will have them.
type preview struct {
	common  site // what all pages use
	with    shared
	tool    string // a hash of what only authors have
	term    terminal
	watches []*watch // only for whoever follows

	found      chan sighted // what the pictures show to be wrong
	inspecting bool         // only for whoever follows: pictures are being looked at

	mu      sync.Mutex
	shows   []*showing    // one for each watch
	changed chan struct{} // closed and replaced at every change
}

// A showing is what is shown of one storyboard. It does not change.
type showing struct {
	id, file string
	version  string     // "" before there was anything good
	plan     *plan.Plan // of the last text that was good; nil before the first
	files    gallery    // of the site, for that text
	saved    time.Time  // when that text was seen
	report   []byte     // JSON
}

func newPreview(boards []storyboard, common site, with shared, t terminal) *preview {
	p := &preview{common: common, with: with, term: t, changed: make(chan struct{}),
		found: make(chan sighted, 1)}
	for _, a := range with.author {
		p.tool += a.Name
	}
	p.tool = hash([]byte(p.tool))
	for _, b := range boards {
		w := newWatch(b)
		newPrinter(t.err).print(w.problems)
		p.watches = append(p.watches, w)
		p.shows = append(p.shows, p.show(&showing{id: b.id, file: b.name}, w, time.Now()))
	}
	return p
}

// plans are the stories that have a picture, nil for one that has none.
func (p *preview) plans() []*plan.Plan {
	var plans []*plan.Plan
	for _, s := range p.shows {
		plans = append(plans, s.plan)
	}
	return plans
}

// authorSite is what all pages of a preview share.
func authorSite(player Player, texts []byte) (site, shared, error) {
	common, with, err := around(player, texts, "")
	if err != nil {
		return nil, shared{}, err
	}
	with.engine.Gzip = "" // nothing is compressed on the way to this machine
	if with.author, err = web.AuthorAssets(); err != nil {
		return nil, shared{}, err
	}
	common.addAssets(with.author)
	return common, with, nil
}

// follow looks at the storyboards' files again and again.
func (p *preview) follow(ctx context.Context) {
	tick := time.NewTicker(lookEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			for i := range p.watches {
				p.look(i, time.Now())
			}
			p.inspect(time.Now())
		case f := <-p.found:
			p.note(f, time.Now())
		}
	}
}

// look looks at a storyboard's file, and tells the pages and the terminal of
// what is new.
func (p *preview) look(i int, now time.Time) {
	w := p.watches[i]
	if !w.look(now) {
		return
	}
	switch {
	case w.err != nil:
		fmt.Fprintf(p.term.err, "standoff: %v: its last good picture stays\n", w.err)
	case w.plan == nil:
		newPrinter(p.term.err).print(w.problems)
	default:
		newPrinter(p.term.err).print(w.problems)
		fmt.Fprintf(p.term.err, "%s: well, shown\n", w.board.name)
	}
	p.tell(i, now)
}

// tell tells the pages what is shown of a storyboard now.
func (p *preview) tell(i int, now time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.shows[i] = p.show(p.shows[i], p.watches[i], now)
	close(p.changed)
	p.changed = make(chan struct{})
}

// show is what is shown after a look at the file: its new text, or, while that
// has problems, the last good one.
func (p *preview) show(last *showing, w *watch, now time.Time) *showing {
	s := *last
	if version := p.version(w.board.whole()); w.err == nil && w.plan != nil && version != s.version {
		s.version, s.plan, s.saved = version, w.plan, now
		with := p.with
		with.stamp = "?" + version
		files := pagesOnDemand(w.board, w.plan, with)
		maps.Copy(files, pictures(s.id, w.plan))
		s.files = remembered(files)
	}
	r := report{Story: s.id, File: s.file, Version: s.version, Tool: p.tool,
		Languages: []reportLanguage{}, Problems: []reportProblem{}}
	if s.plan != nil {
		r.Saved = s.saved.Format(time.TimeOnly)
		for _, l := range pageLanguages(s.plan.Story, "") {
			r.Languages = append(r.Languages, reportLanguage{l.Code, l.Name, l.Href})
		}
	}
	if w.err != nil {
		r.Gone = w.err.Error()
	} else {
		r.Problems = reportProblems(w.board, w.problems)
	}
	s.report, _ = json.Marshal(r) // strings and numbers: it can't fail
	return &s
}

// version tells texts apart, and what they are shown by: a page that finds
// another comes up to date, also when the preview was started anew meanwhile.
func (p *preview) version(text []byte) string {
	return hash(fmt.Appendf(nil, "%s\n%v\n%s", p.tool, p.with.engine, text))
}

// showing is what is shown of the story now; nil when there is no such story.
// The channel is closed when something changes.
func (p *preview) showing(id string) (*showing, <-chan struct{}) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, s := range p.shows {
		if s.id == id {
			return s, p.changed
		}
	}
	return nil, nil
}

// ServeHTTP answers with the site as it is now.
func (p *preview) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
	id, _, _ := strings.Cut(name, "/")
	s, _ := p.showing(id)
	switch {
	case name == "":
		p.serveBar(w, r)
	case name == changesPath:
		p.stream(w, r)
	case s == nil:
		p.common.handler().ServeHTTP(w, r)
	case s.plan == nil:
		p.serveWaiting(w, r, s)
	case name == path.Join(id, surveyName):
		serveView(w, r, s, "application/json", surveyOf)
	case name == path.Join(id, stillName):
		serveView(w, r, s, "image/svg+xml", stillOf)
	default:
		s.serveFile(w, r, name)
	}
}

// serveFile answers with a file of the story, or the index of a folder.
func (s *showing) serveFile(w http.ResponseWriter, r *http.Request, name string) {
	found := site{}
	for _, n := range []string{name, path.Join(name, "index.html")} {
		render, ok := s.files[n]
		if !ok {
			continue
		}
		data, err := render()
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		found[n] = data
	}
	found.handler().ServeHTTP(w, r)
}

// serveView answers with what a function makes of the moment that is asked for.
func serveView(w http.ResponseWriter, r *http.Request, s *showing, mediatype string,
	look func(*plan.Plan, viewing) ([]byte, error)) {
	v, err := parseViewing(s.plan, r.URL.Query())
	if err == nil {
		var data []byte
		if data, err = look(s.plan, v); err == nil {
			send(w, mediatype, data)
			return
		}
	}
	http.Error(w, err.Error(), http.StatusBadRequest)
}

// serveBar answers with the page for authors.
func (p *preview) serveBar(w http.ResponseWriter, r *http.Request) {
	page := &web.Preview{Story: r.URL.Query().Get("story"), Tool: p.tool}
	if page.Story == "" {
		page.Story = p.watches[0].board.id
	}
	if s, _ := p.showing(page.Story); s == nil {
		http.NotFound(w, r)
		return
	}
	p.mu.Lock()
	for _, s := range p.shows {
		page.Stories = append(page.Stories, web.PreviewStory{ID: s.id, File: s.file})
	}
	p.mu.Unlock()
	page.Changes = changesPath + "?story=" + page.Story
	page.Links = web.PreviewLinksTo(p.with.author, "assets/")
	html, err := web.RenderPreview(page)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	send(w, "text/html; charset=utf-8", html)
}

// serveWaiting stands in for a story that has never been whole.
func (p *preview) serveWaiting(w http.ResponseWriter, r *http.Request, s *showing) {
	root := strings.Repeat("../", strings.Count(r.URL.Path, "/")-1)
	html, err := web.RenderWaiting(s.file, p.with.links(root))
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	send(w, "text/html; charset=utf-8", html)
}

func send(w http.ResponseWriter, mediatype string, data []byte) {
	w.Header().Set("Content-Type", mediatype)
	w.Header().Set("Cache-Control", "no-store")
	w.Write(data)
}
