package story

import _ "embed"

// Manual is the manual of the language, in Markdown.
//
//go:embed README.md
var Manual string
