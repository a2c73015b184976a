package story

import "embed"

// Boards are the storyboards that come with the program, as boards/<name>.toml.
//
//go:embed boards/*.toml
var Boards embed.FS

// Manual is the manual of the language, in Markdown.
//
//go:embed README.md
var Manual string
