package main

import (
	"os"

	"standoff/cmd/internal/schema"
	"standoff/cmd/internal/terminal"
)

// schemaFile is where starters look for the schema.
const schemaFile = "storyboard.schema.json"

// schema prints the JSON Schema of storyboards, for editors that know TOML.
func schemaCommand(args []string, t terminal.Terminal) error {
	f := newFlags("schema", t)
	out := f.String("o", "", "the `file` to write; none is standard output")
	if err := parse(f, args); err != nil {
		return err
	}
	if f.NArg() > 0 {
		return misused(t, "schema takes no storyboard: it is the same for all")
	}
	if *out == "" {
		_, err := t.Out.Write(schema.SchemaText())
		return err
	}
	return os.WriteFile(*out, schema.SchemaText(), 0o644)
}
