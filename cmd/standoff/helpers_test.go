package main

import (
	"bytes"
	"strings"
)

// call runs the program with some standard input.
func call(in string, args ...string) (code int, out, errOut string) {
	var o, e bytes.Buffer
	code = run(args, strings.NewReader(in), &o, &e)
	return code, o.String(), e.String()
}
