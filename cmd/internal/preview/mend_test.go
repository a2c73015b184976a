package preview

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"standoff/cmd/internal/boardtest"
	"standoff/cmd/internal/diagnostics"
	"standoff/web"
)

// A mender is a page on the author's machine that mends a file.
type mender struct {
	t    *testing.T
	g    *guard
	file string
	c    *pastime
}

// newMender returns a page of a preview of a text.
func newMender(t *testing.T, text string) *mender {
	t.Helper()
	file := filepath.Join(t.TempDir(), "march.toml")
	write(t, file, text)
	p, _ := servedPreview(t, file)
	g := &guard{Next: p, Key: testKey, told: func(*web.Refusal, *http.Request) {}}
	return &mender{t, g, file, &pastime{p, time.Now()}}
}

// report returns what the page is told now.
func (m *mender) report() (r diagnostics.Report) {
	m.t.Helper()
	s, _ := m.c.p.showing("march")
	if err := json.Unmarshal(s.report, &r); err != nil {
		m.t.Fatal(err)
	}
	return r
}

// own are the headers of the preview's own page on this machine.
var own = []string{"Origin: http://127.0.0.1:8080", "Sec-Fetch-Site: same-origin", "Content-Type: application/json"}

// post asks for something, from a machine and with headers, "Host: x" and so on.
func (m *mender) post(path, body, from string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(body))
	r.Host, r.RemoteAddr = "127.0.0.1:8080", from
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		if name == "Host" {
			r.Host = value
		} else {
			r.Header.Add(name, value)
		}
	}
	w := httptest.NewRecorder()
	m.g.ServeHTTP(w, r)
	return w
}

// ask asks for a remedy as the preview's own page does, and returns the answer's code.
func (m *mender) ask(text, mend string) int {
	return m.post("/mend?story=march", `{"text":"`+text+`","mend":"`+mend+`"}`, "127.0.0.1:5000", own...).Code
}

// holds fails the test where the file holds something else.
func (m *mender) holds(want string) {
	m.t.Helper()
	if text, err := os.ReadFile(m.file); err != nil || string(text) != want {
		m.t.Errorf("the file holds (%v)\n%s\nwant\n%s", err, text, want)
	}
}

// TestMend holds that one remedy is written on request, and taken back: whatever stands in
// the file besides stays.
func TestMend(t *testing.T) {
	good := "\ufeff" + strings.ReplaceAll(boardtest.ReadmeStoryboard(t), "\n", "\r\n") + "# é\r\n"
	bad := strings.Replace(good, `go = "square"`, `go = "sqare"`, 1)
	m := newMender(t, bad)
	r := m.report()
	if len(r.Problems) != 1 || r.Problems[0].Mend == nil || r.Text == "" || r.Undo {
		t.Fatalf("the page is told %+v", r)
	}
	mend := r.Problems[0].Mend
	if len(mend.Lines) != 1 || !strings.Contains(mend.Lines[0].Text, `go = "square"`) || mend.Lines[0].Number != r.Problems[0].At.Line {
		t.Errorf("it is to be mended to %+v", mend.Lines)
	}
	if code := m.ask(r.Text, mend.ID); code != http.StatusNoContent {
		t.Fatalf("it is answered %d", code)
	}
	m.holds(good)
	m.c.wait(2 * settled)
	after := m.report()
	if len(after.Problems) > 0 || !after.Undo || after.Text == r.Text {
		t.Errorf("mended, the page is told %+v", after)
	}
	if code := m.ask(r.Text, mend.ID); code != http.StatusConflict {
		t.Errorf("what was mended already is answered %d", code)
	}
	if code := m.ask(after.Text, ""); code != http.StatusNoContent {
		t.Errorf("to take it back is answered %d", code)
	}
	m.holds(bad)
	m.c.wait(2 * believed)
	if again := m.report(); again.Undo || again.Text != r.Text || len(again.Problems) != 1 {
		t.Errorf("taken back, the page is told %+v", again)
	}
	if code := m.ask(r.Text, ""); code != http.StatusConflict {
		t.Errorf("to take it back twice is answered %d", code)
	}
}

// TestMendLeavesWhatWasChanged holds that a file that has changed since the page was told of
// it is not written: neither before the preview has seen that, nor afterwards.
func TestMendLeavesWhatWasChanged(t *testing.T) {
	good := boardtest.ReadmeStoryboard(t)
	bad := strings.Replace(good, `go = "square"`, `go = "sqare"`, 1)
	m := newMender(t, bad)
	r := m.report()
	changed := strings.Replace(bad, "They arrive", "They come", 1)
	write(t, m.file, changed)
	for range 2 {
		if code := m.ask(r.Text, r.Problems[0].Mend.ID); code != http.StatusConflict {
			t.Errorf("it is answered %d", code)
		}
		m.holds(changed)
		m.c.wait(2 * believed)
	}
	r = m.report()
	if code := m.ask(r.Text, "0"); code != http.StatusConflict {
		t.Errorf("a remedy that nobody proposes is answered %d", code)
	}
	if code := m.ask(r.Text, r.Problems[0].Mend.ID); code != http.StatusNoContent {
		t.Errorf("it is answered %d", code)
	}
	m.c.wait(2 * settled)
	write(t, m.file, good)
	if code := m.ask(m.report().Text, ""); code != http.StatusConflict {
		t.Errorf("to take back what is not there any more is answered %d", code)
	}
	m.holds(good)
}

// TestOnlyTheAuthorMends holds that nothing is written for another website, for whoever is
// on another machine, with the key or without, nor for a frame of no origin.
func TestOnlyTheAuthorMends(t *testing.T) {
	bad := strings.Replace(boardtest.ReadmeStoryboard(t), `go = "square"`, `go = "sqare"`, 1)
	m := newMender(t, bad)
	r := m.report()
	body := `{"text":"` + r.Text + `","mend":"` + r.Problems[0].Mend.ID + `"}`
	const here = "127.0.0.1:5000"
	instead := func(i int, header string) []string {
		all := append([]string{}, own...)
		all[i] = header
		return all
	}
	for name, c := range map[string]struct {
		path, from string
		headers    []string
		want       int
	}{
		"another website":           {"/mend", here, instead(0, "Origin: https://evil.example"), 403},
		"another port":              {"/mend", here, instead(0, "Origin: http://127.0.0.1:9000"), 403},
		"a frame of no origin":      {"/mend", here, instead(0, "Origin: null"), 403},
		"no origin":                 {"/mend", here, own[1:], 403},
		"two origins":               {"/mend", here, append([]string{own[0]}, own...), 403},
		"the same site":             {"/mend", here, instead(1, "Sec-Fetch-Site: same-site"), 403},
		"a link":                    {"/mend", here, append(instead(1, "Sec-Fetch-Site: cross-site"), "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"), 403},
		"a form":                    {"/mend", here, instead(2, "Content-Type: text/plain"), 403},
		"a form without a type":     {"/mend", here, own[:2], 403},
		"a name bound to this":      {"/mend", here, append([]string{"Host: evil.example"}, instead(0, "Origin: http://evil.example")...), 403},
		"another machine":           {"/mend", "192.168.1.7:5000", own, 403},
		"another machine, with key": {"/" + testKey + "/mend", "192.168.1.7:5000", own, 403},
		"no origin, with key":       {"/" + testKey + "/mend", here, instead(0, "Origin: null"), 403},
		"another path":              {"/march/mend", here, own, 405},
	} {
		if w := m.post(c.path+"?story=march", body, c.from, c.headers...); w.Code != c.want {
			t.Errorf("%s is answered %d, want %d", name, w.Code, c.want)
		}
		m.holds(bad)
	}
	m.g.locked = true
	if w := m.post("/mend?story=march", body, here, own...); w.Code != http.StatusForbidden {
		t.Errorf("without the key it is answered %d", w.Code)
	}
	m.holds(bad)
	for _, wrong := range []string{"", "{", `{"text":""}`, strings.Repeat(" ", 2000) + body} {
		if w := m.post("/"+testKey+"/mend?story=march", wrong, here, own...); w.Code < 400 {
			t.Errorf("%.20q is answered %d", wrong, w.Code)
		}
	}
	if w := m.post("/"+testKey+"/mend?story=other", body, here, own...); w.Code < 400 {
		t.Errorf("another story is answered %d", w.Code)
	}
	m.holds(bad)
	if w := m.post("/"+testKey+"/mend?story=march", body, "[::1]:5000", own...); w.Code != http.StatusNoContent {
		t.Errorf("with the key it is answered %d", w.Code)
	}
}

// TestWhatIsMended holds that only a problem with one remedy that needs no author is offered
// to be mended.
func TestWhatIsMended(t *testing.T) {
	good := boardtest.ReadmeStoryboard(t)
	for name, c := range map[string]struct {
		old, new string
		mends    bool
	}{
		"a slip":            {`go = "square"`, `go = "sqare"`, true},
		"a key of no block": {"sure   = \"reported\"", "sure   = \"reported\"\ncolour = \"teal\"", false},
		"a text to be told": {"by   = \"City police\"\n", "", false},
	} {
		r := newMender(t, strings.Replace(good, c.old, c.new, 1)).report()
		if len(r.Problems) == 0 {
			t.Fatalf("%s is no problem", name)
		}
		if mends := r.Problems[0].Mend != nil; mends != c.mends {
			t.Errorf("%s: %s is offered to be mended: %v", name, r.Problems[0].Message, mends)
		}
	}
	p := get(t, servedAt(t, good)+"/")
	if !strings.Contains(p, `data-mend="mend"`) {
		t.Errorf("the author’s page does not mend:\n%s", p)
	}
	m := newMender(t, good)
	m.g.wide = true
	request := httptest.NewRequest("GET", "/"+testKey+"/", nil)
	request.Host, request.RemoteAddr = "192.168.1.9:8080", "192.168.1.7:5000"
	w := httptest.NewRecorder()
	m.g.ServeHTTP(w, request)
	if w.Code != http.StatusOK || !strings.Contains(w.Body.String(), `data-mend data-tool`) {
		t.Errorf("a page on another machine mends (%d):\n%s", w.Code, w.Body)
	}
}

// servedAt returns the address of a preview of a text.
func servedAt(t *testing.T, text string) string {
	file := filepath.Join(t.TempDir(), "march.toml")
	write(t, file, text)
	_, server := servedPreview(t, file)
	return server.URL
}
