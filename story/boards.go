package story

import "embed"

// Boards are the storyboards that come with the program, as boards/<name>.toml.
//
//go:embed boards/*.toml
var Boards embed.FS
