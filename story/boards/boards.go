// Package boards holds the storyboards that come with the program.
package boards

import "embed"

// Boards are the storyboards, as <name>.toml.
//
//go:embed *.toml
var Boards embed.FS
