package preview

import (
	"encoding/json"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"os"

	"standoff/cmd/internal/boardfile"
	"standoff/cmd/internal/diagnostics"
	"standoff/cmd/internal/site"
	"standoff/story/problem"
)

// mendPath is where a page has a remedy written into the file, or taken out again.
const mendPath = "mend"

// mostUndone is how often what was mended can be taken back.
const mostUndone = 50

// A checked text is the file as it stands, and the remedies of what is wrong with it. A
// page names one of them: no text of a page's is ever written.
type checked struct {
	path     string
	text     string // its hash; "" where nothing can be written
	remedies map[string]problem.Remedy
}

// A written text is what a file held before it was mended, and a hash of it afterwards.
type written struct {
	before []byte
	after  string
}

// A wish is what a page asks for.
type wish struct {
	Text string `json:"text"` // a hash of the file that the page has a report of
	Mend string `json:"mend"` // a remedy; "" takes the last one back
}

// checkedOf returns what can be written of a storyboard.
func checkedOf(w *watch) checked {
	if w.err != nil || w.board.Path == "" || w.board.Path == "-" {
		return checked{}
	}
	return checked{w.board.Path, site.Hash(w.board.Text), diagnostics.Mends(w.board, w.problems)}
}

// undoes returns what the file of a story was mended to last, if it still holds that. The
// preview is locked, or not yet shown.
func (p *preview) undoes(story, text string) *written {
	all := p.mended[story]
	if n := len(all); n > 0 && text != "" && all[n-1].after == text {
		return &all[n-1]
	}
	return nil
}

// mayMend reports whether a request comes from a page of the preview on this machine: from
// elsewhere one may look, with the key, but not write. Browsers say where a request
// comes from whenever something is sent; a form of another website's sends no JSON.
func mayMend(r *http.Request) bool {
	mediatype, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	site := r.Header.Get("Sec-Fetch-Site")
	return len(r.Header.Values("Origin")) == 1 && ownOrigin(r, false) && (site == "" || site == "same-origin") &&
		mediatype == "application/json" && fromHere(r)
}

// fromHere reports whether a request comes from this machine.
func fromHere(r *http.Request) bool {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return false
	}
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.Unmap().IsLoopback()
}

// mend writes the remedy that a page asks for into the file, or what the file held before
// the last one, provided that the file is still what the page was told of. The page hears
// of it as of every other change of the file.
func (p *preview) mend(w http.ResponseWriter, r *http.Request) {
	story := r.URL.Query().Get("story")
	s, _ := p.showing(story)
	var asked wish
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<10)).Decode(&asked); err != nil || s == nil {
		http.Error(w, "This cannot be read.", http.StatusBadRequest)
		return
	}
	p.mu.Lock() // nobody is told of the file before it is known that this was mended
	defer p.mu.Unlock()
	before, err := os.ReadFile(s.path)
	if err != nil || s.text == "" || asked.Text != s.text || site.Hash(before) != asked.Text {
		http.Error(w, "The file has changed meanwhile. Nothing was written.", http.StatusConflict)
		return
	}
	after, known := p.wanted(s, asked, before)
	if !known {
		http.Error(w, "There is nothing of that to be done any more. Nothing was written.", http.StatusConflict)
		return
	}
	if err := boardfile.Rewrite(s.path, after); err != nil {
		http.Error(w, "The file cannot be written: "+err.Error(), http.StatusInternalServerError)
		return
	}
	p.remember(story, asked, written{before, site.Hash(after)})
	w.WriteHeader(http.StatusNoContent)
}

// wanted returns what the file is to hold, and whether that is known. The preview is locked.
func (p *preview) wanted(s *showing, asked wish, before []byte) (after []byte, known bool) {
	if asked.Mend != "" {
		remedy, known := s.remedies[asked.Mend]
		return diagnostics.Mended(before, remedy), known
	}
	last := p.undoes(s.id, asked.Text)
	if last == nil {
		return nil, false
	}
	return last.before, true
}

// remember notes what was mended, or that the last of it was taken back. The preview is locked.
func (p *preview) remember(story string, asked wish, done written) {
	all := p.mended[story]
	if asked.Mend == "" {
		p.mended[story] = all[:len(all)-1]
		return
	}
	if len(all) == mostUndone {
		all = all[1:]
	}
	p.mended[story] = append(all, done)
}
