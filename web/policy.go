package web

import (
	"net/url"
	"strings"
)

// policy has the place of the page's own host where it says 'self'.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
	"img-src 'self' data:; connect-src 'self'; frame-src 'self'"

// Policy returns the content security policy that every page keeps: scripts, styles,
// pictures, frames and the engine from its own host, and nothing written into
// the page.
//
// In a frame that may only run scripts, WebKit takes nothing for the page's own
// (bugs.webkit.org/show_bug.cgi?id=316847). So the host is named, where it is
// known: address is that of the page, or of any other there, or empty.
func Policy(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return policy
	}
	return strings.ReplaceAll(policy, "'self'", "'self' "+u.Scheme+"://"+u.Host)
}
