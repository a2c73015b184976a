package preview

import (
	"encoding/json"
	"net/http"

	"standoff/cmd/internal/site"
)

// waysName is where a page has the ways into an article from.
const waysName = "ways.json"

// serveWays answers with the ways into an article of a story, in a language and at a site's
// root, both as asked for.
func serveWays(w http.ResponseWriter, r *http.Request, s *showing) {
	base, err := site.ParseBase(r.FormValue("base"))
	if err != nil {
		http.Error(w, "Want an address such as https://example.org/graphics/.", http.StatusBadRequest)
		return
	}
	ways, err := site.Ways(s.board, s.plan, r.FormValue("lang"), base)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	text, _ := json.Marshal(ways) // strings: it can't fail
	send(w, "application/json", text)
}
