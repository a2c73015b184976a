package preview

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"standoff/cmd/internal/boardtest"
	"standoff/web"
)

const testKey = "abcdefgh234567aa"

// guarded is a preview of a story with one asset behind a guard.
func guarded(t *testing.T, g guard) *guard {
	t.Helper()
	file := filepath.Join(t.TempDir(), "march.toml")
	write(t, file, boardtest.ReadmeStoryboard(t))
	p, _ := servedPreview(t, file)
	p.common["assets/player.1.js"] = []byte("script")
	g.Next, g.Key = p, testKey
	if g.told == nil {
		g.told = func(*web.Refusal, *http.Request) {}
	}
	return &g
}

// ask sends a request with these headers, "Host: x" and so on.
func ask(g *guard, method, target string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, target, nil)
	r.Host = "127.0.0.1:8080"
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		if name == "Host" {
			r.Host = value
		} else {
			r.Header.Add(name, value)
		}
	}
	// Who stays for more than the first of a stream hangs up.
	w := &hangsUp{ResponseRecorder: httptest.NewRecorder()}
	g.ServeHTTP(w, r)
	return w.ResponseRecorder
}

// hangsUp is a client that leaves after the first report of a stream.
type hangsUp struct {
	*httptest.ResponseRecorder
	reported bool
}

func (h *hangsUp) Write(b []byte) (int, error) {
	if h.reported {
		return 0, io.ErrClosedPipe
	}
	h.reported = bytes.HasPrefix(b, []byte("data: "))
	return h.ResponseRecorder.Write(b)
}

func (h *hangsUp) FlushError() error {
	if h.reported {
		return io.ErrClosedPipe
	}
	return nil
}

// everything is one path of every kind that a preview answers.
var everything = []string{
	"/", "/?story=march", "/changes?story=march", "/march/", "/march", "/march/story.toml",
	"/march/figures.html", "/march/panels/01.svg", "/march/survey.json?t=1&w=99&h=99",
	"/march/still.svg?t=1&w=99&h=99", "/assets/player.1.js", "/nothing",
}

func TestGuardKnowsWhoAsks(t *testing.T) {
	g := guarded(t, guard{name: "Newsdesk.example"})
	own := "Origin: http://127.0.0.1:8080"
	foreign := "Origin: https://evil.example"
	for name, c := range map[string]struct {
		headers     []string
		open, keyed bool // whether it is answered, without the key and with it
	}{
		"a program":                   {nil, true, true},
		"localhost":                   {[]string{"Host: localhost:8080"}, true, true},
		"another port, a tunnel":      {[]string{"Host: LocalHost:9999"}, true, true},
		"no port":                     {[]string{"Host: localhost."}, true, true},
		"a name of the browser's own": {[]string{"Host: march.localhost:8080"}, true, true},
		"all of 127/8":                {[]string{"Host: 127.9.9.9:8080"}, true, true},
		"IPv6":                        {[]string{"Host: [::1]:8080"}, true, true},
		"what -addr says":             {[]string{"Host: newsdesk.example:8080"}, true, true},
		"its own page": {[]string{own, "Sec-Fetch-Site: same-origin",
			"Sec-Fetch-Mode: cors"}, true, true},
		"an address that was typed": {[]string{"Sec-Fetch-Site: none",
			"Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"}, true, true},
		"a link elsewhere": {[]string{"Sec-Fetch-Site: cross-site",
			"Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"}, true, true},
		"the page of a tunnel": {[]string{"Host: localhost:9999",
			"Origin: http://localhost:9999"}, true, true},

		"a frame of no origin":    {[]string{"Origin: null", "Sec-Fetch-Site: cross-site"}, false, true},
		"a picture in such one":   {[]string{"Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"}, false, true},
		"no origin, old browser":  {[]string{"Origin: null"}, false, true},
		"a frame elsewhere":       {[]string{"Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe"}, false, true},
		"a script from next door": {[]string{"Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: no-cors"}, false, true},

		"a name bound to this machine": {[]string{"Host: evil.example:8080"}, false, false},
		"the same, its own page":       {[]string{"Host: evil.example:8080", "Origin: http://evil.example:8080", "Sec-Fetch-Site: same-origin"}, false, false},
		"a name that begins well":      {[]string{"Host: localhost.evil.example"}, false, false},
		"a name that ends almost well": {[]string{"Host: evillocalhost"}, false, false},
		"an address like a name":       {[]string{"Host: 127.0.0.1.evil.example"}, false, false},
		"another machine":              {[]string{"Host: 192.168.1.9:8080"}, false, false},
		"any address":                  {[]string{"Host: 0.0.0.0:8080"}, false, false},
		"no host":                      {[]string{"Host: "}, false, false},
		"another website":              {[]string{foreign, "Sec-Fetch-Site: cross-site"}, false, false},
		"another website, old browser": {[]string{foreign}, false, false},
		"another port":                 {[]string{"Origin: http://127.0.0.1:9999"}, false, false},
		"another name of this machine": {[]string{"Origin: http://localhost:8080"}, false, false},
		"an add-on":                    {[]string{"Origin: moz-extension://f00"}, false, false},
		"two origins":                  {[]string{own, foreign}, false, false},
		"nonsense":                     {[]string{"Sec-Fetch-Site: friend"}, false, false},
	} {
		for _, path := range everything {
			for prefix, want := range map[string]bool{"": c.open, "/" + testKey: c.keyed} {
				w := ask(g, "GET", prefix+path, c.headers...)
				if got := w.Code != http.StatusForbidden; got != want {
					t.Errorf("%s: %s%s: %d", name, prefix, path, w.Code)
				}
				if !want {
					isSilent(t, w)
				}
			}
		}
	}
}

// isSilent holds that a refusal teaches, and tells nothing of a story.
func isSilent(t *testing.T, w *httptest.ResponseRecorder) {
	t.Helper()
	said := w.Body.String()
	if !strings.Contains(said, "standoff serve") || w.Header().Get("Cache-Control") != "no-store" {
		t.Errorf("it teaches nothing:\n%s", said)
	}
	for _, secret := range []string{"arch", "olice", "quare", "player.1", testKey} {
		if strings.Contains(said, secret) {
			t.Errorf("the refusal tells of %q:\n%s", secret, said)
		}
	}
}

func TestGuardAnswersWhatItLetsThrough(t *testing.T) {
	g := guarded(t, guard{})
	for _, prefix := range []string{"", "/" + testKey} {
		for _, path := range everything {
			w := ask(g, "GET", prefix+path)
			want := http.StatusOK
			switch path {
			case "/nothing":
				want = http.StatusNotFound
			case "/march":
				want = http.StatusFound
			}
			if w.Code != want {
				t.Errorf("%s%s: %d, want %d", prefix, path, w.Code, want)
			}
		}
	}
	for target, want := range map[string]string{
		"/march?step=2": "march/?step=2", "/" + testKey: testKey + "/", "/" + testKey + "/march": "march/",
	} {
		if to := ask(g, "GET", target).Header().Get("Location"); to != want {
			t.Errorf("%s leads to %q, want %q, which counts from there", target, to, want)
		}
	}
	// A request without a path, as proxies get them, is told no key.
	if w := ask(g, "GET", "http://localhost:8080"); strings.Contains(w.Header().Get("Location"), testKey) {
		t.Error("whoever asks for nothing is given the key")
	}
}

// TestGuardClosesEveryWayIn holds the headers that keep an answer from others.
func TestGuardClosesEveryWayIn(t *testing.T) {
	g := guarded(t, guard{})
	for _, path := range everything {
		for _, r := range []struct {
			prefix, origin, embed, allow string
		}{
			{"", "http://127.0.0.1:8080", "same-origin", ""},
			{"/" + testKey, "http://127.0.0.1:8080", "cross-origin", ""},
			{"/" + testKey, "null", "cross-origin", "null"},
			{"", "null", "same-origin", ""},
			{"", "https://evil.example", "same-origin", ""},
		} {
			h := ask(g, "GET", r.prefix+path, "Origin: "+r.origin).Header()
			for name, want := range map[string]string{
				"Access-Control-Allow-Origin": r.allow, "Cross-Origin-Resource-Policy": r.embed,
				"Content-Security-Policy": "frame-ancestors 'self'", "X-Frame-Options": "SAMEORIGIN",
				"Cross-Origin-Opener-Policy": "same-origin", "X-Content-Type-Options": "nosniff",
				"Referrer-Policy": "same-origin", "Vary": "Origin", "Timing-Allow-Origin": "",
			} {
				if got := h.Get(name); got != want {
					t.Errorf("%s%s for %s: %s is %q, want %q", r.prefix, path, r.origin, name, got, want)
				}
			}
		}
	}
	for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "CONNECT", "TRACE"} {
		w := ask(g, method, "/march/")
		if w.Code != http.StatusMethodNotAllowed || w.Header().Get("Allow") != "GET, HEAD" {
			t.Errorf("%s is answered %d", method, w.Code)
		}
	}
}

func TestLockedPreviewOpensToItsKey(t *testing.T) {
	g := guarded(t, guard{locked: true, wide: true})
	for _, path := range everything {
		for _, prefix := range []string{
			"", "/" + strings.ToUpper(testKey), "/" + testKey[:15], "/" + testKey + "a", "//" + testKey,
			"/x/../" + testKey,
		} {
			w := ask(g, "GET", prefix+path, "Host: 192.168.1.9:8080")
			if w.Code != http.StatusForbidden {
				t.Errorf("%s%s is answered %d without the key", prefix, path, w.Code)
			}
			isSilent(t, w)
		}
		if w := ask(g, "GET", "/"+testKey+path, "Host: 192.168.1.9:8080"); w.Code >= 400 && path != "/nothing" {
			t.Errorf("%s is answered %d with the key", path, w.Code)
		}
		if w := ask(g, "GET", "/"+testKey+path, "Host: evil.example"); w.Code != http.StatusForbidden {
			t.Errorf("%s is answered %d at any name", path, w.Code)
		}
	}
	if a, b := newKey(), newKey(); a == b || len(a) != 16 || a != strings.ToLower(a) {
		t.Errorf("keys are %s and %s", a, b)
	}
}

// TestPagesStayBelowTheKey holds that no address in a page leads out of it.
func TestPagesStayBelowTheKey(t *testing.T) {
	g := guarded(t, guard{locked: true})
	file := filepath.Join(t.TempDir(), "broken.toml")
	write(t, file, "title = ")
	p, _ := servedPreview(t, file)
	for path, preview := range map[string]http.Handler{
		"/": g.Next, "/march/": g.Next, "/march/figures.html": g.Next,
		"/broken": p, "/broken/": p, "/broken/es/": p,
	} {
		g.Next = preview
		page := ask(g, "GET", "/"+testKey+path).Body.String()
		for _, link := range regexp.MustCompile(`(?:src|href)="([^"#]+)"`).FindAllStringSubmatch(page, -1) {
			to, err := url.Parse("http://x/" + testKey + path)
			if err == nil {
				to, err = to.Parse(link[1])
			}
			if err != nil || to.Host == "x" && !strings.HasPrefix(to.Path, "/"+testKey+"/") {
				t.Errorf("%s leads out of the key, to %s: %v", path, link[1], err)
			}
			if strings.HasSuffix(link[1], ".js") && !strings.HasPrefix(to.Path, "/"+testKey+"/assets/") {
				t.Errorf("%s has its script at %s", path, to)
			}
		}
	}
}

func TestRefusalsAreToldOnceAndQuoted(t *testing.T) {
	var out bytes.Buffer
	g := guarded(t, guard{told: teller(&out)})
	for range 3 {
		ask(g, "GET", "/", "Origin: https://evil.example/\x1b[2J"+strings.Repeat("x", 999))
		ask(g, "GET", "/", "Host: evil.example")
	}
	if said := out.String(); strings.Count(said, "\n") != 2 || strings.Contains(said, "\x1b") ||
		!strings.Contains(said, `from "https://evil.example`) || len(said) > 700 {
		t.Errorf("the terminal says\n%q", said)
	}
}
