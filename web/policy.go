package web

// Policy is the content security policy that every page keeps: scripts, styles,
// pictures and the engine from its own host, and nothing written into the page.
const Policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
	"img-src 'self' data:; connect-src 'self'"
