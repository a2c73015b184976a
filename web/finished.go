//go:build release

package web

import "embed"

// joined are the scripts and style sheets as [Finished] made them, in a program without the tag release.
//
//go:embed joined/*.js joined/*.css
var joined embed.FS

// finished returns a script or a style sheet.
func finished(name string, _ []byte) ([]byte, error) { return joined.ReadFile("joined/" + name) }
