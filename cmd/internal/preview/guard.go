package preview

import (
	"crypto/rand"
	"crypto/subtle"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"

	"standoff/cmd/internal/terminal"
	"standoff/web"
)

// A guard stands before the preview, which shows stories that are not out yet,
// and keeps away whoever has no business there: pages of other websites in the
// author's browser, names that somebody has bound to this machine (DNS
// rebinding), and, where other machines or people can reach it, who was not
// given the address. It looks at the Host, the Origin and the Sec-Fetch-Site of
// every request, whatever it is for, as the fixes of esbuild's
// GHSA-67mh-4wv8-2f99 and Vite's CVE-2025-24010 do.
//
// The key is a secret of this run. Below it, as the first part of the path, the
// preview stands a second time: as addresses in its pages are relative, a page
// that was opened with the key asks with it for everything. So it needs no
// cookie, which all ports of a machine would share. A locked preview stands
// only there. One that is not has there what its own article shows in a frame
// that may only run scripts: such a frame is of no origin, and is not to be told
// from one in anybody's page but by the secret in its address, which other
// websites can't read.
type guard struct {
	Next   http.Handler
	Key    string
	locked bool   // only those who have the key are answered
	wide   bool   // other machines can reach it
	name   string // the host that -addr names
	told   func(*web.Refusal, *http.Request)
}

// NewGuard returns the guard of a preview that listens there, as -addr says. Where
// other machines can reach it, it is always locked. What it stands before comes
// later.
func NewGuard(addr string, there *net.TCPAddr, locked bool, t terminal.Terminal) *guard {
	name, _, _ := net.SplitHostPort(addr) // it was listened to: it is well
	wide := !there.IP.IsLoopback()
	return &guard{Key: newKey(), locked: locked || wide, wide: wide, name: name, told: teller(t.Err)}
}

// newKey returns a secret that nobody guesses, 80 bits, short enough for typing it
// into a phone.
func newKey() string { return strings.ToLower(rand.Text()[:16]) }

// What the guard says to whom it lets not through. None of it is about a story.
var (
	strangeHost = &web.Refusal{
		Title: "The preview has another address",
		Why: "It answers only to the names of the machine that it runs on: any other could be " +
			"a website that passes for it.",
		Remedy: "Open the address that “standoff serve” has printed. To look from another machine, " +
			"start it with -addr and a name or address of this one.",
	}
	strangeSite = &web.Refusal{
		Title: "The preview answers its own pages only",
		Why:   "Another website has asked for this, and what stands here may not be out yet.",
		Remedy: "To look at it, open the address that “standoff serve” has printed. To have it in an " +
			"article, publish what “standoff build” writes.",
	}
	withoutKey = &web.Refusal{
		Title: "The address is not whole",
		Why:   "This preview opens to who has its whole address, with the key at its end.",
		Remedy: "Open the address that “standoff serve” has printed, all of it. The key is another " +
			"one whenever serve is started.",
	}
)

var onlyAuthor = &web.Refusal{
	Title: "Only the author mends the file",
	Why:   "A change of the file was asked for from elsewhere than the preview’s own page on this machine.",
	Remedy: "Open the preview on the machine on which “standoff serve” runs, or change the file in your " +
		"editor.",
}

// ServeHTTP refuses what has no business there, and passes on the rest without the key.
func (g *guard) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	inside, keyed := g.unlock(r)
	protect(w.Header(), r, keyed)
	if refusal := g.refusal(r, keyed); refusal != nil {
		g.told(refusal, r)
		refuse(w, refusal)
		return
	}
	if r.Method == http.MethodPost && inside.URL.Path == "/"+mendPath {
		if !mayMend(r) {
			g.told(onlyAuthor, r)
			refuse(w, onlyAuthor)
			return
		}
		g.Next.ServeHTTP(w, inside)
		return
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "The preview is only for looking at.", http.StatusMethodNotAllowed)
		return
	}
	if keyed && inside.URL.Path == "" { // relative addresses would count from above the key
		redirect(w, r, g.Key+"/")
		return
	}
	g.Next.ServeHTTP(w, inside)
}

// unlock takes the key out of a request's path, and reports whether it was
// there.
func (g *guard) unlock(r *http.Request) (inside *http.Request, keyed bool) {
	first, _, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	if subtle.ConstantTimeCompare([]byte(first), []byte(g.Key)) != 1 {
		return r, false
	}
	inside = new(http.Request)
	*inside = *r
	inside.URL = new(url.URL)
	*inside.URL = *r.URL
	inside.URL.RawPath = ""
	inside.URL.Path = strings.TrimPrefix(r.URL.Path, "/"+first)
	return inside, true
}

// refusal returns why a request is not answered; nil when it is.
func (g *guard) refusal(r *http.Request, keyed bool) *web.Refusal {
	switch {
	case !g.knowsHost(r.Host):
		return strangeHost
	case !ownOrigin(r, keyed), !ownSite(r, keyed):
		return strangeSite
	case g.locked && !keyed:
		return withoutKey
	}
	return nil
}

// knowsHost reports whether a Host header, whatever its port, names this
// machine in a way that nobody else has a say in. Names under localhost are the
// browser's own (RFC 6761), and an address of digits is no name that could be
// bound to this machine. The port says nothing: a tunnel may have another one.
func (g *guard) knowsHost(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.ToLower(strings.TrimSuffix(strings.Trim(host, "[]"), "."))
	if ip, err := netip.ParseAddr(host); err == nil {
		return ip.Unmap().IsLoopback() || g.wide
	}
	return host == "localhost" || strings.HasSuffix(host, ".localhost") ||
		host != "" && host == strings.ToLower(g.name)
}

// ownOrigin reports whether a request comes from a page of the preview as far as
// its Origin tells: there is none, as in a browser's own requests for pages,
// pictures and scripts, or it is the host that is asked. With the key it may be
// none at all, "null".
func ownOrigin(r *http.Request, keyed bool) bool {
	origins := r.Header.Values("Origin")
	if len(origins) == 0 {
		return true
	}
	if len(origins) > 1 {
		return false
	}
	if origins[0] == "null" {
		return keyed
	}
	u, err := url.Parse(origins[0])
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && strings.EqualFold(u.Host, r.Host)
}

// ownSite reports the same by what browsers say of where a request comes from.
// Another port of this machine is the same site, but not the same origin. Who
// follows a link to the preview from elsewhere, in a chat say, may look: the
// page that it stands on gets nothing from that, not even a hold of the window.
func ownSite(r *http.Request, keyed bool) bool {
	switch r.Header.Get("Sec-Fetch-Site") {
	case "", "same-origin", "none":
		return true
	case "same-site", "cross-site":
		follows := r.Header.Get("Sec-Fetch-Mode") == "navigate" &&
			r.Header.Get("Sec-Fetch-Dest") == "document"
		return keyed || follows
	}
	return false
}

// protect has browsers keep an answer from other origins: from being embedded
// or framed, from a hold of its window, from being taken for what it is not, and
// its address from being told.
func protect(h http.Header, r *http.Request, keyed bool) {
	h.Set("Content-Security-Policy", "frame-ancestors 'self'")
	h.Set("X-Frame-Options", "SAMEORIGIN")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "same-origin")
	h.Set("Vary", "Origin")
	if !keyed {
		return
	}
	// To a frame of no origin its own files are another's.
	h.Set("Cross-Origin-Resource-Policy", "cross-origin")
	if r.Header.Get("Origin") == "null" {
		h.Set("Access-Control-Allow-Origin", "null")
	}
}

// refuse answers with a page that says why, and what to do instead.
func refuse(w http.ResponseWriter, refusal *web.Refusal) {
	html, err := web.RenderRefusal(refusal)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusForbidden)
	w.Write(html)
}

// redirect leads on to an address that counts from the one that was asked for,
// as what stands above that may be a key.
func redirect(w http.ResponseWriter, r *http.Request, to string) {
	if r.URL.RawQuery != "" {
		to += "?" + r.URL.RawQuery
	}
	w.Header().Set("Location", to)
	w.WriteHeader(http.StatusFound)
}
