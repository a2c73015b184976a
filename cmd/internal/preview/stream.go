package preview

import (
	"fmt"
	"net/http"
)

// changesPath is where pages hear of their storyboard.
const changesPath = "changes"

// stream reports to a page what is new of one storyboard, at once and whenever something
// changes, as server-sent events (HTML standard, section 9.2) that each hold a
// whole report: a page that lost the connection has missed nothing.
func (p *preview) stream(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Query().Get("story")
	if s, _ := p.showing(id); s == nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	if r.Method == http.MethodHead { // a page that nobody looks at says that it is open
		return
	}
	fmt.Fprint(w, "retry: 500\n\n")
	last := ""
	for {
		s, changed := p.showing(id)
		if text := string(s.report); text != last {
			last = text
			if _, err := fmt.Fprintf(w, "data: %s\n\n", text); err != nil {
				return
			}
			if err := http.NewResponseController(w).Flush(); err != nil {
				return
			}
		}
		select {
		case <-changed:
		case <-r.Context().Done():
			return
		}
	}
}
