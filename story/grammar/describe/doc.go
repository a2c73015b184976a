// Package describe is what authors are told of the keys and words of a storyboard:
// what each takes, what holds without it, what it means and a line of use. It is kept
// in keys.toml and words.toml and held complete against package grammar by a test. The
// JSON Schema is made from it, and the tables of the manual are by
// `go test ./story/grammar/describe -update`. Read keys.toml, then describe.go.
package describe
