//go:build js

package main

// The places of the numbers that the page's script and we tell each other; the
// script's own names for them stand in web/player/engine/contract.js.
const (
	timeNumber  = iota // of the frame, in seconds
	restNumber         // 1 to draw it as it rests
	limitNumber        // how many milliseconds that may take; 0 is any
	doneNumber         // 1, by us, once it is drawn as well as can be
)
