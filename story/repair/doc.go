// Package repair reads TOML as people write it: it knows where everything stands, says
// what is wrong with the writing in the words of one who has never heard of TOML, and
// takes out what cannot be read, so that the rest can be read all the same. Package
// author calls it for storyboards and package words for files of words. It knows
// nothing of what a storyboard means. Read
// document.go first, then recover.go.
package repair
