// Package preview is a site that follows its storyboards as their author writes them,
// and answers their author only. The command serve calls it. What readers get is made
// by package site, and what is wrong is found by diagnostics. Begin with preview.go,
// then guard.go, which says who may look.
package preview

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

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/diagnostics"
	"standoff/cmd/internal/panel"
	"standoff/cmd/internal/sight"
	"standoff/cmd/internal/site"
	"standoff/cmd/internal/terminal"
	"standoff/story/plan"
	"standoff/web"
)

// A preview is a site that follows its storyboards. At its root is the page for
// authors; below it every story has its pages, as readers will have them.
type preview struct {
	common  site.Site                 // what all pages use
	host    func() (site.Site, error) // what articles use; made when somebody asks for it
	with    site.Shared
	tool    string // a hash of what only authors have
	term    terminal.Terminal
	watches []*watch // only for whoever follows

	sight lookout

	mu      sync.Mutex
	shows   []*showing    // one for each watch
	changed chan struct{} // closed and replaced at every change

	desk   attendance
	mended map[string][]written // by story: what was mended, the last one last; guarded by mu, as is the writing
}

// A showing is what is shown of one storyboard. It does not change.
type showing struct {
	id, file string
	version  string           // "" before there was anything good
	board    board.Storyboard // the last text that was good
	plan     *plan.Plan       // of that; nil before the first
	files    panel.Gallery    // of the site, for that text
	saved    time.Time        // when that text was seen
	report   []byte           // JSON
	checked                   // the file as it stands
}

// NewPreview returns a preview of the storyboards, and prints what is wrong with the first. The others are
// shown once somebody follows them.
func NewPreview(boards []board.Storyboard, common site.Site, with site.Shared, t terminal.Terminal) *preview {
	p := &preview{common: common, with: with, term: t, changed: make(chan struct{}),
		sight: lookout{found: make(chan sighted, 1)}, mended: map[string][]written{}, desk: attendance{last: time.Now()}}
	for _, a := range with.Author {
		p.tool += a.Name
	}
	p.tool = site.Hash([]byte(p.tool))
	for i, b := range boards {
		w := newWatch(b)
		if i == 0 { // it will be asked for first: the others follow
			w.compile()
			diagnostics.NewPrinter(t.Err).Print(w.problems)
		}
		p.watches = append(p.watches, w)
		p.shows = append(p.shows, p.show(&showing{id: b.ID, file: b.Name}, w, time.Now()))
	}
	plans := p.plans()
	p.host = sync.OnceValues(func() (site.Site, error) {
		s := site.Site{}
		return s, s.AddHost(boards, plans, with)
	})
	return p
}

// plans returns the stories that have a picture, nil for one that has none.
func (p *preview) plans() []*plan.Plan {
	var plans []*plan.Plan
	for _, s := range p.shows {
		plans = append(plans, s.plan)
	}
	return plans
}

// Ready makes the page of the first story before anybody asks for it: it will be the first.
func (p *preview) Ready() {
	s, _ := p.showing(p.watches[0].board.ID)
	if page := s.files[path.Join(s.id, "index.html")]; page != nil {
		_, _ = page() // an error is told to who asks
	}
}

// AuthorSite returns what all pages of a preview share.
func AuthorSite(player site.Player, texts []byte) (site.Site, site.Shared, error) {
	common, with, err := site.Around(player, texts, "")
	if err != nil {
		return nil, site.Shared{}, err
	}
	with.Engine.Gzip = "" // nothing is compressed on the way to this machine
	if with.Author, err = web.AuthorAssets(); err != nil {
		return nil, site.Shared{}, err
	}
	common.AddAssets(with.Author)
	return common, with, nil
}

// Follow looks at the storyboards' files again and again, until the context is done.
func (p *preview) Follow(ctx context.Context) {
	p.rest()
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
		case f := <-p.sight.found:
			p.note(f, time.Now())
		}
	}
}

// rest works out all storyboards but the first, side by side.
func (p *preview) rest() {
	var all sync.WaitGroup
	for _, w := range p.watches[1:] {
		all.Go(w.compile)
	}
	all.Wait()
	for i, w := range p.watches[1:] {
		diagnostics.NewPrinter(p.term.Err).Print(w.problems)
		p.tell(i+1, time.Now())
	}
}

// look looks at a storyboard's file, and reports what is new to the pages and at the
// terminal.
func (p *preview) look(i int, now time.Time) {
	w := p.watches[i]
	if !w.look(now) {
		return
	}
	switch {
	case w.err != nil:
		fmt.Fprintf(p.term.Err, "standoff: %v: its last good picture stays\n", w.err)
	case w.plan == nil:
		diagnostics.NewPrinter(p.term.Err).Print(w.problems)
	default:
		diagnostics.NewPrinter(p.term.Err).Print(w.problems)
		fmt.Fprintf(p.term.Err, "%s: well, shown\n", w.board.Name)
	}
	p.tell(i, now)
}

// tell wakes the pages that wait for news of a storyboard, and keeps what is shown of it now.
func (p *preview) tell(i int, now time.Time) {
	p.desk.seen() // who saves is there, whether or not the page is open
	p.mu.Lock()
	defer p.mu.Unlock()
	p.shows[i] = p.show(p.shows[i], p.watches[i], now)
	close(p.changed)
	p.changed = make(chan struct{})
}

// show returns what is shown after a look at the file: its new text, or, while that
// has problems, the last good one.
func (p *preview) show(last *showing, w *watch, now time.Time) *showing {
	s := *last
	if version := p.version(w.board.Whole()); w.err == nil && w.plan != nil && version != s.version {
		s.version, s.board, s.plan, s.saved = version, w.board, w.plan, now
		with := p.with
		with.Stamp = "?" + version
		files := site.PagesOnDemand(w.board, w.plan, with)
		maps.Copy(files, panel.Pictures(s.id, w.plan))
		s.files = panel.Remembered(files)
	}
	r := diagnostics.Report{Story: s.id, File: s.file, Version: s.version, Tool: p.tool,
		Languages: []diagnostics.ReportLanguage{}, Problems: []diagnostics.ReportProblem{}}
	if s.plan != nil {
		r.Saved = s.saved.Format(time.TimeOnly)
		for _, l := range site.PageLanguages(s.plan.Story, "") {
			r.Languages = append(r.Languages, diagnostics.ReportLanguage{Code: l.Code, Name: l.Name, Href: l.Href})
		}
	}
	if s.checked = checkedOf(w); w.err != nil {
		r.Gone = w.err.Error()
	} else {
		r.Problems = diagnostics.ReportProblems(w.board, w.problems)
		r.Text, r.Undo = s.text, p.undoes(s.id, s.text) != nil
	}
	s.report, _ = json.Marshal(r) // strings and numbers: it can't fail
	return &s
}

// version returns a hash that is another for another text, program or engine: a page that finds
// another comes up to date, also when the preview was started anew meanwhile.
func (p *preview) version(text []byte) string {
	return site.Hash(fmt.Appendf(nil, "%s\n%v\n%s", p.tool, p.with.Engine, text))
}

// showing returns what is shown of the story now; nil when there is no such story.
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
	defer p.desk.come()()
	name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
	id, _, _ := strings.Cut(name, "/")
	s, _ := p.showing(id)
	switch {
	case name == "":
		p.serveBar(w, r)
	case name == changesPath:
		p.stream(w, r)
	case name == mendPath && r.Method == http.MethodPost:
		p.mend(w, r)
	case s == nil:
		p.serveCommon(w, r, name)
	case s.plan == nil:
		p.serveWaiting(w, r, s)
	case name == path.Join(id, sight.SurveyName):
		serveView(w, r, s, "application/json", sight.SurveyOf)
	case name == path.Join(id, waysName):
		serveWays(w, r, s)
	case name == path.Join(id, sight.StillName):
		serveView(w, r, s, "image/svg+xml", sight.StillOf)
	default:
		s.serveFile(w, r, name)
	}
}

// serveCommon answers with a file that belongs to no story.
func (p *preview) serveCommon(w http.ResponseWriter, r *http.Request, name string) {
	_, ours := p.common[name]
	if ours || name != "article.html" && name != web.HostScriptName && path.Dir(name) != "assets" {
		handler(p.common).ServeHTTP(w, r)
		return
	}
	host, err := p.host()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	handler(host).ServeHTTP(w, r)
}

// serveFile answers with a file of the story, or the index of a folder.
func (s *showing) serveFile(w http.ResponseWriter, r *http.Request, name string) {
	found := site.Site{}
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
	handler(found).ServeHTTP(w, r)
}

// serveView answers with what a function makes of the moment that is asked for.
func serveView(w http.ResponseWriter, r *http.Request, s *showing, mediatype string,
	look func(*plan.Plan, sight.Viewing) ([]byte, error)) {
	v, err := sight.ParseViewing(s.plan, r.URL.Query())
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
	if fromHere(r) {
		page.Mend = mendPath
	}
	if page.Story == "" {
		page.Story = p.watches[0].board.ID
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
	page.Links = web.PreviewLinksTo(p.with.Author, "assets/")
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
	html, err := web.RenderWaiting(s.file, p.with.Links(root))
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	send(w, "text/html; charset=utf-8", html)
}
