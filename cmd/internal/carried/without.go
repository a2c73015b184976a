//go:build !release

package carried

import "embed"

// Carries reports whether this program carries the player.
const Carries = false

var files embed.FS
