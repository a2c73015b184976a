package visit

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func named(name, ext, data string) string {
	sum := sha256.Sum256([]byte(data))
	return name + "." + hex.EncodeToString(sum[:6]) + ext
}

var (
	script  = named("player", ".js", "script")
	program = named("engine", ".wasm", "program")
	plan    = named("story", ".plan", "plan")
	panel   = named("01", ".svg", "<svg/>")
	page    = `<!doctype html><script src="../assets/` + script + `"></script><img src="panels/` + panel + `">` +
		`{"url":"../assets/` + program + `","gzip":"../assets/` + program + `.gz","plan":"./` + plan + `"}`
)

func gz(text string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(text))
	w.Close()
	return b.String()
}

// host answers as a host that does all as it should, but for what spoil does.
func host(t *testing.T, spoil func(path string, h http.Header, r *http.Request) (status int, body string)) []Fault {
	t.Helper()
	files := map[string][2]string{
		"/palace/": {page, "text/html; charset=utf-8"}, "/palace/index.html": {page, "text/html; charset=utf-8"},
		"/assets/" + script: {"script", "text/javascript"}, "/assets/" + program: {"program", "application/wasm"},
		"/assets/" + program + ".gz": {gz("program"), "application/gzip"}, "/palace/" + plan: {"plan", "application/octet-stream"},
		"/palace/panels/" + panel: {"<svg/>", "image/svg+xml"},
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		f, ok := files[r.URL.Path]
		if !ok {
			http.NotFound(w, r)
			return
		}
		h := w.Header()
		h.Set("Content-Type", f[1])
		h.Set("Access-Control-Allow-Origin", "*")
		h.Set("Cache-Control", "public, max-age=60")
		if hashInName.MatchString(r.URL.Path) {
			h.Set("Cache-Control", "public, max-age=31536000, immutable")
		}
		status, body := http.StatusOK, f[0]
		if strings.HasSuffix(r.URL.Path, ".wasm") {
			h.Set("Content-Encoding", "gzip")
			body = gz(body)
		}
		if s, b := spoil(r.URL.Path, h, r); s != 0 {
			status, body = s, b
		}
		w.WriteHeader(status)
		w.Write([]byte(body))
	}))
	t.Cleanup(server.Close)
	return Visitor{server.URL + "/", "s3", "Have a rule added.", Client()}.Look(t.Context(), []Page{{"palace/", []byte(page)}})
}

func TestAGoodHostHasNoFaults(t *testing.T) {
	if got := host(t, func(string, http.Header, *http.Request) (int, string) { return 0, "" }); len(got) > 0 {
		t.Errorf("it has %+v", got)
	}
}

func TestWhatIsWrongWithAHostIsSaid(t *testing.T) {
	set := func(at, key, value string) func(string, http.Header, *http.Request) (int, string) {
		return func(path string, h http.Header, _ *http.Request) (int, string) {
			if strings.HasSuffix(path, at) {
				h.Set(key, value)
			}
			return 0, ""
		}
	}
	for want, spoil := range map[string]func(string, http.Header, *http.Request) (int, string){
		"offer to save them":           set("/", "Content-Type", "application/octet-stream"),
		"correction would not be seen": set("/", "Cache-Control", "public, max-age=86400"),
		"in a frame":                   set("/", "X-Frame-Options", "SAMEORIGIN"),
		"A cookie is set":              set("/", "Set-Cookie", "a=b"),
		"'wasm-unsafe-eval'":           set("/", "Content-Security-Policy", "script-src 'self'"),
		"Have a rule added.":           set(".wasm", "Access-Control-Allow-Origin", ""),
		"compile it while it comes":    set(".wasm", "Content-Type", "text/plain"),
		"again and again":              set(".js", "Cache-Control", "no-cache"),
		"comes changed on its way": func(path string, _ http.Header, _ *http.Request) (int, string) {
			if strings.HasSuffix(path, ".js") {
				return 200, "other script"
			}
			return 0, ""
		},
		"crawlers and feed readers get nothing": func(path string, h http.Header, _ *http.Request) (int, string) {
			if strings.HasSuffix(path, "/") {
				h.Set("Content-Encoding", "gzip")
				return 200, gz(page)
			}
			return 0, ""
		},
		"an older one": func(path string, _ http.Header, _ *http.Request) (int, string) {
			if strings.HasSuffix(path, "/") {
				return 200, "the old page"
			}
			return 0, ""
		},
		"website hosting": func(path string, _ http.Header, _ *http.Request) (int, string) {
			if strings.HasSuffix(path, "/") {
				return 403, "AccessDenied"
			}
			return 0, ""
		},
		"does not come": func(path string, _ http.Header, _ *http.Request) (int, string) {
			if strings.HasSuffix(path, ".plan") {
				return 404, ""
			}
			return 0, ""
		},
	} {
		got := host(t, spoil)
		if len(got) != 1 || !strings.Contains(got[0].Words, want) || got[0].Seen == "" {
			t.Errorf("want one fault with %q, got %+v", want, got)
		}
	}
}

func TestAHostThatIsNotThere(t *testing.T) {
	got := Visitor{"http://127.0.0.1:1/", "s3", "", Client()}.Look(t.Context(), []Page{{"palace/", nil}})
	if len(got) != 1 || !strings.Contains(got[0].Words, "can't be reached") {
		t.Errorf("it is said %+v", got)
	}
	var out bytes.Buffer
	Print(&out, "https://paper.example/", got)
	if !strings.Contains(out.String(), "To whoever runs https://paper.example/") || !strings.Contains(out.String(), "seen: GET") {
		t.Errorf("it reads\n%s", out.String())
	}
}
