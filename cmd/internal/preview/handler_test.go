package preview

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"standoff/cmd/internal/site"
)

func TestHandlerAnswersAsAStaticHost(t *testing.T) {
	server := httptest.NewServer(handler(site.Site{
		"s/index.html": []byte("page"), "assets/e.wasm": []byte("\x00asm"), "s/story.toml": []byte("x"),
	}))
	defer server.Close()
	for path, want := range map[string]string{
		"/s/": "text/html", "/s": "text/html", "/assets/e.wasm": "application/wasm",
		"/s/story.toml": "text/plain",
	} {
		answer, err := http.Get(server.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		if got := answer.Header.Get("Content-Type"); !strings.HasPrefix(got, want) {
			t.Errorf("%s is %q, want %q", path, got, want)
		}
	}
	if answer, err := http.Get(server.URL + "/../s/../../etc/passwd"); err != nil ||
		answer.StatusCode != http.StatusNotFound {
		t.Errorf("outside the site: %v %v", answer, err)
	}
}
