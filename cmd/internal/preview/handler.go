package preview

import (
	"bytes"
	"mime"
	"net/http"
	"path"
	"strings"
	"time"

	"standoff/cmd/internal/site"
)

// handler answers requests from a site, as a plain static host would.
func handler(s site.Site) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
		if _, ok := s[path.Join(name, "index.html")]; ok {
			if !strings.HasSuffix(r.URL.Path, "/") {
				// Relative addresses in a page count from its folder.
				redirect(w, r, path.Base(name)+"/")
				return
			}
			name = path.Join(name, "index.html")
		}
		data, ok := s[name]
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", contentType(name))
		w.Header().Set("Cache-Control", "no-cache")
		http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(data))
	})
}

// contentType does not ask the system, whose tables differ between machines.
func contentType(name string) string {
	switch path.Ext(name) {
	case ".wasm":
		return "application/wasm"
	case ".toml", ".txt":
		return "text/plain; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	}
	if t := mime.TypeByExtension(path.Ext(name)); t != "" {
		return t
	}
	return "application/octet-stream"
}

// send answers with what was made for this one request.
func send(w http.ResponseWriter, mediatype string, data []byte) {
	w.Header().Set("Content-Type", mediatype)
	w.Header().Set("Cache-Control", "no-store")
	w.Write(data)
}
