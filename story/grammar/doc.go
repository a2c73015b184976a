// Package grammar is the table of the language: every block, every key, what it takes,
// its words and its limits, and what is said without it. The reader, the formatter,
// the JSON Schema for editors and the tests of the manual are all made from it; it reads
// nothing itself. Read keys.go for what a line of the table holds, then blocks.go.
package grammar
