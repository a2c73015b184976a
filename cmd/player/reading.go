//go:build js

package main

import (
	"syscall/js"

	"standoff/story/planfile"
)

// read plays the plan that a file holds, a Uint8Array, and returns null; or returns
// what is wrong with the file, as a text. Then what was played before goes on.
func (p *player) read(file js.Value) any {
	bytes := make([]byte, file.Length())
	js.CopyBytesToGo(bytes, file)
	plan, err := planfile.Decode(bytes)
	if err != nil {
		return err.Error()
	}
	p.plan = plan
	p.restage()
	return nil
}
