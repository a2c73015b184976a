// Package grammar is the table of the language: every block, every key, what it takes,
// its words and its limits, and what is said without it. The reader, the formatter
// and the JSON Schema for editors are made from it, and what authors are told of a key
// (package describe) is held to it; it reads nothing itself. Read keys.go for what a
// line of the table holds, then blocks.go.
package grammar
