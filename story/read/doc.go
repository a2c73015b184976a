// Package read turns a storyboard in TOML into a story, or into everything that is
// wrong with it. Package author calls [ParseWith], which adds to every
// problem its place and its remedy; tests call [Parse]. The package never repairs a text
// that is no TOML, never looks for a place where nothing is wrong, and plans nothing.
// Read parse.go first, then row.go: how one table is checked against package grammar.
package read
